using System.Globalization;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Validation;

/// <summary>A return that says again what another one said: last year's file, sent once more.</summary>
internal static class RepeatChecks
{
    // A unit with next to nothing to report has the same figures every year.
    private const int Fewest = 5;

    public static Finding? OfLastYear(Form form, IReadOnlyList<Observation> observations, StandingReturn? lastYear)
    {
        if (lastYear is null) return null;
        var filled = observations.Where(observation => observation.Figure is Figure.Number(not 0)).ToList();
        if (filled.Count < Fewest || !observations.All(Same)) return null;
        return FindingKinds.SameAsLastYear.Say(filled.Count, lastYear.Period.ToString()) with { Where = filled[0].Where };

        bool Same(Observation observation) => form[observation.Item]?.Kind is not (ItemKind.Count or ItemKind.Amount)
            || Value(observation) == Value(lastYear.Observations.GetValueOrDefault(observation.Item));
    }

    private static decimal Value(Observation? observation) => observation?.Figure is Figure.Number(var number) ? number : 0;

    // Small units report a few ones and noughts, and rightly the same; so many figures do not agree by chance.
    private const int FewestAlike = 6;

    /// <summary>A hash of the figures, for telling that another unit's were sent; null when there are too few to tell by.</summary>
    public static string? Likeness(IReadOnlyList<Observation> observations)
    {
        var figures = observations.Where(seen => seen.Figure is Figure.Number(not 0)).ToList();
        return figures.Select(seen => seen.Figure).Distinct().Count() < FewestAlike
            ? null
            : Digest.Of(string.Join('\n', figures.Select(seen =>
                $"{seen.Item}={((Figure.Number)seen.Figure).Value.ToString("0.######", CultureInfo.InvariantCulture)}")));
    }

    /// <summary>The figures are those of another unit: its file, or a copy of it with the name changed.</summary>
    public static Finding OfAnother(string unit) => FindingKinds.SameFiguresElsewhere.Say(unit);
}
