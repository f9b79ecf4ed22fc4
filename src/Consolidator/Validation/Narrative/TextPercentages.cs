using System.Text.RegularExpressions;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Validation.Narrative;

/// <summary>Finds wrong percentages: shares of a number in the same sentence, growth since last year, quotients in
/// brackets.</summary>
internal static partial class TextPercentages
{
    // One share can belong to several parts together: A10件、B20件，占30%.
    private const int MostTogether = 5;

    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        foreach (var sentence in text.Sentences)
        {
            var numbers = Prose.Numbers(sentence);
            foreach (var finding in Quotients(text, sentence)) yield return finding;
            for (var at = 1; at < numbers.Count; at++)
            {
                if (numbers[at] is not { Measure: "%" } percent) continue;
                if (numbers.Take(at).LastOrDefault(IsCount) is not { } part) continue;
                var finding = Share().IsMatch(percent.Before) ? ShareOf(text, sentence, percent, part, [.. numbers.Take(at)])
                    : numbers[at - 1] == part ? GrowthOf(text, sentence, percent, [.. numbers.Take(at)]) : null;
                if (finding is not null) yield return finding;
            }
        }
    }

    private static bool IsCount(Prose.Mention number) => number.Measure is not ("%" or "个百分点");

    /// <summary>Checks 办结率90.1%（29/32）, where the text gives both numbers itself.</summary>
    private static IEnumerable<Finding> Quotients(TextOfReturn text, string sentence)
    {
        foreach (Match match in Quotient().Matches(sentence))
        {
            if (!FigureNotation.TryParse(match.Groups["percent"].Value, out var percent)
                || !FigureNotation.TryParse(match.Groups["part"].Value, out var part)
                || !FigureNotation.TryParse(match.Groups["whole"].Value, out var whole) || whole == 0) continue;
            var point = match.Groups["percent"].Value.IndexOf('.', StringComparison.Ordinal);
            var places = point < 0 ? 0 : match.Groups["percent"].Length - point - 1;
            // The brackets may also belong to a growth: 增长20%（30/25).
            if (new[] { part / whole, part / whole - 1, 1 - part / whole }.All(ratio => Rounded(ratio, places) != percent))
                yield return text.Say(FindingKinds.TextPercent, match.Value, $"{Phrasebook.Format(part)} ÷ {Phrasebook.Format(whole)}",
                    Rounded(part / whole, places));
        }
    }

    private static Finding? ShareOf(
        TextOfReturn text, string sentence, Prose.Mention percent, Prose.Mention part, IReadOnlyList<Prose.Mention> before)
    {
        // The whole must be a number of the same sentence before 其中 or 包括.
        var whole = before.LastOrDefault(number =>
            number.Measure == part.Measure && number.Number >= part.Number && number.Number > 0
            && number.End <= part.At && Divided().IsMatch(sentence[number.End..part.At]));
        if (whole is null) return null;
        // The share is right if any whole of the sentence or the tables gives it, for this part or for the last parts together.
        var wholes = before.Select(number => number.Number).Concat(Wholes(text)).Where(number => number > 0).ToList();
        var parts = before.Where(number => number.Measure == part.Measure).Select(number => number.Number)
            .Reverse().Take(MostTogether).ToList();
        if (Enumerable.Range(1, parts.Count).Select(some => parts.Take(some).Sum())
            .Any(sum => wholes.Any(one => Rounded(sum / one, percent.Places) == percent.Number))) return null;
        return text.Say(FindingKinds.TextPercent, percent.Before + percent.Written,
            $"{Phrasebook.Format(part.Number)} ÷ {Phrasebook.Format(whole.Number)}", Rounded(part.Number / whole.Number, percent.Places));
    }

    // Most shares refer to all requests.
    private static IEnumerable<decimal> Wholes(TextOfReturn text) =>
        text.Readings(ClaimKind.Received).Concat(text.Readings(ClaimKind.Handled)).Select(text.Figures.Sum).OfType<decimal>();

    private static Finding? GrowthOf(TextOfReturn text, string sentence, Prose.Mention percent, IReadOnlyList<Prose.Mention> before)
    {
        var counts = before.Where(IsCount).ToList();
        var last = counts[^1];
        // 较上年增加119件，增长10.8%: the number is the increase itself, and the base is unknown.
        if (Difference().IsMatch(sentence[..last.At])) return null;
        var behind = sentence[last.End..percent.At];
        // Only words of comparison may come between: 办结率同比提高5% is not about the number before it.
        if (Growth().Match(behind) is not { Success: true } growth) return null;
        var one = counts.Count > 1 && counts[^2].Measure == last.Measure ? counts[^2] : null;
        var (now, bases, from) = Compared(text, sentence, one, last, growth.Groups["year"].Value);
        bases.RemoveAll(number => number == 0);
        if (bases.Count == 0 || TextScope.IsElsewhere(text.Period, sentence[..from])) return null;
        // The growth is right if any two numbers of the sentence give it, because it may belong to other numbers.
        var down = growth.Groups["down"].Success;
        var numbers = counts.Where(number => number.Measure == now.Measure).Select(number => number.Number).Concat(bases).ToList();
        if (numbers.Any(a => numbers.Any(b => b != 0 && Rounded((down ? b - a : a - b) / b, percent.Places) == percent.Number)))
            return null;
        return text.Say(FindingKinds.TextPercent, percent.Before + percent.Written,
            $"（{Phrasebook.Format(now.Number)} − {Phrasebook.Format(bases[0])}）÷ {Phrasebook.Format(bases[0])}",
            Rounded((down ? bases[0] - now.Number : now.Number - bases[0]) / bases[0], percent.Places));
    }

    /// <summary>This year's number and last year's: 30件，较2023年(25件)增长20%; 去年25件，今年30件，增长20%. Without the latter, the figure of
    /// last year's return.</summary>
    private static (Prose.Mention Now, List<decimal> Bases, int From) Compared(
        TextOfReturn text, string sentence, Prose.Mention? one, Prose.Mention last, string year)
    {
        bool IsLastYear(string words) =>
            Former().IsMatch(words.Replace($"{text.Period.LastYear.Year}年", "去年", StringComparison.Ordinal));
        if (one is not null && IsLastYear(sentence[one.End..last.At])) return (one, [last.Number], one.At);
        if (one is not null && IsLastYear(one.Before)) return (last, [one.Number], one.At - one.Before.Length);
        return year.Length > 0 && !IsLastYear(year) ? (last, [], last.At) : (last, Returned(text, last), last.At);
    }

    /// <summary>Last year's figures for a number that this year's return contains.</summary>
    private static List<decimal> Returned(TextOfReturn text, Prose.Mention now) =>
    [
        .. new (string Word, ClaimKind Kind)[] { ("申请", ClaimKind.Received), ("主动公开", ClaimKind.Disclosed) }
            .Where(one => now.Before.Contains(one.Word, StringComparison.Ordinal))
            .SelectMany(one => text.Readings(one.Kind))
            .Where(items => text.Figures.Sum(items) == now.Number)
            .Select(items => text.Before?.Sum(items)).OfType<decimal>(),
    ];

    // Half up, as the reports round.
    private static decimal Rounded(decimal ratio, int places) => Math.Round(ratio * 100, places, MidpointRounding.AwayFromZero);

    [GeneratedRegex(@"(?<percent>[0-9]+(?:\.[0-9]+)?)%\((?<part>[0-9]+)[/÷](?<whole>[0-9]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Quotient();

    // 占主动公开总数的30% does not match, because its whole may not be in the text.
    [GeneratedRegex("(?:^|[^合共别])占(?:比|其|总数的?|总量的?|比例)?(?:为|达|了)?$")]
    private static partial Regex Share();

    [GeneratedRegex("其中|包括")]
    private static partial Regex Divided();

    [GeneratedRegex(
        @"^[,)]*(?:同比|(?:较|比|与|同)(?<year>去年|上一?年|前年|20[0-9][0-9]年)度?(?:同期)?(?:相比)?|[,的])*(?:略有|有所|大幅)?"
        + "(?:增长|上升|增加|提高|(?<down>下降|减少|降低))了?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Growth();

    [GeneratedRegex("去年|上一?年(?!度?结转)")]
    private static partial Regex Former();

    [GeneratedRegex("(?:增加|增长|增多|上升|提高|净增|多|减少|下降|降低|少)了?$")]
    private static partial Regex Difference();
}
