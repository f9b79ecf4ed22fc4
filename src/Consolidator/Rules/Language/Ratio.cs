using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>A ratio of totals. Numerator and denominator stay exact; the division happens only where the ratio is printed.</summary>
public static class Ratio
{
    /// <param name="ratio">The result of <see cref="RuleCompiler.CompileRatio"/>.</param>
    /// <param name="total">Finds the total of an item; null when nobody filed the item.</param>
    /// <returns>Null when a needed total has no value or the denominator is 0.</returns>
    public static (decimal Numerator, decimal Denominator)? Evaluate(Expression ratio, Func<ItemCode, decimal?> total) =>
        ratio is Expression.Quotient(var over, var under)
            && Value(over, total) is { } numerator && Value(under, total) is { } denominator && denominator != 0
            ? (numerator, denominator) : null;

    /// <summary>The distinct items in numerator and denominator.</summary>
    public static IReadOnlyList<ItemCode> Items(Expression ratio) => [.. ratio.Items.Select(item => item.Reference.Item).Distinct()];

    internal static bool IsPlain(Expression expression) => expression.SelfAndInner.All(part =>
        part is Expression.Number or Expression.Sum or Expression.Product or Expression.Item { Reference.Elsewhere: false });

    // As in the rules, a total without value counts as 0 in a sum with at least one value.
    private static decimal? Value(Expression expression, Func<ItemCode, decimal?> total) => expression switch
    {
        Expression.Number(var value, _) => value,
        Expression.Item(var reference, _, _) => total(reference.Item),
        Expression.Product(var left, var right) => Value(left, total) * Value(right, total),
        Expression.Sum(var terms) => Added(terms, total),
        _ => throw new InvalidOperationException($"{expression} is no part of a ratio."),
    };

    private static decimal? Added(IReadOnlyList<Term> terms, Func<ItemCode, decimal?> total)
    {
        var (sum, valued, items) = (0m, false, false);
        foreach (var (minus, of) in terms)
        {
            items |= of is not Expression.Number;
            if (Value(of, total) is not { } value) continue;
            sum += minus ? -value : value;
            valued |= of is not Expression.Number;
        }
        return valued || !items ? sum : null;
    }
}
