using Consolidator.Figures;
using Consolidator.Periods;

namespace Consolidator.Validating;

/// <summary>The return of a unit that counts for some form and period.</summary>
/// <param name="Sealed">True when it is taken as it was published, whatever came after.</param>
public sealed record StandingReturn(string Form, Period Period, bool Sealed, IReadOnlyDictionary<string, Observation> Observations);
