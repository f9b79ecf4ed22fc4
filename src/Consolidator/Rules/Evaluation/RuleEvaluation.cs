using Consolidator.Figures;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>Evaluates one instance of a rule with the figures of one submission.</summary>
internal sealed class RuleEvaluation(Rule rule, RuleInstance instance, RuleContext around)
{
    private static readonly Operand Nothing = new(new Figure.Blank(), "", null);
    private static readonly Operand NotOwed = new(new Figure.NotApplicable(), "", null);
    private readonly Operand?[] _operands = new Operand?[instance.References.Count];
    private readonly bool[] _asked = new bool[instance.References.Count];

    private (Expression.Comparison Of, Value Left, Value Right)? _last;
    private bool _guarding;

    public RuleContext Around => around;

    public Rule Rule => rule;

    /// <summary>Every figure that the evaluation has asked for.</summary>
    public IReadOnlyList<NamedOperand> Operands
    {
        get
        {
            var named = new List<NamedOperand>(_operands.Length);
            for (var slot = 0; slot < _operands.Length; slot++)
                if (_operands[slot] is { } operand) named.Add(new(instance.References[slot], operand));
            return named;
        }
    }

    /// <summary>The figure of an item; null when the earlier or other return does not exist.</summary>
    public Operand? OperandOf(Expression.Item item)
    {
        if (_asked[item.Slot]) return _operands[item.Slot];
        _asked[item.Slot] = true;
        var reference = item.Reference;
        return _operands[item.Slot] = !reference.Elsewhere && !around.Owed(reference.Item) ? NotOwed
            : around.Operand(reference) ?? (reference.Elsewhere ? null : Nothing);
    }

    public Value ValueOf(Expression expression) => expression switch
    {
        Expression.Number(var value, _) => new(value),
        Expression.Text(var text) => new(0, Text: text),
        Expression.Item item => Single(item),
        Expression.Sum(var terms) => Sum(terms),
        Expression.Product(var left, var right) => Numeric(left).Times(Numeric(right)),
        Expression.Quotient(var over, var under) => Numeric(over).Over(Numeric(under)),
        Expression.Call call => Called(call),
        _ => throw new InvalidOperationException($"{expression} is a condition, not a figure."),
    };

    // The halt names the item with the text, so that the reader finds it.
    private Value Numeric(Expression expression) => ValueOf(expression) is var value && value.Text is null ? value
        : value with { Text = null, Halt = Halt.Worse(value.Halt, new(HaltCause.NoNumber, Named(expression))) };

    private Reference? Named(Expression expression) => expression switch
    {
        Expression.Item item => item.Reference,
        Expression.Call { Function: Function.If } chosen => Named(Chosen(chosen)),
        _ => null,
    };

    /// <summary>The branch of <c>if</c> that its condition selects.</summary>
    public Expression Chosen(Expression.Call chosen) => chosen.Arguments[TruthOf(chosen.Arguments[0]).True ? 1 : 2];

    private Value Single(Expression.Item item)
    {
        if (OperandOf(item) is not { } operand)
            return new(0, Halt: NotThere(item.Reference));
        switch (operand.Figure)
        {
            case Figure.Number(var value): return new(value, item.HalfUnit, Filled: true);
            case Figure.Words(var words): return new(0, Filled: true, Text: words);
            case Figure.Unreadable: return new(0, Halt: new(HaltCause.Unreadable, item.Reference));
            case Figure.NotApplicable: return new(0, NotApplicable: true);
        }
        return _guarding || rule.Missing == Missing.Zero ? new(0)
            : new(0, Halt: new(rule.Missing == Missing.Skip ? HaltCause.BlankSkips : HaltCause.BlankFails, item.Reference));
    }

    private static Halt NotThere(Reference reference) => new(
        reference.Of is not null ? HaltCause.NoReturnOfChild
            : reference.Shift == Shift.This ? HaltCause.NoOtherReturn : HaltCause.NoEarlierReturn, reference);

    private Value Sum(IReadOnlyList<Term> terms)
    {
        var sum = new Value(0);
        for (var i = 0; i < terms.Count; i++) sum = sum.Plus(Numeric(terms[i].Of), terms[i].Minus);
        return sum;
    }

    private Value Called(Expression.Call call)
    {
        var arguments = call.Arguments;
        switch (call.Function)
        {
            case Function.Abs: return Numeric(arguments[0]) is var inner ? inner with { Number = Math.Abs(inner.Number) } : default;
            case Function.Round:
                var places = arguments.Count == 2 && arguments[1] is Expression.Number(var typed, _) ? (int)typed : 0;
                return Numeric(arguments[0]).Rounded(places);
            case Function.Change:
                var (now, before) = (Numeric(arguments[0]), Numeric(arguments[1]));
                return now.Plus(before, minus: true).Over(before);
            case Function.If:
                var condition = TruthOf(arguments[0]);
                return condition.Halt is { } halt ? new(0, Halt: halt) : ValueOf(arguments[condition.True ? 1 : 2]);
            case Function.Min or Function.Max or Function.Count: return Gathered(call);
            default: throw new InvalidOperationException($"{call.Function} is a condition, not a figure.");
        }
    }

    private Value Gathered(Expression.Call call)
    {
        var (result, count) = (new Value(0), 0);
        foreach (var argument in call.Arguments)
        {
            if (argument is Expression.Item item && OperandOf(item)?.Figure is Figure.Blank or Figure.NotApplicable) continue;
            var value = ValueOf(argument);
            if (value.Halt is not null) result = result with { Halt = Halt.Worse(result.Halt, value.Halt) };
            var counts = value.Filled || argument is Expression.Number;
            if (!counts || value.Halt is not null) continue;
            var bound = Math.Max(result.Bound, value.Bound);
            if (call.Function != Function.Count && value.Text is not null)
                result = result with { Halt = Halt.Worse(result.Halt, new(HaltCause.NoNumber, Named(argument))) };
            else if (count++ == 0 || (call.Function == Function.Min ? value.Number < result.Number : value.Number > result.Number))
                result = value with { Halt = result.Halt };
            result = result with { Bound = bound, Filled = true };
        }
        return call.Function == Function.Count ? new(count, Filled: result.Filled, Halt: result.Halt) : result;
    }

    /// <summary>Whether the rule's <c>when</c> is true. Tolerance and <c>missing</c> apply only to its <c>check</c>.</summary>
    public Truth TruthOfCondition(Expression when)
    {
        _guarding = true;
        var truth = TruthOf(when);
        _guarding = false;
        return truth;
    }

    public (Value Left, Value Right) Sides(Expression.Comparison comparison) =>
        _last is { } last && ReferenceEquals(last.Of, comparison) ? (last.Left, last.Right)
            : (ValueOf(comparison.Left), ValueOf(comparison.Right));

    public Truth TruthOf(Expression expression) => expression switch
    {
        Expression.Comparison comparison => Compared(comparison),
        Expression.Every(var parts) => Joined(parts, decisive: false),
        Expression.Any(var parts) => Joined(parts, decisive: true),
        Expression.Not(var inner) => TruthOf(inner) is var truth && truth.Halt is null ? new(!truth.True) : truth,
        Expression.UnitHas(var attribute) => new(around.UnitHas(attribute)),
        Expression.Call call => Asked(call),
        _ => throw new InvalidOperationException($"{expression} is a figure, not a condition."),
    };

    // One decisive part is enough even when others are skipped; but an unreadable figure blocks the whole condition.
    private Truth Joined(IReadOnlyList<Expression> parts, bool decisive)
    {
        var (decided, known, halt) = (false, false, (Halt?)null);
        foreach (var part in parts)
        {
            var truth = TruthOf(part);
            halt = Halt.Worse(halt, truth.Halt);
            known |= truth.Halt is null;
            decided |= truth.Halt is null && truth.True == decisive;
        }
        if (halt is { Final: true }) return new(false, halt);
        if (decided) return new(decisive);
        return halt is not null && !(known && halt.Cause == HaltCause.NothingFilled) ? new(false, halt) : new(!decisive);
    }

    private Truth Compared(Expression.Comparison comparison)
    {
        var (left, right) = (ValueOf(comparison.Left), ValueOf(comparison.Right));
        _last = (comparison, left, right);
        if (Halt.Worse(left.Halt, right.Halt) is { } halt) return new(false, halt);
        if (left.Text is not null || right.Text is not null) return comparison.Comparator switch
        {
            Comparator.Equal => Same(comparison.Left, left, comparison.Right, right),
            Comparator.NotEqual when Same(comparison.Left, left, comparison.Right, right) is var same => same with { True = !same.True },
            _ => new(false, new(HaltCause.NoNumber, Named(left.Text is null ? comparison.Right : comparison.Left))),
        };
        if (!left.Filled && !right.Filled) return new(false, new(HaltCause.NothingFilled, null));
        var difference = left.Number - right.Number;
        var bound = Bound(left, right);
        return new(comparison.Comparator switch
        {
            Comparator.Equal => Math.Abs(difference) <= bound,
            Comparator.NotEqual => Math.Abs(difference) > bound,
            Comparator.Less => difference < 0,
            Comparator.LessOrEqual => difference <= bound,
            Comparator.Greater => difference > 0,
            _ => -difference <= bound,
        });
    }

    /// <summary>The largest difference between both sides that the rule accepts.</summary>
    public decimal Bound(Value left, Value right) => _guarding ? 0 : rule.Tolerance.Allowed(right.Number, left.Bound + right.Bound);

    private Truth Asked(Expression.Call call)
    {
        var subject = call.Arguments[0];
        switch (call.Function)
        {
            case Function.If:
                var condition = TruthOf(subject);
                return condition.Halt is null ? TruthOf(call.Arguments[condition.True ? 1 : 2]) : condition;
            case Function.Filled or Function.Blank:
                var item = (Expression.Item)subject;
                return OperandOf(item)?.Figure switch
                {
                    null => new(false, NotThere(item.Reference)),
                    Figure.Unreadable => new(false, new(HaltCause.Unreadable, item.Reference)),
                    Figure.Blank => new(call.Function == Function.Blank),
                    Figure.NotApplicable => new(false),
                    _ => new(call.Function == Function.Filled),
                };
        }
        var value = ValueOf(subject);
        if (value.Halt is not null) return new(false, value.Halt);
        if (call.Function == Function.Matches)
            return value.Filled ? new(call.Pattern is { } pattern && pattern.IsMatch(TextOf(subject, value)))
                : new(false, new(HaltCause.NothingFilled, null));
        Truth? undecided = null;
        for (var i = 1; i < call.Arguments.Count; i++)
        {
            var same = ValueOf(call.Arguments[i]) is { Halt: { } halt } ? new(false, halt)
                : Same(subject, value, call.Arguments[i], ValueOf(call.Arguments[i]));
            if (same is { Halt: null, True: true }) return same;
            if (same.Halt is not null) undecided = same;
        }
        return undecided ?? new(false);
    }

    private Truth Same(Expression one, Value left, Expression other, Value right)
    {
        if (left.Text is null && right.Text is null)
            return left.Filled || right.Filled ? new(left.Number == right.Number) : new(false, new(HaltCause.NothingFilled, null));
        var same = string.Equals(TextOf(one, left), TextOf(other, right), StringComparison.Ordinal);
        return same || left.Filled || right.Filled ? new(same) : new(false, new(HaltCause.NothingFilled, null));
    }

    // A number that is compared with a text is compared as typed; a figure that does not apply, as the word 不适用.
    private string TextOf(Expression expression, Value value) => value.Text
        ?? (value.NotApplicable ? "不适用" : expression is Expression.Item item ? FigureNotation.Fold(OperandOf(item)?.Raw ?? "")
            : value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
