using Consolidator.Figures;
using Consolidator.Texts;

namespace Consolidator.Rules;

/// <summary>A failure as arithmetic: the equation with the submission's numbers,
/// both sides worked out, the difference, the cells.</summary>
internal sealed class FailureSentence(Evaluation evaluation, Reference? subject)
{
    /// <summary>What a failure amounts to.</summary>
    /// <param name="Failing">The comparison to show, when there is one.</param>
    public sealed record Failure(Sentence Arithmetic, Reference? Subject, Expression.Comparison? Failing);

    public static Sentence Of(Halt halt, Surroundings around) => new("rule-halt-" + halt.Cause, Called(halt.About, around));

    /// <summary>The rule's own sentence first, for the clerk; then the arithmetic, for who looks for the cell.</summary>
    public static Sentence Saying(Rule rule, Sentence arithmetic) =>
        rule.Source.Say.Trim().TrimEnd('。', '.', '；', ';') is { Length: > 0 } say ? new("rule-fails", say, arithmetic) : arithmetic;

    public Failure Of(Expression check)
    {
        switch (check)
        {
            case Expression.Comparison comparison: return Compared(comparison);
            case Expression.Every(var parts): return Together("rule-and", [.. parts.Where(Fails).Select(Of)]);
            case Expression.Any(var parts):
                var failures = Together("rule-or", [.. parts.Where(Fails).Select(Of)]);
                return parts.Count == 1 ? failures : failures with { Arithmetic = new("rule-none-holds", failures.Arithmetic) };
            case Expression.Call { Function: Function.If } chosen: return Of(evaluation.Chosen(chosen));
            case Expression.Call call: return Asked(call, negated: false);
            case Expression.Not(Expression.Call { Function: not Function.If } call): return Asked(call, negated: true);
            case Expression.Not(Expression.Comparison comparison):
                return Compared(comparison with { Comparator = Negated(comparison.Comparator) });
            case Expression.Not(Expression.UnitHas(var attribute)): return new(new("rule-unit-has", attribute), subject, null);
            case Expression.Not not: return Of(not.Inward);
            case Expression.UnitHas(var attribute): return new(new("rule-unit-lacks", attribute), subject, null);
            default: throw new InvalidOperationException($"{check} is a figure, not a condition.");
        }
    }

    private static Comparator Negated(Comparator comparator) => comparator switch
    {
        Comparator.Equal => Comparator.NotEqual, Comparator.NotEqual => Comparator.Equal,
        Comparator.Less => Comparator.GreaterOrEqual, Comparator.GreaterOrEqual => Comparator.Less,
        Comparator.Greater => Comparator.LessOrEqual, _ => Comparator.Greater,
    };

    private bool Fails(Expression part) => evaluation.TruthOf(part) is { Halt: null, True: false };

    private static Failure Together(string key, List<Failure> failures) => failures.Count == 1 ? failures[0]
        : failures[0] with { Arithmetic = failures.Select(failure => failure.Arithmetic).Aggregate((one, other) => new(key, one, other)) };

    private Failure Asked(Expression.Call call, bool negated)
    {
        var item = call.Arguments[0] as Expression.Item;
        var about = item?.Reference ?? subject;
        var shown = item is null ? new SideSentence(evaluation, new(Percent: false)).Shown(call.Arguments[0]) : Label(item);
        var cells = CellsOf(call.Arguments[0], null);
        var typed = item is not null && evaluation.OperandOf(item) is { Figure: not Figure.Blank } operand
            ? FigureNotation.Fold(operand.Raw) : "";
        var arithmetic = call.Function switch
        {
            Function.Filled or Function.Blank when call.Function == Function.Filled == negated =>
                new Sentence("rule-should-be-blank", Named(about), shown, typed, cells),
            Function.Filled or Function.Blank when typed.Length > 0 =>
                new Sentence("rule-should-be-filled-not", Named(about), shown, typed, cells),
            Function.Filled or Function.Blank => new Sentence("rule-should-be-filled", Named(about), shown, cells),
            Function.In => new Sentence(negated ? "rule-not-in" : "rule-in", Named(about), shown, typed, Options(call), cells),
            _ => new Sentence(negated ? "rule-no-match" : "rule-match", Named(about), shown, typed, call.Pattern?.ToString() ?? "", cells),
        };
        return new(arithmetic, about, null);
    }

    private Sentence Options(Expression.Call call)
    {
        var side = new SideSentence(evaluation, new(Percent: false));
        return call.Arguments.Skip(1).Select(option => new Sentence("rule-as-is", side.Shown(option)))
            .Aggregate((one, other) => new("rule-list", one, other));
    }

    private Failure Compared(Expression.Comparison comparison)
    {
        var (left, right) = (evaluation.ValueOf(comparison.Left), evaluation.ValueOf(comparison.Right));
        var about = First(comparison.Left) ?? First(comparison.Right) ?? subject;
        var cells = CellsOf(comparison.Left, comparison.Right);
        if (left.Text is not null || right.Text is not null)
        {
            var words = new SideSentence(evaluation, new(Percent: false));
            return new(new("rule-text-" + comparison.Comparator, Named(about), words.Shown(comparison.Left),
                words.Shown(comparison.Right), cells), about, comparison);
        }
        var digits = new Digits(Percents(comparison.Left) || Percents(comparison.Right));
        var arithmetic = new ComparisonSentence(evaluation, digits, comparison, left, right).Arithmetic(Named(about), Label, cells);
        return new(arithmetic, about, comparison);
    }

    private bool Percents(Expression expression) => expression switch
    {
        Expression.Number(_, var typed) => typed.EndsWith('%'),
        Expression.Item item => evaluation.OperandOf(item) is { } operand && FigureNotation.Fold(operand.Raw).EndsWith('%'),
        Expression.Sum(var terms) => terms.Any(term => Percents(term.Of)),
        Expression.Call { Function: Function.Change } => true,
        Expression.Call { Function: Function.Abs or Function.Round or Function.Min or Function.Max } call => call.Arguments.Any(Percents),
        _ => false,
    };

    private string Label(Expression.Item item) => evaluation.Around.Name(item.Reference) ?? "";

    /// <summary>The code, and the label where the form prints one: <c>A01 新增主动公开数</c>.</summary>
    public static string Called(Reference? reference, Surroundings around) =>
        reference is not null && around.Name(reference) is { } name ? $"{Named(reference)} {name}" : Named(reference);

    public static string Named(Reference? reference) =>
        reference is null ? "" : (reference.Of is null ? "" : reference.Of.Name + " ")
            + (reference.Form is null ? reference.Item : $"{reference.Form}:{reference.Item}");

    // The whole sentence is about one item: the left-hand one.
    private static Reference? First(Expression expression) =>
        ItemsOf(expression).FirstOrDefault(item => !item.Reference.Elsewhere)?.Reference;

    public static IEnumerable<Expression.Item> ItemsOf(Expression expression) => expression switch
    {
        Expression.Item item => [item],
        Expression.Sum(var terms) => terms.SelectMany(term => ItemsOf(term.Of)),
        Expression.Product(var left, var right) => ItemsOf(left).Concat(ItemsOf(right)),
        Expression.Quotient(var over, var under) => ItemsOf(over).Concat(ItemsOf(under)),
        Expression.Call(_, var arguments, _) => arguments.SelectMany(ItemsOf),
        Expression.Comparison(_, var left, var right) => ItemsOf(left).Concat(ItemsOf(right)),
        Expression.Every(var parts) => parts.SelectMany(ItemsOf),
        Expression.Any(var parts) => parts.SelectMany(ItemsOf),
        Expression.Not(var inner) => ItemsOf(inner),
        _ => [],
    };

    private object CellsOf(Expression left, Expression? right)
    {
        var (lefts, rights) = (Where(left), right is null ? [] : Where(right));
        if (lefts.Count == 0) (lefts, rights) = (rights, lefts);
        if (lefts.Count == 0) return "";
        var home = lefts[0].Sheet;
        var listed = Cells.Listed(lefts, home);
        var first = new Several(home is null ? listed : [$"{home}!{listed[0]}", .. listed.Skip(1)]);
        return rights.Count == 0 ? new Sentence("rule-cells", first)
            : new Sentence(lefts.Count == 1 && rights.Count > 1 ? "rule-cells-parts" : "rule-cells-both", first,
                new Several(Cells.Listed(rights, home)));
    }

    private List<(string? Sheet, string Cell)> Where(Expression expression) =>
        [.. ItemsOf(expression).Where(item => !item.Reference.Elsewhere).Select(evaluation.OperandOf)
            .Where(operand => operand?.Cell is not null).Select(operand => (operand?.Sheet, operand?.Cell ?? ""))];
}
