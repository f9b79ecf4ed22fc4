using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Returns;

namespace Consolidator.Validation;

/// <summary>Finds a return with the same figures as last year's return, probably the same file sent again.</summary>
internal static class RepeatChecks
{
    // A unit with very few figures may rightly report the same ones every year.
    private const int Fewest = 5;

    public static Finding? OfLastYear(Form form, IReadOnlyList<Observation> observations, StandingReturn? lastYear)
    {
        if (lastYear is null) return null;
        var filled = observations.Where(observation => observation.Figure is Figure.Number(not 0)).ToList();
        if (filled.Count < Fewest || !observations.All(Same)) return null;
        return FindingKinds.SameAsLastYear.Create(filled.Count, lastYear.Period.ToString()) with { Where = filled[0].Where };

        bool Same(Observation observation) => form[observation.Item]?.Kind is not (ItemKind.Count or ItemKind.Amount)
            || Value(observation) == Value(lastYear.Observations.GetValueOrDefault(observation.Item));
    }

    private static decimal Value(Observation? observation) => observation?.Figure is Figure.Number(var number) ? number : 0;
}
