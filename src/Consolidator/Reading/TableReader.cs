using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>Finds the figures of lists and matrices: a figure stands where a row's label path and a column's label path cross.</summary>
internal sealed class TableReader
{
    private readonly Axis _rows;
    private readonly Axis _columns;
    private readonly HeadPeriods _periods;

    // A record may be typed from top to bottom: then its columns are the rows of a list.
    private readonly TableReader? _turned;

    public TableReader(Table table)
    {
        Table = table;
        _rows = new(table.Rows);
        _columns = new(table.Layout == TableLayout.List
            ? [new Line(null, table.ValueLabels[0], [.. table.ValueLabels.Skip(1)], false, [])] : table.Columns);
        _periods = new(table, _rows, _columns);
        _turned = table.Layout != TableLayout.Record ? null : new(table with
        {
            Layout = TableLayout.List, ValueLabels = ["数值"], Rows = table.Columns, Columns = [],
        });
    }

    public Axis Rows => _rows;
    public Axis Columns => _columns;
    public Table Table { get; }

    /// <param name="period">The return's own; null when that is not known.</param>
    public IReadOnlyList<Head> Heads(Grid grid, Period? period)
    {
        if (Table.Layout == TableLayout.Texts || (Table.Layout != TableLayout.Record && !NamesRows(grid))) return [];
        var heads = Head.Find(grid, _columns);
        return heads.Count > 0 ? [.. heads.Select(head => _periods.Own(head, period))] : Table.Layout switch
        {
            TableLayout.List => [.. ValueColumn.Infer(grid, 1, _rows, _columns, period)],
            TableLayout.Record => _turned!.Listed(grid, period),
            _ => heads,
        };
    }

    /// <summary>The head of a list that a record was turned into: most of its labels stand in rows of their own.</summary>
    private IReadOnlyList<Head> Listed(Grid grid, Period? period)
    {
        var named = grid.Labels.Where(label => _rows.Any(label.Label).Count > 0).ToList();
        // 总计 stands in other tables, too: the list begins where a label can be one line of it only.
        var start = named.Where(label => _rows.Any(label.Label).Count == 1)
            .Select(label => label.At.Row).DefaultIfEmpty(int.MaxValue).Min();
        // The name of the first group may stand in the middle of its rows: those right above it are of the list, too.
        var rowsNamed = named.Select(label => label.At.Row).ToHashSet();
        while (rowsNamed.Contains(start - 1)) start--;
        var rows = named.Where(label => label.At.Row >= start && _rows.Any(label.Label).Any(place => !place.Line.Heading))
            .Select(label => label.At.Row).Distinct().Count();
        return rows * 2 < _rows.Data.Count() ? [] : [.. ValueColumn.Infer(grid, start, _rows, _columns, period)];
    }

    private bool IsTurned(Head head) => _turned is not null && head.Columns.All(column => _turned.Columns.Places.Contains(column.Place));

    public bool NamesRows(Grid grid) => grid.Words.Any(label => _rows.Any(label).Count > 0);

    /// <param name="until">Per head, the first row that no longer belongs to it: the next head's, of whatever table.</param>
    public void Read(Grid grid, IReadOnlyList<Head> heads, Func<Head, int> until, Period? period, TableTrace trace)
    {
        foreach (var head in heads)
        {
            if (IsTurned(head))
            {
                _turned!.Read(grid, [head], until, period, trace);
                continue;
            }
            var rows = grid.RowsBetween(head.Row + 1, until(head) - 1).ToList();
            if (rows is [var first, ..] && ColumnNumbers.In(grid, first)
                && (Table.Layout != TableLayout.Record || RecordRows.AreNumbers(head, rows)))
                rows.RemoveAt(0);
            var (foreign, parts) = (_periods.OfAnother(head, period), trace.Parts.Count);
            if (Table.Layout == TableLayout.Record) ReadRecord(head, rows, foreign, period, trace);
            else ReadPanels(head, rows, foreign, trace);
            if (trace.Parts.Count == parts) continue;
            foreach (var other in foreign.Values.Distinct())
                trace.Findings.Add(OfAnother("column-of-another-period", grid, other, period));
        }
    }

    private static Finding OfAnother(string phrase, Grid grid, CellPosition by, Period? period) =>
        FindingKinds.ColumnOfAnotherPeriod.SayAs(
            new(phrase, by.ToString(), grid.Sheet[by.Row, by.Column]?.Content.Plain ?? "", period?.ToString() ?? "")) with { Where = by };

    /// <summary>A table may be printed in two panels side by side: the figures of each have labels left of them.</summary>
    private void ReadPanels(
        Head head, IReadOnlyList<int> rows, IReadOnlyDictionary<int, CellPosition> foreign, TableTrace trace)
    {
        var labels = RowLabels.LabelColumns(head.Grid, _rows, rows);
        var panels = Panels.Of(head, Table.Layout, _rows, rows)
            .Select(panel => (Head: panel,
                Stub: RowLabels.Read(head.Grid, _rows, rows, labels, Panels.LabelsFrom(panel, head), panel.First - 1))).ToList();
        var read = panels.Where(panel => panel.Stub.Any(row => row.Place is not null || row.Candidates.Count > 0)).ToList();
        var rivals = panels.Except(read).Select(panel => panel.Head).ToList();
        foreach (var (panel, stub) in read)
            ReadPart(panel, stub, Panels.LabelsFrom(panel, head), column => rivals.Count > 0 || foreign.ContainsKey(column), trace);
        if (read.Count > 0 && Table.Layout == TableLayout.Matrix) CheckHead(head, trace);
        if (read.Count == 0 || rivals.Count == 0) return;
        // Each of the columns is named, and the figures of none are taken for the form's.
        foreach (var row in read.SelectMany(panel => panel.Stub))
            foreach (var column in rivals.SelectMany(rival => rival.Columns)) trace.Accounted.Add((row.Row, column.Left));
        var columns = rivals.Prepend(read[0].Head).Select(panel => A1Notation.WriteColumn(panel.First));
        trace.Findings.Add(
            FindingKinds.ValueColumnAmbiguous.Say(head.Grid.Sheet.Name,
            new Several([.. columns])) with { Where = head.Grid.Sheet.Address(Math.Max(1, head.Row), read[0].Head.First) });
    }

    /// <param name="isRefused">Of a column: its figures are not to be taken, and a finding says why.</param>
    private void ReadPart(Head head, IReadOnlyList<LabelledRow> stub, int labels, Func<int, bool> isRefused, TableTrace trace)
    {
        trace.Parts.Add(new(head, stub, Without(head)));
        var first = stub.Where(row => row.Place is not null || row.Candidates.Count > 0).Select(row => row.Row).First();
        foreach (var row in stub)
        {
            if (row is { Candidates: { Count: > 1 } candidates, LabelAt: { } at })
                trace.Findings.Add(
                    FindingKinds.RowAmbiguous.Say(at.A1, candidates[0].Path, candidates[1].Path) with { Where = at,
                    Value = candidates[0].Line.Label });
            if (row.Place is not { Line.Heading: false } place) continue;
            foreach (var column in head.Columns)
            {
                var spot = At(head, row, place, column, new(head, row.Row, column.Left, labels, first), trace);
                trace.Spots.Add(isRefused(column.Left) ? spot with { Refused = true } : spot);
            }
        }
    }

    private static void CheckHead(Head head, TableTrace trace)
    {
        var grid = head.Grid;
        foreach (var twice in head.Columns.GroupBy(column => column.Place).Where(group => group.Count() > 1))
        {
            var places = twice.Select(column => grid.Sheet.Address(head.Row, column.Left)).ToList();
            trace.Findings.Add(
                FindingKinds.ColumnTwice.Say(twice.Key.Path, places[0].A1, places[1].A1) with { Where = places[0],
                Value = twice.Key.Line.Label });
        }
    }

    private List<FormLine> Without(Head head) => [.. _columns.Data.Except(head.Columns.Select(column => column.Place))];

    private Spot At(Head head, LabelledRow row, FormLine place, (FormLine Place, int Left, int Right) column, MeasuresBeside beside,
        TableTrace trace)
    {
        var grid = head.Grid;
        var code = Table.Layout == TableLayout.List ? place.Line.Code : $"{place.Line.Code}.{column.Place.Line.Code}";
        var filled = Enumerable.Range(column.Left, column.Right - column.Left + 1)
            .Where(at => grid.Sheet[row.Row, at] is not null).ToList();
        foreach (var at in filled) trace.Accounted.Add((row.Row, at));
        if (filled.Count > 1)
            trace.Findings.Add(
                FindingKinds.FigureTwice.Say(Named(place, column.Place), grid.Sheet.Address(row.Row, filled[0]).A1,
                grid.Sheet.Address(row.Row, filled[1]).A1) with { Where = grid.Sheet.Address(row.Row, filled[0]),
                Item = ItemCode.OrNull(code) });
        var where = grid.Sheet.Address(row.Row, filled is [var one, ..] ? one : column.Left);
        var other = Shared(head, row.Row, column);
        if (other is { } shared) trace.Findings.Add(FigureMerged(Named(place, column.Place), where, shared, code));
        return new(new ItemCode(code ?? ""), where, grid.Sheet[where.Row, where.Column], beside) { Refused = other is not null };
    }

    /// <summary>The cell merged with a place that gives one figure to it and to another row or column of the table.</summary>
    private static CellPosition? Shared(Head head, int row, (FormLine Place, int Left, int Right) column)
    {
        if (head.Grid.Merge(row, column.Left) is not { } merge || head.Grid.Sheet[merge.Top, merge.Left] is null) return null;
        var others = head.Columns.Where(other => other != column && other.Left <= merge.Right && other.Right >= merge.Left).ToList();
        return (merge.Top, merge.Left) != (row, column.Left) && (merge.Top < row || others.Count > 0)
            ? head.Grid.Sheet.Address(merge.Top, merge.Left)
            : others is [var next, ..] ? head.Grid.Sheet.Address(row, next.Left) : null;
    }

    private static Finding FigureMerged(string name, CellPosition where, CellPosition other, string? code) =>
        FindingKinds.FigureMerged.Say(name, where.A1, other.A1) with { Where = where, Item = ItemCode.OrNull(code) };

    private string Named(FormLine row, FormLine column) => Table.Layout == TableLayout.List ? row.Path : $"{row.Path}／{column.Path}";

    private void ReadRecord(
        Head head, IReadOnlyList<int> rows, IReadOnlyDictionary<int, CellPosition> foreign, Period? period, TableTrace trace)
    {
        var grid = head.Grid;
        var figures = RecordRows.Of(head, rows);
        // 本年 and 上年 in rows of their own: this year's is read, the other named as not read.
        var others = RecordRows.OfAnother(head, figures, period);
        var isForeign = others.Count > 0 && others.Count == figures.Count;
        if (isForeign) trace.Findings.Add(OfAnother("row-of-another-period", grid, others[figures[0]], period));
        else figures = [.. figures.Where(row => !others.ContainsKey(row))];
        CheckHead(head, trace);
        if (figures.Count > 1)
            trace.Findings.Add(
                FindingKinds.RecordRows.Say(Table.Title, figures[0],
                figures[1]) with { Where = grid.Sheet.Address(figures[1], head.First) });
        var row = figures is [var only, ..] ? only : head.Row + 1;
        var stray = figures.Count == 0 ? RecordRows.Lone(head, rows) : RecordRows.Stray(head, rows, row);
        trace.Parts.Add(new(head, [.. others.Keys.Prepend(row).Union(stray is { } below ? [below] : [])
            .Select(at => new LabelledRow(at, null, [], null))], Without(head)));
        foreach (var (place, left, right) in head.Columns)
        {
            for (var at = left; at <= right; at++) trace.Accounted.Add((row, at));
            var other = Shared(head, row, (place, left, right));
            if (other is { } shared) trace.Findings.Add(FigureMerged(place.Path, grid.Sheet.Address(row, left), shared, place.Line.Code));
            trace.Spots.Add(
                new(new ItemCode(place.Line.Code ?? ""), grid.Sheet.Address(row, left), figures.Count > 0 ? grid.Sheet[row, left] : null,
                new(head, 0, left, 1, row)) { Refused = other is not null || isForeign || foreign.ContainsKey(left) });
            // Which of the rows counts is for the unit to say: two spots, and the figure is not read.
            if (figures.Count > 1) trace.Spots.Add(trace.Spots[^1] with { Where = grid.Sheet.Address(figures[1], left) });
        }
    }
}
