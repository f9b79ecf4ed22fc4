using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>A finding about cells that were not read.</summary>
internal sealed record UnreadCells(Finding Finding, IReadOnlyList<Cell> Cells);

/// <summary>Names what a sheet holds and what was not read: a subtotal row, a remark column, a figure beside its column.</summary>
internal sealed class UnreadFinder
{
    // Enough to see the pattern; what is beyond is counted in one finding.
    private const int MostFindings = 20, MostNamed = 10;

    private readonly Grid _grid;
    private readonly IReadOnlyList<TableTrace> _traces;
    private readonly IReadOnlySet<CellPosition> _cover;
    private readonly List<TablePart> _parts;
    private readonly HashSet<(int Row, int Column)> _accounted;
    private readonly HashSet<int> _readRows;
    private readonly NumberAccount _account;
    private readonly HashSet<CellPosition> _named;

    private UnreadFinder(Grid grid, IReadOnlyList<TableTrace> traces, IReadOnlySet<CellPosition> cover, IEnumerable<Finding> findings)
    {
        (_grid, _traces, _cover) = (grid, traces, cover);
        _parts = [.. traces.SelectMany(trace => trace.Parts)];
        _accounted = [.. traces.SelectMany(trace => trace.AccountedCells)];
        // The labels of one panel are right of the figures of another.
        _accounted.UnionWith(_parts.SelectMany(part => part.Rows).Where(row => row.Line is not null).Select(row => row.LabelAt)
            .OfType<CellPosition>().Select(at => (at.Row, at.Column)));
        _readRows =
            [.. _parts.SelectMany(part => part.Rows).Where(row => row.Line is { Declaration.Heading: false }).Select(row => row.Row)];
        _named = [.. findings.Select(finding => finding.Where).OfType<CellPosition>().SelectMany(Named)];
        _account = new(grid, traces, cover, _named);
    }

    /// <param name="findings">What the tables were found to have; rows that they name are not named again.</param>
    public static IReadOnlyList<Finding> Find(
        Grid grid, IReadOnlyList<TableTrace> traces, IReadOnlySet<CellPosition> cover, IEnumerable<Finding> findings)
    {
        var unread = new UnreadFinder(grid, traces, cover, findings);
        if (unread._parts.Count == 0) return [];
        var found = unread.Beside().Concat(unread.Rows()).Concat(unread.Columns()).Take(MostFindings).ToList();
        unread._named.UnionWith(found.SelectMany(one => one.Cells).Select(cell => grid.Sheet.Address(cell.Row, cell.Column)));
        return [.. found.Select(one => one.Finding), .. unread.Rest()];
    }

    /// <summary>A sheet with figures none of which belongs to the form; the sheet that says how to fill in the form is not meant.</summary>
    public static Finding? FindSheet(Grid grid, IReadOnlyList<TableTrace> traces, IReadOnlySet<CellPosition> cover)
    {
        if (traces.Any(trace => trace.Parts.Count > 0) || CoverReader.IsInstruction(grid.Sheet.Name)) return null;
        var figures = grid.Sheet.Cells
            .Where(cell => CellAppearance.IsNumber(cell) && !cover.Contains(grid.Sheet.Address(cell.Row, cell.Column))).ToList();
        return figures.Count == 0 ? null
            : FindingKinds.SheetUnread.Create(grid.Sheet.Name,
            figures.Count) with { Where = grid.Sheet.Address(figures[0].Row, figures[0].Column), Value = grid.Sheet.Name };
    }

    // What is wrong with a row's label is said of the row: its figures need no other finding.
    private IEnumerable<CellPosition> Named(CellPosition where) => where.Sheet != _grid.Sheet.Name ? []
        : _parts.Any(part => part.Rows.Any(row => row.Row == where.Row && row.LabelAt == where))
            ? _grid.CellsOf(where.Row).Select(cell => _grid.Sheet.Address(cell.Row, cell.Column)) : [where];

    private bool IsNamed(Cell cell) => _named.Contains(_grid.Sheet.Address(cell.Row, cell.Column));

    private bool IsLeft(Cell cell) =>
        !_accounted.Contains((cell.Row, cell.Column)) && !_cover.Contains(_grid.Sheet.Address(cell.Row, cell.Column));

    /// <summary>Numbers beside a blank cell of the form, where no head says that they are something else: most likely typed into the
    /// wrong column.</summary>
    private IEnumerable<UnreadCells> Beside()
    {
        var blanks = _traces.SelectMany(trace => trace.Spots).Where(spot => spot is { Cell: null, IsRefused: false })
            .ToLookup(spot => spot.Where.Row);
        foreach (var row in _readRows.Order())
            foreach (var cell in _grid.CellsOf(row))
            {
                if (!CellAppearance.IsNumber(cell) || _account.UseOf(cell) != NumberUse.Unused || !MayBeMisplaced(cell)) continue;
                if (blanks[row].MinBy(spot => Math.Abs(spot.Where.Column - cell.Column)) is not { } spot) continue;
                var where = _grid.Sheet.Address(row, cell.Column);
                yield return new(FindingKinds.FigureBesideColumn.Create(where.A1, cell.Content.Plain, spot.Where.A1)
                    with { Where = where, Value = cell.Content.Plain, Item = spot.Item }, [cell]);
            }
    }

    private bool MayBeMisplaced(Cell cell) => _parts.Where(part => part.Rows.Any(row => row.Row == cell.Row))
        .Select(part => _account.HeadOver(part, cell.Column)).OfType<Cell>()
        .All(head => head.Content is CellContent.Text(var text) && ColumnHeads.IsRemarks(Label.Of(text)));

    private IEnumerable<UnreadCells> Rows()
    {
        var named = new HashSet<int>();
        foreach (var part in _parts)
            foreach (var row in part.Rows.Where(row =>
                row.Line is null or { Declaration.Heading: true } && row.Candidates.Count == 0 && !_readRows.Contains(row.Row)))
            {
                var figures = _grid.CellsOf(row.Row)
                    .Where(cell => cell.Column >= part.Head.FirstColumn && IsLeft(cell) && CellAppearance.IsLikeFigure(cell)).ToList();
                if (figures.Count == 0 || figures.All(IsNamed) || !named.Add(row.Row)) continue;
                var label = row.LabelAt is { } at ? Typed(at.Row, at.Column) : FirstText(row.Row);
                var where = _grid.Sheet.Address(row.Row, figures[0].Column);
                yield return new(FindingKinds.RowUnread.CreateWith(label.Length > 0
                    ? new("row-unread", row.Row, label, figures.Count) : new("row-unread-unnamed", row.Row, figures.Count))
                    with { Where = where, Value = label }, _grid.CellsOf(row.Row));
            }
    }

    private IEnumerable<UnreadCells> Columns()
    {
        var named = new HashSet<int>();
        // A second panel beside this one has labels of its own.
        var labelsByHead = _parts.GroupBy(part => part.Head.Row).ToDictionary(panels => panels.Key, panels => panels
            .SelectMany(panel => panel.Rows).Where(row => row.Line is not null).Select(row => row.LabelAt?.Column ?? 0).ToHashSet());
        foreach (var part in _parts)
        {
            var labels = labelsByHead[part.Head.Row];
            var cells = part.Rows.Where(row => _readRows.Contains(row.Row)).SelectMany(row => _grid.CellsOf(row.Row))
                .Where(cell => IsLeft(cell) && !part.Head.CoversColumn(cell.Column) && !labels.Contains(cell.Column)
                    // Left of the figures are labels, codes and measures; only a number there is something unread.
                    && (cell.Column > part.Head.FirstColumn || CellAppearance.IsNumber(cell)))
                .GroupBy(cell => cell.Column);
            foreach (var column in cells.OrderBy(column => column.Key))
            {
                if (named.Contains(column.Key)) continue;
                if (_account.NumbersRow(column.Key) || !named.Add(column.Key)) continue;
                var name = _account.HeadOver(part, column.Key)?.Content.Plain.Trim() ?? "";
                var letter = A1Notation.WriteColumn(column.Key);
                yield return new(FindingKinds.ColumnUnread.CreateWith(name.Length > 0
                    ? new("column-unread", letter, name, column.Count()) : new("column-unread-unnamed", letter, column.Count()))
                    with { Where = _grid.Sheet.Address(column.First().Row, column.Key), Value = name }, [.. column]);
            }
        }
    }

    /// <summary>Numbers that nothing else accounts for, in one finding.</summary>
    private IEnumerable<Finding> Rest()
    {
        var rest = _account.Entries.Where(entry => entry.Use == NumberUse.Unused).Select(entry => entry.Cell).ToList();
        if (rest.Count == 0) yield break;
        var names = rest.Take(MostNamed).Select(cell => A1Notation.Write(cell.Row, cell.Column)).ToArray();
        yield return FindingKinds.FiguresUnread.CreateWith(rest.Count > MostNamed
            ? new("figures-unread-many", _grid.Sheet.Name, rest.Count, new NameList(names))
            : new("figures-unread", _grid.Sheet.Name, rest.Count, new NameList(names)))
            with { Where = _grid.Sheet.Address(rest[0].Row, rest[0].Column), Value = rest[0].Content.Plain };
    }

    private string FirstText(int row) =>
        _grid.CellsOf(row).Select(cell => Typed(row, cell.Column)).FirstOrDefault(text => text.Length > 0, "");

    private string Typed(int row, int column) =>
        _grid.Sheet[row, column]?.Content is CellContent.Text(var text) ? text.Trim() : "";
}
