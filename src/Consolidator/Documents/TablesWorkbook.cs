using System.Globalization;
using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Spreadsheets.Writing;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Documents;

/// <summary>The tables of a document as a workbook, a sheet a table, with their merges. Text is text: no cell is ever a formula.</summary>
public static class TablesWorkbook
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Edges = ["left", "right", "top", "bottom"];

    // Places in the list of cell formats below.
    private const int Title = 1, Head = 2, Label = 3, Words = 4, Whole = 5, Fraction = 6, Percent = 7, Gap = 8;

    public static byte[] Write(IReadOnlyList<ReportTable> tables)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var listed = tables.Select((table, place) => S.Of("sheet",
            At("name", SheetName(table.Name, place + 1, names)), At("sheetId", place + 1), At(R + "id", $"rSheet{place + 1}")));
        var workbook = S.Of("workbook", At(XNamespace.Xmlns + "r", R.NamespaceName), S.Of("sheets", listed));
        return OfficeFile.Xlsx(workbook, Styles(), [.. tables.Select(Sheet)]);
    }

    private static XElement Sheet(ReportTable table)
    {
        var above = table.Title.Length > 0 ? 1 : 0;
        var rows = new List<XElement>();
        var merges = new List<string>();
        if (above > 0)
        {
            rows.Add(S.Of("row", At("r", 1), At("ht", 24), At("customHeight", 1), Text(1, 1, Title, table.Title)));
            if (table.Widths.Count > 1 && SheetSizes.FitsPage(table)) merges.Add(Range(1, 1, 1, table.Widths.Count));
        }
        var (placed, widths) = (table.Placed(), SheetSizes.Columns(table));
        for (var row = 0; row < placed.Count; row++)
        {
            var line = S.Of("row", At("r", row + 1 + above), At("ht", SheetSizes.Row(placed[row], widths)), At("customHeight", 1));
            for (var column = 0; column < placed[row].Count; column++)
            {
                var (cell, at) = (placed[row][column], (Row: row + 1 + above, Column: column + 1));
                line.Add(cell.Covered ? Empty(at.Row, at.Column, Format(cell.Cell)) : Filled(at.Row, at.Column, cell.Cell));
                if (!cell.Covered && cell.Cell.RowSpan + cell.Cell.ColumnSpan > 2)
                    merges.Add(Range(at.Row, at.Column, at.Row + cell.Cell.RowSpan - 1, at.Column + cell.Cell.ColumnSpan - 1));
            }
            rows.Add(line);
        }
        return S.Of("worksheet",
            S.Of("sheetPr", S.Of("pageSetUpPr", At("fitToPage", SheetSizes.FitsPage(table) ? 1 : 0))),
            S.Of("sheetViews", S.Of("sheetView", At("workbookViewId", 0), Frozen(table, above))),
            S.Of("cols", widths.Select((width, column) => S.Of("col", At("min", column + 1), At("max", column + 1),
                At("width", width), At("customWidth", 1)))),
            S.Of("sheetData", rows),
            merges.Count == 0 ? null
                : S.Of("mergeCells", At("count", merges.Count), merges.Select(merge => S.Of("mergeCell", At("ref", merge)))),
            S.Of("pageSetup", At("paperSize", 9), At("orientation", table.Widths.Count > 12 ? "landscape" : "portrait"),
                At("fitToHeight", table.Together ? 1 : 0)));
    }

    private static XElement? Frozen(ReportTable table, int above) => table.HeadRows == 0 ? null : S.Of("pane",
        At("ySplit", table.HeadRows + above), At("topLeftCell", A1Notation.Write(table.HeadRows + above + 1, 1)),
        At("activePane", "bottomLeft"), At("state", "frozen"));

    private static XElement Filled(int row, int column, TableCell cell)
    {
        if (cell.Runs is not [Run.Figure { Number: { } number } figure]) return Text(row, column, Format(cell), cell.Text);
        var format = figure.Text.EndsWith('%') ? Percent : number == decimal.Truncate(number) ? Whole : Fraction;
        return S.Of("c", Place(row, column), At("s", format), S.Of("v", number.ToString(CultureInfo.InvariantCulture)));
    }

    // A string written in its cell is never calculated, whatever it begins with.
    private static XElement Text(int row, int column, int format, string text) => S.Of("c", Place(row, column), At("s", format),
        At("t", "inlineStr"), S.Of("is", S.Of("t", At(XNamespace.Xml + "space", "preserve"), Typography.Clean(text))));

    private static XElement Empty(int row, int column, int format) => S.Of("c", Place(row, column), At("s", format));

    private static XAttribute Place(int row, int column) => new("r", A1Notation.Write(row, column));

    private static string Range(int top, int left, int bottom, int right) => A1Notation.Write(top, left) + ":"
        + A1Notation.Write(bottom, right);

    private static int Format(TableCell cell) =>
        cell.Look switch { CellLook.Head => Head, CellLook.Label => Label, CellLook.Text => Words, CellLook.Gap => Gap, _ => Whole };

    private static string SheetName(string name, int number, HashSet<string> taken)
    {
        var clean = new string([.. Typography.Clean(name).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal)
            && !char.IsControl(c))]).Trim();
        if (clean.Length == 0) clean = "Table";
        clean = clean.Length > 31 ? clean[..31] : clean;
        var ending = number.ToString(CultureInfo.InvariantCulture);
        return taken.Add(clean) ? clean : taken.Add(clean[..Math.Min(clean.Length, 30 - ending.Length)] + "_" + ending)
            ? clean[..Math.Min(clean.Length, 30 - ending.Length)] + "_" + ending
                : throw new InvalidOperationException($"Two tables are named {name}.");
    }

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
