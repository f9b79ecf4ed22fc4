namespace Consolidator.Rules;

/// <summary>Stub until the rules arrive.</summary>
public static class Ratio
{
    public static IEnumerable<string> Items(Expression expression) => [];
    public static (decimal Numerator, decimal Denominator)? Evaluate(Expression expression, Func<string, decimal?> figure) => null;
}
