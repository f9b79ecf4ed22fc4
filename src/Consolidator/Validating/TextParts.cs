using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.Validating;

/// <summary>Parts that a text lists and that don't make its total: 共392件，其中当面331件、网上41件.</summary>
internal static partial class TextParts
{
    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        foreach (var sentence in text.Sentences)
        {
            if (Listing().Match(sentence) is not { Success: true } listing) continue;
            var numbers = Prose.Numbers(Aside().Replace(sentence, match => new string(' ', match.Length)));
            var total = numbers.LastOrDefault(number => number.End <= listing.Index);
            if (total is null || total.Measure == "%") continue;
            // 占29.8% behind a part says the same again; a second 其中 divides a part.
            var until = Listing()
                .Matches(sentence)
                .Skip(1)
                .FirstOrDefault(second => second.Index > listing.Index)?.Index ?? sentence.Length;
            var parts = numbers.Where(number => number.At >= listing.Index && number.End <= until && number.Measure == total.Measure
                && !NoPart().IsMatch(number.Before)).ToList();
            var sum = parts.Sum(part => part.Number);
            if (parts.Count < 2 || sum == total.Number) continue;
            // Of-which parts may be some of all; a list of three or more, or one that says it is whole, is taken for all.
            var whole = sum > total.Number || parts.Count > 2 || Whole().IsMatch(sentence);
            yield return text.Said("text-parts", whole ? Severity.Warning : Severity.Info, total.Before + total.Written,
                string.Join(" + ", parts.Select(part => Phrasebook.Shown(part.Number))), sum, Math.Abs(sum - total.Number));
        }
    }

    [GeneratedRegex("其中|包括|分别(?:为|是)")]
    private static partial Regex Listing();

    [GeneratedRegex("包括|分别|其他|其它")]
    private static partial Regex Whole();

    [GeneratedRegex(@"[（(][^（()）]*[)）]")]
    private static partial Regex Aside();

    [GeneratedRegex("同比|增加|减少|较上年|比上年|去年|合计|共计|总计")]
    private static partial Regex NoPart();
}
