using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>Evaluates rules on a return. Each rule gives exactly one outcome per column or row.</summary>
public static class Evaluator
{
    public static IReadOnlyList<Check> Evaluate(Rule rule, RuleContext context)
    {
        var checks = new Check[rule.Instances.Count];
        for (var i = 0; i < checks.Length; i++) checks[i] = Evaluate(rule, rule.Instances[i], context);
        return checks;
    }

    private static Check Evaluate(Rule rule, RuleInstance named, RuleContext context)
    {
        if (named.OfChildren.Count > 0 && context.Children.Count == 0)
            return new(rule, named, new Ending.WithoutSubUnits(), [], named.Subject, null, null, null);
        var instance = named.OfChildren.Count == 0 ? named : named.Over(context.Children);
        var evaluation = new RuleEvaluation(rule, instance, context);
        try
        {
            return Evaluate(rule, instance, context, evaluation);
        }
        catch (OverflowException)
        {
            // A product of figures can be too large for a decimal. Single figures always fit.
            return new(rule, instance, new Ending.Overflown(), evaluation.Operands, instance.Subject, null, null, null);
        }
    }

    private static Check Evaluate(Rule rule, RuleInstance instance, RuleContext context, RuleEvaluation evaluation)
    {
        var subject = instance.Subject;
        if (subject is { Elsewhere: false } && !context.Owed(subject.Item)) return Ended(new Ending.NotOwed(subject), subject);
        if (instance.When is { } when)
        {
            var condition = evaluation.TruthOfCondition(when);
            if (condition.Halt is { Cause: HaltCause.NothingFilled }) return Ended(new Ending.ConditionUnfilled(), subject);
            if (condition.Halt is { } halt) return Ended(new Ending.Halted(halt), subject);
            if (!condition.True) return Ended(new Ending.ConditionFalse(), subject);
        }
        var truth = evaluation.TruthOf(instance.Check);
        if (truth.Halt is { } stop) return Ended(new Ending.Halted(stop), (stop.Outcome == Outcome.Fails ? stop.About : null) ?? subject);
        if (truth.True) return Ended(new Ending.Held(), subject, instance.Check as Expression.Comparison);
        var failure = new FailureFinder(evaluation, subject).Find(instance.Check);
        return Ended(new Ending.Failed(failure), failure.Subject, failure.Compared);

        Check Ended(Ending ending, Reference? about, Expression.Comparison? shown = null) =>
            shown is not null && evaluation.Sides(shown) is ({ Text: null, Halt: null } left, { Text: null, Halt: null } right)
                ? new(rule, instance, ending, evaluation.Operands, about, left.Number, right.Number, left.Number - right.Number)
                : new(rule, instance, ending, evaluation.Operands, about, null, null, null);
    }
}
