using System.Globalization;
using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Documents;
using Consolidator.Spreadsheets.Writing;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Templates;

/// <summary>A sheet of a template as XML: protected without a password, A4.</summary>
internal static class SheetWriter
{
    private const int LineHeight = 16, TallestRow = 405, PortraitWidth = 115;

    // Points of an A4 page upright that every program leaves to the rows, whatever it takes for the head and the foot.
    private const int PageHeight = 660;

    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <param name="marks">Conditional formats.</param>
    /// <param name="validations">Null when nothing is typed there.</param>
    /// <param name="page">With the codes of page numbers in it.</param>
    public static XElement Write(TemplateSheet sheet, IReadOnlyList<XElement> marks, XElement? validations, string left, string right,
        string page)
    {
        var merges = sheet.Cells.Where(cell => cell.Down + cell.Across > 2)
            .Select(cell => A1(cell.Row, cell.Column) + ":" + A1(cell.Row + cell.Down - 1, cell.Column + cell.Across - 1)).ToList();
        var breaks = Breaks(sheet);
        return S.Of("worksheet",
            // What is fitted to a width breaks where the program likes; a sheet with breaks of its own is as wide as the page allows.
            S.Of("sheetPr", S.Of("pageSetUpPr", At("fitToPage", sheet.Kept.Count == 0 ? 1 : 0))),
            S.Of("sheetViews", S.Of("sheetView", At("showGridLines", 0), At("workbookViewId", 0), Frozen(sheet))),
            S.Of("cols", sheet.Widths.Select((width, column) =>
                S.Of("col", At("min", column + 1), At("max", column + 1), At("width", width), At("customWidth", 1)))),
            S.Of("sheetData", Enumerable.Range(1, sheet.Rows).Select(row => Row(sheet, row))),
            S.Of("sheetProtection", At("sheet", 1), At("objects", 1), At("scenarios", 1), At("formatColumns", 0), At("formatRows", 0)),
            merges.Count == 0 ? null : S.Of("mergeCells", At("count", merges.Count), merges
                .Select(merge => S.Of("mergeCell", At("ref", merge)))),
            marks, validations,
            S.Of("printOptions", At("horizontalCentered", 1)),
            S.Of("pageMargins", At("left", "0.6"), At("right", "0.6"), At("top", "0.9"), At("bottom", "0.7"), At("header", "0.4"),
                At("footer", "0.3")),
            S.Of("pageSetup", At("paperSize", 9), At("orientation", sheet.Widths.Sum() > PortraitWidth ? "landscape" : "portrait"),
                At("fitToWidth", 1), At("fitToHeight", sheet.StubColumns > 0 ? 1 : 0)),
            S.Of("headerFooter", S.Of("oddHeader", $"&L{Plain(left)}&C{Plain(sheet.Title)}&R{Plain(right)}"),
                S.Of("oddFooter", "&C" + page)),
            breaks.Count == 0 ? null : S.Of("rowBreaks", At("count", breaks.Count), At("manualBreakCount", breaks.Count),
                breaks.Select(row => S.Of("brk", At("id", row), At("max", 16_383), At("man", 1)))));
    }

    /// <summary>Rows after which a new page begins, so that what is kept together stays so.</summary>
    private static IReadOnlyList<int> Breaks(TemplateSheet sheet)
    {
        var breaks = new List<int>();
        if (sheet.Kept.Count == 0) return breaks;
        var used = 0;
        for (var (first, last) = (1, 1); first <= sheet.Rows; first = last = last + 1)
        {
            while (last < sheet.Rows && sheet.Kept.Contains(last)) last++;
            var block = Enumerable.Range(first, last - first + 1).Sum(row => Height(sheet, row));
            if (used > 0 && used + block > PageHeight)
            {
                breaks.Add(first - 1);
                used = 0;
            }
            used += block;
        }
        return breaks;
    }

    private static XElement Row(TemplateSheet sheet, int row)
    {
        var cells = new SortedDictionary<int, XElement>();
        foreach (var cell in sheet.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.Down))
            for (var column = cell.Column; column < cell.Column + cell.Across; column++)
                cells[column] = cell.Row == row && cell.Column == column ? Filled(cell) : Empty(row, column, cell);
        return S.Of("row", At("r", row), At("ht", Height(sheet, row)), At("customHeight", 1), cells.Values);
    }

    private static XElement Filled(TemplateCell cell)
    {
        if (cell.Number is { } number)
            return S.Of("c", At("r", A1(cell.Row, cell.Column)), At("s", TemplateStyles.Of(cell)),
                S.Of("v", number.ToString(CultureInfo.InvariantCulture)));
        return cell.Text.Length == 0 ? Empty(cell.Row, cell.Column, cell)
            // A string written in its cell is never calculated, whatever it begins with.
            : S.Of("c", At("r", A1(cell.Row, cell.Column)), At("s", TemplateStyles.Of(cell)), At("t", "inlineStr"),
                S.Of("is", S.Of("t", At(XNamespace.Xml + "space", "preserve"), Typography.Clean(cell.Text))));
    }

    private static XElement Empty(int row, int column, TemplateCell cell) =>
        S.Of("c", At("r", A1(row, column)), At("s", TemplateStyles.Of(cell)));

    private static int Height(TemplateSheet sheet, int row)
    {
        var own = sheet.Cells.Where(cell => cell.Row == row).ToList();
        if (own.Max(cell => cell.Height) is { } height) return height;
        var lines = own.Where(cell => cell.Down == 1)
            .Select(cell => Lines(cell.Text, sheet.Widths.Skip(cell.Column - 1).Take(cell.Across).Sum() - 2 - cell.Indent * 2))
                .DefaultIfEmpty(1).Max();
        return Math.Min(TallestRow, lines * LineHeight + (own.Any(cell => cell.Look == Look.Title) ? 14 : 5));
    }

    // A Chinese character is as wide as two digits.
    private static int Lines(string text, int width) =>
        text.Split('\n').Sum(line => Math.Max(1, (line.Sum(c => c < 0x2000 ? 1 : 2) + width - 1) / Math.Max(1, width)));

    private static XElement? Frozen(TemplateSheet sheet) => sheet.HeadRows == 0 ? null : S.Of("pane",
        sheet.StubColumns == 0 ? null : At("xSplit", sheet.StubColumns), At("ySplit", sheet.HeadRows),
        At("topLeftCell", A1(sheet.HeadRows + 1, sheet.StubColumns + 1)),
            At("activePane", sheet.StubColumns == 0 ? "bottomLeft" : "bottomRight"), At("state", "frozen"));

    // In a header & begins a code.
    private static string Plain(string text) => text.Replace("&", "&&", StringComparison.Ordinal);

    private static string A1(int row, int column) => A1Notation.Write(row, column);
}
