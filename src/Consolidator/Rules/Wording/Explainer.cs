using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Writes the sentence that explains the outcome of a check.</summary>
public static class Explainer
{
    /// <summary>The check with <see cref="Check.Why"/> filled in.</summary>
    /// <param name="around">The context that the check was evaluated with.</param>
    public static Check Explain(Check check, RuleContext around) => check with { Why = Sentence(check, around) };

    private static Sentence? Sentence(Check check, RuleContext around) => check.Ending switch
    {
        Ending.Failed(var failure) =>
            Saying(check.Rule, new FailureSentence(new RuleEvaluation(check.Rule, check.Of, around)).Write(failure)),
        Ending.Halted({ Outcome: Outcome.Fails } halt) => Saying(check.Rule, Halted(halt, around)),
        Ending.Halted(var halt) => Halted(halt, around),
        Ending.NotOwed(var item) => new("rule-not-owed", ItemName.CodeAndLabel(item, around)),
        Ending.WithoutSubUnits => new("rule-no-children"),
        Ending.ConditionFalse => new("rule-when-false"),
        Ending.ConditionUnfilled => new("rule-when-unfilled"),
        Ending.Overflown => new("rule-skipped-overflow"),
        _ => null,
    };

    private static readonly PhraseFamily<HaltCause> HaltPhrases = new("rule-halt");

    private static Sentence Halted(Halt halt, RuleContext around) =>
        HaltPhrases.Of(halt.Cause, ItemName.CodeAndLabel(halt.About, around));

    // The rule's own sentence is for the clerk; the arithmetic after it helps to find the cell.
    private static Sentence Saying(Rule rule, Sentence arithmetic) =>
        rule.Source.Say.Trim().TrimEnd('。', '.', '；', ';') is { Length: > 0 } say ? new("rule-fails", say, arithmetic) : arithmetic;
}
