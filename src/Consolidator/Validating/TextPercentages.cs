using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.Validating;

/// <summary>Percentages that don't come out: shares of a number of the same sentence, growth against last year's return.</summary>
internal static partial class TextPercentages
{
    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        foreach (var sentence in text.Sentences)
        {
            var numbers = Prose.Numbers(sentence);
            for (var at = 1; at < numbers.Count; at++)
            {
                if (numbers[at] is not { Measure: "%" } percent) continue;
                var counted = numbers.Take(at).Where(number => number.Measure is not ("%" or "个百分点")).ToList();
                if (counted is not [.., var part]) continue;
                var finding = Share().IsMatch(percent.Before)
                    ? ShareOf(text, percent, part, [.. counted.SkipLast(1).Where(number => number.Measure == part.Measure)])
                    : Growth().Match(percent.Before) is { Success: true } growth && at > 0 && numbers[at - 1] == part
                    ? GrowthOf(text, percent, part, growth.Groups["down"].Success, sentence)
                    : null;
                if (finding is not null) yield return finding;
            }
        }
    }

    private static Finding? ShareOf(TextOfReturn text, Prose.Mention percent, Prose.Mention part, IReadOnlyList<Prose.Mention> before)
    {
        // Some whole of the sentence, or of the tables, gives it: then it is right.
        var wholes = before.Select(number => number.Number).Concat(Wholes(text)).Where(whole => whole >= part.Number && whole > 0).ToList();
        if (before.Count == 0 || wholes.Count == 0 || wholes.Any(whole => Rounded(part.Number / whole, percent) == percent.Number))
            return null;
        return text.Said("text-percent", Severity.Warning, percent.Before + percent.Written,
            $"{Phrasebook.Shown(part.Number)} ÷ {Phrasebook.Shown(before[0].Number)}", Rounded(part.Number / before[0].Number, percent));
    }

    private static IEnumerable<decimal> Wholes(TextOfReturn text) =>
        new[] { text.Figures.Sum("N1.tot"), text.Figures.Sum("N1.tot", "N2.tot"), text.Figures.Sum("N3_7.tot") }.OfType<decimal>();

    private static Finding? GrowthOf(TextOfReturn text, Prose.Mention percent, Prose.Mention now, bool down, string sentence)
    {
        // Against last year's return, where the number is one of this year's; or against the number of last year that the sentence names.
        var bases = new List<decimal>();
        foreach (var codes in new string[][] { ["N1.tot"], ["N1.tot", "N2.tot"], ["A01"], ["C01"], ["B01"] })
            if (text.Figures.Sum(codes) == now.Number && text.Before?.Sum(codes) is { } last) bases.Add(last);
        if (LastYears().Match(sentence[..now.At]) is { Success: true })
            bases.AddRange(
                Prose.Numbers(sentence[..now.At]).Where(number => number.Measure == now.Measure).Select(number => number.Number));
        bases.RemoveAll(one => one == 0);
        if (bases.Count == 0 || bases.Any(one => Rounded((down ? one - now.Number : now.Number - one) / one, percent) == percent.Number))
            return null;
        return text.Said("text-percent", Severity.Warning, percent.Before + percent.Written,
            $"（{Phrasebook.Shown(now.Number)} − {Phrasebook.Shown(bases[0])}）÷ {Phrasebook.Shown(bases[0])}",
            Rounded((down ? bases[0] - now.Number : now.Number - bases[0]) / bases[0], percent));
    }

    /// <summary>Half up, to the places that were printed.</summary>
    private static decimal Rounded(decimal ratio, Prose.Mention percent) =>
        Math.Round(ratio * 100, percent.Places, MidpointRounding.AwayFromZero);

    [GeneratedRegex("占")]
    private static partial Regex Share();

    [GeneratedRegex("(?:同比|较|比|相比|环比)?.{0,8}(?:增长|上升|增加|提高|(?<down>下降|减少|降低))了?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Growth();

    [GeneratedRegex("去年|上年|20[0-9][0-9]年")]
    private static partial Regex LastYears();
}
