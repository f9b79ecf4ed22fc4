using System.Globalization;

namespace Consolidator.Rules.Language;

/// <summary>The largest difference (inclusive) at which two sides count as equal.</summary>
public abstract record Tolerance
{
    private Tolerance() { }

    public sealed record Exact : Tolerance;

    /// <summary>Half a unit of the last declared place of each amount or ratio, propagated; counts are exact.</summary>
    public sealed record Rounding : Tolerance;

    public sealed record Absolute(decimal Bound) : Tolerance;

    /// <param name="Fraction">Fraction of the right side; 0.05 is 5%.</param>
    public sealed record Relative(decimal Fraction) : Tolerance;

    /// <returns>Null when the text is neither <c>exact</c>, <c>rounding</c>, a number nor a percentage.</returns>
    /// <remarks>The default is <c>rounding</c>, which is exact between counts.</remarks>
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

    /// <param name="propagated">The bounds of both sides added, from <see cref="Rounding"/>.</param>
    internal decimal Allowed(decimal right, decimal propagated) => this switch
    {
        Rounding => propagated,
        Absolute(var bound) => bound,
        Relative(var fraction) => fraction * Math.Abs(right),
        _ => 0,
    };
}
