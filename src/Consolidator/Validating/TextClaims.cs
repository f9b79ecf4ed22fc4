using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Validating;

/// <summary>What a text says in numbers that the tables say too: 收到申请134件, and the table has 170.</summary>
internal static partial class TextClaims
{
    /// <param name="Says">The words before the number.</param>
    /// <param name="Readings">Sums of items it may stand for, the likelier first.
    /// 收到 counts last year's pending requests in some offices and not in others.</param>
    private sealed record Claim(Regex Says, string[] Measures, params string[][] Readings);

    private static readonly string[] Cases = ["件", "起", "宗", "次", "个"], Items = ["件", "条", "份", "篇", "个", "部"], Money = ["万元", "元"];

    private static readonly Claim[] Claims =
    [
        new(Received(), Cases, ["N1.tot"], ["N1.tot", "N2.tot"]),
        new(Handled(), Cases, ["N1.tot", "N2.tot"], ["N3_7.tot"], ["N1.tot"]),
        new(Persons(), Cases, ["N1.np"], ["N1.np", "N2.np"], ["N3_7.np"]),
        new(Bodies(), Cases, [.. Bodies("N1")], [.. Bodies("N1"), .. Bodies("N2")], [.. Bodies("N3_7")]),
        new(Carried(), Cases, ["N2.tot"]),
        new(Settled(), Cases, ["N3_7.tot"]),
        new(Pending(), Cases, ["N4.tot"]),
        new(Granted(), Cases, ["N3_1.tot"]),
        new(InPart(), Cases, ["N3_2.tot"]),
        new(Refused(), Cases, [.. Below("N3_3", 8)]),
        new(Unable(), Cases, [.. Below("N3_4", 3)]),
        new(Unhandled(), Cases, [.. Below("N3_5", 5)]),
        new(Otherwise(), Cases, [.. Below("N3_6", 3)]),
        new(Reviewed(), Cases, ["RV5"], ["RV5", "LD5", "LR5"]),
        new(Sued(), Cases, ["LD5", "LR5"], ["LD5"], ["LR5"]),
        new(Issued(), Items, ["NORM.made"]),
        new(InForce(), Items, ["NORM.valid"]),
        new(Repealed(), Items, ["NORM.rep"]),
        new(Licensed(), Items, ["LIC.dec"]),
        new(Punished(), Items, ["PUN.dec"]),
        new(Coerced(), Items, ["COE.dec"]),
        new(Charged(), Money, ["FEE.amt"]),
        new(Disclosed(), Items, ["A01"]),
        new(Received(), Cases, ["C01"]),
        new(Received(), Cases, ["B01"], ["B01", "B0100"]),
    ];

    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        var mentions = text.Sentences
            .SelectMany(sentence => Prose.Numbers(sentence).Where(mention => !IsElsewhere(text, sentence, mention)))
            .ToList();
        foreach (var claim in Claims)
        {
            var readings = claim.Readings.Where(reading => reading.All(code => text.Form[code] is not null))
                .Select(codes => (Codes: codes, Sum: text.Figures.Sum(codes))).ToList();
            if (readings.Count == 0 || readings.Any(reading => reading.Sum is null)) continue;
            var said = mentions.Where(mention => claim.Measures.Contains(mention.Measure) && claim.Says.IsMatch(mention.Before)).ToList();
            if (said.Count == 0) continue;
            var matched = said.SelectMany(mention => readings.Where(reading => reading.Sum == InItem(mention, text.Form[reading.Codes[0]]))
                .Select(reading => (Mention: mention, Reading: reading))).ToList();
            // The same thing is said of parts of the area too; one mention that agrees is enough.
            if (matched is [var agreed, ..])
            {
                if (readings.Count > 1)
                    yield return text.Said("text-agrees", Severity.Info,
                        agreed.Mention.Before + agreed.Mention.Written, text.Figures.Shown(agreed.Reading.Codes));
            }
            else
                yield return text.Said("text-contradicts-table", Severity.Warning, said[0].Before + said[0].Written,
                    readings.Count == 1 ? text.Figures.Shown(readings[0].Codes)
                        : new Sentence("text-or", text.Figures.Shown(readings[0].Codes), text.Figures.Shown(readings[1].Codes)));
        }
    }

    private static decimal InItem(Prose.Mention mention, Item? item) =>
        mention.Measure == "元" && item?.Measure == "万元" ? mention.Number / 10_000 : mention.Number;

    // Another year, a change against one, a part of a whole: not what the table holds.
    private static bool IsElsewhere(TextOfReturn text, string sentence, Prose.Mention mention) =>
        Elsewhere().IsMatch(mention.Before)
        || sentence.AsSpan(0, mention.At).LastIndexOf("上年") is >= 0 and var last
            && mention.At - last < 6
            && !mention.Before.Contains("结转", StringComparison.Ordinal)
        || Years().Matches(sentence[..mention.At]).LastOrDefault() is { } year
            && !year.Value.StartsWith(text.Period.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static IEnumerable<string> Below(string group, int count) =>
        Enumerable.Range(1, count).Select(number => $"{group}_{number}.tot");

    [GeneratedRegex("去年|上年(?!度?结转)|往年|历年|以来|累计|增加|减少|增长|下降|上升|同比|较|相比|本级|所属|下级|平台")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("20[0-9][0-9]年")]
    private static partial Regex Years();

    [GeneratedRegex("(?:收到|受理|新收|接收|收悉).{0,14}申请[^办答]{0,6}$")]
    private static partial Regex Received();

    private static IEnumerable<string> Bodies(string row) => "ent res ngo law oth".Split(' ').Select(column => $"{row}.{column}");

    [GeneratedRegex("(?<!未)办理.{0,14}申请[^办答]{0,6}$")]
    private static partial Regex Handled();

    [GeneratedRegex("^(?:其中)?(?:来自)?(?:自然人|公民)(?:提出的?|申请|的)*$")]
    private static partial Regex Persons();

    [GeneratedRegex("^(?:其中)?(?:来自)?法人(?:或者?|和|及)其他组织(?:提出的?|申请|的)*$")]
    private static partial Regex Bodies();

    [GeneratedRegex("上年度?结转")]
    private static partial Regex Carried();

    [GeneratedRegex("(?:申请|共|均|已)?(?:办结|答复)(?!率)[^率未]{0,8}$")]
    private static partial Regex Settled();

    [GeneratedRegex("(?:结转|转入?)(?:至|到)?下(?:一)?年")]
    private static partial Regex Pending();

    [GeneratedRegex("^(?:其中)?[^不未]{0,4}予以公开|^同意公开")]
    private static partial Regex Granted();

    [GeneratedRegex("部分公开")]
    private static partial Regex InPart();

    [GeneratedRegex("不予公开")]
    private static partial Regex Refused();

    [GeneratedRegex("无法提供")]
    private static partial Regex Unable();

    [GeneratedRegex("不予处理")]
    private static partial Regex Unhandled();

    [GeneratedRegex("其他处理")]
    private static partial Regex Otherwise();

    [GeneratedRegex("行政复议(?!.*诉讼)(?!.*(?:维持|纠|撤销|驳回|终止|审结|办结))")]
    private static partial Regex Reviewed();

    [GeneratedRegex("行政诉讼(?!.*(?:维持|纠|撤销|驳回|胜诉|败诉|审结|办结))")]
    private static partial Regex Sued();

    [GeneratedRegex("(?:制发|制定|印发|出台)(?:了|各类|行政)*规范性文件[^废效]{0,4}$")]
    private static partial Regex Issued();

    [GeneratedRegex("现行有效.{0,8}规范性文件|规范性文件.{0,6}现行有效")]
    private static partial Regex InForce();

    [GeneratedRegex("废止.{0,8}规范性文件")]
    private static partial Regex Repealed();

    [GeneratedRegex("行政许可(?!.*(?:公开|公示|处罚|强制|事项))")]
    private static partial Regex Licensed();

    [GeneratedRegex("行政处罚(?!.*(?:公开|公示|强制|许可|事项))")]
    private static partial Regex Punished();

    [GeneratedRegex("行政强制(?!.*(?:公开|公示|处罚|许可|事项))")]
    private static partial Regex Coerced();

    [GeneratedRegex("行政事业性收费(?!.*项目)")]
    private static partial Regex Charged();

    [GeneratedRegex("^(?:全年|本年度?|共|新增|累计)*主动公开(?:各类)?(?:政府)?信息(?:共|总数|数)?(?:为)?$")]
    private static partial Regex Disclosed();
}
