using Consolidator.Codes;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>One total before it belongs to a run. Of a ratio it keeps the two sides, so that nothing is lost to rounding.</summary>
public sealed record Sum(
    ItemCode Item, string Name, string Measure, Scope Scope, decimal? Value, int Decimals, (decimal Numerator, decimal Denominator)? Ratio,
    int Due, int Counted, int Blank, int Missing)
{
    /// <summary>Places a ratio is written with: more than any report prints.</summary>
    public const int RatioPlaces = 6;

    /// <summary>The measure of a ratio in the warehouse, whatever language it is shown in.</summary>
    public const string RatioMeasure = "比率";

    /// <summary>The figure itself; a ratio rounded half up.</summary>
    public decimal? Figure => Rounded(Ratio) ?? Value;

    /// <summary>A ratio as it is written: half up.</summary>
    public static decimal? Rounded((decimal Numerator, decimal Denominator)? ratio) => ratio is var (numerator, denominator)
        ? decimal.Round(numerator / denominator, RatioPlaces, MidpointRounding.AwayFromZero) + 0.000000m : null;
}
