using System.Text.RegularExpressions;
using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Validation.Narrative;

/// <summary>Finds listed parts that do not add up to their total: 共392件，其中当面331件、网上41件.</summary>
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
            // A second 其中 divides one of the parts.
            var until = Listing()
                .Matches(sentence)
                .Skip(1)
                .FirstOrDefault(second => second.Index > listing.Index)?.Index ?? sentence.Length;
            // The list ends where the sentence changes its subject: 其中网上60件、当面40件，全年办结98件; 其中撤诉7件，2件正在审理.
            var parts = numbers
                .Where(number => number.At >= listing.Index && number.End <= until)
                .TakeWhile((number, at) =>
                    at == 0 || !Onward().IsMatch(number.Before) && (number.Before.Length > 0 || sentence[number.At - 1] != ','))
                .Where(number => number.Measure == total.Measure && !NoPart().IsMatch(number.Before)).ToList();
            var sum = parts.Sum(part => part.Number);
            if (parts.Count < 2
                || Enumerable.Range(2, parts.Count - 1).Any(some => parts.Take(some).Sum(part => part.Number) == total.Number))
                continue;
            // One item can be published on several channels, so the parts may exceed the total.
            if (sum > total.Number && Channel().IsMatch(sentence)) continue;
            // A list after 其中 may be incomplete. Words such as 分别 and 其他 show that it is complete.
            var whole = sum > total.Number || Whole().IsMatch(sentence[listing.Index..until]);
            if (!whole && Open().IsMatch(sentence[listing.Index..until])) continue;
            yield return text.Say(FindingKinds.TextParts, total.Before + total.Written,
                string.Join(" + ", parts.Select(part => Phrasebook.Format(part.Number))), sum,
                Math.Abs(sum - total.Number)) with { Severity = whole ? Severity.Warning : Severity.Info };
        }
    }

    [GeneratedRegex("其中|包括|分别(?:为|是)")]
    private static partial Regex Listing();

    [GeneratedRegex("包括|分别|其他|其它")]
    private static partial Regex Whole();

    [GeneratedRegex("等")]
    private static partial Regex Open();

    [GeneratedRegex(@"[（(][^（()）]*[)）]")]
    private static partial Regex Aside();

    [GeneratedRegex("同比|增加|减少|较上年|比上年|去年|合计|共计|总计")]
    private static partial Regex NoPart();

    [GeneratedRegex("全年|[本上去今]年|20[0-9][0-9]年|另|此外|同时|办结|答复|结转|收到|受理|办理|举办|组织|召开|开展|[共均已]")]
    private static partial Regex Onward();

    [GeneratedRegex("网站|微信|微博|公众号|公报|媒体|客户端|报纸|广播|电视|公开栏|渠道|平台")]
    private static partial Regex Channel();
}
