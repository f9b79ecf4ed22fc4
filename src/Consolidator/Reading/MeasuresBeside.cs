using Consolidator.Covers;
using Consolidator.Figures;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>A text that names a unit of measure.</summary>
/// <param name="Unit">Empty: the item's own.</param>
internal sealed record Naming(Cell Cell, string Typed, string Unit)
{
    public string Text => string.Join(' ', Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

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
    /// <returns>With <c>Against</c>: a note says so, but row, head or line above name the item's own.</returns>
    public (Naming Named, bool Against)? Foreign(string measure)
    {
        // Few sheets name another unit anywhere.
        if (!Grid.Any((nameof(Foreign), measure), cell => IsForeign(Said(cell, measure) ?? Stated(cell, measure)))) return null;
        var row = Left().Select(cell => Said(cell, measure))
            .Concat(Right().Select(cell => Said(cell, measure, alone: true) ?? Stated(cell, measure))).OfType<Naming>().ToList();
        var column = OfColumn().Select(cell => Said(cell, measure)).OfType<Naming>().ToList();
        if (row.Concat(column).FirstOrDefault(IsForeign) is { } beside) return (beside, false);
        var above = Above().Select(line => (Named: Said(line.Cell, measure), line.Own)).Where(line => line.Named is not null).ToList();
        // What is said of the row holds for it, whatever is said of the table; the head is believed before a line on top of the form.
        if (row.Count == 0 && above is [var (first, own), ..] && IsForeign(first) && (own || column.Count == 0)) return (first!, false);
        var against = above.Where(line => line.Own).Select(line => line.Named).Concat(Below().Select(cell => Stated(cell, measure)))
            .FirstOrDefault(IsForeign);
        return against is null ? null : (against, row.Count + column.Count + above.Count(line => !IsForeign(line.Named)) > 0);
    }

    private static bool IsForeign(Naming? named) => named is { Unit.Length: > 0 };

    private static Naming? Said(Cell cell, string measure, bool alone = false) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest
        && Measures.Said(Label.Of(text).Whole, measure, alone) is { } unit ? new(cell, text, unit) : null;

    private static Naming? Stated(Cell cell, string measure) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest
        && Measures.Stated(Label.Of(text).Whole, measure) is { } unit ? new(cell, text, unit) : null;

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

    /// <summary>Notes below: lines of one cell. Where more figures follow, what is no note may be said of those.</summary>
    private IEnumerable<Cell> Below()
    {
        var below = Grid.RowsBetween(Row + 1, int.MaxValue).ToList();
        var last = below.FindLastIndex(IsOfTable);
        return below.Index().Where(row => Grid.CellsOf(row.Item).Count == 1).Select(row => (Cell: Grid.CellsOf(row.Item)[0], row.Index))
            .Where(line => line.Index > last || IsNote(line.Cell)).Select(line => line.Cell);
    }

    private static bool IsNote(Cell cell) => cell.Content is CellContent.Text(var text)
        && !IsStatement(cell) && text.AsSpan().TrimStart() is [('注' or '备' or '说' or '（' or '(' or '※' or '*'), ..];

    private static bool IsTitle(Cell cell) => cell.Content is CellContent.Text(var text) && text.Length <= LongestTitle;

    /// <summary>Figures stand there; the year on the cover is none.</summary>
    private bool IsOfTable(int row) =>
        Grid.HasFigures(row) && !Grid.CellsOf(row).Any(cell => Grid.Own(row, cell.Column) is { } label && CoverKeys.Of(label) is not null);

    private static bool IsStatement(Cell cell) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest && Measures.IsStatement(Label.Of(text).Whole);

    private bool Covers(Cell cell) =>
        cell.Column <= Column && Column <= (Grid.Merge(cell.Row, cell.Column)?.Right ?? cell.Column);
}
