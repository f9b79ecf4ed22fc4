using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Spreadsheets.Writing;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Documents;

/// <summary>Writes the tables of a document as a workbook, one sheet per table, with merged cells. No cell is ever a formula.</summary>
public static class TablesWorkbook
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly string[] Edges = ["left", "right", "top", "bottom"];

    // Indexes in the list of cell formats below.
    private const int Title = 1, Head = 2, Label = 3, Words = 4, Whole = 5, Fraction = 6, Percent = 7, Gap = 8;

    public static byte[] Write(IReadOnlyList<ReportTable> tables)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return OfficeFile.WriteXlsx(Styles(),
            [.. tables.Select(table => Sheet(table, SheetNames.Add(Typography.Clean(table.Name), names)))]);
    }

    private static WrittenSheet Sheet(ReportTable table, string name)
    {
        var above = table.Title.Length > 0 ? 1 : 0;
        var (rows, merges) = (new List<WrittenRow>(), new List<CellRange>());
        if (above > 0)
        {
            rows.Add(new(1, 24, [Text(1, Title, table.Title)]) { HasFixedHeight = true });
            if (table.Widths.Count > 1 && SheetSizes.FitsPage(table)) merges.Add(new(1, 1, 1, table.Widths.Count));
        }
        var (placed, widths) = (table.PlaceCells(), SheetSizes.ColumnWidths(table));
        foreach (var (index, places) in placed.Index())
        {
            var row = index + 1 + above;
            rows.Add(new(row, SheetSizes.RowHeight(places, widths), places.Select((place, column) =>
                place.Covered ? new WrittenCell.Empty(column + 1, Format(place.Cell)) : Filled(column + 1, place.Cell)))
            {
                HasFixedHeight = true,
            });
            merges.AddRange(places.Index().Where(place => !place.Item.Covered && place.Item.Cell.RowSpan + place.Item.Cell.ColumnSpan > 2)
                .Select(place => new CellRange(row, place.Index + 1,
                    row + place.Item.Cell.RowSpan - 1, place.Index + place.Item.Cell.ColumnSpan)));
        }
        return new(name, rows)
        {
            Widths = [.. widths.Select(width => (decimal)width)],
            FrozenRows = table.HeadRows == 0 ? 0 : table.HeadRows + above,
            Merges = merges,
            Page = new()
            {
                IsLandscape = table.Widths.Count > 12, FitsWidth = SheetSizes.FitsPage(table), FitsHeight = SheetSizes.FitsPage(table)
                    && table.IsKeptTogether,
            },
        };
    }

    private static WrittenCell Filled(int column, TableCell cell)
    {
        if (cell.Spans is not [TextSpan.Figure { Number: { } number } figure]) return Text(column, Format(cell), cell.Text);
        var format = figure.Text.EndsWith('%') ? Percent : number == decimal.Truncate(number) ? Whole : Fraction;
        return new WrittenCell.Number(column, format, number);
    }

    private static WrittenCell.Text Text(int column, int format, string text) => new(column, format, Typography.Clean(text));

    private static int Format(TableCell cell) =>
        cell.Look switch { CellLook.Head => Head, CellLook.Label => Label, CellLook.Text => Words, CellLook.Gap => Gap, _ => Whole };

    private static XElement Styles()
    {
        return S.Of("styleSheet",
            S.Of("numFmts", At("count", 1), S.Of("numFmt", At("numFmtId", 164), At("formatCode", "#,##0.00####"))),
            S.Of("fonts", Font(11, false), Font(14, true), Font(11, true)),
            S.Of("fills", Fill("none", null), Fill("gray125", null), Fill("solid", "FFEDF0F3"), Fill("solid", "FFFDE9E7")),
            S.Of("borders", S.Of("border", Sides(null)), S.Of("border", Sides("thin"))),
            S.Of("cellStyleXfs", S.Of("xf")),
            S.Of("cellXfs", Cell(0, 0, 0, 0, "left"), Cell(0, 1, 0, 0, "center"), Cell(0, 2, 2, 1, "center"), Cell(0, 0, 0, 1, "left"),
                Cell(0, 0, 0, 1, "left"), Cell(3, 0, 0, 1, "right"), Cell(164, 0, 0, 1, "right"), Cell(10, 0, 0, 1, "right"),
                    Cell(0, 0, 3, 1, "center")));
    }

    private static XElement Font(int size, bool bold) => S.Of("font", bold ? S.Of("b") : null,
        S.Of("sz", At("val", size)), S.Of("name", At("val", Fonts.Table)), S.Of("charset", At("val", 134)));

    private static XElement Fill(string pattern, string? colour) => S.Of("fill", S.Of("patternFill", At("patternType", pattern),
        colour is null ? null : S.Of("fgColor", At("rgb", colour))));

    private static IEnumerable<XElement> Sides(string? style) => Edges
        .Select(side => S.Of(side, style is null ? null : At("style", style)));

    private static XElement Cell(int number, int font, int fill, int border, string alignment) => S.Of("xf", At("numFmtId", number),
        At("fontId", font), At("fillId", fill), At("borderId", border), At("xfId", 0),
        At("applyNumberFormat", 1), At("applyFont", 1), At("applyFill", 1), At("applyBorder", 1), At("applyAlignment", 1),
        S.Of("alignment", At("horizontal", alignment), At("vertical", "center"), At("wrapText", 1)));
}
