using System.Globalization;
using System.Xml.Linq;
using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>Builds a plain .xlsx from a workbook as read: values, merges and hidden parts. Formats and formulas are not known.</summary>
internal static class RebuiltWorkbook
{
    private const int DateFormat = 1, TimeFormat = 2, QuotedFormat = 3;

    /// <summary>The new names of the sheets: Excel refuses some that other programs allow (long ones, those with <c>/</c>).</summary>
    public static IReadOnlyDictionary<string, string> NameSheets(Workbook workbook)
    {
        var names = new Dictionary<string, string>();
        var taken = new HashSet<string>(AnswerSheet.Names, StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in workbook.Sheets.Where(AnswerSheet.IsOfUnit)) names[sheet.Name] = SheetNames.Add(sheet.Name, taken);
        return names;
    }

    public static byte[] Build(Workbook workbook) => OfficeFile.WriteXlsx(XElement.Parse(Styles), [.. workbook.Sheets.Select(Sheet)]);

    // 1: a date. 2: a date with its time. 3: a text that looks like a formula.
    private static readonly string Styles = $"""
        <styleSheet xmlns="{Main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs></styleSheet>
        """;

    private static WrittenSheet Sheet(Sheet sheet)
    {
        var cells = sheet.Cells.ToLookup(cell => cell.Row);
        return new(sheet.Name, cells.Select(row => row.Key).Union(sheet.HiddenRows).Order().Select(row =>
            new WrittenRow(row, null, cells[row].OrderBy(cell => cell.Column).Select(Cell).OfType<WrittenCell>())
            {
                IsHidden = sheet.HiddenRows.Contains(row),
            }))
        {
            IsHidden = sheet.Hidden,
            Widths = [.. Widths(sheet).Select(width => width + 0.7109375m)],
            HiddenColumns = sheet.HiddenColumns.ToHashSet(),
            Merges = Merges(sheet),
        };
    }

    private static WrittenCell? Cell(Cell cell) => cell.Content switch
    {
        CellContent.Text(var text) => new WrittenCell.Text(cell.Column, LooksLikeFormula(text) ? QuotedFormat : 0, text),
        CellContent.Number(var number) => new WrittenCell.Number(cell.Column, 0, number),
        CellContent.Date(var date) => new WrittenCell.Raw(cell.Column, date.TimeOfDay == TimeSpan.Zero ? DateFormat : TimeFormat, null,
            date.ToOADate().ToString("R", CultureInfo.InvariantCulture)),
        CellContent.Truth(var truth) => new WrittenCell.Raw(cell.Column, 0, "b", truth ? "1" : "0"),
        CellContent.Error(var name) => new WrittenCell.Raw(cell.Column, 0, "e", name),
        // An uncalculated formula becomes an error, because it must not become blank when the unit drops this copy.
        CellContent.Uncalculated => new WrittenCell.Raw(cell.Column, 0, "e", "#N/A"),
        CellContent.Unrepresentable(var shown) => new WrittenCell.Text(cell.Column, 0, shown),
        _ => null,
    };

    private static List<int> Widths(Sheet sheet)
    {
        var widths = Enumerable.Repeat(9, Math.Min(sheet.LastColumn, 256)).ToList();
        foreach (var cell in sheet.Cells.Where(cell => cell.Column <= widths.Count))
            if (cell.Content is CellContent.Text(var text) && !sheet.Merges.Any(merge => merge.Contains(cell.Row, cell.Column)))
                widths[cell.Column - 1] = Math.Clamp(TextWidth.OnPaper(text) + 1, widths[cell.Column - 1], 40);
        return widths;
    }

    // Excel repairs a file with merged ranges that overlap or have a single cell.
    private static List<CellRange> Merges(Sheet sheet)
    {
        var merges = new List<CellRange>();
        foreach (var merge in sheet.Merges)
            if ((merge.Top, merge.Left) != (merge.Bottom, merge.Right) && !merges.Any(other =>
                    merge.Top <= other.Bottom && other.Top <= merge.Bottom && merge.Left <= other.Right && other.Left <= merge.Right))
                merges.Add(merge);
        return merges;
    }
}
