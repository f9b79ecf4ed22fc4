using System.Globalization;

namespace Consolidator.Rules.Language;

/// <summary>How far two sides may be apart and still count as equal; the bound itself is allowed.</summary>
public abstract record Tolerance
{
    private Tolerance() { }

    public sealed record Exact : Tolerance;

    /// <summary>Half a unit of the last declared place of each amount or ratio, propagated; counts are exact.</summary>
    public sealed record Rounding : Tolerance;

    public sealed record Absolute(decimal Bound) : Tolerance;

    /// <param name="Fraction">Of the right-hand side: 0.05 is 5%.</param>
    public sealed record Relative(decimal Fraction) : Tolerance;

    /// <returns>Null when the text is none of <c>exact</c>, <c>rounding</c>, a number, a percentage.</returns>
    /// <remarks>Without a word it is <c>rounding</c>, which between counts is exact.</remarks>
    public static Tolerance? Parse(string? text)
    {
        const NumberStyles Plain = NumberStyles.AllowDecimalPoint;
        return text?.Trim() switch
        {
            null or "" or "rounding" => new Rounding(),
            "exact" => new Exact(),
            var percentage when percentage.EndsWith('%') =>
                decimal.TryParse(percentage[..^1], Plain, CultureInfo.InvariantCulture, out var percent)
                    ? new Relative(percent / 100) : null,
            var number => decimal.TryParse(number, Plain, CultureInfo.InvariantCulture, out var bound) ? new Absolute(bound) : null,
        };
    }

    /// <param name="propagated">The bounds of both sides, as rounding propagates them.</param>
    internal decimal Allowed(decimal right, decimal propagated) => this switch
    {
        Rounding => propagated,
        Absolute(var bound) => bound,
        Relative(var fraction) => fraction * Math.Abs(right),
        _ => 0,
    };
}
