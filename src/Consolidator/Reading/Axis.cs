using Consolidator.Forms;
using Consolidator.Labels;

namespace Consolidator.Reading;

/// <summary>A row or column that the form declares, with the headings above it.</summary>
internal sealed class FormLine(Line line, FormLine? parent)
{
    public Line Declaration { get; } = line;
    public FormLine? Parent { get; } = parent;
    public Label Label { get; } = Label.Of(line.Label);

    /// <summary>The label with its headings: <c>三、本年度办理结果／（一）予以公开</c>.</summary>
    public string Path => Parent is null ? Declaration.Label : $"{Parent.Path}／{Declaration.Label}";

    public bool IsBelow(FormLine other) => Parent == other || (Parent?.IsBelow(other) ?? false);
    public IEnumerable<FormLine> SelfAndAbove => Parent is null ? [this] : Parent.SelfAndAbove.Prepend(this);
}

/// <summary>All rows, or all columns, of a table, with an index of their labels.</summary>
internal sealed class Axis
{
    private readonly Dictionary<string, List<FormLine>> _whole = [];
    private readonly Dictionary<string, List<FormLine>> _bare = [];

    public Axis(IEnumerable<Line> roots)
    {
        var places = new List<FormLine>();
        foreach (var root in roots) Add(root, null);
        Lines = places;

        void Add(Line line, FormLine? parent)
        {
            var place = new FormLine(line, parent);
            places.Add(place);
            foreach (var name in line.Labels)
            {
                var label = Label.Of(name);
                Index(_whole, label.Whole, place);
                Index(_bare, label.Bare, place);
                // Some clerks write / for 、: 教育/科技 means 教育、科技.
                Index(_bare, Label.JoinPath(label.Bare), place);
                // A sheet without group cells has the whole path in one cell: 行政复议-结果维持.
                for (var (above, joined) = (parent, Label.JoinPath(label.Bare)); above is not null; above = above.Parent)
                {
                    Index(_bare, Label.JoinPath(above.Label.Bare) + Label.JoinPath(label.Bare), place);
                    joined = Label.JoinPath(above.Label.Bare) + joined;
                    Index(_bare, joined, place);
                }
            }
            foreach (var below in line.Below) Add(below, place);
        }
    }

    /// <summary>All lines in form order, headings included.</summary>
    public IReadOnlyList<FormLine> Lines { get; }

    public IEnumerable<FormLine> DataLines => Lines.Where(place => !place.Declaration.Heading);

    /// <summary>Lines with exactly this label, and lines with this label apart from numbering and parentheses.</summary>
    public (IReadOnlyList<FormLine> Whole, IReadOnlyList<FormLine> Bare) Find(Label label)
    {
        var whole = _whole.GetValueOrDefault(label.Whole);
        var bare = _bare.GetValueOrDefault(label.Bare)
            ?? (label.Path is { } path ? _bare.GetValueOrDefault(path) : null)
            ?? (label.WithoutLeadingNumber is { } counted ? _bare.GetValueOrDefault(counted) : null);
        return (whole ?? [], bare ?? []);
    }

    /// <summary>The exact matches; when there are none, the matches apart from numbering and parentheses.</summary>
    public IReadOnlyList<FormLine> FindBest(Label label)
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
