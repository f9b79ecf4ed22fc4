using Consolidator.Rules;
using static Consolidator.Rules.Expression;

namespace Consolidator.Templates;

/// <summary>What of the rule language a sheet can decide: no regular expressions, no figures that the template does not know.</summary>
internal static class Sayable
{
    public static bool Check(Expression expression, FormulaCells cells) => expression switch
    {
        Number or UnitHas => true,
        Item item => cells.Operand(item.Reference) is { } and not FormulaOperand.Cell { Words: true },
        Comparison(Comparator.Equal or Comparator.NotEqual, Item item, Text) => IsWords(item, cells),
        Comparison(Comparator.Equal or Comparator.NotEqual, Text, Item item) => IsWords(item, cells),
        Comparison(_, var left, var right) => Check(left, cells) && Check(right, cells),
        Sum(var terms) => terms.All(term => Check(term.Of, cells)),
        Product(var left, var right) => Check(left, cells) && Check(right, cells),
        Quotient(var over, var under) => Check(over, cells) && Check(under, cells),
        Every(var parts) => parts.All(part => Check(part, cells)),
        Any(var parts) => parts.All(part => Check(part, cells)),
        Not(var inner) => Check(inner, cells),
        Call(Function.Filled or Function.Blank, [Item item], _) => cells.Operand(item.Reference) is not null,
        Call(Function.In, [Item item, ..], _) call => IsWords(item, cells) ? call.Arguments.Skip(1).All(other => other is Text)
            : Check(item, cells) && call.Arguments.Skip(1).All(other => other is Number),
        // The least of several sums would need each of them blank or not; only plain figures are gathered.
        Call { Function: Function.Min or Function.Max or Function.Count } call =>
            call.Arguments.All(argument => argument is Number or Item && Check(argument, cells)),
        Call { Function: Function.Abs or Function.Round or Function.Change or Function.If } call =>
            call.Arguments.All(argument => Check(argument, cells)),
        _ => false,
    };

    /// <summary>The figures an expression names, in its order.</summary>
    public static IEnumerable<Reference> Items(Expression expression) => expression switch
    {
        Item item => [item.Reference],
        Comparison(_, var left, var right) => Items(left).Concat(Items(right)),
        Sum(var terms) => terms.SelectMany(term => Items(term.Of)),
        Product(var left, var right) => Items(left).Concat(Items(right)),
        Quotient(var over, var under) => Items(over).Concat(Items(under)),
        Every(var parts) => parts.SelectMany(Items),
        Any(var parts) => parts.SelectMany(Items),
        Not(var inner) => Items(inner),
        Call call => call.Arguments.SelectMany(Items),
        _ => [],
    };

    private static bool IsWords(Item item, FormulaCells cells) =>
        cells.Operand(item.Reference) is FormulaOperand.Cell { Words: true } or FormulaOperand.NotOwed;
}
