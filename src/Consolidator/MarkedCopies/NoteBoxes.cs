using System.Globalization;
using System.Text;
using Consolidator.Texts;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>The boxes in which a sheet shows its comments: a VML drawing, which spreadsheet programs still need.</summary>
/// <remarks>
/// Programs write VML that is not valid XML (<c>&lt;br&gt;</c>), in any encoding. So the drawing is split at its shapes as
/// bytes, and shapes that are not ours are copied unchanged.
/// </remarks>
internal sealed class NoteBoxes
{
    private const string Open = "<v:shape", Close = "</v:shape>", End = "</xml>";
    private const string Namespaces = "xmlns:v=\"urn:schemas-microsoft-com:vml\" "
        + "xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private const int Line = 16, Letter = 6;

    private readonly List<string> _pieces = [];
    private readonly Dictionary<(int Row, int Column), int> _shapes = [];
    private readonly StringBuilder _added = new();
    private int _number;

    public static byte[] Empty { get; } = Encoding.ASCII.GetBytes(
        $"<xml {Namespaces}><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout>{End}");

    public NoteBoxes(byte[] drawing)
    {
        var text = Encoding.Latin1.GetString(drawing);
        if (!text.Contains(End, StringComparison.Ordinal)) throw new MarkingException("the drawing of the comments does not end in </xml>");
        var at = 0;
        for (var open = Find(text, 0); open >= 0; open = Find(text, at))
        {
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            if (close < 0) break;
            _pieces.Add(text[at..open]);
            at = close + Close.Length;
            _pieces.Add(text[open..at]);
            if (CellOf(_pieces[^1]) is { } cell) _shapes.TryAdd(cell, _pieces.Count - 1);
        }
        _pieces.Add(text[at..]);
        _number = Math.Max(1024, LargestNumber(text));
    }

    public bool Has((int Row, int Column) cell) => _shapes.ContainsKey(cell);

    /// <summary>Removes the boxes of cells that no longer have a comment.</summary>
    public void KeepOnly(Func<(int Row, int Column), bool> hasComment)
    {
        foreach (var (cell, piece) in _shapes.Where(shape => !hasComment(shape.Key)).ToList())
        {
            _pieces[piece] = "";
            _shapes.Remove(cell);
        }
    }

    public void Add((int Row, int Column) cell, string text, GridSizes sizes)
    {
        _shapes[cell] = -1;
        var (width, height) = SizeFor(text);
        _added.Append(CultureInfo.InvariantCulture, $"""
            <v:shape {Namespaces} id="_x0000_s{++_number}" type="#_x0000_t202" fillcolor="#ffffe1" o:insetmode="auto"
            style="position:absolute;margin-left:60pt;margin-top:2pt;width:{width * 3 / 4}pt;height:{height * 3 / 4}pt;visibility:hidden">
            <v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>
            <v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>
            <x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{Anchor(cell, width, height, sizes)}</x:Anchor>
            <x:AutoFill>False</x:AutoFill><x:Row>{cell.Row - 1}</x:Row><x:Column>{cell.Column - 1}</x:Column></x:ClientData></v:shape>
            """);
    }

    /// <summary>Enlarges the box at the bottom for an additional text.</summary>
    public void Enlarge((int Row, int Column) cell, string text)
    {
        if (!_shapes.TryGetValue(cell, out var piece) || piece < 0 || Between(_pieces[piece], "x:Anchor") is not { } anchor) return;
        var bounds = anchor.Split(',');
        if (bounds.Length != 8 || !int.TryParse(bounds[6].Trim(), CultureInfo.InvariantCulture, out var bottom)) return;
        bounds[6] = Text(bottom + SizeFor(text).Height / 18 + 1);
        _pieces[piece] = _pieces[piece].Replace(anchor, string.Join(',', bounds), StringComparison.Ordinal);
    }

    public byte[] ToArray()
    {
        var last = _pieces[^1];
        var end = last.LastIndexOf(End, StringComparison.Ordinal);
        if (end < 0) throw new MarkingException("the drawing of the comments does not end in </xml>");
        var type = _added.Length == 0 || _pieces.Any(piece => piece.Contains("id=\"_x0000_t202\"", StringComparison.Ordinal)) ? ""
            : $"<v:shapetype {Namespaces} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
              + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";
        return Encoding.Latin1.GetBytes(string.Concat(_pieces[..^1]) + last[..end] + type + _added + last[end..]);
    }

    // Wide enough for a short paragraph; wider for long texts, so that the box fits on the screen.
    private static (int Width, int Height) SizeFor(string text)
    {
        var width = text.Length > 300 ? 460 : 300;
        var lines = TextWidth.LinesOnPaper(text, (width - 24) / Letter);
        return (width, (lines + 1) * Line);
    }

    private static string Anchor((int Row, int Column) cell, int width, int height, GridSizes sizes)
    {
        var (left, top) = (Math.Min(cell.Column, 16_380), Math.Max(cell.Row - 2, 0));
        var (right, bottom) = (left, top);
        var (toRight, toBottom) = (12 + width, 4 + height);
        while (right < 16_383 && toRight >= sizes.Width(right + 1)) toRight -= sizes.Width(++right);
        while (bottom < 1_048_575 && toBottom >= sizes.Height(bottom + 1)) toBottom -= sizes.Height(++bottom);
        return string.Join(", ", new[] { left, 12, top, 4, right, toRight, bottom, toBottom }.Select(Text));
    }

    private static int Find(string text, int from)
    {
        var at = text.IndexOf(Open, from, StringComparison.Ordinal);
        for (; at >= 0; at = text.IndexOf(Open, at + 1, StringComparison.Ordinal))
            if (at + Open.Length < text.Length && char.IsWhiteSpace(text[at + Open.Length])) return at;
        return -1;
    }

    private static (int Row, int Column)? CellOf(string shape) =>
        shape.Contains("ObjectType=\"Note\"", StringComparison.Ordinal)
        && int.TryParse(Between(shape, "x:Row"), CultureInfo.InvariantCulture, out var row)
        && int.TryParse(Between(shape, "x:Column"), CultureInfo.InvariantCulture, out var column)
            ? (row + 1, column + 1) : null;

    private static string? Between(string shape, string element)
    {
        var from = shape.IndexOf($"<{element}>", StringComparison.Ordinal);
        var to = shape.IndexOf($"</{element}>", StringComparison.Ordinal);
        return from < 0 || to < from ? null : shape[(from + element.Length + 2)..to];
    }

    private static int LargestNumber(string text)
    {
        const string before = "_x0000_s";
        var largest = 0;
        for (var at = text.IndexOf(before, StringComparison.Ordinal); at >= 0; at = text.IndexOf(before, at + 1, StringComparison.Ordinal))
        {
            var digits = text.AsSpan(at + before.Length);
            var length = digits.IndexOfAnyExceptInRange('0', '9');
            if (length is > 0 and < 9) largest = Math.Max(largest, int.Parse(digits[..length], CultureInfo.InvariantCulture));
        }
        return largest;
    }
}
