using Consolidator.Grids;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>The labels of the upper columns that hold for a row.</summary>
/// <remarks>One that is merged holds for its own rows, others down to the next label, across blank lines.</remarks>
/// <param name="columns">The columns of labels, from the left.</param>
/// <param name="rows">The rows that are walked, from the top.</param>
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
            if (grid.Own(row, columns[index]) is not { } label) continue;
            var merge = grid.Merge(row, columns[index]);
            _current[index] = (label, merge is { } range && range.Bottom > range.Top ? range.Bottom : int.MaxValue);
            // A new group ends the groups that stood right of the old one.
            for (var right = index + 1; right < columns.Count; right++)
                if (merge is not { } wide || columns[right] > wide.Right) _current[right] = null;
        }
    }

    /// <summary>Of each column left of one: the label above, and the one that follows, which may be the group's as well.</summary>
    /// <returns>Stated: the label above stands in the very row, or is merged over it.</returns>
    public IEnumerable<(Label? Above, Label? Following, bool Stated)> LeftOf(int index)
    {
        for (var column = 0; column < index; column++)
            yield return (_current[column]?.Label, Following(column),
                _current[column]?.Until < int.MaxValue || grid.Own(_row, columns[column]) is not null);
    }

    /// <summary>The next label of a column below a blank cell; null when either is merged over rows: that says enough.</summary>
    private Label? Following(int index)
    {
        var column = columns[index];
        if (grid.Sheet[_row, column] is not null || IsTall(_row, column)) return null;
        if (_following[index] is not { } next || next.Row <= _row) _following[index] = next = Below(column);
        return next.Label;
    }

    /// <summary>The next filled cell of a column, and its label if it is one that may stand below the first row of its group.</summary>
    private (Label? Label, int Row) Below(int column)
    {
        foreach (var row in grid.RowsBetween(_row + 1, rows[^1]))
            if (grid.Sheet[row, column] is not null) return (IsTall(row, column) ? null : grid.Own(row, column), row);
        return (null, int.MaxValue);
    }

    private bool IsTall(int row, int column) => grid.Merge(row, column) is { } merge && merge.Bottom > merge.Top;
}
