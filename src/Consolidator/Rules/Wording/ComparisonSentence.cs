using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Writes a failed comparison as arithmetic.</summary>
internal sealed class ComparisonSentence(RuleEvaluation evaluation, Digits digits, Expression.Comparison comparison, Value left,
    Value right)
{
    private readonly SideSentence _sides = new(evaluation, digits);

    /// <param name="subject">The code at the start of the sentence.</param>
    /// <param name="label">The printed name of an item; empty when unknown.</param>
    public Sentence Arithmetic(string subject, Func<Expression.Item, string> label, object cells)
    {
        if (comparison.Comparator == Comparator.Equal)
        {
            if (comparison.Left is Expression.Item total && left is { Filled: false, NotApplicable: false })
                return comparison.Right is Expression.Sum { Terms.Count: > 1 }
                    ? new("rule-total-blank", subject, Before(label(total)), digits.Worked(right.Number, left.Number).Shown, cells)
                    : new("rule-figure-blank", subject, label(total), _sides.Worked(comparison.Right, right.Number, left.Number), cells);
            if (comparison.Left is Expression.Item filled && !right.Filled
                && comparison.Right is Expression.Sum && comparison.Right.Items.Any())
                return new("rule-parts-blank", subject, Before(label(filled)), _sides.Shown(filled), cells);
        }
        if (Changed(label) is { } change) return change(subject, cells);
        if (Apart() is { } apart) return apart(subject, cells);
        var both = _sides.IsWorked(comparison.Left) && _sides.IsWorked(comparison.Right);
        return (both ? BothPhrases : OnePhrases).Of(comparison.Comparator, subject,
            comparison.Left is Expression.Item item ? Before(label(item)) : "",
            _sides.Worked(comparison.Left, left.Number, right.Number),
                _sides.Worked(comparison.Right, right.Number, left.Number), Tail(cells));
    }

    private static readonly PhraseFamily<Comparator>
        OnePhrases = new("rule-one"), BothPhrases = new("rule-both"), ChangePhrases = new("rule-change"), ApartPhrases = new("rule-apart");

    private static string Before(string label) => label.Length == 0 ? "" : label + " ";

    private Sentence Tail(object cells)
    {
        if (comparison.Comparator == Comparator.NotEqual) return new("rule-as-is", cells);
        var difference = Math.Abs(left.Number - right.Number);
        var bound = comparison.Comparator is Comparator.Less or Comparator.Greater ? 0 : Digits.Bare(evaluation.Bound(left, right));
        var shown = digits.Worked(difference, bound).Shown;
        return bound == 0 ? new("rule-difference", shown, cells)
            : new("rule-difference-allowed", shown, digits.Worked(bound, difference).Shown, cells);
    }

    private Func<string, object, Sentence>? Changed(Func<Expression.Item, string> label)
    {
        var inner = comparison.Left is Expression.Call { Function: Function.Abs } abs ? abs.Arguments[0] : comparison.Left;
        if (inner is not Expression.Call { Function: Function.Change } change) return null;
        var rate = evaluation.ValueOf(inner).Number;
        var percent = new Digits(Percent: true).Worked(Math.Abs(rate), right.Number).Shown;
        return (subject, cells) => ChangePhrases.Of(comparison.Comparator, subject,
            _sides.Shown(change.Arguments[1]), _sides.Shown(change.Arguments[0]),
            new Sentence(rate < 0 ? "rule-fell" : "rule-rose", percent),
                _sides.Worked(comparison.Right, right.Number, Math.Abs(rate)), cells,
            change.Arguments[0] is Expression.Item now ? Before(label(now)) : "");
    }

    private Func<string, object, Sentence>? Apart()
    {
        if (comparison.Left is not Expression.Call { Function: Function.Abs } abs
            || abs.Arguments[0] is not Expression.Sum { Terms: [{ Minus: false } one, { Minus: true } other] }) return null;
        return (subject, cells) => ApartPhrases.Of(comparison.Comparator, subject, _sides.Shown(one.Of), _sides.Shown(other.Of),
            digits.Worked(left.Number, right.Number).Shown, _sides.Worked(comparison.Right, right.Number, left.Number), cells);
    }
}
