using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Rules.Language;

namespace Consolidator.Returns;

/// <summary>The return of a unit that counts for some form and period.</summary>
/// <param name="Sealed">True when it is taken as it was published, whatever came after.</param>
/// <param name="Family">The form's family: a yearly form looks back at the yearly form before it,
/// never at another of the same year.</param>
/// <param name="Of">The sub-unit it is of; null: of the unit that is judged.</param>
public sealed record StandingReturn(
    FormCode Form, string? Family, Period Period, bool Sealed, IReadOnlyDictionary<ItemCode, Observation> Observations,
    UnitCode? Of = null);

/// <summary>What a return is judged beside: the unit's other returns, those of its sub-units, and who these are.</summary>
public sealed record OtherReturns(IReadOnlyList<StandingReturn> Standing, IReadOnlyList<SubUnit> Children)
{
    public static readonly OtherReturns None = new([], []);

    /// <summary>What failures the version that counts was let stand with when another return changed: filed again with the same
    /// figures, to explain them, it is not sent back for them either.</summary>
    public IReadOnlySet<string> Conceded { get; init; } = new HashSet<string>();
}
