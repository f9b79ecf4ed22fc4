using System.Text.RegularExpressions;
using Consolidator.Texts;

namespace Consolidator.Rules.Language;

/// <summary>Turns syntax into an expression that can be evaluated: resolves names, checks kinds, flattens sums.</summary>
internal sealed partial class ExpressionResolver(SourcePlace place, NameResolver names)
{
    private enum Kind { Figure, Number, Text, Truth }

    private static readonly string[] Functions =
        ["sum", "min", "max", "count", "abs", "round", "change", "if", "filled", "blank", "in", "matches", "leaves"];

    public Expression Condition(Syntax syntax)
    {
        var condition = Resolve(syntax);
        return KindOf(condition) == Kind.Truth ? condition
            : throw place.Refuse(syntax.At, "this is a figure where a condition is needed; compare it with something");
    }

    public Expression Figure(Syntax syntax)
    {
        var figure = Resolve(syntax);
        return KindOf(figure) is Kind.Figure or Kind.Number ? figure
            : throw place.Refuse(syntax.At, $"this is a {(KindOf(figure) == Kind.Text ? "text" : "condition")} where a figure is needed");
    }

    private Expression Value(Syntax syntax)
    {
        var value = Resolve(syntax);
        return KindOf(value) != Kind.Truth ? value : throw place.Refuse(syntax.At, "this is a condition where a value is needed");
    }

    private Expression Resolve(Syntax syntax) => syntax switch
    {
        Syntax.Number(_, var value, var typed) => new Expression.Number(value, typed),
        Syntax.Text(_, var text) => new Expression.Text(text),
        Syntax.Name { Form: null, Shift: null } name when name.Code.StartsWith("unit.", StringComparison.Ordinal) => Attribute(name),
        Syntax.Name name => names.One(name),
        Syntax.Unary { Operator: "not" } not => new Expression.Not(Condition(not.Of)),
        Syntax.Unary minus => new Expression.Sum([.. Terms(Figure(minus.Of), minus: true)]),
        Syntax.Binary { Operator: "and" or "or" } => Joined((Syntax.Binary)syntax),
        Syntax.Binary { Operator: "+" or "-" } sum =>
            new Expression.Sum([.. Terms(Figure(sum.Left), false), .. Terms(Figure(sum.Right), sum.Operator == "-")]),
        Syntax.Binary { Operator: "*" } product => new Expression.Product(Figure(product.Left), Figure(product.Right)),
        Syntax.Binary { Operator: "/" } quotient => new Expression.Quotient(Figure(quotient.Left), Figure(quotient.Right)),
        Syntax.Binary comparison => Compared(comparison),
        Syntax.Call call => Called(call),
        Syntax.Range or Syntax.Except => throw place.Refuse(syntax.At, "a range stands only inside sum, min, max or count"),
        _ => throw place.Refuse(syntax.At,
            names.Many(syntax) is null ? "this cannot be evaluated" : "a set stands only inside sum, min, max or count"),
    };

    private Expression.UnitHas Attribute(Syntax.Name name)
    {
        var attribute = name.Code[5..];
        names.Attribute(name, attribute);
        return new(attribute);
    }

    private Expression Joined(Syntax.Binary joined)
    {
        var parts = new Stack<Syntax>();
        Syntax rest = joined;
        for (; rest is Syntax.Binary binary && binary.Operator == joined.Operator; rest = binary.Left) parts.Push(binary.Right);
        List<Expression> conditions = [.. parts.Prepend(rest).Select(Condition)];
        return joined.Operator == "and" ? new Expression.Every(conditions) : new Expression.Any(conditions);
    }

    // Nested sums become one sum; a subtracted sum inverts its signs.
    private static IEnumerable<Term> Terms(Expression of, bool minus) => of is Expression.Sum(var terms)
        ? terms.Select(term => term with { Minus = term.Minus != minus }) : [new(minus, of)];

    private Expression.Comparison Compared(Syntax.Binary comparison)
    {
        var (left, right) = (Value(comparison.Left), Value(comparison.Right));
        var (one, other) = (KindOf(left), KindOf(right));
        if (one != other && one != Kind.Figure && other != Kind.Figure)
            throw place.Refuse(comparison.At, "a text is compared with a number");
        var comparator = comparison.Operator switch
        {
            "=" => Comparator.Equal, "!=" => Comparator.NotEqual, "<" => Comparator.Less,
            "<=" => Comparator.LessOrEqual, ">" => Comparator.Greater, _ => Comparator.GreaterOrEqual,
        };
        return comparator > Comparator.NotEqual && (one == Kind.Text || other == Kind.Text)
            ? throw place.Refuse(comparison.At, "texts are only equal or not") : new(comparator, left, right);
    }

    private Expression Called(Syntax.Call call)
    {
        if (call.Shift is not null && call.Function != "leaves") throw place.Refuse(call.At, "a period follows a code, not a function");
        var count = call.Arguments.Count;
        switch (call.Function)
        {
            case "sum": return new Expression.Sum([.. Members(call).SelectMany(member => Terms(member, minus: false))]);
            case "min": return new Expression.Call(Function.Min, Members(call));
            case "max": return new Expression.Call(Function.Max, Members(call));
            case "count": return new Expression.Call(Function.Count, Members(call));
            case "abs" when count == 1: return new Expression.Call(Function.Abs, [Figure(call.Arguments[0])]);
            case "round" when count == 1
                || (count == 2 && call.Arguments[1] is Syntax.Number { Value: >= 0 and <= 10 } places && decimal.IsInteger(places.Value)):
                return new Expression.Call(Function.Round, [.. call.Arguments.Select(Figure)]);
            case "change" when count == 2: return new Expression.Call(Function.Change, [.. call.Arguments.Select(Figure)]);
            case "if" when count == 3: return Chosen(call);
            case "filled" when count == 1 && call.Arguments[0] is Syntax.Name:
                return new Expression.Call(Function.Filled, [Item(call.Arguments[0])]);
            case "blank" when count == 1 && call.Arguments[0] is Syntax.Name:
                return new Expression.Call(Function.Blank, [Item(call.Arguments[0])]);
            case "in" when count >= 2: return new Expression.Call(Function.In, [.. call.Arguments.Select(Value)]);
            case "matches" when count == 2 && call.Arguments[1] is Syntax.Text(var at, var pattern):
                return new Expression.Call(Function.Matches, [Value(call.Arguments[0])], Pattern(at, pattern));
            case "leaves": throw place.Refuse(call.At, "leaves(…) stands only inside sum, min, max or count");
        }
        throw place.Refuse(call.At, Functions.Contains(call.Function) ? $"{call.Function} is written {Usage(call.Function)}"
            : $"there is no function '{call.Function}'." + SpellingHint.Find(call.Function, Functions));
    }

    private static string Usage(string function) => function switch
    {
        "abs" => "abs(x)", "round" => "round(x) or round(x, places), with 0 to 10 places", "change" => "change(now, before)",
        "if" => "if(condition, then, otherwise)", "in" => "in(x, one, other, …)", "matches" => "matches(x, \"expression\")",
        _ => $"{function}(code)",
    };

    private Expression.Item Item(Syntax syntax) => Value(syntax) as Expression.Item
        ?? throw place.Refuse(syntax.At, "the code of an item is needed here");

    private List<Expression> Members(Syntax.Call call) => call.Arguments.Count > 0
        ? [.. call.Arguments.SelectMany(argument => names.Many(argument) ?? (IEnumerable<Expression>)[Figure(argument)])]
        : throw place.Refuse(call.At, $"{call.Function}() has nothing to work on");

    private Expression.Call Chosen(Syntax.Call call)
    {
        Expression[] parts = [Condition(call.Arguments[0]), Resolve(call.Arguments[1]), Resolve(call.Arguments[2])];
        return KindOf(parts[1]) == Kind.Truth == (KindOf(parts[2]) == Kind.Truth) ? new(Function.If, parts)
            : throw place.Refuse(call.At, "both branches of if are conditions, or both are values");
    }

    private Regex Pattern(int at, string pattern)
    {
        // Nested repeats make the automaton too large when it is built, before it sees any text.
        var states = (decimal)pattern.Length;
        foreach (Match repeat in Repeats().Matches(pattern))
            states = repeat.Value.Length > 6 || states > 10_000 ? 10_001
                : states * Math.Max(1, int.Parse(repeat.Groups["most"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
        if (pattern.Length > 200 || states > 10_000) throw place.Refuse(at, "the expression of matches is too large");
        try
        {
            return new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception refusal) when (refusal is ArgumentException or NotSupportedException)
        {
            throw place.Refuse(at, "the expression of matches cannot run in linear time: " + refusal.Message);
        }
    }

    private static Kind KindOf(Expression expression) => expression switch
    {
        Expression.Item => Kind.Figure,
        Expression.Text => Kind.Text,
        Expression.UnitHas or Expression.Comparison or Expression.Every or Expression.Any or Expression.Not => Kind.Truth,
        Expression.Call { Function: Function.Filled or Function.Blank or Function.In or Function.Matches } => Kind.Truth,
        Expression.Call { Function: Function.If } chosen => KindOf(chosen.Arguments[1]) is var kind
            and not Kind.Figure ? kind : KindOf(chosen.Arguments[2]),
        _ => Kind.Number,
    };

    [GeneratedRegex(@"\{(?:[0-9]*,)?(?<most>[0-9]+),?\}")]
    private static partial Regex Repeats();
}
