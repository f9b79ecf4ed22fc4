using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>Something that changed whose return counts, with the figures that counted before and after it.</summary>
/// <param name="File">The file of the version that counts from then on, or that ceased to.</param>
public sealed record StandingChange(
    ChangeCause Cause, Unit Unit, string File, IReadOnlyDictionary<ItemCode, Observation> Before, IReadOnlyDictionary<ItemCode,
        Observation> After);

/// <summary>A return that counts.</summary>
public sealed record StandingFigures(string File, IReadOnlyDictionary<ItemCode, Observation> Observations);
