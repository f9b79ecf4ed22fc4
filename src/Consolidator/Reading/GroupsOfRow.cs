using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>The groups that the columns left of a row's label name: one set of lines per column that names any, from the left.</summary>
/// <remarks>
/// The label above applies. Clerks who do not merge cells may type a group's name in the middle of its rows: the next label applies
/// when its group has a line with the row's label and the group above has none. When group names are known to be centred, both may apply.
/// </remarks>
internal sealed class GroupsOfRow
{
    private readonly List<IReadOnlyList<FormLine>> _places = [];
    private readonly List<(IReadOnlyList<FormLine> Places, bool Stated)> _headings = [];

    /// <param name="lines">The form's lines with the row's label.</param>
    /// <param name="isCentred">True when the names of groups are known to be below the first of their rows.</param>
    public GroupsOfRow(
        Axis axis, IReadOnlyList<FormLine> lines, bool isCentred, IEnumerable<(Label? Above, Label? Following, bool Stated)> labels)
    {
        foreach (var (above, following, stated) in labels)
        {
            var group = above is { } label ? axis.FindBest(label) : [];
            var next = following is { } other && axis.FindBest(other) is var places && IsPossible(lines, places) ? places : [];
            if (next.Count > 0 && group.Count == 0) NextMayApply = true;
            else if (next.Count > 0 && !IsPossible(lines, group)) (NextApplies, group) = (true, next);
            else if (next.Count > 0 && isCentred) group = [.. group, .. next];
            if (group.Count == 0) continue;
            _places.Add(group);
            // （六）其他 merged over three rows is not a heading of the form, although one of those rows is 3.其他.
            if (group.Any(place => place.Declaration.Below.Count > 0) || above is { } whole && axis.Find(whole).Whole.Count > 0)
                _headings.Add((group, stated));
        }
    }

    public IReadOnlyList<IReadOnlyList<FormLine>> Groups => _places;

    /// <summary>The heading of this row that the line does not belong to; null when there is none.</summary>
    /// <remarks>A heading typed once in a row above ends at the first line that has no heading.</remarks>
    public FormLine? FindConflictingHeading(FormLine line)
    {
        foreach (var (places, stated) in _headings)
            if ((stated || line.Parent is not null) && !IsPossible([line], places)) return places[0];
        return null;
    }

    /// <summary>True when the next label below applies to the row.</summary>
    public bool NextApplies { get; }

    /// <summary>True when no label is above and the next label below would fit.</summary>
    public bool NextMayApply { get; }

    private static bool IsPossible(IReadOnlyList<FormLine> lines, IReadOnlyList<FormLine> group)
    {
        foreach (var line in lines)
            foreach (var place in group)
                if (place == line || line.IsBelow(place)) return true;
        return false;
    }
}
