using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>An aggregate of standing observations over a scope, with its coverage.</summary>
/// <param name="Run">Number of the run that it belongs to.</param>
/// <param name="Scope"><c>city</c>, <c>department</c> or <c>district</c>.</param>
/// <param name="Value">The value; null when no unit filed one. A ratio is rounded to six decimals or more.</param>
/// <param name="Due">Number of units that owe the item.</param>
/// <param name="Counted">Number of units whose figure is included.</param>
/// <param name="Blank">Number of units that filed but left the item blank, or to which it does not apply.</param>
/// <param name="Missing">Number of units without a standing return.</param>
public sealed record Total(
    int Run, Period Period, FormCode Form, ItemCode Item, string Name, Scope Scope, decimal? Value, string Measure,
    int Due, int Counted, int Blank, int Missing);
