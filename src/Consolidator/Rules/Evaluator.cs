using Consolidator.Texts;

namespace Consolidator.Rules;

/// <summary>Rules on a submission: each ends in exactly one outcome a column or row.</summary>
public static class Evaluator
{
    public static IReadOnlyList<Check> Evaluate(Rule rule, Surroundings around)
    {
        var checks = new Check[rule.Instances.Count];
        for (var i = 0; i < checks.Length; i++) checks[i] = Evaluate(rule, rule.Instances[i], around);
        return checks;
    }

    private static Check Evaluate(Rule rule, RuleInstance instance, Surroundings around)
    {
        var evaluation = new Evaluation(rule, instance, around);
        try
        {
            return evaluation.Check();
        }
        catch (OverflowException)
        {
            // Products of figures can leave what a decimal holds; the figures themselves cannot.
            return new(rule, instance.Key, Outcome.Skipped,
                new Sentence("rule-skipped-overflow"), evaluation.Operands, evaluation.FirstSubject, null, null, null);
        }
    }
}
