using System.Globalization;
using System.Security;
using System.Text;
using Consolidator.Reading;
using Consolidator.Spreadsheets;

namespace Consolidator.Forms;

/// <summary>Writes a drawn sheet (see <see cref="SheetDrawing"/>) as the bytes of a workbook.</summary>
internal static class Written
{
    public static byte[] Xlsx(string drawing)
    {
        var rows = new StringBuilder();
        foreach (var row in SheetDrawing.Sheet(drawing).Cells.GroupBy(cell => cell.Row))
            rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row.Key}\">{string.Concat(row.Select(Cell))}</row>");
        return XlsxBuilder.Workbook(rows.ToString());
    }

    private static string Cell(Cell cell)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + cell.Column - 1)}{cell.Row}");
        return cell.Content switch
        {
            CellContent.Number(var number) => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{number}</v></c>"),
            CellContent.Text(var text) => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            _ => throw new NotSupportedException($"{cell}"),
        };
    }
}
