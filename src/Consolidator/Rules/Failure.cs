namespace Consolidator.Rules;

/// <summary>What made a check fail, part by part: sentences are made of it, and marks in a sheet.</summary>
/// <param name="Subject">The item the failure is about; its cell is the finding's.</param>
/// <param name="Compared">The comparison that fails; null when there is none to show.</param>
public abstract record Failure(Reference? Subject, Expression.Comparison? Compared)
{
    public sealed record OfComparison(Reference? Subject, Expression.Comparison Comparison) : Failure(Subject, Comparison);

    /// <param name="Negated">True for <c>not filled(x)</c> and the like.</param>
    public sealed record OfCall(Reference? Subject, Expression.Call Call, bool Negated) : Failure(Subject, null);

    /// <param name="Has">True when the unit carries the attribute and must not.</param>
    public sealed record OfAttribute(Reference? Subject, string Attribute, bool Has) : Failure(Subject, null);

    /// <param name="Alternatives">True when one of the parts would have been enough (<c>or</c>); false when all had to hold.</param>
    public sealed record Several(IReadOnlyList<Failure> Parts, bool Alternatives) : Failure(Parts[0].Subject, Parts[0].Compared);
}

/// <summary>Finds the parts of a condition that fail.</summary>
internal sealed class FailureFinder(Evaluation evaluation, Reference? subject)
{
    public Failure Find(Expression condition)
    {
        switch (condition)
        {
            case Expression.Comparison comparison: return Compared(comparison);
            case Expression.Every(var parts): return Several(parts, alternatives: false);
            case Expression.Any(var parts): return parts.Count == 1 ? Find(parts[0]) : Several(parts, alternatives: true);
            case Expression.Call { Function: Function.If } chosen: return Find(evaluation.Chosen(chosen));
            case Expression.Call call: return Called(call, negated: false);
            case Expression.Not(Expression.Call { Function: not Function.If } call): return Called(call, negated: true);
            case Expression.Not(Expression.Comparison comparison):
                return Compared(comparison with { Comparator = Negated(comparison.Comparator) });
            case Expression.Not(Expression.UnitHas(var attribute)): return new Failure.OfAttribute(subject, attribute, Has: true);
            case Expression.Not not: return Find(not.Inward);
            case Expression.UnitHas(var attribute): return new Failure.OfAttribute(subject, attribute, Has: false);
            default: throw new InvalidOperationException($"{condition} is a figure, not a condition.");
        }
    }

    private Failure Several(IReadOnlyList<Expression> parts, bool alternatives)
    {
        List<Failure> failures = [.. parts.Where(Fails).Select(Find)];
        return failures.Count == 1 && !alternatives ? failures[0] : new Failure.Several(failures, alternatives);
    }

    private bool Fails(Expression part) => evaluation.TruthOf(part) is { Halt: null, True: false };

    private Failure.OfComparison Compared(Expression.Comparison comparison) =>
        new(Own(comparison.Left) ?? Own(comparison.Right) ?? subject, comparison);

    private Failure.OfCall Called(Expression.Call call, bool negated) =>
        new((call.Arguments[0] as Expression.Item)?.Reference ?? subject, call, negated);

    /// <summary>The first item of the return itself: the sentence is about it.</summary>
    private static Reference? Own(Expression expression) =>
        expression.Items.FirstOrDefault(item => !item.Reference.Elsewhere)?.Reference;

    private static Comparator Negated(Comparator comparator) => comparator switch
    {
        Comparator.Equal => Comparator.NotEqual, Comparator.NotEqual => Comparator.Equal,
        Comparator.Less => Comparator.GreaterOrEqual, Comparator.GreaterOrEqual => Comparator.Less,
        Comparator.Greater => Comparator.LessOrEqual, _ => Comparator.Greater,
    };
}
