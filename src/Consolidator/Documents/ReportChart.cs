namespace Consolidator.Documents;

/// <summary>Columns are vertical, bars horizontal (for long names); a pie shows shares of a whole.</summary>
public enum ChartKind { Columns, Bars, Pie }

/// <param name="Measure">The unit of measure: 条, 件.</param>
public sealed record ReportChart(string Title, ChartKind Kind, string Measure, IReadOnlyList<ChartPoint> Points);

public sealed record ChartPoint(string Label, decimal Value);
