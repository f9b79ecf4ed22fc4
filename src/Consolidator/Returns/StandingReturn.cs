using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;

namespace Consolidator.Returns;

/// <summary>The standing version of another return, for rules that refer to it.</summary>
/// <param name="Sealed">True when these are the published figures, even if a later version exists.</param>
/// <param name="Family">The form's family. A yearly form looks back at the previous form of its family, never at another form of the
/// same year.</param>
/// <param name="Of">The sub-unit that filed the return; null for the judged unit itself.</param>
public sealed record StandingReturn(
    FormCode Form, string? Family, Period Period, bool Sealed, IReadOnlyDictionary<ItemCode, Observation> Observations,
    UnitCode? Of = null);
