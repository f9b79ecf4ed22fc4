using System.Globalization;
using System.Xml;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>The cell styles that show a number as a date, a time or another number, or strike it through.</summary>
internal sealed class NumberFormats
{
    private static readonly string[] Plain = ["General", "Standard"];

    private readonly Dictionary<int, string> _codes = [];
    private readonly Dictionary<int, bool> _dates = [];
    private readonly List<int> _styles = [];
    private readonly Dictionary<int, ScaledFormat?> _scaled = [];

    public CellFonts Fonts { get; } = new();

    /// <param name="style">The index of the cell's style.</param>
    public bool IsDate(int style)
    {
        if (style < 0 || style >= _styles.Count) return false;
        var id = _styles[style];
        if (!_dates.TryGetValue(id, out var date))
            _dates[id] = date = _codes.TryGetValue(id, out var code) ? ShowsDate(code) : IsBuiltInDate(id);
        return date;
    }

    /// <summary>The cell's format, when it may show another number than the cell holds.</summary>
    public ScaledFormat? FindScaledFormat(int style)
    {
        if (style < 0 || style >= _styles.Count) return null;
        var id = _styles[style];
        if (!_scaled.TryGetValue(id, out var scaled))
            _scaled[id] = scaled = ScaledFormat.Parse(
                _codes.TryGetValue(id, out var code) ? code : id switch { 9 => "0%", 10 => "0.00%", _ => "" });
        return scaled;
    }

    public void AddFormat(int id, string code)
    {
        if (code.Length > Limits.NumberFormatText || _codes.Count >= Limits.NumberFormats)
            throw UnreadableException.TooLarge("limit-formats", Limits.NumberFormats);
        _codes[id] = code;
    }

    public void AddStyle(int formatId, int font)
    {
        if (_styles.Count >= Limits.CellStyles) throw UnreadableException.TooLarge("limit-formats", Limits.CellStyles);
        _styles.Add(formatId);
        Fonts.AddStyle(font);
    }

    public static NumberFormats Read(Stream styles)
    {
        var formats = new NumberFormats();
        var (inCells, inFonts, face) = (false, false, default(FontEffects));
        using var reader = PackageXml.Open(styles);
        while (reader.Read())
        {
            if (reader.IsEnd("cellXfs")) inCells = false;
            else if (reader.IsStart("cellXfs")) inCells = !reader.IsEmptyElement;
            else if (reader.IsStart("numFmt")) formats.AddFormat(Id(reader), reader.GetAttribute("formatCode") ?? "");
            else if (inCells && reader.IsStart("xf")) formats.AddStyle(Id(reader), Whole(reader, "fontId"));
            // Only the workbook's list of fonts counts; fonts of conditional formats are numbered separately.
            else if (reader.IsStart("fonts")) inFonts = !reader.IsEmptyElement;
            else if (reader.IsEnd("fonts")) inFonts = false;
            else if (inFonts && reader.IsStart("font"))
            {
                face = default;
                if (reader.IsEmptyElement) formats.Fonts.Add(face);
            }
            else if (inFonts && reader.IsStart("strike")) face = face with { IsStruck = RichText.IsStruck(reader) };
            else if (inFonts && reader.IsEnd("font")) formats.Fonts.Add(face);
        }
        return formats;
    }

    // 27–36 and 50–58 are dates in Chinese, Japanese and Korean files; other files do not use them.
    private static bool IsBuiltInDate(int id) => id is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>True when the first section of a format contains a date letter.</summary>
    /// <remarks>Yes: <c>yyyy"年"m"月"</c>, <c>[h]:mm</c>, <c>[$-804]aaaa</c>; no: <c>0.00E+00</c>, <c>0"days"</c>.</remarks>
    internal static bool ShowsDate(string code)
    {
        for (var index = 0; index < code.Length; index++)
        {
            // The e of General does not mean an era: [DBNum1]General shows a number.
            if (Plain.FirstOrDefault(plain => code.AsSpan(index).StartsWith(plain, StringComparison.OrdinalIgnoreCase)) is { } word)
            {
                index += word.Length - 1;
                continue;
            }
            switch (code[index])
            {
                case ';': return false;
                case '"':
                    index = code.IndexOf('"', index + 1) is >= 0 and var quote ? quote : code.Length;
                    break;
                case '\\' or '_' or '*': index++; break;
                case '[':
                    var end = code.IndexOf(']', index) is >= 0 and var bracket ? bracket : code.Length;
                    if (IsElapsed(code.AsSpan(index + 1, end - index - 1))) return true;
                    index = end;
                    break;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' or 'a': return true;
                case 'e' when index + 1 >= code.Length || code[index + 1] is not ('+' or '-'): return true;
            }
        }
        return false;
    }

    private static bool IsElapsed(ReadOnlySpan<char> inner) => inner.Length > 0 && !inner.ContainsAnyExcept("hHmMsS");

    private static int Id(XmlReader reader) => Whole(reader, "numFmtId");

    private static int Whole(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : 0;
}
