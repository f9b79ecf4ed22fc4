using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.Figures;

/// <summary>Finds units of measure in texts. 元 and 万元 must not be confused, nor 条 and 万条:
/// a figure in the wrong unit is ten thousand times too large or small.</summary>
public static partial class Measures
{
    /// <summary>The unit of money in a text, when it is not the item's own: 元 in <c>251000元</c> for an item in 万元.</summary>
    /// <returns>Null when the text has none or the item's own, or the item is not an amount of money.</returns>
    public static string? FindForeignMoney(string text, string measure) =>
        Money().IsMatch(measure) && Money().Match(Plain(text)) is { Success: true } named && named.Value != measure ? named.Value : null;

    /// <summary>Replaces the formal numerals of cheques by ordinary ones.</summary>
    private static string Plain(string text) =>
        text.Replace('仟', '千').Replace('佰', '百').Replace("拾元", "十元", StringComparison.Ordinal);

    /// <summary>The unit of measure in a text near a figure.</summary>
    /// <param name="unified">A label, a head or a line above, normalised like a label.</param>
    /// <param name="measure">The item's own unit.</param>
    /// <param name="alone">True when the text must contain nothing else: a remark may mention a sum of money.</param>
    /// <returns>The unit, when it is not the item's own; empty for the item's own; null when the text has no unit of its kind.</returns>
    public static string? FindMeasure(string unified, string measure, bool alone = false) => Known[(unified, measure, alone)];

    private const int MostKept = 20_000;

    private static readonly Cache<(string Unified, string Measure, bool Alone), string?> Known =
        new(asked => FindUnit(asked.Unified, asked.Measure, asked.Alone), MostKept);

    private static readonly Cache<string, bool> Statements = new(unified => Statement().IsMatch(unified), MostKept);

    private static string? FindUnit(string unified, string measure, bool alone)
    {
        var own = Split(measure);
        var comparable = FindUnits(Plain(unified), own.Base, alone)
            .Where(unit => IsMoney(own.Base) == IsMoney(unit.Base) || unit.Base.Length == 0).ToList();
        return comparable.Count == 0 ? null
            : comparable.Any(unit => unit.Scale == own.Scale) ? ""
            : comparable.Select(unit => unit.Scale + unit.Base).First();
    }

    /// <summary>The unit that a note states explicitly, anywhere in the text: 注：金额以元为单位, 收费金额单位为元.</summary>
    /// <returns>As <see cref="FindMeasure"/>.</returns>
    public static string? FindStatedMeasure(string unified, string measure) => Notes[(unified, measure)];

    private static readonly Cache<(string Unified, string Measure), string?> Notes = new(asked =>
    {
        var own = Split(asked.Measure);
        var units = Note().Matches(Plain(asked.Unified)).Select(note => ReadOne(note.Groups["unit"].Value, own.Base))
            .OfType<(string Scale, string Base)>().Where(unit => IsMoney(own.Base) == IsMoney(unit.Base)).ToList();
        return units.Count == 0 ? null : units.Any(unit => unit.Scale == own.Scale) ? "" : units[0].Scale + units[0].Base;
    }, MostKept);

    /// <summary>True for a text that states the unit of a whole table: 单位：万元.</summary>
    public static bool IsStatement(string unified) => Statements[unified];

    private static bool IsMoney(string unit) => unit == "元";

    private static (string Scale, string Base) Split(string measure)
    {
        var scale = Scale().Match(measure).Length;
        return (measure[..scale], measure[scale..]);
    }

    private static IEnumerable<(string Scale, string Base)> FindUnits(string text, string own, bool alone)
    {
        if (ReadList(text.StartsWith('(') && text.EndsWith(')') ? text[1..^1] : text, own) is { Count: > 0 } whole) return whole;
        if (alone) return [];
        // (元,保留两位小数): the unit is the first part.
        return Part().Matches(text).Select(part => part.Groups["part"].Value)
            .SelectMany(part => ReadList(part, own) is { Count: > 0 } units ? units : ReadList(part.Split(',')[0], own));
    }

    /// <summary>The units in a text that is only a list of units: 件、万元.</summary>
    private static List<(string Scale, string Base)> ReadList(string text, string own)
    {
        var said = Frame().Match(text) is { Success: true } framed ? framed.Groups["unit"].Value : text;
        var units = said.Split(',', '/').Select(unit => ReadOne(unit, own)).ToList();
        return units.Contains(null) ? [] : [.. units.OfType<(string, string)>()];
    }

    private static (string Scale, string Base)? ReadOne(string text, string own)
    {
        var (scale, counted) = Split(Currency().Replace(text, ""));
        counted = counted is "圆" ? "元" : counted;
        // (3项) is a number of things; 10元 and 1000元 are units.
        if (scale.AsSpan().ContainsAnyInRange('0', '9') && !IsMoney(counted)) return null;
        // (十) is the number of a heading.
        return counted.Length == 0 ? scale.AsSpan().ContainsAny("千万亿") ? (scale, "") : null
            : counted == own || Counted.Contains(counted) ? (scale, counted) : null;
    }

    private static readonly HashSet<string> Counted =
        ["元", "件", "条", "个", "次", "人", "人次", "项", "篇", "份", "起", "宗", "户", "家", "页", "件次", "场次", "场", "期"];

    [GeneratedRegex("[十百千万亿]*元", RegexOptions.NonBacktracking)]
    private static partial Regex Money();

    [GeneratedRegex("^10*(?=元|圆)|^(?:[百千万亿]|十(?=[万亿元圆]))*", RegexOptions.CultureInvariant)]
    private static partial Regex Scale();

    [GeneratedRegex("人民币:?|rmb:?|[(]人民币[)]|整$", RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    // 单位:元; 计量单位:元; 以万元为单位; 按元计.
    [GeneratedRegex("^(?:(?:金额|计量|货币|数量|统计)?单位[为是]?:?(?<unit>.+)|[以按](?<unit>.+?)(?:为单位|计|计算|填写|填报))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Frame();

    // 请勿以元为单位 forbids a unit.
    [GeneratedRegex(@"
        (?<![报表制关送])单位[为是:]+(?<unit>[^(),.:]+)(?=[(),.]|$)
        | (?<![不勿非免别莫][^(),.:]{0,3})[以按](?<unit>[^以按(),.:]{1,6}?)(?:为单位|计|填写|填报)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Note();

    [GeneratedRegex("^[(]?(?:金额|计量|货币|数量|统计)?单位[为是]?:?[^:]{1,12}[)]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Statement();

    // 元 in 多元化 is not a unit: a unit is in parentheses, after a colon, after 单位, or in 以元计;
    // 填报单位 asks for the unit that files.
    [GeneratedRegex(@"
        (?<part>[以按][^以按(),:/]{1,6}(?:为单位|计算?|填写|填报))(?=[(),]|$)
        | [(](?<part>[^()]+)[)]
        | (?<![报表制关送])(?<part>单位[:为][^(),:]+)(?=[(),.]|$)
        | (?<!单位)[:,/-](?<part>[^(),:/-]+)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part();
}
