using Consolidator.Forms;
using Consolidator.Labels;
using Consolidator.Reading;

namespace Consolidator.Recognition;

/// <summary>The set of a form's labels, to measure how well a workbook fits the form.</summary>
internal sealed class Fingerprint
{
    private readonly Dictionary<string, string> _lineOfLabel = [];
    private readonly int _lines;
    private readonly HashSet<string> _asked = [];
    private readonly IReadOnlyList<string> _titles;

    public Fingerprint(Form form)
    {
        Form = form;
        Reader = new(form);
        foreach (var table in form.Tables.Where(table => table.Layout != TableLayout.Texts))
            foreach (var place in new Axis(table.Rows).Lines.Concat(new Axis(table.Columns).Lines))
            {
                // Two rows with the same label (年度内办结) count as one here; the reader distinguishes them.
                var line = place.Label.Bare;
                if (!place.Declaration.Optional) _asked.Add(line);
                foreach (var name in place.Declaration.Labels) _lineOfLabel.TryAdd(Label.Of(name).Bare, line);
            }
        _lines = _lineOfLabel.Values.Distinct().Count();
        _titles = [.. form.OtherTitles.Prepend(form.Title).Select(title => Label.Of(title).Whole).Distinct()];
    }

    public Form Form { get; }
    public ReturnReader Reader { get; }

    /// <summary>True when an entry of the cover or a title names the form, by code or by title.</summary>
    public bool IsNamedBy(string text) => IsNamedBy(text, Label.Of(text).Whole);

    /// <param name="whole">The text as a normalised label, for callers that compare it with several forms.</param>
    public bool IsNamedBy(string text, string whole) =>
        text.Contains(Form.Code.Value, StringComparison.OrdinalIgnoreCase)
        || _titles.Any(title => whole.Contains(title, StringComparison.Ordinal));

    public Fit Score(IReadOnlySet<Label> labels)
    {
        var matched = labels.Select(LineOf).OfType<string>().ToHashSet();
        return new(matched, _lines, matched.Count(_asked.Contains), _asked.Count);
    }

    private string? LineOf(Label label) =>
        _lineOfLabel.GetValueOrDefault(label.Bare)
            ?? (label.WithoutLeadingNumber is { } counted ? _lineOfLabel.GetValueOrDefault(counted) : null);

    /// <param name="Matched">The form's labels that the workbook has.</param>
    /// <param name="Lines">All labels of the form.</param>
    /// <param name="MatchedRequired">The number of matched labels that are not optional, out of <paramref name="Required"/>.</param>
    public sealed record Fit(IReadOnlySet<string> Matched, int Lines, int MatchedRequired, int Required)
    {
        public decimal Weight => (decimal)Matched.Count * Matched.Count / Math.Max(1, Lines);

        // A third of the labels must match, and at least three, because one or two may be common words like 合计 and 其他;
        // also a third of those that are not optional (the twelve months may be missing).
        public bool Fits => Matched.Count * 3 >= Lines && Matched.Count >= Math.Min(3, Lines) && MatchedRequired * 3 >= Required;
    }
}
