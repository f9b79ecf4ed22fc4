using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Writes a failure as arithmetic: the equation with the submission's numbers, the value of both sides, the difference
/// and the cells.</summary>
internal sealed class FailureSentence(RuleEvaluation evaluation)
{
    public Sentence Write(Failure failure) => failure switch
    {
        Failure.OfComparison(var subject, var comparison) => Compared(subject, comparison),
        Failure.OfCall(var subject, var call, var negated) => Called(subject, call, negated),
        Failure.OfAttribute(_, var attribute, var has) => new(has ? "rule-unit-has" : "rule-unit-lacks", attribute),
        Failure.Several(var parts, var alternatives) => Several(parts, alternatives),
        _ => throw new InvalidOperationException($"{failure} has no sentence."),
    };

    private Sentence Several(IReadOnlyList<Failure> parts, bool alternatives)
    {
        var joined = parts.Select(Write).Aggregate((one, other) => new(alternatives ? "rule-or" : "rule-and", one, other));
        return alternatives ? new("rule-none-holds", joined) : joined;
    }

    private Sentence Called(Reference? subject, Expression.Call call, bool negated)
    {
        var item = call.Arguments[0] as Expression.Item;
        var shown = item is null ? new SideSentence(evaluation, new(Percent: false)).Shown(call.Arguments[0]) : Label(item);
        var cells = CellsOf(call.Arguments[0], null);
        var typed = item is not null && evaluation.OperandOf(item) is { Figure: not Figure.Blank } operand
            ? FigureNotation.Fold(operand.Raw) : "";
        return call.Function switch
        {
            Function.Filled or Function.Blank when call.Function == Function.Filled == negated =>
                new Sentence("rule-should-be-blank", ItemName.Code(subject), shown, typed, cells),
            Function.Filled or Function.Blank when typed.Length > 0 =>
                new Sentence("rule-should-be-filled-not", ItemName.Code(subject), shown, typed, cells),
            Function.Filled or Function.Blank => new Sentence("rule-should-be-filled", ItemName.Code(subject), shown, cells),
            Function.In => new Sentence(negated ? "rule-not-in" : "rule-in", ItemName.Code(subject), shown, typed, Options(call), cells),
            _ => new Sentence(
                negated ? "rule-no-match" : "rule-match", ItemName.Code(subject), shown, typed, call.Pattern?.ToString() ?? "", cells),
        };
    }

    private Sentence Options(Expression.Call call)
    {
        var side = new SideSentence(evaluation, new(Percent: false));
        return call.Arguments.Skip(1).Select(option => new Sentence("rule-as-is", side.Shown(option)))
            .Aggregate((one, other) => new("rule-list", one, other));
    }

    // The rule language compares texts only for equality.
    private static readonly PhraseFamily<Comparator> TextPhrases = new(
        "rule-text", Comparator.Less, Comparator.LessOrEqual, Comparator.Greater, Comparator.GreaterOrEqual);

    private Sentence Compared(Reference? subject, Expression.Comparison comparison)
    {
        var (left, right) = (evaluation.ValueOf(comparison.Left), evaluation.ValueOf(comparison.Right));
        var cells = CellsOf(comparison.Left, comparison.Right);
        if (left.Text is not null || right.Text is not null)
        {
            var words = new SideSentence(evaluation, new(Percent: false));
            return TextPhrases.Of(comparison.Comparator, ItemName.Code(subject), words.Shown(comparison.Left),
                words.Shown(comparison.Right), cells);
        }
        var digits = new Digits(Percents(comparison.Left) || Percents(comparison.Right));
        return new ComparisonSentence(evaluation, digits, comparison, left, right).Arithmetic(ItemName.Code(subject), Label, cells);
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

    private object CellsOf(Expression left, Expression? right)
    {
        var (lefts, rights) = (Where(left), right is null ? [] : Where(right));
        if (lefts.Count == 0) (lefts, rights) = (rights, lefts);
        if (lefts.Count == 0) return "";
        var home = lefts[0].Sheet;
        var listed = CellListing.Write(lefts, home);
        var first = new NameList([$"{home}!{listed[0]}", .. listed.Skip(1)]);
        return rights.Count == 0 ? new Sentence("rule-cells", first)
            : new Sentence(lefts.Count == 1 && rights.Count > 1 ? "rule-cells-parts" : "rule-cells-both", first,
                new NameList(CellListing.Write(rights, home)));
    }

    private List<CellPosition> Where(Expression expression) =>
        [.. expression.Items.Where(item => !item.Reference.Elsewhere).Select(item => evaluation.OperandOf(item)?.Where)
            .OfType<CellPosition>()];
}
