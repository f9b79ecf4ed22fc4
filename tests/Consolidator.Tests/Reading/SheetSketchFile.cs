using System.Globalization;
using System.Security;
using Consolidator.Cells;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Writes drawings as an .xlsx.</summary>
internal static class SheetSketchFile
{
    public static byte[] Xlsx(params SheetSketch[] papers)
    {
        var packed = new XlsxBuilder();
        foreach (var paper in papers) packed.Sheet(paper.Name, Rows(paper), paper.Merges.Count == 0 ? "" : Merges(paper));
        return packed.Bytes();
    }

    private static string Rows(SheetSketch paper) =>
        string.Concat(paper.Cells.GroupBy(cell => cell.Key.Row).OrderBy(row => row.Key).Select(row =>
        $"<row r=\"{row.Key}\"{(paper.HiddenRows.Contains(row.Key) ? " hidden=\"1\"" : "")}>"
        + string.Concat(row.OrderBy(cell => cell.Key.Column)
            .Select(cell => Cell(A1Notation.Write(row.Key, cell.Key.Column), cell.Value))) + "</row>"));

    private static string Cell(string at, CellContent content) => content switch
    {
        CellContent.Number(var number) => $"<c r=\"{at}\"><v>{number.ToString(CultureInfo.InvariantCulture)}</v></c>",
        CellContent.Text(var text) =>
            $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        CellContent.Truth(var truth) => $"<c r=\"{at}\" t=\"b\"><v>{(truth ? 1 : 0)}</v></c>",
        CellContent.Error(var name) => $"<c r=\"{at}\" t=\"e\"><v>{name}</v></c>",
        _ => "",
    };

    private static string Merges(SheetSketch paper) =>
        $"<mergeCells count=\"{paper.Merges.Count}\">" + string.Concat(paper.Merges.Select(merge =>
            $"<mergeCell ref=\"{A1Notation.Write(merge.Top, merge.Left)}:{A1Notation.Write(merge.Bottom, merge.Right)}\"/>"))
        + "</mergeCells>";
}
