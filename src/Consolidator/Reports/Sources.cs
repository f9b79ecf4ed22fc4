using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Records the origins of the figures of a document, and the figures without value, while it is written.</summary>
public sealed class Sources(Phrasebook phrases)
{
    private readonly List<Origin> _origins = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly List<Sentence> _gaps = [];
    private readonly List<Sentence> _incomplete = [];

    public IReadOnlyList<Origin> Origins => _origins;
    public IReadOnlyList<Sentence> Gaps => _gaps;
    public IReadOnlyList<Sentence> Incomplete => _incomplete;

    /// <summary>A figure in words that refers to its row of the appendix; a visible gap when it has no value.</summary>
    public TextSpan Cite(CitedFigure figure, Func<decimal, string> inWords) => figure.Value is { } value
        ? new TextSpan.Figure(inWords(value), Enter(figure, Wording.Value(figure, value)), value)
        : Gap(figure);

    /// <summary>The words for a figure that all units left blank, with its origin; a gap when the figure is missing.</summary>
    public TextSpan CiteUnfilled(CitedFigure figure, string words) =>
        figure.Unfilled ? new TextSpan.Figure(words, Enter(figure, words), null)
        : Gap(figure);

    public TextSpan Gap(CitedFigure figure)
    {
        var gap = new Sentence("report-gap-of", figure.Code, figure.Name);
        if (!_gaps.Contains(gap, SameCode)) _gaps.Add(gap);
        return new TextSpan.Gap(phrases.Say("report-gap", figure.Name));
    }

    /// <returns>Index of its row in <see cref="Origins"/>.</returns>
    public int Enter(CitedFigure figure, string value)
    {
        if (_places.TryGetValue(figure.Code, out var place)) return place;
        if (figure.Total is { Missing: > 0 } total) _incomplete.Add(new("report-incomplete-of", figure.Code, figure.Name, total.Counted,
            total.Due, total.Missing));
        _origins.Add(new(figure.Code, figure.Name, value, Wording.CoverageRow(figure, phrases), figure.Total?.Run));
        return _places[figure.Code] = _origins.Count - 1;
    }

    private static readonly IEqualityComparer<Sentence> SameCode =
        EqualityComparer<Sentence>.Create((one, other) => Equals(one?.Arguments[0], other?.Arguments[0]), gap =>
            gap.Arguments[0].GetHashCode());
}
