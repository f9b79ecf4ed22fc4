using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Consolidator.Spreadsheets;

/// <summary>One section of a number format: how it displays a number.</summary>
internal sealed partial class FormatSection
{
    private readonly List<(char Kind, string Text)> _parts = [];
    private readonly bool _asHeld;
    private readonly int _thousands, _hundreds;
    private readonly bool _isRed;

    // More percent signs than this would overflow a decimal; four already show an obviously different number.
    private const int MostHundreds = 4;

    // Kinds of parts: 0 # ? digit place, '.' decimal point, ',' comma, '%' percent, G general number, '"' literal text.
    private FormatSection(string section)
    {
        foreach (Match part in Part().Matches(section))
            if (part.Groups["general"].Success) _parts.Add(('G', ""));
            else if (part.Groups["place"].Success) _parts.Add((part.Value[0], ""));
            else if (part.Groups["text"].Success) _parts.Add(('"', part.Groups["text"].Value));
            else if (part.Groups["condition"].Success) Condition = (part.Groups["sign"].Value, Bound(part.Groups["bound"].Value));
            else if (part.Groups["currency"].Success) _parts.Add(('"', part.Groups["currency"].Value));
            else if (part.Groups["red"].Success) _isRed = true;
            else if (part.Groups["power"].Success) _asHeld = true;
            else if (part.Groups["blank"].Success) _parts.Add(('"', " "));
        // Formats such as 1/3 and 3E+03 round the number but show no other one.
        _asHeld |= Fraction().IsMatch(Bare().Replace(section, ""));
        _hundreds = Math.Min(_parts.Count(part => part.Kind == '%'), MostHundreds);
        for (var index = 1; index < _parts.Count; index++)
            if (IsScale(index)) _thousands++;
    }

    public static IReadOnlyList<FormatSection> ParseAll(string code) =>
        [.. Split(code).Select(section => new FormatSection(section))];

    public (string Sign, decimal Bound)? Condition { get; }

    /// <summary>True when the section shows the number at all.</summary>
    public bool HasPlaces => _asHeld || _parts.Any(part => part.Kind is '0' or '#' or '?' or 'G');

    /// <summary>True when negative and positive numbers look different: by a sign, brackets, a triangle or red.</summary>
    public bool ShowsSign => _isRed || _parts.Any(part => part.Kind == '"' && part.Text.AsSpan().ContainsAny("-−－(（△▲▼↓负减"));

    /// <summary>True when the section never makes a number look like another number.</summary>
    public bool IsPlain
    {
        get
        {
            if (_hundreds + _thousands > 0
                || _parts.Any(part => part.Kind == '"' && (part.Text.AsSpan().ContainsAny(Numeric) || part.Text.Any(char.IsDigit))))
                return false;
            if (_asHeld) return true;
            // Text between the digit places divides the number in two.
            var (first, last) = Places();
            return first < 0 || !_parts[first..last].Any(part => part.Kind == '"');
        }
    }

    private const string Numeric = "零〇一二三四五六七八九十百千万亿元%％‰.,·";

    public bool Holds(decimal held) => Condition is var (sign, bound) && sign switch
    {
        "<" => held < bound, "<=" => held <= bound, ">" => held > bound,
        ">=" => held >= bound, "=" => held == bound, _ => held != bound,
    };

    /// <summary>The text shown for a number, without its sign, and the position of the digits in it.</summary>
    public (string Text, int From, int End) Format(decimal held)
    {
        var value = Math.Abs(held);
        for (var hundred = 0; hundred < _hundreds; hundred++) value *= 100;
        for (var thousand = 0; thousand < _thousands; thousand++) value /= 1000;
        var (first, last) = Places();
        var isGeneral = _asHeld || _parts.Exists(part => part.Kind == 'G');
        var point = _parts.FindIndex(part => part.Kind == '.');
        var decimals = point < 0 ? 0 : _parts[point..].Count(part => part.Kind is '0' or '#' or '?');
        var rounded = Math.Round(value, Math.Min(decimals, 28), MidpointRounding.AwayFromZero)
            .ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var (whole, fraction) = (rounded.Split('.')[0].TrimStart('0'), decimals > 0 ? rounded.Split('.')[1] : "");
        var places = (point < 0 ? _parts : _parts[..point]).Count(part => part.Kind is '0' or '#' or '?');
        var (text, from, end, taken, isFirst) = (new StringBuilder(), -1, 0, 0, true);
        for (var index = 0; index < _parts.Count; index++)
        {
            var (kind, drawn) = _parts[index];
            var before = text.Length;
            if (isGeneral && (kind == 'G' || _asHeld && index == first))
                text.Append(value.ToString("0.############################", CultureInfo.InvariantCulture));
            else if (kind == '"') text.Append(drawn);
            else if (kind == '%') text.Append('%');
            else if (_asHeld) continue;
            else if (kind == '.')
            {
                if (places == 0) text.Append(whole);
                text.Append('.');
            }
            else if (kind is '0' or '#' or '?' && (point < 0 || index < point))
            {
                // The first place shows all digits that have no place of their own.
                var left = places - taken++;
                if (isFirst && whole.Length > left) text.Append(whole[..^(left - 1)]);
                else if (whole.Length >= left) text.Append(whole[^left]);
                else if (kind == '0') text.Append('0');
                isFirst = false;
            }
            else if (kind is '0' or '#' or '?')
            {
                var at = taken++ - places;
                if (kind == '0' || fraction.AsSpan(at).ContainsAnyExcept('0')) text.Append(fraction[at]);
            }
            if (kind is '"' or '%' || text.Length == before) continue;
            if (from < 0) from = before;
            end = text.Length;
        }
        return from < 0 ? (text.ToString(), 0, 0) : (text.ToString(), from, end);
    }

    private (int First, int Last) Places() => (
        _parts.FindIndex(part => part.Kind is '0' or '#' or '?' or '.' or 'G'),
        _parts.FindLastIndex(part => part.Kind is '0' or '#' or '?' or '.' or 'G') + 1);

    // Each comma after the last digit divides by a thousand; commas between digits group them.
    private bool IsScale(int index)
    {
        if (_parts[index].Kind != ',') return false;
        var (before, after) = (index - 1, index + 1);
        while (before >= 0 && _parts[before].Kind == ',') before--;
        while (after < _parts.Count && _parts[after].Kind == ',') after++;
        return before >= 0 && IsPlace(before) && !(after < _parts.Count && IsPlace(after));
    }

    private bool IsPlace(int index) => _parts[index].Kind is '0' or '#' or '?';

    private static decimal Bound(string text) =>
        decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound) ? bound : 0;

    private static List<string> Split(string code)
    {
        var sections = new List<string> { "" };
        foreach (Match piece in Piece().Matches(code))
            if (piece.Value == ";") sections.Add("");
            else sections[^1] += piece.Value;
        return sections;
    }

    [GeneratedRegex("\"[^\"]*\"?|[\\\\!_*].|\\[[^\\]]*\\]|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Piece();

    [GeneratedRegex("\"[^\"]*\"?|[\\\\!_*].|\\[[^\\]]*\\]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bare();

    [GeneratedRegex("[0#?] */ *[0-9#?]", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    [GeneratedRegex("""
        "(?<text>[^"]*)"?|[\\!](?<text>.)|(?<blank>_.)|\*.
        |\[(?<condition>(?<sign><=|>=|<>|<|>|=)(?<bound>-?[0-9.]+))\]|\[\$(?<currency>[^\]-]*)[^\]]*\]|(?<red>\[(?:Red|红色)\])|\[[^\]]*\]
        |(?<general>General|G/通用格式|Standard|@)|(?<power>E[+-])|(?<place>[0#?.,%])|(?<text>.)
        """,
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Part();
}
