using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Consolidator.Figures;

/// <summary>Units of measure. 元 and 万元 are not the same item, nor are 条 and 万条: a figure in the wrong one is ten thousand
/// times off.</summary>
public static partial class Measures
{
    private const string Scales = "十百千万亿";

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new();

    /// <summary>The unit of money a text names, when it is not the item's own: 元 in <c>251000元</c> for an item in 万元.</summary>
    /// <returns>Null when it names none, or the item's own, or the item is no amount of money.</returns>
    public static string? ForeignMoney(string text, string measure) =>
        Money().IsMatch(measure) && Money().Match(text) is { Success: true } named && named.Value != measure ? named.Value : null;

    /// <summary>The unit that labels name for a figure, when it is the item's own on another scale: 元 for 万元, 万条 for 条.</summary>
    /// <param name="labels">Labels, heads and cells beside the figure.</param>
    /// <param name="around">Lines above the table (单位：元): they hold where the labels themselves say nothing.</param>
    public static string? Foreign(IEnumerable<string> labels, IEnumerable<string> around, string measure)
    {
        if (measure.Length == 0) return null;
        var named = labels.SelectMany(label => NamedIn(label, measure)).ToList();
        if (named.Count == 0)
            named = [.. around.Where(line => Unified(line).Contains("单位:", StringComparison.Ordinal))
                .SelectMany(line => NamedIn(line, measure))];
        return named.FirstOrDefault(unit => unit != measure);
    }

    private static IEnumerable<string> NamedIn(string text, string measure) =>
        text.Length > 60 ? [] : PatternOf(measure).Matches(Unified(text)).Select(match => match.Groups["unit"].Value);

    // 元 in 多元化 names no money: a unit of measure stands alone in its cell, in parentheses, or after 单位.
    private static Regex PatternOf(string measure) => Patterns.GetOrAdd(measure, own =>
    {
        var unit = $"(?:人民币)?(?<unit>[{Scales}]*{Regex.Escape(own.TrimStart([.. Scales]))})";
        return new($@"^{unit}$|\((?:计量单位:?|单位:?)?{unit}\)|单位:{unit}(?![\w])", RegexOptions.CultureInvariant);
    });

    /// <summary>Half width, no blanks, one kind of bracket.</summary>
    private static string Unified(string text) => Blanks().Replace(FigureNotation.Fold(text), "")
        .Replace('【', '(').Replace('〔', '(').Replace('[', '(').Replace('〖', '(')
        .Replace('】', ')').Replace('〕', ')').Replace(']', ')').Replace('〗', ')');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("[千万亿百]*元", RegexOptions.NonBacktracking)]
    private static partial Regex Money();
}
