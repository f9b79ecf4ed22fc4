using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;

namespace Consolidator.Returns;

/// <summary>The version that counts of another return, as rules look at it.</summary>
/// <param name="Sealed">True when these are the figures as published, whatever came after.</param>
/// <param name="Family">The form's family: a yearly form looks back at the yearly form before it,
/// never at another of the same year.</param>
/// <param name="Of">The sub-unit whose return it is; null when it is of the judged unit itself.</param>
public sealed record StandingReturn(
    FormCode Form, string? Family, Period Period, bool Sealed, IReadOnlyDictionary<ItemCode, Observation> Observations,
    UnitCode? Of = null);
