using Consolidator.Covers;
using Consolidator.Figures;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>A text that names a unit of measure.</summary>
/// <param name="Unit">Empty: the item's own.</param>
internal sealed record NamedMeasure(Cell Cell, string Typed, string Unit)
{
    public string Text => string.Join(' ', Typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The cells around a figure that may name a unit of measure: the unit may have changed 万元 to 元 there.</summary>
/// <param name="Labels">The first column in which the labels of the figure's row can be.</param>
/// <param name="Row">0 for a record: its rows have no labels.</param>
/// <param name="FirstRow">The first row of figures. Rows between the head and it may name a unit of measure per column.</param>
internal sealed record NearbyMeasures(TableHead Head, int Row, int Column, int Labels, int FirstRow)
{
    private const int LinesAbove = 6, LinesOnTop = 12, MostInLine = 60;

    // A note is longer and may mention sums of money.
    private const int LongestTitle = 30, Longest = 200;

    private Grid Grid => Head.Grid;

    /// <summary>The text that names another unit of measure than the item's own; null when there is none.</summary>
    /// <returns><c>Against</c>: only a note or a line further up says so, while the row, the head or a nearer line names the item's own
    /// unit.</returns>
    public (NamedMeasure Named, bool Against)? FindForeign(string measure)
    {
        // Most sheets name no other unit anywhere; then the cells around the figure need no search.
        if (!Grid.HasCell((nameof(FindForeign), measure), cell =>
            IsForeign(Measure(cell, measure) ?? Statement(cell, measure)))) return null;
        var row = CellsLeft().Select(cell => Measure(cell, measure))
            .Concat(NextText().Select(cell => Measure(cell, measure, alone: true) ?? Statement(cell, measure))).OfType<NamedMeasure>()
                .ToList();
        var column = CellsOfHead().Select(cell => Measure(cell, measure)).OfType<NamedMeasure>().ToList();
        if (row.Concat(column).FirstOrDefault(IsForeign) is { } beside) return (beside, false);
        var above = TextsAbove().Select(line => (Named: Measure(line.Cell, measure), line.Own))
            .Where(line => line.Named is not null).ToList();
        // A statement in the row takes precedence over one about the table, and the head over a line at the top of the sheet.
        if (row.Count == 0 && above is [var (first, own), ..] && IsForeign(first) && (own || column.Count == 0)) return (first!, false);
        var against = above.Where(line => line.Own).Select(line => line.Named).Concat(Notes().Select(cell => Statement(cell, measure)))
            .FirstOrDefault(IsForeign);
        return against is null ? null : (against, row.Count + column.Count + above.Count(line => !IsForeign(line.Named)) > 0);
    }

    private static bool IsForeign(NamedMeasure? named) => named is { Unit.Length: > 0 };

    private static NamedMeasure? Measure(Cell cell, string measure, bool alone = false) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest
        && Measures.FindMeasure(Label.Of(text).Whole, measure, alone) is { } unit ? new(cell, text, unit) : null;

    private static NamedMeasure? Statement(Cell cell, string measure) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest
        && Measures.FindStatedMeasure(Label.Of(text).Whole, measure) is { } unit ? new(cell, text, unit) : null;

    private IEnumerable<Cell> CellsLeft() => Grid.CellsOf(Row).Where(cell => Labels <= cell.Column && cell.Column < Head.FirstColumn);

    /// <summary>The next text to the right, unless another figure of the table is before it.</summary>
    private IEnumerable<Cell> NextText() =>
        Grid.CellsOf(Row).SkipWhile(cell => cell.Column <= Head.Columns.First(column => column.Left == Column).Right)
            .TakeWhile(cell => !Head.CoversColumn(cell.Column)).Where(cell => cell.Content is CellContent.Text).Take(1);

    /// <summary>The head cell above the figure, and the cells between the head and the figures.</summary>
    private IEnumerable<Cell> CellsOfHead()
    {
        if (HeadCell(Head.Row) is { } over) yield return over;
        foreach (var row in Grid.RowsBetween(Head.Row + 1, FirstRow - 1))
            if (HeadCell(row) is { } below) yield return below;
    }

    private Cell? HeadCell(int row) =>
        Grid.FindMerge(row, Column) is { } merge ? Grid.Sheet[merge.Top, merge.Left] : Grid.Sheet[row, Column];

    /// <summary>Lines above the figures, from the bottom: those of this table, down from the previous figures,
    /// then those at the top of the sheet.</summary>
    private IEnumerable<(Cell Cell, bool Own)> TextsAbove()
    {
        var own = Grid.RowsAbove(Head.Row + 1).Take(LinesAbove).TakeWhile(row => !HoldsFigures(row)).ToList();
        foreach (var row in own)
            foreach (var cell in Grid.CellsOf(row).Take(MostInLine))
                if (IsStatement(cell) || IsTitle(cell) && (Grid.CellsOf(row).Count == 1 || Covers(cell))) yield return (cell, true);
        foreach (var row in Grid.Rows.Take(LinesOnTop).TakeWhile(row => !HoldsFigures(row)).Except(own))
            foreach (var cell in Grid.CellsOf(row).Take(MostInLine))
                if (IsStatement(cell)) yield return (cell, false);
    }

    /// <summary>Notes below the figures: lines of one cell. When another table follows, only texts that begin like a note count.</summary>
    private IEnumerable<Cell> Notes()
    {
        var below = Grid.RowsBetween(Row + 1, int.MaxValue).ToList();
        var last = below.FindLastIndex(HoldsFigures);
        return below.Index().Where(row => Grid.CellsOf(row.Item).Count == 1).Select(row => (Cell: Grid.CellsOf(row.Item)[0], row.Index))
            .Where(line => line.Index > last || IsNote(line.Cell)).Select(line => line.Cell);
    }

    private static bool IsNote(Cell cell) => cell.Content is CellContent.Text(var text)
        && !IsStatement(cell) && text.AsSpan().TrimStart() is [('注' or '备' or '说' or '（' or '(' or '※' or '*'), ..];

    private static bool IsTitle(Cell cell) => cell.Content is CellContent.Text(var text) && text.Length <= LongestTitle;

    /// <summary>True for a row with figures; a year on the cover is not a figure.</summary>
    private bool HoldsFigures(int row) =>
        Grid.HasFigures(row)
            && !Grid.CellsOf(row).Any(cell => Grid.OwnLabel(row, cell.Column) is { } label && CoverKeys.Find(label) is not null);

    private static bool IsStatement(Cell cell) =>
        cell.Content is CellContent.Text(var text) && text.Length <= Longest && Measures.IsStatement(Label.Of(text).Whole);

    private bool Covers(Cell cell) =>
        cell.Column <= Column && Column <= (Grid.FindMerge(cell.Row, cell.Column)?.Right ?? cell.Column);
}
