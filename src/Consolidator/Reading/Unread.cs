using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Findings;
using Consolidator.Grids;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>What stands in a table and was not read, by name: a subtotal row, a remark column, a figure beside a heading.</summary>
internal static class Unread
{
    // Enough to see the pattern; a sheet with a thousand foreign rows needs no thousand sentences.
    private const int Most = 20;

    private const int HeadRows = 3;

    private static readonly HashSet<string> NoFigures =
        ["序号", "行次", "编号", "代码", "指标代码", "项目编号", "计量单位", "单位", "no", "编码", "行号"];

    public static IEnumerable<Finding> In(Grid grid, IReadOnlyList<TableTrace> traces, IReadOnlySet<CellPosition> cover)
    {
        var parts = traces.SelectMany(trace => trace.Parts).ToList();
        var accounted = traces.SelectMany(trace => trace.Accounted).ToHashSet();
        // The labels of one panel stand right of the figures of another.
        accounted.UnionWith(parts.SelectMany(part => part.Rows).Where(row => row.Place is not null).Select(row => row.LabelAt)
            .OfType<CellPosition>().Select(at => (at.Row, at.Column)));
        var read = parts.SelectMany(part => part.Rows).Where(row => row.Place is { Line.Heading: false })
            .Select(row => row.Row).ToHashSet();
        bool Left(Cell cell) => !accounted.Contains((cell.Row, cell.Column)) && !cover.Contains(grid.Sheet.Address(cell.Row, cell.Column));
        return Rows(grid, parts, read, Left).Concat(Columns(grid, parts, read, Left)).Take(Most);
    }

    /// <summary>A sheet with figures none of which belongs to the form; the sheet that says how to fill it in is no such.</summary>
    public static Finding? Sheet(Grid grid, IReadOnlyList<TableTrace> traces, IReadOnlySet<CellPosition> cover)
    {
        if (traces.Any(trace => trace.Parts.Count > 0) || CoverReader.IsInstruction(grid.Sheet.Name)) return null;
        var figures = grid.Sheet.Cells
            .Where(cell => Looks.Number(cell) && !cover.Contains(grid.Sheet.Address(cell.Row, cell.Column))).ToList();
        return figures.Count == 0 ? null
            : FindingKinds.SheetUnread.Say(grid.Sheet.Name,
            figures.Count) with { Where = grid.Sheet.Address(figures[0].Row, figures[0].Column), Value = grid.Sheet.Name };
    }

    private static IEnumerable<Finding> Rows(Grid grid, List<Part> parts, HashSet<int> read, Func<Cell, bool> left)
    {
        var named = new HashSet<int>();
        foreach (var part in parts)
            foreach (var row in part.Rows.Where(row =>
                row.Place is null or { Line.Heading: true } && row.Candidates.Count == 0 && !read.Contains(row.Row)))
            {
                var figures = grid.CellsOf(row.Row)
                    .Where(cell => cell.Column >= part.Head.First && left(cell) && Looks.LikeFigure(cell)).ToList();
                if (figures.Count == 0 || !named.Add(row.Row)) continue;
                var label = row.LabelAt is { } at ? Typed(grid, at.Row, at.Column) : FirstText(grid, row.Row);
                yield return FindingKinds.RowUnread.Say(row.Row, label,
                    figures.Count) with { Where = grid.Sheet.Address(row.Row, figures[0].Column), Value = label };
            }
    }

    private static IEnumerable<Finding> Columns(Grid grid, List<Part> parts, HashSet<int> read, Func<Cell, bool> left)
    {
        var named = new HashSet<int>();
        // A second panel beside this one has labels of its own.
        var labelsByHead = parts.GroupBy(part => part.Head.Row).ToDictionary(panels => panels.Key, panels => panels
            .SelectMany(panel => panel.Rows).Where(row => row.Place is not null).Select(row => row.LabelAt?.Column ?? 0).ToHashSet());
        foreach (var part in parts)
        {
            var labels = labelsByHead[part.Head.Row];
            var cells = part.Rows.Where(row => read.Contains(row.Row)).SelectMany(row => grid.CellsOf(row.Row))
                .Where(cell => left(cell) && !part.Head.Covers(cell.Column) && !labels.Contains(cell.Column)
                    // Left of the figures stand labels, codes and measures; only a number there is something unread.
                    && (cell.Column > part.Head.First || Looks.Number(cell)))
                .GroupBy(cell => cell.Column);
            foreach (var column in cells.OrderBy(column => column.Key))
            {
                if (named.Contains(column.Key)) continue;
                var over = grid.TextsUpFrom(part.Head.Row, column.Key);
                var head = over.Select(row => grid.Own(row, column.Key)).FirstOrDefault(label => label is not null);
                var year = grid.RowsAbove(part.Head.Row + 1).Take(HeadRows).TakeWhile(row => !grid.HasFigures(row))
                    .Select(row => grid.Sheet[row, column.Key]).FirstOrDefault(top => top is not null && ColumnPeriod.IsYear(top));
                if (year is null && (head is { } label ? NoFigures.Contains(label.Bare) : Serial([.. column]))
                    || !named.Add(column.Key)) continue;
                var name = year?.Content.Plain
                    ?? over.Select(row => Typed(grid, row, column.Key)).FirstOrDefault(text => text.Length > 0, "");
                yield return FindingKinds.ColumnUnread.Say(A1Notation.WriteColumn(column.Key), name,
                    column.Count()) with { Where = grid.Sheet.Address(column.First().Row, column.Key), Value = name };
            }
        }
    }

    private static bool Serial(IReadOnlyList<Cell> cells) =>
        cells.Select((cell, index) => cell.Content is CellContent.Number(var number)
            && number == decimal.Truncate(number) && number >= index).All(serial => serial);

    private static string FirstText(Grid grid, int row) =>
        grid.CellsOf(row).Select(cell => Typed(grid, row, cell.Column)).FirstOrDefault(text => text.Length > 0, "");

    private static string Typed(Grid grid, int row, int column) =>
        grid.Sheet[row, column]?.Content is CellContent.Text(var text) ? text.Trim() : "";
}
