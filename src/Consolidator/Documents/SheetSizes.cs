using Consolidator.Texts;

namespace Consolidator.Documents;

/// <summary>How wide and high a table's cells are in a workbook. Programs do not fit the height of merged or wrapped
/// rows by themselves.</summary>
internal static class SheetSizes
{
    private const int LineHeight = 15, TallestRow = 405, Narrowest = 8, Widest = 90, PageWidth = 110;

    /// <summary>A table this wide is for the screen; on one page nobody could read it.</summary>
    public static bool FitsPage(ReportTable table) => table.Widths.Count <= 20;

    /// <summary>Widths of columns in characters, in the proportions of the table.</summary>
    public static IReadOnlyList<int> Columns(ReportTable table)
    {
        var all = table.Widths.Sum();
        return [.. table.Widths.Select(width => Math.Clamp(FitsPage(table) ? width * PageWidth / all : width, Narrowest, Widest))];
    }

    /// <summary>Points of height that the texts of a row need; cells that go on in the next row find their room there.</summary>
    public static int Row(IReadOnlyList<PlacedCell> places, IReadOnlyList<int> widths)
    {
        var lines = 1;
        for (var column = 0; column < places.Count; column++)
            if (!places[column].Covered && places[column].Cell is { RowSpan: 1 } cell)
                lines = Math.Max(lines, TextWidth.LinesOnPaper(cell.Text, widths.Skip(column).Take(cell.ColumnSpan).Sum() - 1));
        return Math.Min(TallestRow, lines * LineHeight + 3);
    }
}
