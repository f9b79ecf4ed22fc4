using Consolidator.Rules.Language;
using static Consolidator.Rules.Language.Expression;

namespace Consolidator.Templates;

/// <summary>Which cell is marked when a rule fails: the one that the receipt's finding names.</summary>
/// <param name="subject">The item that is named when the part that fails names none of its own.</param>
/// <param name="truthOf">A condition as the sheet decides it.</param>
internal sealed class FailurePlaces(Reference subject, Func<Expression, Condition> truthOf, FormulaCells cells)
{
    /// <param name="fails">When that part of the rule fails, and no earlier part that would be named in its stead.</param>
    public IEnumerable<FailureMark> Of(Expression check, Logic fails) => check switch
    {
        // Every part that fails has a sentence of its own, with its cells.
        Every(var parts) => parts.SelectMany(part => Of(part, Logic.And(fails, truthOf(part).Fails))),
        // Here all have failed; the finding stands at the first of them that could be decided.
        Any(var parts) => FirstOf(parts, fails),
        Call(Function.If, [var condition, var then, var otherwise], _) when truthOf(condition).True is var chosen =>
            Of(then, Logic.And(fails, chosen)).Concat(Of(otherwise, Logic.And(fails, !chosen))),
        Not not when not.Inward is var inward && !ReferenceEquals(inward, not) => Of(inward, fails),
        _ => [new(First(check).Item, fails.Text)],
    };

    private IEnumerable<FailureMark> FirstOf(IReadOnlyList<Expression> parts, Logic fails)
    {
        foreach (var part in parts)
        {
            var failing = truthOf(part).Fails;
            foreach (var mark in Of(part, Logic.And(fails, failing))) yield return mark;
            fails = Logic.And(fails, !failing);
        }
    }

    private Reference First(Expression check) =>
        check.Items.Select(item => item.Reference).FirstOrDefault(reference => !reference.Elsewhere) ?? subject;

    /// <summary>Under <c>missing: fail</c> the finding stands at the blank that was met first.</summary>
    /// <param name="fails">When the rule fails for a blank.</param>
    public IEnumerable<FailureMark> OfBlanks(Expression check, Logic fails)
    {
        foreach (var (item, met) in Met(check, Logic.Yes).ToList())
        {
            if (cells.Operand(item.Reference) is not FormulaOperand.Cell(var address, _)) continue;
            var blank = Logic.And(met, CellRuns.IsBlank(address));
            yield return new(item.Reference.Item, Logic.And(fails, blank).Text);
            fails = Logic.And(fails, !blank);
        }
    }

    /// <summary>The figures that must not be blank, in the order in which a rule looks at them, and when it does.</summary>
    private IEnumerable<(Item Item, Logic Met)> Met(Expression expression, Logic met) => expression switch
    {
        Item item => [(item, met)],
        Call(Function.If, [var condition, var then, var otherwise], _) when truthOf(condition) is var chosen =>
            [.. Met(condition, met), .. Met(then, Logic.And(met, chosen.Holds)), .. Met(otherwise, Logic.And(met, chosen.Fails))],
        // These decide about blanks themselves.
        Call { Function: Function.Filled or Function.Blank or Function.Min or Function.Max or Function.Count } => [],
        _ => expression.Children.SelectMany(child => Met(child, met)),
    };
}
