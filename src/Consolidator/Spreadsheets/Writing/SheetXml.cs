using System.Globalization;
using System.Xml.Linq;
using Consolidator.Cells;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Creates the part of a sheet of an .xlsx. The elements are in schema order; Excel repairs files with another order.</summary>
internal static class SheetXml
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <returns>A streaming element: rows are written as they are produced, so a large sheet is never in memory as a whole.</returns>
    public static XStreamingElement Create(WrittenSheet sheet) => new(S + "worksheet",
        S.Of("sheetPr", S.Of("pageSetUpPr", At("fitToPage", sheet.Page is { FitsWidth: true } or { FitsHeight: true } ? 1 : 0))),
        S.Of("sheetViews", View(sheet)),
        S.Of("sheetFormatPr", At("defaultRowHeight", 15)),
        sheet.Widths.Count == 0 ? null : S.Of("cols", sheet.Widths.Select((width, index) => Column(sheet, index + 1, width))),
        new XStreamingElement(S + "sheetData", sheet.Rows.Select(Row)),
        sheet.IsProtected ? S.Of("sheetProtection", At("sheet", 1), At("objects", 1), At("scenarios", 1), At("formatColumns", 0),
            At("formatRows", 0)) : null,
        sheet.Merges.Count == 0 ? null : S.Of("mergeCells", At("count", sheet.Merges.Count),
            sheet.Merges.Select(merge => S.Of("mergeCell", At("ref", A1Notation.Write(merge))))),
        sheet.ConditionalFormats,
        sheet.Validations,
        sheet.Links.Count == 0 ? null : S.Of("hyperlinks", sheet.Links.Select(link =>
            S.Of("hyperlink", At("ref", link.Cell), At("location", link.Target)))),
        sheet.Page is { } page ? Page(page) : null);

    private static XElement View(WrittenSheet sheet) => S.Of("sheetView",
        sheet.HasGridLines ? null : At("showGridLines", 0), sheet.IsSelected ? At("tabSelected", 1) : null, At("workbookViewId", 0),
        Frozen(sheet));

    private static IEnumerable<XElement> Frozen(WrittenSheet sheet)
    {
        if (sheet.FrozenRows + sheet.FrozenColumns == 0) yield break;
        var first = A1Notation.Write(sheet.FrozenRows + 1, sheet.FrozenColumns + 1);
        var pane = sheet.FrozenColumns == 0 ? "bottomLeft" : sheet.FrozenRows == 0 ? "topRight" : "bottomRight";
        yield return S.Of("pane", sheet.FrozenColumns == 0 ? null : At("xSplit", sheet.FrozenColumns),
            sheet.FrozenRows == 0 ? null : At("ySplit", sheet.FrozenRows),
            At("topLeftCell", first), At("activePane", pane), At("state", "frozen"));
        yield return S.Of("selection", At("pane", pane), At("activeCell", first), At("sqref", first));
    }

    private static XElement Column(WrittenSheet sheet, int column, decimal width) => S.Of("col",
        At("min", column), At("max", column), At("width", width), sheet.HiddenColumns.Contains(column) ? At("hidden", 1) : null,
        At("customWidth", 1));

    private static XElement Row(WrittenRow row) => S.Of("row", At("r", row.Number),
        row.Height is { } height ? At("ht", height) : null, row.IsHidden ? At("hidden", 1) : null,
        row.HasFixedHeight ? At("customHeight", 1) : null, row.Cells.Select(cell => Cell(row.Number, cell)));

    private static XElement Cell(int row, WrittenCell cell)
    {
        XAttribute[] place = cell.Format == 0
            ? [At("r", A1Notation.Write(row, cell.Column))] : [At("r", A1Notation.Write(row, cell.Column)), At("s", cell.Format)];
        return cell switch
        {
            WrittenCell.Text { Content: { Length: > 0 } text } => S.Of("c", place, At("t", "inlineStr"),
                S.Of("is", S.Of("t", At(XNamespace.Xml + "space", "preserve"), CellText.Encode(text)))),
            WrittenCell.Number(_, _, var number) => S.Of("c", place, S.Of("v", number.ToString(CultureInfo.InvariantCulture))),
            WrittenCell.Raw(_, _, var type, var value) => S.Of("c", place, type is null ? null : At("t", type), S.Of("v", value)),
            _ => S.Of("c", place),
        };
    }

    private static IEnumerable<XElement> Page(PageLayout page)
    {
        if (page.Margins is { } margins)
        {
            yield return S.Of("printOptions", At("horizontalCentered", 1));
            yield return S.Of("pageMargins", At("left", margins.Sides), At("right", margins.Sides), At("top", margins.Top),
                At("bottom", margins.Bottom), At("header", margins.HeaderAndFooter), At("footer", margins.HeaderAndFooter));
        }
        yield return S.Of("pageSetup", At("paperSize", 9), At("orientation", page.IsLandscape ? "landscape" : "portrait"),
            At("fitToHeight", page.FitsHeight ? 1 : 0));
        if (page.Header.Length + page.Footer.Length > 0)
            yield return S.Of("headerFooter", page.Header.Length == 0 ? null : S.Of("oddHeader", page.Header),
                page.Footer.Length == 0 ? null : S.Of("oddFooter", page.Footer));
        if (page.Breaks.Count > 0)
            yield return S.Of("rowBreaks", At("count", page.Breaks.Count), At("manualBreakCount", page.Breaks.Count),
                page.Breaks.Select(row => S.Of("brk", At("id", row), At("max", A1Notation.Columns - 1), At("man", 1))));
    }
}
