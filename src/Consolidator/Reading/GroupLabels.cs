using Consolidator.Grids;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>Follows the group labels in the columns left of the row labels while the rows are read from the top.</summary>
/// <remarks>A merged label applies to the rows it covers; any other applies down to the next label, across blank cells.</remarks>
/// <param name="columns">The label columns, from the left.</param>
/// <param name="rows">The rows to read, from the top.</param>
internal sealed class GroupLabels(Grid grid, List<int> columns, IReadOnlyList<int> rows)
{
    private readonly (Label Label, int Until)?[] _current = new (Label, int)?[columns.Count];
    private readonly (Label? Label, int Row)?[] _following = new (Label?, int)?[columns.Count];
    private int _row;

    public void MoveTo(int row)
    {
        _row = row;
        for (var index = 0; index < columns.Count; index++)
        {
            if (_current[index] is { } held && held.Until < row) _current[index] = null;
            if (grid.OwnLabel(row, columns[index]) is not { } label) continue;
            var merge = grid.FindMerge(row, columns[index]);
            _current[index] = (label, merge is { } range && range.Bottom > range.Top ? range.Bottom : int.MaxValue);
            // A new group ends the groups of the columns to its right.
            for (var right = index + 1; right < columns.Count; right++)
                if (merge is not { } wide || columns[right] > wide.Right) _current[right] = null;
        }
    }

    /// <summary>For each column left of the given one: the label above, and the next label below, which may also name the group.</summary>
    /// <returns>Stated: the label above is in this row or is merged over it.</returns>
    public IEnumerable<(Label? Above, Label? Following, bool Stated)> LeftOf(int index)
    {
        for (var column = 0; column < index; column++)
            yield return (_current[column]?.Label, FindNext(column),
                _current[column]?.Until < int.MaxValue || grid.OwnLabel(_row, columns[column]) is not null);
    }

    /// <summary>The next label below a blank cell of the column; null when one of the two cells is merged over rows, because a merge is
    /// unambiguous.</summary>
    private Label? FindNext(int index)
    {
        var column = columns[index];
        if (grid.Sheet[_row, column] is not null || IsTall(_row, column)) return null;
        if (_following[index] is not { } next || next.Row <= _row) _following[index] = next = FindNextFilled(column);
        return next.Label;
    }

    /// <summary>The next filled cell of the column, and its label unless the cell is merged over rows.</summary>
    private (Label? Label, int Row) FindNextFilled(int column)
    {
        foreach (var row in grid.RowsBetween(_row + 1, rows[^1]))
            if (grid.Sheet[row, column] is not null) return (IsTall(row, column) ? null : grid.OwnLabel(row, column), row);
        return (null, int.MaxValue);
    }

    private bool IsTall(int row, int column) => grid.FindMerge(row, column) is { } merge && merge.Bottom > merge.Top;
}
