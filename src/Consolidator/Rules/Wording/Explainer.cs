using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Says why a check ended as it did.</summary>
public static class Explainer
{
    /// <summary>The check with its <see cref="Check.Why"/>.</summary>
    /// <param name="around">What the check was evaluated with.</param>
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

    /// <summary>The rule's own sentence first, for the clerk; then the arithmetic, for who looks for the cell.</summary>
    private static Sentence Saying(Rule rule, Sentence arithmetic) =>
        rule.Source.Say.Trim().TrimEnd('。', '.', '；', ';') is { Length: > 0 } say ? new("rule-fails", say, arithmetic) : arithmetic;
}
