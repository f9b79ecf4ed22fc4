using System.Globalization;
using System.Xml.Linq;
using Consolidator.Sheets;

namespace Consolidator.Reports;

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
        var listed = tables.Select((table, place) => new XElement(S + "sheet",
            new XAttribute("name", SheetName(table.Name, place + 1, names)), new XAttribute("sheetId", place + 1), new XAttribute(R + "id", $"rSheet{place + 1}")));
        var workbook = new XElement(S + "workbook", new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName), new XElement(S + "sheets", listed));
        return OfficeFile.Xlsx(workbook, Styles(), [.. tables.Select(Sheet)]);
    }

    private static XElement Sheet(ReportTable table)
    {
        var above = table.Title.Length > 0 ? 1 : 0;
        var rows = new List<XElement>();
        var merges = new List<string>();
        if (above > 0)
        {
            rows.Add(new(S + "row", new XAttribute("r", 1), Text(1, 1, Title, table.Title)));
            if (table.Widths.Count > 1) merges.Add(Range(1, 1, 1, table.Widths.Count));
        }
        var placed = table.Placed();
        for (var row = 0; row < placed.Count; row++)
        {
            var line = new XElement(S + "row", new XAttribute("r", row + 1 + above));
            for (var column = 0; column < placed[row].Count; column++)
            {
                var (cell, at) = (placed[row][column], (Row: row + 1 + above, Column: column + 1));
                line.Add(cell.Covered ? Empty(at.Row, at.Column, Format(cell.Cell)) : Filled(at.Row, at.Column, cell.Cell));
                if (!cell.Covered && cell.Cell.RowSpan + cell.Cell.ColumnSpan > 2)
                    merges.Add(Range(at.Row, at.Column, at.Row + cell.Cell.RowSpan - 1, at.Column + cell.Cell.ColumnSpan - 1));
            }
            rows.Add(line);
        }
        return new(S + "worksheet",
            new XElement(S + "sheetPr", new XElement(S + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            new XElement(S + "sheetViews", new XElement(S + "sheetView", new XAttribute("workbookViewId", 0), Frozen(table, above))),
            new XElement(S + "cols", table.Widths.Select((width, column) => new XElement(S + "col", new XAttribute("min", column + 1),
                new XAttribute("max", column + 1), new XAttribute("width", Math.Max(8, Math.Min(80, width))), new XAttribute("customWidth", 1)))),
            new XElement(S + "sheetData", rows),
            merges.Count == 0 ? null : new XElement(S + "mergeCells", new XAttribute("count", merges.Count), merges.Select(merge => new XElement(S + "mergeCell", new XAttribute("ref", merge)))),
            new XElement(S + "pageSetup", new XAttribute("paperSize", 9), new XAttribute("orientation", table.Widths.Count > 8 ? "landscape" : "portrait"), new XAttribute("fitToHeight", 0)));
    }

    private static XElement? Frozen(ReportTable table, int above) => table.HeadRows == 0 ? null : new XElement(S + "pane",
        new XAttribute("ySplit", table.HeadRows + above), new XAttribute("topLeftCell", new CellAddress("", table.HeadRows + above + 1, 1).A1),
        new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen"));

    private static XElement Filled(int row, int column, TableCell cell)
    {
        if (cell.Runs is not [Run.Figure { Number: { } number } figure]) return Text(row, column, Format(cell), cell.Text);
        var format = figure.Text.EndsWith('%') ? Percent : number == decimal.Truncate(number) ? Whole : Fraction;
        return new(S + "c", Place(row, column), new XAttribute("s", format), new XElement(S + "v", number.ToString(CultureInfo.InvariantCulture)));
    }

    // A string written in its cell is never calculated, whatever it begins with.
    private static XElement Text(int row, int column, int format, string text) => new(S + "c", Place(row, column), new XAttribute("s", format),
        new XAttribute("t", "inlineStr"), new XElement(S + "is", new XElement(S + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), Wording.Clean(text))));

    private static XElement Empty(int row, int column, int format) => new(S + "c", Place(row, column), new XAttribute("s", format));

    private static XAttribute Place(int row, int column) => new("r", new CellAddress("", row, column).A1);

    private static string Range(int top, int left, int bottom, int right) => new CellAddress("", top, left).A1 + ":" + new CellAddress("", bottom, right).A1;

    private static int Format(TableCell cell) => cell.Look switch { CellLook.Head => Head, CellLook.Label => Label, CellLook.Text => Words, CellLook.Gap => Gap, _ => Whole };

    private static string SheetName(string name, int number, HashSet<string> taken)
    {
        var clean = new string([.. Wording.Clean(name).Where(c => !"[]:*?/\\'".Contains(c, StringComparison.Ordinal) && !char.IsControl(c))]).Trim();
        if (clean.Length == 0) clean = "Table";
        clean = clean.Length > 31 ? clean[..31] : clean;
        var ending = number.ToString(CultureInfo.InvariantCulture);
        return taken.Add(clean) ? clean : taken.Add(clean[..Math.Min(clean.Length, 30 - ending.Length)] + "_" + ending)
            ? clean[..Math.Min(clean.Length, 30 - ending.Length)] + "_" + ending : throw new InvalidOperationException($"Two tables are named {name}.");
    }

    private static XElement Styles()
    {
        return new(S + "styleSheet",
            new XElement(S + "numFmts", new XAttribute("count", 1), new XElement(S + "numFmt", new XAttribute("numFmtId", 164), new XAttribute("formatCode", "#,##0.00####"))),
            new XElement(S + "fonts", Font(11, false), Font(14, true), Font(11, true)),
            new XElement(S + "fills", Fill("none", null), Fill("gray125", null), Fill("solid", "FFEDF0F3"), Fill("solid", "FFFDE9E7")),
            new XElement(S + "borders", new XElement(S + "border", Sides(null)), new XElement(S + "border", Sides("thin"))),
            new XElement(S + "cellStyleXfs", new XElement(S + "xf")),
            new XElement(S + "cellXfs", Cell(0, 0, 0, 0, "left"), Cell(0, 1, 0, 0, "center"), Cell(0, 2, 2, 1, "center"), Cell(0, 0, 0, 1, "left"),
                Cell(0, 0, 0, 1, "left"), Cell(3, 0, 0, 1, "right"), Cell(164, 0, 0, 1, "right"), Cell(10, 0, 0, 1, "right"), Cell(0, 0, 3, 1, "center")));
    }

    private static XElement Font(int size, bool bold) => new(S + "font", bold ? new XElement(S + "b") : null,
        new XElement(S + "sz", new XAttribute("val", size)), new XElement(S + "name", new XAttribute("val", Fonts.Table)), new XElement(S + "charset", new XAttribute("val", 134)));

    private static XElement Fill(string pattern, string? colour) => new(S + "fill", new XElement(S + "patternFill", new XAttribute("patternType", pattern),
        colour is null ? null : new XElement(S + "fgColor", new XAttribute("rgb", colour))));

    private static IEnumerable<XElement> Sides(string? style) => Edges
        .Select(side => new XElement(S + side, style is null ? null : new XAttribute("style", style)));

    private static XElement Cell(int number, int font, int fill, int border, string alignment) => new(S + "xf", new XAttribute("numFmtId", number),
        new XAttribute("fontId", font), new XAttribute("fillId", fill), new XAttribute("borderId", border), new XAttribute("xfId", 0),
        new XAttribute("applyNumberFormat", 1), new XAttribute("applyFont", 1), new XAttribute("applyFill", 1), new XAttribute("applyBorder", 1), new XAttribute("applyAlignment", 1),
        new XElement(S + "alignment", new XAttribute("horizontal", alignment), new XAttribute("vertical", "center"), new XAttribute("wrapText", 1)));
}
