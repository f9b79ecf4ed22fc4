using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Validation.Narrative;

/// <summary>Compares numbers in a text with the tables: 收到申请134件, but the table has 170. The form file declares the items to
/// compare.</summary>
internal static partial class TextClaims
{
    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        var statements = text.Statements.Select(statement => (Statement: statement, Numbers: Prose.Numbers(statement.Words))).ToList();
        foreach (var claim in text.Form.Claims)
        {
            var wording = ClaimLanguage.Find(claim.Kind);
            var readings = claim.Readings.Select(items => (Items: items, Sum: text.Figures.Sum(items))).ToList();
            if (readings.Any(reading => reading.Sum is null)) continue;
            var named = statements
                .SelectMany(one => one.Numbers.Select((mention, at) => (one.Statement, one.Numbers, Mention: mention, At: at)))
                .Where(one => wording.Measures.Contains(one.Mention.Measure) && wording.Says.IsMatch(one.Mention.Before)).ToList();
            var said = named.Where(one => IsOfTheTable(text, wording, one.Statement, one.Numbers, one.At))
                .Select(one => one.Mention).ToList();
            if (said.Count == 0) continue;
            (Prose.Mention Mention, IReadOnlyList<ItemCode> Items)? Agreed(IEnumerable<Prose.Mention> mentions) => mentions
                .SelectMany(mention =>
                    readings.Where(reading => Agrees(mention, reading.Sum ?? 0, text.Form[reading.Items[0]]))
                    .Select(reading => ((Prose.Mention, IReadOnlyList<ItemCode>)?)(mention, reading.Items))).FirstOrDefault();
            // Texts repeat the same words for parts of the area or the year, so one mention that agrees is enough.
            if (Agreed(said) is var (mention, items))
            {
                if (readings.Count > 1)
                    yield return text.Say(FindingKinds.TextAgrees, mention.Before + mention.Written, text.Figures.Shown(items));
            }
            else if (Agreed(named.Select(one => one.Mention)) is null)
                yield return text.Say(FindingKinds.TextContradictsTable, said[0].Before + said[0].Written, readings.Count == 1
                    ? text.Figures.Shown(readings[0].Items)
                        : new Sentence("text-or", text.Figures.Shown(readings[0].Items), text.Figures.Shown(readings[1].Items)));
        }
    }

    /// <summary>True when a number has exactly the meaning of the table: not a part, and nothing in addition.</summary>
    private static bool IsOfTheTable(
        TextOfReturn text, ClaimWording wording, Prose.Statement statement, IReadOnlyList<Prose.Mention> numbers, int at)
    {
        var mention = numbers[at];
        var left = statement.Before(mention.At - mention.Before.Length);
        var before = left + mention.Before;
        if (TextScope.IsElsewhere(text.Period, before) || wording.Not?.IsMatch(before) == true) return false;
        if (!wording.Divides) return !IsShared(left);
        // 自然人91件 may be a part of received, carried over or refused requests. The number before it decides.
        if (IsShared(left) && !Listing().IsMatch(left)) return false;
        for (var whole = at - 1; whole >= 0; whole--)
            if (!Says(ClaimKind.FromPersons, numbers[whole]) && !Says(ClaimKind.FromBodies, numbers[whole]))
                return Says(ClaimKind.Received, numbers[whole]) || Says(ClaimKind.Handled, numbers[whole]);
        return false;
    }

    private static bool Says(ClaimKind kind, Prose.Mention number) => ClaimLanguage.Find(kind).Says.IsMatch(number.Before);

    // 行政处罚、行政强制决定共51件 counts both; 分别为120件、45件 lists several numbers in order; 其中 begins a part.
    private static bool IsShared(string left) =>
        left.EndsWith('、') && !Numbered().IsMatch(left) || Joined().IsMatch(left) || Listing().IsMatch(left);

    /// <summary>True when the number equals the sum with fewer decimals or in 元: 59,237.24万元 for 59,237.2449.</summary>
    private static bool Agrees(Prose.Mention mention, decimal sum, Item? item)
    {
        var figure = mention.Measure == "元" && item?.Measure == "万元" ? sum * 10_000 : sum;
        return mention.Number == figure || item?.Kind == ItemKind.Amount
            && (Math.Round(figure, mention.Places, MidpointRounding.AwayFromZero) == mention.Number
                || Math.Round(figure, mention.Places, MidpointRounding.ToZero) == mention.Number);
    }

    [GeneratedRegex(
        "(?:^|[0-9](?:人次|件次|万元|万件|万条|%|[件条次篇元个人起份项宗部场期户例])|\\)"
        + "|(?:^|[;,])[0-9一二三四五六七八九十]{1,3})、$")]
    private static partial Regex Numbered();

    [GeneratedRegex("(?:许可|处罚|强制|收费|检查|确认|复议|诉讼|规章|申请|公开|处理|提供)(?:决定|案件)?[,]$")]
    private static partial Regex Joined();

    [GeneratedRegex("(?:其中|包括|含|分别[为是有]?),?$")]
    private static partial Regex Listing();
}
