using System.Text.RegularExpressions;

namespace Consolidator.Figures;

/// <summary>Units of measure of money. 元 and 万元 are not the same item: a figure in the wrong one is ten thousand times off.</summary>
public static partial class Measures
{
    /// <summary>The unit of money a text names, when it is not the item's own: 元 in <c>251000元</c> for an item in 万元.</summary>
    /// <returns>Null when it names none, or the item's own, or the item is no amount of money.</returns>
    public static string? ForeignMoney(string text, string measure) =>
        Money().IsMatch(measure) && Money().Match(text) is { Success: true } named && named.Value != measure ? named.Value : null;

    /// <summary>The unit of money that a label, a head or a measure column beside a figure names, when it is not the item's own.</summary>
    public static string? ForeignMoneyOfLabels(IEnumerable<string> labels, string measure)
    {
        foreach (var label in labels)
        {
            var folded = FigureNotation.Fold(label);
            foreach (Match named in Named().Matches(folded))
                if (ForeignMoney(named.Groups["money"].Value, measure) is { } money) return money;
        }
        return null;
    }

    // 元 in 多元化 names no money: a unit of measure stands alone in its cell, or in parentheses.
    [GeneratedRegex(@"^(?:单位:?)?(?<money>[千万亿百]*元)$|\((?:单位:?)?(?<money>[千万亿百]*元)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();

    [GeneratedRegex("[千万亿百]*元", RegexOptions.NonBacktracking)]
    private static partial Regex Money();
}
