using Consolidator.Codes;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>One part of the change of a total, with its cause.</summary>
/// <param name="From">The total in the earlier run; null when no unit had filed a figure.</param>
/// <param name="To">The total in the later run; null when no unit has filed a figure.</param>
/// <param name="Change">The part of this cause. All parts of a total add up exactly to <paramref name="To"/> −
/// <paramref name="From"/>, where null counts as 0. The part is 0 when the total changed between blank and 0.</param>
/// <param name="Unit">Null when no single unit caused the change: a ratio after a change of form or roster.</param>
public sealed record Difference(
    ItemCode Item, Scope Scope, decimal? From, decimal? To, decimal Change, ChangeCause Cause, Unit? Unit, string? File, string? Cell);
