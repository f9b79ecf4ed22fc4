using Consolidator.Figures;
using Consolidator.Periods;

namespace Consolidator.Validating;

/// <summary>The return of a unit that counts for some form and period.</summary>
/// <param name="Sealed">True when it is taken as it was published, whatever came after.</param>
/// <param name="Family">The form's family: a yearly form looks back at the yearly form before it,
/// never at another of the same year.</param>
public sealed record StandingReturn(
    string Form, string? Family, Period Period, bool Sealed, IReadOnlyDictionary<string, Observation> Observations);
