using Consolidator.Rules.Language;
using static Consolidator.Rules.Language.Expression;

namespace Consolidator.Templates;

/// <summary>Checks whether Excel can express a rule: no regular expressions, and no figures that the template does not know.</summary>
internal static class RuleSupport
{
    public static bool IsSupported(Expression expression, FormulaCells cells) => expression switch
    {
        Number or UnitHas => true,
        Item item => cells.Operand(item.Reference) is { } and not FormulaOperand.Cell { Words: true },
        Comparison(Comparator.Equal or Comparator.NotEqual, Item item, Text) => IsWords(item, cells),
        Comparison(Comparator.Equal or Comparator.NotEqual, Text, Item item) => IsWords(item, cells),
        Comparison or Sum or Product or Quotient or Every or Any or Expression.Not =>
            expression.Children.All(child => IsSupported(child, cells)),
        Call(Function.Filled or Function.Blank, [Item item], _) => cells.Operand(item.Reference) is not null,
        Call(Function.In, [Item item, ..], _) call => IsWords(item, cells) ? call.Arguments.Skip(1).All(other => other is Text)
            : IsSupported(item, cells) && call.Arguments.Skip(1).All(other => other is Number),
        // Only plain figures are supported in an aggregate: a sum inside would need a separate check for blanks.
        Call { Function: Function.Min or Function.Max or Function.Count } call =>
            call.Arguments.All(argument => argument is Number or Item && IsSupported(argument, cells)),
        Call { Function: Function.Abs or Function.Round or Function.Change or Function.If } =>
            expression.Children.All(child => IsSupported(child, cells)),
        _ => false,
    };

    private static bool IsWords(Item item, FormulaCells cells) =>
        cells.Operand(item.Reference) is FormulaOperand.Cell { Words: true } or FormulaOperand.NotOwed;
}
