using Consolidator.Figures;
using Consolidator.Sheets;

namespace Consolidator.Reading;

/// <summary>What is typed around a figure that may name a unit of measure: there a unit may have changed 万元 into 元.</summary>
/// <param name="Labels">The first column that labels of the figure's row may stand in.</param>
/// <param name="Row">0 for a record, whose figures have no labels in their row.</param>
/// <param name="FirstRow">The first row of figures below the head; above it a row may name a unit for each column.</param>
internal sealed record MeasuresBeside(Head Head, int Row, int Column, int Labels, int FirstRow)
{
    private const int LinesAbove = 6, LinesOnTop = 12, MostInLine = 60;

    // A note is longer, and may speak of sums of money.
    private const int LongestTitle = 30, Longest = 200;

    private Grid Grid => Head.Grid;

    /// <summary>The text that names another unit than the item's own, and that unit; null when none does.</summary>
    public (Cell Cell, string Text, string Unit)? Foreign(string measure)
    {
        // Few sheets name another unit anywhere.
        if (!Grid.Any((nameof(Foreign), measure), cell => Said(cell, measure) is { Unit.Length: > 0 })) return null;
        var row = Left().Select(cell => Said(cell, measure)).Concat(Right().Select(cell => Said(cell, measure, alone: true))).ToList();
        var column = OfColumn().Select(cell => Said(cell, measure)).ToList();
        if (row.Concat(column).FirstOrDefault(said => said is { Unit.Length: > 0 }) is { } beside) return beside;
        // What is said of the row holds for it, whatever is said of the table.
        if (row.Any(said => said is not null)) return null;
        foreach (var (cell, own) in Above())
            if (Said(cell, measure) is { } said)
                return said.Unit.Length > 0 && (own || column.All(other => other is null)) ? said : null;
        return null;
    }

    private static (Cell Cell, string Text, string Unit)? Said(Cell cell, string measure, bool alone = false) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest
        && Measures.Said(Label.Of(text).Whole, measure, alone) is { } unit
            ? (cell, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), unit) : null;

    private IEnumerable<Cell> Left() => Grid.CellsOf(Row).Where(cell => Labels <= cell.Column && cell.Column < Head.First);

    /// <summary>The next text at the right, unless another figure of the table stands before it.</summary>
    private IEnumerable<Cell> Right() =>
        Grid.CellsOf(Row).SkipWhile(cell => cell.Column <= Head.Columns.First(column => column.Left == Column).Right)
            .TakeWhile(cell => !Head.Covers(cell.Column)).Where(cell => cell.Content is CellContent.Text).Take(1);

    /// <summary>The head over the figure, and what stands between head and figures.</summary>
    private IEnumerable<Cell> OfColumn()
    {
        if (Top(Head.Row) is { } over) yield return over;
        foreach (var row in Grid.RowsBetween(Head.Row + 1, FirstRow - 1))
            if (Top(row) is { } below) yield return below;
    }

    private Cell? Top(int row) => Grid.Merge(row, Column) is { } merge ? Grid.Sheet[merge.Top, merge.Left] : Grid.Sheet[row, Column];

    /// <summary>Lines above the figures, from the bottom: the table's own, up to where figures stand;
    /// then those on top of the sheet.</summary>
    private IEnumerable<(Cell Cell, bool Own)> Above()
    {
        var own = Grid.RowsAbove(Head.Row + 1).Take(LinesAbove).TakeWhile(row => !IsOfTable(row)).ToList();
        foreach (var row in own)
            foreach (var cell in Grid.CellsOf(row).Take(MostInLine))
                if (IsStatement(cell) || IsTitle(cell) && (Grid.CellsOf(row).Count == 1 || Covers(cell))) yield return (cell, true);
        foreach (var row in Grid.Rows.Take(LinesOnTop).TakeWhile(row => !IsOfTable(row)).Except(own))
            foreach (var cell in Grid.CellsOf(row).Take(MostInLine))
                if (IsStatement(cell)) yield return (cell, false);
    }

    private static bool IsTitle(Cell cell) => cell.Content is CellContent.Text(var text) && text.Length <= LongestTitle;

    /// <summary>Figures stand there; the year on the cover is none.</summary>
    private bool IsOfTable(int row) =>
        Grid.HasFigures(row) && !Grid.CellsOf(row).Any(cell => Grid.Own(row, cell.Column) is { } label && CoverKeys.Of(label) is not null);

    private static bool IsStatement(Cell cell) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest && Measures.IsStatement(Label.Of(text).Whole);

    private bool Covers(Cell cell) =>
        cell.Column <= Column && Column <= (Grid.Merge(cell.Row, cell.Column)?.Right ?? cell.Column);
}
