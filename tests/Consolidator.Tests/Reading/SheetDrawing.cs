using System.Globalization;
using Consolidator.Cells;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Builds workbooks from drawings in text: one line per row, cells between bars; numbers are number cells, <c>'12</c> is
/// text.</summary>
internal static class SheetDrawing
{
    public static Workbook Workbook(params Sheet[] sheets) => new(WorkbookFormat.Xlsx, sheets);

    public static Sheet Sheet(string drawing, string name = "Sheet1", string merges = "") =>
        new(name, [.. Cells(drawing)], [.. merges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Range)],
            false, new HashSet<int>(), new HashSet<int>());

    private static IEnumerable<Cell> Cells(string drawing)
    {
        var row = 0;
        foreach (var line in drawing.ReplaceLineEndings("\n").Split('\n'))
        {
            row++;
            var column = 0;
            foreach (var text in line.Split('|').Select(text => text.Trim()))
            {
                column++;
                if (text.Length > 0) yield return new(row, column, Content(text));
            }
        }
    }

    private static CellContent Content(string text) =>
        text.StartsWith('\'') ? new CellContent.Text(text[1..])
        : text.StartsWith('#') ? new CellContent.Error(text)
        : decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new CellContent.Number(number) : new CellContent.Text(text);

    private static CellRange Range(string range)
    {
        var (first, last) = (Corner(range.Split(':')[0]), Corner(range.Split(':')[1]));
        return new(first.Row, first.Column, last.Row, last.Column);
    }

    private static (int Row, int Column) Corner(string corner)
    {
        var letters = corner.TakeWhile(char.IsAsciiLetter).ToArray();
        return (
            int.Parse(corner[letters.Length..], CultureInfo.InvariantCulture),
            letters.Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1));
    }
}
