using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Spreadsheets;

namespace Consolidator.MarkedCopies;

/// <summary>One cell to fill, for all the reasons there are to.</summary>
internal sealed record ChosenMark(int Row, int Column, MarkKind Kind, string Text);

/// <summary>Which marks a sheet bears: one a cell, the gravest first, as many as a person can take in.</summary>
internal static class ChosenMarks
{
    /// <returns>By the name of the sheet.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ChosenMark>> Of(IReadOnlyList<Mark> marks, Workbook workbook)
    {
        var merges = workbook.Sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.Merges);
        return marks
            // What is said of a sheet the workbook does not have stands in the list alone.
            .Where(mark => !AnswerSheet.Names.Contains(mark.Sheet) && merges.ContainsKey(mark.Sheet)
                && mark is { Row: >= 1 and <= 1_048_576, Column: >= 1 and <= 16_384 })
            .GroupBy(mark => mark.Sheet)
            .ToDictionary(sheet => sheet.Key, sheet => OfSheet(sheet, merges[sheet.Key]));
    }

    private static IReadOnlyList<ChosenMark> OfSheet(IEnumerable<Mark> marks, IReadOnlyList<CellRange> merges) =>
    [
        .. marks.GroupBy(mark => Shown(mark.Row, mark.Column, merges))
            .Select(cell => new ChosenMark(cell.Key.Row, cell.Key.Column, cell.Max(mark => mark.Kind), Text(cell)))
            .OrderByDescending(mark => mark.Kind)
            .Take(MarkedWorkbook.MostMarksPerSheet),
    ];

    // Of merged cells only the first is seen.
    private static (int Row, int Column) Shown(int row, int column, IReadOnlyList<CellRange> merges)
    {
        foreach (var merge in merges)
            if (merge.Contains(row, column)) return (merge.Top, merge.Left);
        return (row, column);
    }

    private static string Text(IEnumerable<Mark> marks) =>
        string.Join('\n', marks.OrderByDescending(mark => mark.Kind).Select(mark => mark.Text).Distinct(StringComparer.Ordinal));
}
