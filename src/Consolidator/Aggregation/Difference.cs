using Consolidator.Codes;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>A part of the change of a total, and what caused it.</summary>
/// <param name="From">The whole total in the earlier run; null when nobody had filed a figure.</param>
/// <param name="Change">This cause's part. The parts of a total sum exactly to <paramref name="To"/> − <paramref name="From"/>,
/// nothing counting as 0. It is 0 where a total came to have a value, 0, or lost it: blank is not zero.</param>
/// <param name="Unit">Null where no single unit is behind it: a ratio under another form or roster.</param>
public sealed record Difference(
    ItemCode Item, Scope Scope, decimal? From, decimal? To, decimal Change, ChangeCause Cause, Unit? Unit, string? File, string? Cell);
