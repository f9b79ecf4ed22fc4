using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>A change of the standing version of a return, with the standing figures before and after it.</summary>
/// <param name="File">The file of the new standing version; when there is none, of the old one.</param>
public sealed record StandingChange(
    ChangeCause Cause, Unit Unit, string File, IReadOnlyDictionary<ItemCode, Observation> Before, IReadOnlyDictionary<ItemCode,
        Observation> After);

/// <summary>The figures of a standing return.</summary>
public sealed record StandingFigures(string File, IReadOnlyDictionary<ItemCode, Observation> Observations);
