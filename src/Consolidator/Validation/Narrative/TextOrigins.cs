using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;

namespace Consolidator.Validation.Narrative;

/// <summary>Finds texts with content from elsewhere: another year, the template, an order that is no longer in force, or the number of
/// decisions in place of disclosed items.</summary>
internal static partial class TextOrigins
{
    public static IEnumerable<Finding> In(TextOfReturn text, string? lastYears)
    {
        if (lastYears is { Length: >= 40 } && Prose.Folded(lastYears) == text.Folded)
            yield return text.Say(FindingKinds.TextSameAsLastYear);
        else if (text.Sentences
            .SelectMany(sentence => Promise().Matches(sentence))
            .FirstOrDefault(match => Year(match) <= text.Period.Year) is { } promise)
            yield return text.Say(FindingKinds.TextOfAnotherYear, promise.Value, text.Period.ToString());
        if (Template().Match(text.Folded) is { Success: true } left)
            yield return text.Say(FindingKinds.TextTemplate, left.Value);
        if (text.Period.Year >= 2021 && TrialOrder().Match(text.Folded) is { Success: true } order)
            yield return text.Say(FindingKinds.TextOldOrder, order.Value);
        foreach (var (says, kind) in
            new[] { (LicencesDisclosed(), ClaimKind.Licences), (PenaltiesDisclosed(), ClaimKind.Penalties) })
            foreach (var items in text.Readings(kind))
                if (text.Figures.Sum(items) is > 0 and var decided && text.Sentences.SelectMany(Prose.Numbers)
                        .Any(number => number.Measure == "条" && number.Number == decided && says.IsMatch(number.Before)))
                    yield return text.Say(FindingKinds.TextDisclosedAsDecided, decided, text.Figures.Shown(items));
        foreach (var (from, to) in text.Sentences
            .Select(sentence => (Sentence: sentence, Counting: Counting().Match(sentence))).Where(one => one.Counting.Success)
            .SelectMany(one => DaySpan.FindAll(one.Sentence[one.Counting.Index..]).Take(1)))
            if ((from, to) != (text.Period.FirstDay, text.Period.LastDay))
                yield return text.Say(FindingKinds.TextRange, DaySpan.Format(from, to), text.Period.ToString());
    }

    private static int Year(Match match) => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    // The period of the statistics; not 公示期限 or 征求意见期限.
    [GeneratedRegex("统计(?:数据)?(?:的|起止)*(?:时限|期限|时间|日期|区间|周期|[从自])|数据的?(?:时限|期限)|所列(?:的|各项|有关)*数据[从自]")]
    private static partial Regex Counting();

    // A report on 2023 that promises work for 2023 was copied from last year. 将公开工作列入议程 and 计划生育 are not promises.
    [GeneratedRegex(
        @"(?<year>20[0-9][0-9])年(?:度)?[,，]?(?:我[局委办市区县镇乡旗]|本[局委办级单位机关]+|全[市区县旗])?(?:将|计划|拟|打算)"
        + "(?:要|会|继续|进一步|持续|不断|着力|重点|努力|积极|切实|从以下|加大|加强|严格|认真|紧紧|深入|着重|全面|大力|按照|围绕|以|在)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Promise();

    // A report may mention 填写说明 or 不少于500字. Only the template has them with a colon or in brackets.
    [GeneratedRegex(
        "此处(?:填写|应|请)|请在此|请填写|[XxＸ×]{2,}(?:年|月|日|件|条|单位|局|区|县|市)|○○|\\(示例\\)|示例:|填写说明:"
        + "|本部分(?:主要)?(?:填写|应当?包括)|\\([^()]{0,10}不少于[0-9]+字[^()]{0,4}\\)")]
    private static partial Regex Template();

    [GeneratedRegex(@"国办公开办函[(\[〔【]?2019[)\]〕】]?60号")]
    private static partial Regex TrialOrder();

    [GeneratedRegex("(?:公开|公示|发布).{0,8}行政许可")]
    private static partial Regex LicencesDisclosed();

    [GeneratedRegex("(?:公开|公示|发布).{0,8}行政处罚")]
    private static partial Regex PenaltiesDisclosed();
}
