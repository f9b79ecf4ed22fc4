using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Spreadsheets;

namespace Consolidator.MarkedCopies;

/// <summary>A cell to mark, with the texts of all its marks.</summary>
internal sealed record ChosenMark(int Row, int Column, MarkKind Kind, string Text);

/// <summary>Chooses the marks of each sheet: one per cell, the most severe first, not more than a person can take in.</summary>
internal static class ChosenMarks
{
    /// <returns>The chosen marks by sheet name.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyList<ChosenMark>> Choose(IReadOnlyList<CellMark> marks, Workbook workbook)
    {
        var merges = workbook.Sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.Merges);
        return marks
            // Findings about a sheet that the workbook does not have are only in the list.
            .Where(mark => !AnswerSheet.Names.Contains(mark.Sheet) && merges.ContainsKey(mark.Sheet)
                && mark is { Row: >= 1 and <= 1_048_576, Column: >= 1 and <= 16_384 })
            .GroupBy(mark => mark.Sheet)
            .ToDictionary(sheet => sheet.Key, sheet => OfSheet(sheet, merges[sheet.Key]));
    }

    private static IReadOnlyList<ChosenMark> OfSheet(IEnumerable<CellMark> marks, IReadOnlyList<CellRange> merges) =>
    [
        .. marks.GroupBy(mark => VisibleCell(mark.Row, mark.Column, merges))
            .Select(cell => new ChosenMark(cell.Key.Row, cell.Key.Column, cell.Max(mark => mark.Kind), Text(cell)))
            .OrderByDescending(mark => mark.Kind)
            .Take(MarkedWorkbook.MostMarksPerSheet),
    ];

    // Only the first of merged cells is visible.
    private static (int Row, int Column) VisibleCell(int row, int column, IReadOnlyList<CellRange> merges)
    {
        foreach (var merge in merges)
            if (merge.Contains(row, column)) return (merge.Top, merge.Left);
        return (row, column);
    }

    private static string Text(IEnumerable<CellMark> marks) =>
        string.Join('\n', marks.OrderByDescending(mark => mark.Kind).Select(mark => mark.Text).Distinct(StringComparer.Ordinal));
}
