using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.Labels;

/// <summary>A label as it is compared. Offices retype labels: other brackets, numbers, blanks, widths, scripts; the words stay.</summary>
/// <param name="Whole">All of its words: half width, simplified, no blanks, brackets and punctuation unified.</param>
/// <param name="Bare">Less numbering (<c>三、</c>, <c>（一）</c>, <c>1.</c>), 其中, what stands in parentheses, a unit of measure at the
/// end (<c>：万元</c>, <c>以万元计</c>), and punctuation.</param>
public readonly partial record struct Label(string Whole, string Bare)
{
    // The same words stand in every workbook of a form and are asked for over and over; what is longer than a label is not kept.
    private const int LongestKept = 100, MostKept = 20_000;

    private static readonly Memo<string, Label> Known = new(Worked, MostKept);

    /// <summary>三、办理结果-（三）不予公开-1.属于国家秘密 without the numbering of each part; null when it is no path in one cell.</summary>
    public string? Path { get; private init; }

    /// <summary>The bare words when what they begin with, <c>1　</c> or <c>3.1</c>, is numbering; it need not be (1 月).</summary>
    public string? Counted { get; private init; }

    public static Label Of(string text) => text.Length <= LongestKept ? Known[text] : Worked(text);

    private static Label Worked(string text)
    {
        var whole = Unified(text);
        return new Label(whole, Bared(whole)) { Path = IsPath(whole) ? PathOf(whole) : null, Counted = CountedOf(text) };
    }

    private static string Bared(string whole)
    {
        var bare = Stripped(whole);
        // 总计=（一）+（二）: how a row adds up is no part of its name.
        if (bare.Contains('=', StringComparison.Ordinal)) bare = Formula().Replace(bare, "");
        if (bare.Contains('(', StringComparison.Ordinal)) bare = Parenthesis().Replace(bare, "");
        bare = Unpunctuated(Measure().Replace(bare, ""));
        return bare.Length == 0 ? whole : bare;
    }

    private static string? CountedOf(string text)
    {
        // Only before blanks are left out can 1 属于国家秘密 be told from 1月.
        var folded = WholeCharacters(text).Normalize(NormalizationForm.FormKC);
        var number = Counting().Match(folded.ToLowerInvariant());
        return number.Success ? Bared(Unified(folded[number.Length..])) : null;
    }

    // What offices type between the parts of a path in one cell.
    private static readonly char[] Between = ['-', '/', '>', '|', '_', '→', ':', '\\'];

    /// <summary>Bare words without what stands between the parts of a path.</summary>
    public static string Joined(string bare) => IsPath(bare) ? string.Concat(bare.Split(Between)) : bare;

    private static bool IsPath(string whole) => whole.AsSpan().IndexOfAny(Between) >= 0;

    private static string PathOf(string whole) =>
        string.Concat(whole.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(part => Bared(Unified(part))));

    /// <summary>Less numbering and 其中, parentheses kept: what two labels side by side must differ in, for offices number anew.</summary>
    public static string Unnumbered(string text) => Unified(text) is var whole && Stripped(whole) is { Length: > 0 } words ? words : whole;

    private static string Stripped(string whole)
    {
        var bare = whole;
        for (var before = ""; before != bare;)
        {
            before = bare;
            bare = Numbering().Replace(bare, "");
            if (bare.StartsWith("其中", StringComparison.Ordinal)) bare = bare[2..].TrimStart(':', ',');
        }
        return bare;
    }

    /// <summary>Less commas and points, but for those within a number: 撤销、变更 is 撤销,变更 and 撤销变更.</summary>
    private static string Unpunctuated(string bare)
    {
        if (bare.AsSpan().IndexOfAny(',', '.', ':') < 0) return bare;
        var left = new StringBuilder(bare.Length);
        for (var at = 0; at < bare.Length; at++)
            if (bare[at] is not (',' or '.' or ':')
                || at > 0 && at + 1 < bare.Length && char.IsAsciiDigit(bare[at - 1]) && char.IsAsciiDigit(bare[at + 1]))
                left.Append(bare[at]);
        return left.ToString();
    }

    private static string Unified(string text)
    {
        text = WholeCharacters(text);
        var unified = new StringBuilder(text.Length);
        // Circled numbers would fold to bare digits and run into what follows them: ①属于 is (1)属于, not 1属于.
        foreach (var c in text)
            if (Circled(c) is { } number) unified.Append('(').Append(number.ToString(CultureInfo.InvariantCulture)).Append(')');
            else unified.Append(c);
        var folded = unified.ToString().Normalize(NormalizationForm.FormKC);
        unified.Clear();
        foreach (var c in folded)
        {
            if (char.IsWhiteSpace(c)
                || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control) continue;
            unified.Append(c switch
            {
                '〔' or '【' or '[' or '{' or '〖' or '﹙' => '(',
                '〕' or '】' or ']' or '}' or '〗' or '﹚' => ')',
                '、' or ';' => ',',
                '。' or '·' or '．' => '.',
                '—' or '–' or '―' or '─' or '－' or '−' => '-',
                _ => Simplified(c),
            });
        }
        unified.Replace("“", "").Replace("”", "").Replace("\"", "").Replace("‘", "").Replace("’", "").Replace("'", "")
            .Replace("《", "").Replace("》", "").Replace("「", "").Replace("」", "").Replace("其它", "其他");
        return unified.ToString().Trim(':', ',', '.', '*', '-', '_').ToLowerInvariant();
    }

    /// <summary>Half a character, as a damaged .xls may hold, cannot be normalised.</summary>
    private static string WholeCharacters(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;

    private static int? Circled(char c) => c switch
    {
        >= '①' and <= '⑳' => c - '①' + 1,
        >= '❶' and <= '❿' => c - '❶' + 1,
        >= '➀' and <= '➉' => c - '➀' + 1,
        >= '➊' and <= '➓' => c - '➊' + 1,
        >= '⓵' and <= '⓾' => c - '⓵' + 1,
        _ => null,
    };

    private static char Simplified(char c) => ToSimplified.TryGetValue(c, out var simplified) ? simplified : c;

    private static readonly FrozenDictionary<char,
        char> ToSimplified = TraditionalCharacters.Pairs.ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private const string Han = "[一二三四五六七八九十]{1,3}", Roman = "(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})";
    private const string Bullets = "[*#□■○●◇◆△▲▽▼☆★※◎•▪▫◦‣√✓✔☐☑]+";

    [GeneratedRegex(
        $@"^(?:{Han}[,.:]|\((?:{Han}|[0-9]{{1,2}}|{Roman})\)|[0-9]{{1,2}}(?:[.,:)]+)(?=[^0-9])|{Roman}[.,:)]+(?=[^a-z0-9])"
        + $"|{Bullets}|第{Han}部分:?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    // 3.15维权 is a day; 3.1属于 most likely none, and the words that are left decide.
    [GeneratedRegex(
        $@"^\s*(?:(?:[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*|{Han}|{Roman})\s+|[0-9]{{1,2}}(?:\.[0-9])+(?:[.、,)]\s*)?)(?=[^0-9.\s])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Counting();

    [GeneratedRegex(
        @"(?<=\p{IsCJKUnifiedIdeographs}.*)=(?:[0-9a-z_.]|[一二三四五六七八九十](?=[()+\-]|\z)|[()+\-])+\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Formula();

    [GeneratedRegex(@"\([^()]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    // Which unit it is, and whether it is the item's own, is asked of the whole label.
    [GeneratedRegex(
        "(?<=..)(?:[,:/-]|[,:/-]?(?<![报表制关送])单位:|[,:]?[以按])(?:人民币)?(?:10*|[十百千万亿拾佰仟]*)(?:元|件|条|个|次|人|人次|项|篇|份|起)"
        + "(?:(?<=[以按][^以按]+)(?:为单位|计算?|填写|填报)|(?<![以按][^以按]+))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
