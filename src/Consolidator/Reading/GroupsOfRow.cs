using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>What the upper columns of a stub say of one row: a set of lines for each column that names any, from the left.</summary>
/// <remarks>
/// The label above holds. Who doesn't merge cells may type a group's name in the middle of its rows: where no line of the label above
/// reads like the row and one of the label that follows does, that one holds. Where groups are known to be typed so, both may.
/// </remarks>
internal sealed class GroupsOfRow
{
    private readonly List<IReadOnlyList<FormLine>> _places = [];
    private readonly List<(IReadOnlyList<FormLine> Places, bool Stated)> _headings = [];

    /// <param name="leaves">The form's lines that read like the row.</param>
    /// <param name="isCentred">Names of groups are known to stand below the first of their rows.</param>
    public GroupsOfRow(
        Axis axis, IReadOnlyList<FormLine> leaves, bool isCentred, IEnumerable<(Label? Above, Label? Following, bool Stated)> labels)
    {
        foreach (var (above, following, stated) in labels)
        {
            var group = above is { } label ? axis.Any(label) : [];
            var next = following is { } other && axis.Any(other) is var places && Explain(leaves, places) ? places : [];
            if (next.Count > 0 && group.Count == 0) MayFollow = true;
            else if (next.Count > 0 && !Explain(leaves, group)) (Follow, group) = (true, next);
            else if (next.Count > 0 && isCentred) group = [.. group, .. next];
            if (group.Count == 0) continue;
            _places.Add(group);
            // （六）其他 over three rows is no heading of the form, for all that one of the rows is called 3.其他.
            if (group.Any(place => place.Line.Below.Count > 0) || above is { } whole && axis.Find(whole).Whole.Count > 0)
                _headings.Add((group, stated));
        }
    }

    public IReadOnlyList<IReadOnlyList<FormLine>> Places => _places;

    /// <summary>The heading that a line of the form cannot stand under; null when there is none.</summary>
    /// <remarks>A heading that was typed once, some rows above, ends where a line without heading begins.</remarks>
    public FormLine? Against(FormLine line)
    {
        foreach (var (places, stated) in _headings)
            if ((stated || line.Parent is not null) && !Explain([line], places)) return places[0];
        return null;
    }

    /// <summary>True when a label that follows holds.</summary>
    public bool Follow { get; }

    /// <summary>True when none stands above and one follows that would fit.</summary>
    public bool MayFollow { get; }

    private static bool Explain(IReadOnlyList<FormLine> leaves, IReadOnlyList<FormLine> group)
    {
        foreach (var leaf in leaves)
            foreach (var place in group)
                if (place == leaf || leaf.IsBelow(place)) return true;
        return false;
    }
}
