using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Finds the texts of a return: to the right of their heading, or below it down to the next heading or table.</summary>
internal sealed class TextReader(Table table)
{
    private readonly Axis _headings = new(table.Rows);

    /// <param name="taken">Rows that belong to tables.</param>
    /// <param name="isLabel">True for labels of other things: a text ends there.</param>
    /// <param name="cover">Cells of the cover: a signature below the last text does not belong to it.</param>
    public IEnumerable<(ItemCode Item, CellPosition Where, string Text)> Read(
        Grid grid, IReadOnlySet<int> taken, IReadOnlySet<CellPosition> cover, Func<Label, bool> isLabel)
    {
        foreach (var cell in grid.Sheet.Cells)
        {
            if (cell.Content is not CellContent.Text(var typed) || taken.Contains(cell.Row)) continue;
            if (Heading(typed, grid.OwnLabel(cell.Row, cell.Column)) is not { } heading) continue;
            if (heading.Text.Length > 0)
            {
                yield return (new ItemCode(heading.Code), grid.Sheet.Address(cell.Row, cell.Column), heading.Text);
                continue;
            }
            var right = (grid.FindMerge(cell.Row, cell.Column)?.Right ?? cell.Column) + 1;
            var beside = Enumerable.Range(right, Math.Max(0, grid.Sheet.LastColumn - right + 1))
                .Select(column => grid.Sheet[cell.Row, column]).FirstOrDefault(other => other is not null);
            if (beside?.Content is CellContent.Text(var text))
            {
                if (!isLabel(Label.Of(text))) yield return (new ItemCode(heading.Code), grid.Sheet.Address(beside.Row, beside.Column),
                    text.Trim());
                continue;
            }
            var below = Below(grid, cell, taken, cover, isLabel).ToList();
            if (below.Count > 0)
                yield return (new ItemCode(heading.Code), grid.Sheet.Address(below[0].Row, below[0].Column),
                    string.Join('\n', below.Select(paragraph => paragraph.Content)
                        .OfType<CellContent.Text>().Select(paragraph => paragraph.Value.Trim())));
        }
    }

    /// <param name="label">The grid's label of the cell.</param>
    private (string Code, string Text)? Heading(string typed, Label? label)
    {
        if (typed.Length <= 60 && label is { } whole && _headings.FindBest(whole) is [{ Declaration.Code: { } code }]) return (code, "");
        var colon = typed.AsSpan(0, Math.Min(typed.Length, 60)).IndexOfAny('：', ':', '\n');
        return colon > 0 && _headings.FindBest(Label.Of(typed[..colon])) is [{ Declaration.Code: { } before }]
            ? (before, typed[(colon + 1)..].Trim())
            : null;
    }

    private IEnumerable<Cell> Below(
        Grid grid, Cell heading, IReadOnlySet<int> taken, IReadOnlySet<CellPosition> cover, Func<Label, bool> isLabel)
    {
        foreach (var row in grid.RowsBetween((grid.FindMerge(heading.Row, heading.Column)?.Bottom ?? heading.Row) + 1, int.MaxValue))
        {
            if (taken.Contains(row)) yield break;
            var cells = grid.CellsOf(row);
            if (cells.Any(cell => cover.Contains(grid.Sheet.Address(cell.Row, cell.Column)))) yield break;
            if (cells.Any(cell => cell.Content is CellContent.Text(var text)
                && (Heading(text, grid.OwnLabel(cell.Row, cell.Column)) is not null
                    || text.Length <= 60 && grid.OwnLabel(cell.Row, cell.Column) is { } own && isLabel(own)))) yield break;
            foreach (var cell in cells)
                if (cell.Content is CellContent.Text) yield return cell;
        }
    }
}
