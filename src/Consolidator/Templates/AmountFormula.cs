using System.Globalization;
using Consolidator.Cells;
using Consolidator.Rules.Language;
using static Consolidator.Rules.Language.Expression;

namespace Consolidator.Templates;

/// <summary>Converts the figures of a rule to Excel expressions. Blanks, rounding and division by zero are treated as in the rules'
/// evaluation.</summary>
/// <param name="missing">The meaning of a blank operand; <see cref="Missing.Zero"/> in a <c>when</c>.</param>
/// <param name="truthOf">Converts the condition of <c>if</c>.</param>
internal sealed class AmountFormula(FormulaCells cells, Missing missing, Func<Expression, Condition> truthOf)
{
    public Amount Convert(Expression expression) => expression switch
    {
        Number(var value, _) => new(Plain(value), Amount.Exact, Logic.No, Halts.None, value.Scale),
        Item or Sum => Total(expression),
        Product(var left, var right) => Multiply(Convert(left), Convert(right)),
        Quotient(var over, var under) => Divide(Convert(over), Convert(under)),
        Call(Function.Abs, [var inner], _) => Convert(inner) is var amount ? amount with { Number = $"ABS({amount.Number})" } : amount,
        Call(Function.Round, var arguments, _) => Round(Convert(arguments[0]), arguments is [_, Number(var places, _)] ? (int)places : 0),
        Call(Function.Change, [var now, var before], _) => Divide(Total(new Sum([new(false, now), new(true, before)])), Convert(before)),
        Call(Function.If, [var condition, var then, var otherwise], _) => Choose(truthOf(condition), Convert(then), Convert(otherwise)),
        Call { Function: Function.Min or Function.Max or Function.Count } call => Aggregate(call),
        _ => throw new InvalidOperationException($"{expression} is no figure."),
    };

    public static string Plain(decimal value) =>
        value < 0 ? $"({value.ToString(CultureInfo.InvariantCulture)})" : value.ToString(CultureInfo.InvariantCulture);

    private Amount Total(Expression expression)
    {
        var (plus, minus, bounds, others) = (new List<CellPosition>(), new List<CellPosition>(),
            new List<(CellPosition Cell, decimal Half)>(), new List<(bool Minus, Amount Of)>());
        Add(expression, false);
        var all = new CellReferences([.. plus, .. minus]);
        // A cell that occurs twice must be added twice, but a list of cells contains it once.
        var number = AddUp(plus)
            + (minus.Count == 0 ? "" : "-" + (SumsOf(minus) is { Count: 1 } once ? once[0] : $"({AddUp(minus)})"));
        foreach (var (negative, of) in others) number = (number.Length == 0 ? negative ? "0" : "" : number)
            + (negative ? "-" : number.Length == 0 ? "" : "+") + of.Number;
        var places = others.Select(other => other.Of.Places)
            .Concat(bounds.Where(bound => bound.Half > 0).Select(bound => (int)bound.Half.Scale)).DefaultIfEmpty(0).Max();
        var blank = missing == Missing.Zero ? Logic.No : all.AnyBlank;
        var own = Halts.None with
        {
            Blocked = all.Unreadable, BlankFails = missing == Missing.Fail ? blank : Logic.No,
            BlankSkips = missing == Missing.Skip ? blank : Logic.No,
        };
        var halts = others.Aggregate(own,
            (combined, other) => combined.And(other.Of.Halts));
        return new(number.Length == 0 ? "0" : $"({number})", BoundOf(bounds, others),
            Logic.Or([all.Filled, .. others.Select(other => other.Of.Filled)]), halts, places);

        void Add(Expression term, bool negative)
        {
            switch (term)
            {
                case Sum(var terms):
                    foreach (var (minusTerm, of) in terms) Add(of, negative ^ minusTerm);
                    break;
                case Item item when cells.Operand(item.Reference) is FormulaOperand.Cell(var address, _):
                    (negative ? minus : plus).Add(address);
                    bounds.Add((address, item.HalfUnit));
                    break;
                case Item item when cells.Operand(item.Reference) is FormulaOperand.Known(var value):
                    others.Add((negative, new(Plain(value), Plain(item.HalfUnit), Logic.Yes, Halts.None, value.Scale)));
                    break;
                case Item: break;
                default: others.Add((negative, Convert(term))); break;
            }
        }
    }

    private static string AddUp(List<CellPosition> addresses) => string.Join('+', SumsOf(addresses));

    private static List<string> SumsOf(List<CellPosition> addresses)
    {
        var sums = new List<string>();
        for (var left = addresses; left.Count > 0; left = [.. left.GroupBy(cell => cell).SelectMany(group => group.Skip(1))])
            sums.Add(new CellReferences(left).Sum);
        return sums;
    }

    // Only filled operands can have a rounding error.
    private static string BoundOf(List<(CellPosition Cell, decimal Half)> bounds, List<(bool Minus, Amount Of)> others) => Join(
        [.. bounds.Where(bound => bound.Half > 0).GroupBy(bound => bound.Half).Select(group =>
            Plain(group.Key) + "*" + (group.Count() == 1 ? $"COUNT({CellReferences.Absolute(group.First().Cell)})"
                : "(" + string.Join('+', group.Select(bound => $"COUNT({CellReferences.Absolute(bound.Cell)})")) + ")")),
            .. others.Select(other => other.Of.Bound).Where(bound => bound != Amount.Exact)]);

    private static string Join(IReadOnlyList<string> parts) =>
        parts switch { [] => Amount.Exact, [var only] => only, _ => $"({string.Join('+', parts)})" };

    private static Amount Multiply(Amount left, Amount right) => new(
        $"({left.Number}*{right.Number})",
        Join([.. new[]
        {
            right.Bound == Amount.Exact ? null : $"ABS({left.Number})*{right.Bound}",
            left.Bound == Amount.Exact ? null : $"ABS({right.Number})*{left.Bound}",
            left.Bound == Amount.Exact || right.Bound == Amount.Exact ? null : $"{left.Bound}*{right.Bound}",
        }.OfType<string>()]),
        Logic.Or(left.Filled, right.Filled),
        left.Halts.And(right.Halts).And(Halts.None with { Blocked = new($"ABS({left.Number}*{right.Number})>{Largest}") }),
        left.Places + right.Places);

    // A product that the rules' decimals cannot hold is not judged.
    private const string Largest = "7.9E+28";

    private static Amount Divide(Amount over, Amount under)
    {
        var size = $"ABS({under.Number})";
        var noBase = new Logic($"{size}<={under.Bound}");
        var bound = over.Bound == Amount.Exact && under.Bound == Amount.Exact ? Amount.Exact
            : $"IF({noBase.Text},0,(ABS({over.Number})*{under.Bound}+{size}*{over.Bound})/({size}*({size}-{under.Bound})))";
        return new($"IF({noBase.Text},0,{over.Number}/{under.Number})", bound, Logic.Or(over.Filled, under.Filled),
            over.Halts.And(under.Halts).And(Halts.None with { NoBase = noBase }), Places: MostPlaces);
    }

    public const int MostPlaces = 10;

    private static Amount Round(Amount inner, int places)
    {
        var (low, number, high) =
            (Rounded($"{inner.Number}-{inner.Bound}"), Rounded(inner.Number), Rounded($"{inner.Number}+{inner.Bound}"));
        return inner with
        {
            Number = number, Places = places,
            Bound = inner.Bound == Amount.Exact ? Amount.Exact : $"MAX({high}-{number},{number}-{low})",
        };

        string Rounded(string figure) => $"ROUND({figure},{places.ToString(CultureInfo.InvariantCulture)})";
    }

    private static Amount Choose(Condition condition, Amount then, Amount otherwise) => new(
        Either(condition.True, then.Number, otherwise.Number), Either(condition.True, then.Bound, otherwise.Bound),
        Logic.If(condition.True, then.Filled, otherwise.Filled),
        condition.Halts.And(Halts.If(condition.True, then.Halts, otherwise.Halts)), Math.Max(then.Places, otherwise.Places));

    private static string Either(Logic condition, string then, string otherwise) =>
        condition == Logic.Yes || then == otherwise ? then : condition == Logic.No ? otherwise : $"IF({condition.Text},{then},{otherwise})";

    private Amount Aggregate(Call call)
    {
        var literals = call.Arguments.OfType<Number>().ToList();
        var items = call.Arguments.OfType<Item>().Select(item => (Item: item, Operand: cells.Operand(item.Reference))).ToList();
        var named = items.Where(item => item.Operand is FormulaOperand.Cell).ToList();
        var known = items.Select(item => (item.Item, (item.Operand as FormulaOperand.Known)?.Value))
            .Where(item => item.Value is not null).ToList();
        var runs = new CellReferences(named.Select(item => ((FormulaOperand.Cell)item.Operand!).Address));
        string[] numbers = [.. literals.Select(literal => Plain(literal.Value)), .. known.Select(item => Plain(item.Value ?? 0))];
        var places = literals.Select(literal => (int)literal.Value.Scale).Concat(items.Select(item => (int)item.Item.HalfUnit.Scale))
            .DefaultIfEmpty(0).Max();
        var word = call.Function switch { Function.Min => "MIN", Function.Max => "MAX", _ => "COUNT" };
        var halves = items.Where(item => item.Item.HalfUnit > 0).Select(item => item.Operand is FormulaOperand.Cell(var address, _)
            ? $"{Plain(item.Item.HalfUnit)}*COUNT({CellReferences.Absolute(address)})" : Plain(item.Item.HalfUnit)).ToList();
        string[] arguments = [.. runs.Any ? [runs.List] : Array.Empty<string>(), .. numbers];
        return new(arguments.Length == 0 ? "0" : $"{word}({string.Join(',', arguments)})",
            call.Function == Function.Count || halves.Count == 0 ? Amount.Exact : halves.Count == 1 ? halves[0]
                : $"MAX({string.Join(',', halves)})",
            numbers.Length > 0 ? Logic.Yes : runs.Filled, Halts.None with { Blocked = runs.Unreadable }, call.Function == Function.Count
                ? 0 : places);
    }
}
