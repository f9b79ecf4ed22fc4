using Consolidator.Figures;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Writes one side of an equation with the submission's numbers.</summary>
internal sealed class SideSentence(RuleEvaluation evaluation, Digits digits)
{
    /// <summary>A longer sum is printed without zeros and blanks. If it is still too long, only its first parts are printed; the
    /// sentence lists the cells of the others.</summary>
    public const int LongestSum = 6;

    private static readonly PhraseFamily<Shift> ShiftPhrases = new("rule-shift", Shift.This);

    // These functions give no figure, or the sentence shows their arguments.
    private static readonly PhraseFamily<Function> CallPhrases = new(
        "rule-call", Function.Abs, Function.If, Function.Filled, Function.Blank, Function.In, Function.Matches);

    /// <summary>The expression with figures in place of names: <c>1,408 + 462 + …</c>.</summary>
    public object Shown(Expression expression) => expression switch
    {
        Expression.Number(_, var typed) => typed.EndsWith('%') ? typed : Phrasebook.Format(((Expression.Number)expression).Value),
        Expression.Text(var text) => new Sentence("rule-quoted", text),
        Expression.Item item => Operand(item),
        Expression.Sum(var terms) => Sum(terms),
        Expression.Product(var left, var right) => new Sentence("rule-times", Inner(left), Inner(right)),
        Expression.Quotient(var over, var under) => new Sentence("rule-over", Inner(over), Inner(under)),
        Expression.Call { Function: Function.If } chosen => Shown(evaluation.Chosen(chosen)),
        Expression.Call { Function: Function.Abs } abs => new Sentence("rule-size", Shown(abs.Arguments[0])),
        Expression.Call { Function: Function.Count } => new Sentence("rule-call-count"),
        Expression.Call { Function: Function.Round } round => new Sentence("rule-call-round", Shown(round.Arguments[0])),
        Expression.Call call => CallPhrases.Of(call.Function, List(call.Arguments)),
        _ => new Sentence("rule-as-is", ""),
    };

    /// <summary>True when the expression is more than one figure, so that its value must be printed too.</summary>
    /// <remarks>A figure with a sign counts as one figure; <c>if</c> counts as the branch that was taken.</remarks>
    public bool IsWorked(Expression expression) => expression switch
    {
        Expression.Number or Expression.Item or Expression.Text => false,
        Expression.Sum { Terms: [{ Minus: false, Of: var only }] } => IsWorked(only),
        Expression.Sum { Terms: [{ Of: Expression.Number { Value: >= 0 } }] } => false,
        Expression.Sum { Terms: [{ Of: Expression.Item { Reference.Elsewhere: false } item }] } =>
            evaluation.OperandOf(item)?.Figure is not Figure.Number { Value: >= 0 },
        Expression.Call { Function: Function.If } chosen => IsWorked(evaluation.Chosen(chosen)),
        _ => true,
    };

    private object Inner(Expression expression) => expression is Expression.Sum or Expression.Product or Expression.Quotient
        ? new Sentence("rule-parentheses", Shown(expression)) : Shown(expression);

    private Sentence List(IReadOnlyList<Expression> arguments) =>
        Shortened([.. arguments.Select(argument => new Term(false, argument))])
            .Select(term => term is null ? new Sentence("rule-as-is", "…") : new("rule-as-is", Shown(term.Of)))
            .Aggregate((one, other) => new("rule-list", one, other));

    private object Sum(IReadOnlyList<Term> terms)
    {
        object? sum = null;
        foreach (var term in Shortened(terms))
        {
            var shown = term is null ? "…" : Inner(term.Of);
            var minus = term is { Minus: true };
            sum = sum is null
                ? minus ? new Sentence("rule-negative", shown) : shown : new Sentence(minus ? "rule-minus" : "rule-plus", sum, shown);
        }
        return sum ?? "0";
    }

    // Null marks the omitted parts.
    private List<Term?> Shortened(IReadOnlyList<Term> terms)
    {
        if (terms.Count <= LongestSum) return [.. terms];
        var relevant = terms.Where(term => evaluation.ValueOf(term.Of) is { Filled: true, Number: not 0 }
            || term.Of is Expression.Number).ToList();
        if (relevant.Count == 0) return [terms[0], null];
        // A part may be omitted only if the reader can find it by its cell.
        return relevant.Count <= LongestSum || !relevant.All(HasCell) ? [.. relevant] : [.. relevant.Take(LongestSum - 1), null];
    }

    private bool HasCell(Term term) =>
        term.Of is Expression.Item { Reference.Elsewhere: false } item && evaluation.OperandOf(item) is { Where: not null };

    private object Operand(Expression.Item item)
    {
        var reference = item.Reference;
        object figure = evaluation.OperandOf(item) switch
        {
            { Figure: Figure.Number(var value) } operand => value < 0 ? $"({Digits.Typed(operand, value)})" : Digits.Typed(operand, value),
            { Figure: Figure.Words(var words) } => new Sentence("rule-quoted", words),
            { Figure: Figure.NotApplicable } => new Sentence("rule-operand-not-applicable"),
            _ => new Sentence("rule-operand-blank"),
        };
        if (reference.Of is not null)
            return new Sentence("rule-operand-of-child", figure, ItemName.Code(reference with { Shift = Shift.This }),
                reference.Shift == Shift.This ? "" : ShiftPhrases.Of(reference.Shift));
        if (reference.Shift == Shift.This)
            return !reference.Elsewhere ? figure : new Sentence("rule-operand-elsewhere", ItemName.Code(reference), figure);
        var origin = evaluation.OperandOf(item) is { Sealed: true } ? "rule-operand-sealed" : "rule-operand-earlier";
        return new Sentence(origin, ShiftPhrases.Of(reference.Shift), ItemName.Code(reference), figure);
    }

    /// <summary>The side with its value: <c>60 + 0 = 60</c>; a single figure is printed alone.</summary>
    public object Worked(Expression expression, decimal value, decimal beside)
    {
        if (!IsWorked(expression)) return Shown(expression);
        var (shown, exact) = digits.Worked(value, beside);
        return new Sentence(exact ? "rule-worked" : "rule-worked-about", Shown(expression), shown);
    }
}
