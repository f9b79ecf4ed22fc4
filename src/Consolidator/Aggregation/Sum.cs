using Consolidator.Codes;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>One total before it belongs to a run. A ratio keeps numerator and denominator, so that rounding loses nothing.</summary>
public sealed record Sum(
    ItemCode Item, string Name, string Measure, Scope Scope, decimal? Value, int Decimals, (decimal Numerator, decimal Denominator)? Ratio,
    int Due, int Counted, int Blank, int Missing)
{
    /// <summary>Decimals of a stored ratio: more than any report prints.</summary>
    public const int RatioPlaces = 6;

    /// <summary>The measure of a ratio in the warehouse, independent of the language of reports.</summary>
    public const string RatioMeasure = "比率";

    /// <summary>The value; a ratio is rounded half up.</summary>
    public decimal? Figure => Rounded(Ratio) ?? Value;

    /// <summary>The stored value of a ratio, rounded half up.</summary>
    public static decimal? Rounded((decimal Numerator, decimal Denominator)? ratio) => ratio is var (numerator, denominator)
        ? decimal.Round(numerator / denominator, RatioPlaces, MidpointRounding.AwayFromZero) + 0.000000m : null;
}
