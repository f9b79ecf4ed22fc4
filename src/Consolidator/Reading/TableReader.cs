using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>Finds the figures of one table: where the label path of a row and that of a column cross.</summary>
internal sealed class TableReader
{
    private readonly Axis _rows;
    private readonly Axis _columns;
    private readonly HeadPeriods _periods;

    // A record may be typed vertically. Its columns are then the rows of a list.
    private readonly TableReader? _vertical;

    public TableReader(Table table)
    {
        Table = table;
        _rows = new(table.Rows);
        _columns = new(table.Layout == TableLayout.List
            ? [new Line(null, table.ValueLabels[0], [.. table.ValueLabels.Skip(1)], false, [])] : table.Columns);
        _periods = new(table, _rows, _columns);
        _vertical = table.Layout != TableLayout.Record ? null : new(table with
        {
            Layout = TableLayout.List, ValueLabels = ["数值"], Rows = table.Columns, Columns = [],
        });
    }

    public Axis Rows => _rows;
    public Axis Columns => _columns;
    public Table Table { get; }

    /// <param name="period">The period of the return; null when it is not known.</param>
    public IReadOnlyList<TableHead> FindHeads(Grid grid, Period? period)
    {
        if (Table.Layout == TableLayout.Texts || (Table.Layout != TableLayout.Record && !NamesRows(grid))) return [];
        var heads = TableHead.Find(grid, _columns);
        return heads.Count > 0 ? [.. heads.Select(head => _periods.RemoveOtherPeriods(head, period))] : Table.Layout switch
        {
            TableLayout.List => [.. ValueColumn.Infer(grid, 1, _rows, _columns, period)],
            TableLayout.Record => _vertical!.FindVertical(grid, period),
            _ => heads,
        };
    }

    /// <summary>The heads of a record that was typed vertically: most of its labels have rows of their own.</summary>
    private IReadOnlyList<TableHead> FindVertical(Grid grid, Period? period)
    {
        var named = grid.Labels.Where(label => _rows.FindBest(label.Label).Count > 0).ToList();
        // Other tables have a 总计, too. The list begins at the first label that only one line of it can have.
        var start = named.Where(label => _rows.FindBest(label.Label).Count == 1)
            .Select(label => label.At.Row).DefaultIfEmpty(int.MaxValue).Min();
        // The first group's name may be in the middle of its rows; the labelled rows directly above it belong to the list.
        var rowsNamed = named.Select(label => label.At.Row).ToHashSet();
        while (rowsNamed.Contains(start - 1)) start--;
        var rows = named.Where(label => label.At.Row >= start && _rows.FindBest(label.Label).Any(place => !place.Declaration.Heading))
            .Select(label => label.At.Row).Distinct().Count();
        return rows * 2 < _rows.DataLines.Count() ? [] : [.. ValueColumn.Infer(grid, start, _rows, _columns, period)];
    }

    private bool IsVertical(TableHead head) =>
        _vertical is not null && head.Columns.All(column => _vertical.Columns.Lines.Contains(column.Place));

    public bool NamesRows(Grid grid) => grid.DistinctLabels.Any(label => _rows.FindBest(label).Count > 0);

    /// <param name="until">Per head, the row at which its table ends because the next head of any table begins.</param>
    public void Read(Grid grid, IReadOnlyList<TableHead> heads, Func<TableHead, int> until, Period? period, TableTrace trace)
    {
        foreach (var head in heads)
        {
            if (IsVertical(head))
            {
                _vertical!.Read(grid, [head], until, period, trace);
                continue;
            }
            var rows = grid.RowsBetween(head.Row + 1, until(head) - 1).ToList();
            if (rows is [var first, ..] && ColumnNumbers.IsNumberRow(grid, first)
                && (Table.Layout != TableLayout.Record || RecordRows.BeginsWithColumnNumbers(head, rows)))
                rows.RemoveAt(0);
            var (foreign, parts) = (_periods.FindOtherPeriods(head, period), trace.Parts.Count);
            if (Table.Layout == TableLayout.Record) ReadRecord(head, rows, foreign, period, trace);
            else ReadPanels(head, rows, foreign, trace);
            if (trace.Parts.Count == parts) continue;
            foreach (var other in foreign.Values.Distinct())
                trace.Findings.Add(AnotherPeriod("column-of-another-period", grid, other, period));
        }
    }

    private static Finding AnotherPeriod(string phrase, Grid grid, CellPosition by, Period? period) =>
        FindingKinds.ColumnOfAnotherPeriod.CreateWith(
            new(phrase, by.ToString(), grid.Sheet[by.Row, by.Column]?.Content.Plain ?? "", period?.ToString() ?? "")) with { Where = by };

    /// <summary>Reads the panels of a table that are printed side by side, each with row labels at its left.</summary>
    private void ReadPanels(
        TableHead head, IReadOnlyList<int> rows, IReadOnlyDictionary<int, CellPosition> foreign, TableTrace trace)
    {
        var labels = RowLabels.LabelColumns(head.Grid, _rows, rows);
        var panels = Panels.Split(head, Table.Layout, _rows, rows)
            .Select(panel => (Head: panel,
                Stub: RowLabels.Read(head.Grid, _rows, rows, labels, Panels.FirstLabelColumn(panel, head), panel.FirstColumn - 1)))
                    .ToList();
        var read = panels.Where(panel => panel.Stub.Any(row => row.Line is not null || row.Candidates.Count > 0)).ToList();
        var rivals = panels.Except(read).Select(panel => panel.Head).ToList();
        foreach (var (panel, stub) in read)
            ReadPart(panel, stub, Panels.FirstLabelColumn(panel, head), column => rivals.Count > 0 || foreign.ContainsKey(column), trace);
        if (read.Count > 0 && Table.Layout == TableLayout.Matrix) CheckHead(head, trace);
        if (read.Count == 0 || rivals.Count == 0) return;
        // The finding names all columns; figures of none are read, because any of them may be the right one.
        foreach (var row in read.SelectMany(panel => panel.Stub))
            foreach (var column in rivals.SelectMany(rival => rival.Columns)) trace.AccountedCells.Add((row.Row, column.Left));
        var columns = rivals.Prepend(read[0].Head).Select(panel => A1Notation.WriteColumn(panel.FirstColumn));
        trace.Findings.Add(
            FindingKinds.ValueColumnAmbiguous.Create(head.Grid.Sheet.Name,
            new NameList([.. columns])) with { Where = head.Grid.Sheet.Address(Math.Max(1, head.Row), read[0].Head.FirstColumn) });
    }

    /// <param name="isRefused">True for a column whose figures are not read; a finding gives the reason.</param>
    private void ReadPart(TableHead head, IReadOnlyList<LabelledRow> stub, int labels, Func<int, bool> isRefused, TableTrace trace)
    {
        trace.Parts.Add(new(head, stub, FindMissingColumns(head)));
        var first = stub.Where(row => row.Line is not null || row.Candidates.Count > 0).Select(row => row.Row).First();
        foreach (var row in stub)
        {
            if (row is { Candidates: { Count: > 1 } candidates, LabelAt: { } at })
                trace.Findings.Add(
                    FindingKinds.RowAmbiguous.Create(at.A1, candidates[0].Path, candidates[1].Path) with { Where = at,
                    Value = candidates[0].Declaration.Label });
            if (row.Line is not { Declaration.Heading: false } place) continue;
            foreach (var column in head.Columns)
            {
                var spot = ReadSpot(head, row, place, column, new(head, row.Row, column.Left, labels, first), trace);
                trace.Spots.Add(isRefused(column.Left) ? spot with { IsRefused = true } : spot);
            }
        }
    }

    private static void CheckHead(TableHead head, TableTrace trace)
    {
        var grid = head.Grid;
        foreach (var twice in head.Columns.GroupBy(column => column.Place).Where(group => group.Count() > 1))
        {
            var places = twice.Select(column => grid.Sheet.Address(head.Row, column.Left)).ToList();
            trace.Findings.Add(
                FindingKinds.ColumnTwice.Create(twice.Key.Path, places[0].A1, places[1].A1) with { Where = places[0],
                Value = twice.Key.Declaration.Label });
        }
    }

    private List<FormLine> FindMissingColumns(TableHead head) =>
        [.. _columns.DataLines.Except(head.Columns.Select(column => column.Place))];

    private Spot ReadSpot(TableHead head, LabelledRow row, FormLine place, (FormLine Place, int Left, int Right) column,
        NearbyMeasures beside,
        TableTrace trace)
    {
        var grid = head.Grid;
        var code = Table.Layout == TableLayout.List ? place.Declaration.Code : $"{place.Declaration.Code}.{column.Place.Declaration.Code}";
        var filled = Enumerable.Range(column.Left, column.Right - column.Left + 1)
            .Where(at => grid.Sheet[row.Row, at] is not null).ToList();
        foreach (var at in filled) trace.AccountedCells.Add((row.Row, at));
        if (filled.Count > 1)
            trace.Findings.Add(
                FindingKinds.FigureTwice.Create(PathOf(place, column.Place), grid.Sheet.Address(row.Row, filled[0]).A1,
                grid.Sheet.Address(row.Row, filled[1]).A1) with { Where = grid.Sheet.Address(row.Row, filled[0]),
                Item = ItemCode.OrNull(code) });
        var where = grid.Sheet.Address(row.Row, filled is [var one, ..] ? one : column.Left);
        var other = FindShared(head, row.Row, column);
        if (other is { } shared) trace.Findings.Add(FigureMerged(PathOf(place, column.Place), where, shared, code));
        return new(new ItemCode(code ?? ""), where, grid.Sheet[where.Row, where.Column], beside) { IsRefused = other is not null };
    }

    /// <summary>The other cell of a merged range that shares one figure between two rows or columns of the table.</summary>
    private static CellPosition? FindShared(TableHead head, int row, (FormLine Place, int Left, int Right) column)
    {
        if (head.Grid.FindMerge(row, column.Left) is not { } merge || head.Grid.Sheet[merge.Top, merge.Left] is null) return null;
        var others = head.Columns.Where(other => other != column && other.Left <= merge.Right && other.Right >= merge.Left).ToList();
        return (merge.Top, merge.Left) != (row, column.Left) && (merge.Top < row || others.Count > 0)
            ? head.Grid.Sheet.Address(merge.Top, merge.Left)
            : others is [var next, ..] ? head.Grid.Sheet.Address(row, next.Left) : null;
    }

    private static Finding FigureMerged(string name, CellPosition where, CellPosition other, string? code) =>
        FindingKinds.FigureMerged.Create(name, where.A1, other.A1) with { Where = where, Item = ItemCode.OrNull(code) };

    private string PathOf(FormLine row, FormLine column) => Table.Layout == TableLayout.List ? row.Path : $"{row.Path}／{column.Path}";

    private void ReadRecord(
        TableHead head, IReadOnlyList<int> rows, IReadOnlyDictionary<int, CellPosition> foreign, Period? period, TableTrace trace)
    {
        var grid = head.Grid;
        var figures = RecordRows.FindFigures(head, rows);
        // 本年 and 上年 may be two rows: read this year's; a finding reports the other as not read.
        var others = RecordRows.FindOtherPeriods(head, figures, period);
        var isForeign = others.Count > 0 && others.Count == figures.Count;
        if (isForeign) trace.Findings.Add(AnotherPeriod("row-of-another-period", grid, others[figures[0]], period));
        else figures = [.. figures.Where(row => !others.ContainsKey(row))];
        CheckHead(head, trace);
        if (figures.Count > 1)
            trace.Findings.Add(
                FindingKinds.RecordRows.Create(Table.Title, figures[0],
                figures[1]) with { Where = grid.Sheet.Address(figures[1], head.FirstColumn) });
        var row = figures is [var only, ..] ? only : head.Row + 1;
        var stray = figures.Count == 0 ? RecordRows.FindLone(head, rows) : RecordRows.FindStray(head, rows, row);
        trace.Parts.Add(new(head, [.. others.Keys.Prepend(row).Union(stray is { } below ? [below] : [])
            .Select(at => new LabelledRow(at, null, [], null))], FindMissingColumns(head)));
        foreach (var (place, left, right) in head.Columns)
        {
            for (var at = left; at <= right; at++) trace.AccountedCells.Add((row, at));
            var other = FindShared(head, row, (place, left, right));
            if (other is { } shared) trace.Findings.Add(
                FigureMerged(place.Path, grid.Sheet.Address(row, left), shared, place.Declaration.Code));
            trace.Spots.Add(
                new(new ItemCode(place.Declaration.Code ?? ""), grid.Sheet.Address(row, left), figures.Count > 0 ? grid.Sheet[row, left]
                    : null,
                new(head, 0, left, 1, row)) { IsRefused = other is not null || isForeign || foreign.ContainsKey(left) });
            // The unit must say which row counts: with two spots, the figure becomes unreadable.
            if (figures.Count > 1) trace.Spots.Add(trace.Spots[^1] with { Where = grid.Sheet.Address(figures[1], left) });
        }
    }
}
