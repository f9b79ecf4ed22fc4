using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>An aggregate of standing observations over a scope, with who is in it.</summary>
/// <param name="Run">The consolidation it belongs to.</param>
/// <param name="Period">As written: <c>2013</c>.</param>
/// <param name="Scope"><c>city</c>, <c>department</c> or <c>district</c>.</param>
/// <param name="Value">The figure itself; null when nobody filed one. A ratio is rounded to no fewer than six places.</param>
/// <param name="Due">Units that owe it.</param>
/// <param name="Counted">Units whose figure is in it.</param>
/// <param name="Blank">Units that filed and left it blank, or to which it does not apply.</param>
/// <param name="Missing">Units without a standing submission.</param>
public sealed record Total(
    int Run, Period Period, FormCode Form, ItemCode Item, string Name, Scope Scope, decimal? Value, string Measure,
    int Due, int Counted, int Blank, int Missing);
