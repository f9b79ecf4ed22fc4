using Consolidator.Rules.Language;
using static Consolidator.Rules.Language.Expression;

namespace Consolidator.Templates;

/// <summary>Finds the cells to mark when a rule fails: those that the receipt's finding names.</summary>
/// <param name="subject">The item to mark when the failing part has none.</param>
/// <param name="truthOf">Converts a condition to an Excel condition.</param>
internal sealed class FailureCells(Reference subject, Func<Expression, Condition> truthOf, FormulaCells cells)
{
    /// <param name="fails">True when this part of the rule fails and no earlier part was marked instead.</param>
    public IEnumerable<FailureMark> Find(Expression check, Logic fails) => check switch
    {
        // Each failing part has its own sentence and cells.
        Every(var parts) => parts.SelectMany(part => Find(part, Logic.And(fails, truthOf(part).Fails))),
        // All parts failed; the finding is at the first part that could be decided.
        Any(var parts) => FirstOf(parts, fails),
        Call(Function.If, [var condition, var then, var otherwise], _) when truthOf(condition).True is var chosen =>
            Find(then, Logic.And(fails, chosen)).Concat(Find(otherwise, Logic.And(fails, !chosen))),
        Not not when not.Inward is var inward && !ReferenceEquals(inward, not) => Find(inward, fails),
        _ => [new(FirstItem(check).Item, fails.Text)],
    };

    private IEnumerable<FailureMark> FirstOf(IReadOnlyList<Expression> parts, Logic fails)
    {
        foreach (var part in parts)
        {
            var failing = truthOf(part).Fails;
            foreach (var mark in Find(part, Logic.And(fails, failing))) yield return mark;
            fails = Logic.And(fails, !failing);
        }
    }

    private Reference FirstItem(Expression check) =>
        check.Items.Select(item => item.Reference).FirstOrDefault(reference => !reference.Elsewhere) ?? subject;

    /// <summary>Under <c>missing: fail</c> the finding is at the first blank.</summary>
    /// <param name="fails">True when the rule fails because of a blank.</param>
    public IEnumerable<FailureMark> FindBlanks(Expression check, Logic fails)
    {
        foreach (var (item, met) in Operands(check, Logic.Yes).ToList())
        {
            if (cells.Operand(item.Reference) is not FormulaOperand.Cell(var address, _)) continue;
            var blank = Logic.And(met, CellReferences.IsBlank(address));
            yield return new(item.Reference.Item, Logic.And(fails, blank).Text);
            fails = Logic.And(fails, !blank);
        }
    }

    /// <summary>The figures that must not be blank, in the order of evaluation, each with the condition under which it is
    /// evaluated.</summary>
    private IEnumerable<(Item Item, Logic Met)> Operands(Expression expression, Logic met) => expression switch
    {
        Item item => [(item, met)],
        Call(Function.If, [var condition, var then, var otherwise], _) when truthOf(condition) is var chosen =>
            [
                .. Operands(condition, met), .. Operands(then, Logic.And(met, chosen.Holds)),
                .. Operands(otherwise, Logic.And(met, chosen.Fails)),
            ],
        // These functions accept blanks.
        Call { Function: Function.Filled or Function.Blank or Function.Min or Function.Max or Function.Count } => [],
        _ => expression.Children.SelectMany(child => Operands(child, met)),
    };
}
