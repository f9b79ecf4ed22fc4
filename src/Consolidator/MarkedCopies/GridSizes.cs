using System.Globalization;
using System.Xml;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>The widths of columns and heights of rows of a sheet, in screen pixels, and the formats of empty columns.</summary>
internal sealed class GridSizes
{
    private readonly List<(int First, int Last, int Width, int Format)> _columns = [];
    private readonly Dictionary<int, int> _rows = [];
    private int _width = 64;
    private int _height = 20;

    public int Width(int column) => FindColumn(column) is { First: > 0 } found ? found.Width : _width;

    public int Height(int row) => _rows.GetValueOrDefault(row, _height);

    public int FormatOf(int column) => FindColumn(column).Format;

    public void ReadDefaults(XmlReader reader)
    {
        _width = Pixels(reader.GetAttribute("defaultColWidth"), 7, 5) ?? _width;
        _height = Pixels(reader.GetAttribute("defaultRowHeight"), 4 / 3.0, 0) ?? _height;
    }

    public void ReadColumns(XmlReader reader) => _columns.Add((
        Number(reader.GetAttribute("min")) ?? 1, Number(reader.GetAttribute("max")) ?? 1,
        IsTrue(reader.GetAttribute("hidden")) ? 0 : Pixels(reader.GetAttribute("width"), 7, 5) ?? _width,
        Number(reader.GetAttribute("style")) ?? 0));

    public void ReadRow(XmlReader reader, int row)
    {
        if (IsTrue(reader.GetAttribute("hidden"))) _rows[row] = 0;
        else if (Pixels(reader.GetAttribute("ht"), 4 / 3.0, 0) is { } height) _rows[row] = height;
    }

    private (int First, int Last, int Width, int Format) FindColumn(int column) =>
        _columns.FirstOrDefault(range => range.First <= column && column <= range.Last);

    // Sizes are not figures of a form, so a double is exact enough.
    private static int? Pixels(string? size, double scale, int more) =>
        double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out var units) && units is >= 0 and < 10_000
            ? (int)(units * scale) + more : null;
}
