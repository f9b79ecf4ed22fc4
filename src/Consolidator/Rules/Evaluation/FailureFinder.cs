using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>Finds the parts of a condition that fail.</summary>
internal sealed class FailureFinder(RuleEvaluation evaluation, Reference? subject)
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

    // The sentence is about the first item that belongs to the return itself.
    private static Reference? Own(Expression expression) =>
        expression.Items.FirstOrDefault(item => !item.Reference.Elsewhere)?.Reference;

    private static Comparator Negated(Comparator comparator) => comparator switch
    {
        Comparator.Equal => Comparator.NotEqual, Comparator.NotEqual => Comparator.Equal,
        Comparator.Less => Comparator.GreaterOrEqual, Comparator.GreaterOrEqual => Comparator.Less,
        Comparator.Greater => Comparator.LessOrEqual, _ => Comparator.Greater,
    };
}
