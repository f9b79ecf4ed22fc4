namespace Consolidator.Rules;

/// <summary>Rules on a submission: each ends in exactly one outcome a column or row.</summary>
public static class Evaluator
{
    public static IReadOnlyList<Check> Evaluate(Rule rule, RuleContext around)
    {
        var checks = new Check[rule.Instances.Count];
        for (var i = 0; i < checks.Length; i++) checks[i] = Evaluate(rule, rule.Instances[i], around);
        return checks;
    }

    private static Check Evaluate(Rule rule, RuleInstance named, RuleContext around)
    {
        if (named.OfChildren.Count > 0 && around.Children.Count == 0)
            return new(rule, named, new Ending.WithoutSubUnits(), [], named.Subject, null, null, null);
        var instance = named.OfChildren.Count == 0 ? named : named.Over(around.Children);
        var evaluation = new Evaluation(rule, instance, around);
        try
        {
            return evaluation.Check();
        }
        catch (OverflowException)
        {
            // Products of figures can leave what a decimal holds; the figures themselves cannot.
            return new(rule, instance, new Ending.Overflown(), evaluation.Operands, instance.Subject, null, null, null);
        }
    }
}
