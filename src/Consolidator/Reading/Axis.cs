using Consolidator.Forms;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>A line of a form in its place below its headings.</summary>
internal sealed class FormLine(Line line, FormLine? parent)
{
    public Line Line { get; } = line;
    public FormLine? Parent { get; } = parent;
    public Label Label { get; } = Label.Of(line.Label);

    /// <summary>The label path a person reads: <c>三、本年度办理结果／（一）予以公开</c>.</summary>
    public string Path => Parent is null ? Line.Label : $"{Parent.Path}／{Line.Label}";

    public bool IsBelow(FormLine other) => Parent == other || (Parent?.IsBelow(other) ?? false);
    public IEnumerable<FormLine> SelfAndAbove => Parent is null ? [this] : Parent.SelfAndAbove.Prepend(this);
}

/// <summary>The rows, or the columns, of a table, findable by any of their labels.</summary>
internal sealed class Axis
{
    private readonly Dictionary<string, List<FormLine>> _whole = [];
    private readonly Dictionary<string, List<FormLine>> _bare = [];

    public Axis(IEnumerable<Line> roots)
    {
        var places = new List<FormLine>();
        foreach (var root in roots) Add(root, null);
        Places = places;

        void Add(Line line, FormLine? parent)
        {
            var place = new FormLine(line, parent);
            places.Add(place);
            foreach (var name in line.Labels)
            {
                var label = Label.Of(name);
                Index(_whole, label.Whole, place);
                Index(_bare, label.Bare, place);
                // Who writes / for 、 writes the same words.
                Index(_bare, Label.Joined(label.Bare), place);
                // A flat sheet writes the path in one cell: 行政复议-结果维持.
                for (var (above, joined) = (parent, Label.Joined(label.Bare)); above is not null; above = above.Parent)
                {
                    Index(_bare, Label.Joined(above.Label.Bare) + Label.Joined(label.Bare), place);
                    joined = Label.Joined(above.Label.Bare) + joined;
                    Index(_bare, joined, place);
                }
            }
            foreach (var below in line.Below) Add(below, place);
        }
    }

    /// <summary>All lines in form order, headings included.</summary>
    public IReadOnlyList<FormLine> Places { get; }

    public IEnumerable<FormLine> Data => Places.Where(place => !place.Line.Heading);

    /// <summary>Lines that carry exactly these words; and lines that do when numbering and parentheses are left aside.</summary>
    public (IReadOnlyList<FormLine> Whole, IReadOnlyList<FormLine> Bare) Find(Label label)
    {
        var whole = _whole.GetValueOrDefault(label.Whole);
        var bare = _bare.GetValueOrDefault(label.Bare)
            ?? (label.Path is { } path ? _bare.GetValueOrDefault(path) : null)
            ?? (label.Counted is { } counted ? _bare.GetValueOrDefault(counted) : null);
        return (whole ?? [], bare ?? []);
    }

    public IReadOnlyList<FormLine> Any(Label label)
    {
        var (whole, bare) = Find(label);
        return whole.Count > 0 ? whole : bare;
    }

    private static void Index(Dictionary<string, List<FormLine>> index, string key, FormLine place)
    {
        if (!index.TryGetValue(key, out var places)) index[key] = places = [];
        if (!places.Contains(place)) places.Add(place);
    }
}
