using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.Labels;

/// <summary>A normalised label. Offices retype labels with other brackets, numbers, spaces, widths and scripts; only the words stay the
/// same.</summary>
/// <param name="Whole">All words: half width, simplified characters, no spaces, unified brackets and punctuation.</param>
/// <param name="Bare">Without numbering (<c>三、</c>, <c>（一）</c>, <c>1.</c>), 其中, texts in parentheses, a unit of measure at the
/// end (<c>：万元</c>, <c>以万元计</c>), and punctuation.</param>
public readonly partial record struct Label(string Whole, string Bare)
{
    // All workbooks of a form repeat the same words, so labels are cached; longer texts are not.
    private const int LongestKept = 100, MostKept = 20_000;

    private static readonly Cache<string, Label> Known = new(Normalise, MostKept);

    /// <summary>A path in one cell without the numbering of its parts, of 三、办理结果-（三）不予公开-1.属于国家秘密; null when the label is not a
    /// path.</summary>
    public string? Path { get; private init; }

    /// <summary>The bare label if a beginning such as <c>1　</c> or <c>3.1</c> is numbering, which is uncertain (1 月).</summary>
    public string? WithoutLeadingNumber { get; private init; }

    public static Label Of(string text) => text.Length <= LongestKept ? Known[text] : Normalise(text);

    private static Label Normalise(string text)
    {
        var whole = Unify(text);
        return new Label(whole, Strip(whole)) { Path = IsPath(whole) ? PathOf(whole) : null, WithoutLeadingNumber = CountedOf(text) };
    }

    private static string Strip(string whole)
    {
        var bare = StripNumbering(whole);
        // 总计=（一）+（二）: the formula does not belong to the name of the row.
        if (bare.Contains('=', StringComparison.Ordinal)) bare = Formula().Replace(bare, "");
        if (bare.Contains('(', StringComparison.Ordinal)) bare = Parenthesis().Replace(bare, "");
        bare = StripPunctuation(Measure().Replace(bare, ""));
        return bare.Length == 0 ? whole : bare;
    }

    private static string? CountedOf(string text)
    {
        // Uses the text before spaces are removed: only there 1 属于国家秘密 differs from 1月.
        var folded = WholeCharacters(text).Normalize(NormalizationForm.FormKC);
        var number = Counting().Match(folded.ToLowerInvariant());
        return number.Success ? Strip(Unify(folded[number.Length..])) : null;
    }

    // The separators that offices type between the parts of a path in one cell.
    private static readonly char[] Separators = ['-', '/', '>', '|', '_', '→', ':', '\\'];

    /// <summary>The bare label without the separators of a path.</summary>
    public static string JoinPath(string bare) => IsPath(bare) ? string.Concat(bare.Split(Separators)) : bare;

    private static bool IsPath(string whole) => whole.AsSpan().IndexOfAny(Separators) >= 0;

    private static string PathOf(string whole) =>
        string.Concat(whole.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(part => Strip(Unify(part))));

    /// <summary>The label without numbering and 其中, but with parentheses. Two lines of one group must differ in this, because offices
    /// renumber.</summary>
    public static string WithoutNumbering(string text) =>
        Unify(text) is var whole && StripNumbering(whole) is { Length: > 0 } words ? words : whole;

    private static string StripNumbering(string whole)
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

    /// <summary>Without commas and points, except inside numbers: 撤销,变更 becomes 撤销变更.</summary>
    private static string StripPunctuation(string bare)
    {
        if (bare.AsSpan().IndexOfAny(',', '.', ':') < 0) return bare;
        var kept = new StringBuilder(bare.Length);
        for (var at = 0; at < bare.Length; at++)
            if (bare[at] is not (',' or '.' or ':')
                || at > 0 && at + 1 < bare.Length && char.IsAsciiDigit(bare[at - 1]) && char.IsAsciiDigit(bare[at + 1]))
                kept.Append(bare[at]);
        return kept.ToString();
    }

    private static string Unify(string text)
    {
        text = WholeCharacters(text);
        var unified = new StringBuilder(text.Length);
        // Circled numbers become numbers in parentheses, because as plain digits they would join the next word: 1属于.
        foreach (var c in text)
            if (CircledNumber(c) is { } number) unified.Append('(').Append(number.ToString(CultureInfo.InvariantCulture)).Append(')');
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
                _ => Simplify(c),
            });
        }
        unified.Replace("“", "").Replace("”", "").Replace("\"", "").Replace("‘", "").Replace("’", "").Replace("'", "")
            .Replace("《", "").Replace("》", "").Replace("「", "").Replace("」", "").Replace("其它", "其他");
        return unified.ToString().Trim(':', ',', '.', '*', '-', '_').ToLowerInvariant();
    }

    /// <summary>Replaces lone surrogates, which a damaged .xls may have and which cannot be normalised.</summary>
    private static string WholeCharacters(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;

    private static int? CircledNumber(char c) => c switch
    {
        >= '①' and <= '⑳' => c - '①' + 1,
        >= '❶' and <= '❿' => c - '❶' + 1,
        >= '➀' and <= '➉' => c - '➀' + 1,
        >= '➊' and <= '➓' => c - '➊' + 1,
        >= '⓵' and <= '⓾' => c - '⓵' + 1,
        _ => null,
    };

    private static char Simplify(char c) => ToSimplified.TryGetValue(c, out var simplified) ? simplified : c;

    private static readonly FrozenDictionary<char,
        char> ToSimplified = TraditionalCharacters.Pairs.ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private const string Han = "[一二三四五六七八九十]{1,3}", Roman = "(?:i{1,3}|iv|vi{0,3}|ix|xi{0,2})";
    private const string Bullets = "[*#□■○●◇◆△▲▽▼☆★※◎•▪▫◦‣√✓✔☐☑]+";

    [GeneratedRegex(
        $@"^(?:{Han}[,.:]|\((?:{Han}|[0-9]{{1,2}}|{Roman})\)|[0-9]{{1,2}}(?:[.,:)]+)(?=[^0-9])|{Roman}[.,:)]+(?=[^a-z0-9])"
        + $"|{Bullets}|第{Han}部分:?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    // 3.15维权 has a date; 3.1属于 probably has numbering, so both readings are kept and the remaining words decide.
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

    // A unit of measure at the end. The whole label keeps it, and is used to check whether it is the item's own.
    [GeneratedRegex(
        "(?<=..)(?:[,:/-]|[,:/-]?(?<![报表制关送])单位:|[,:]?[以按])(?:人民币)?(?:10*|[十百千万亿拾佰仟]*)(?:元|件|条|个|次|人|人次|项|篇|份|起)"
        + "(?:(?<=[以按][^以按]+)(?:为单位|计算?|填写|填报)|(?<![以按][^以按]+))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Measure();
}
