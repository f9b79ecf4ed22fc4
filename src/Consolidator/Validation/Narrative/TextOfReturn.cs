using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Validation.Narrative;

/// <summary>One text of a return beside the figures of its tables.</summary>
/// <param name="Folded">Half width, no blanks.</param>
/// <param name="Before">The unit's figures of the year before; null when no return stands.</param>
internal sealed record TextOfReturn(
    Form Form, Period Period, Item Item, string Folded, CellPosition? Where, FiguresOfReturn Figures, FiguresOfReturn? Before)
{
    public IReadOnlyList<Prose.Statement> Statements { get; } = [.. Prose.Statements(Folded)];

    public IEnumerable<string> Sentences => Statements.Select(statement => statement.Words);

    public Finding Say(FindingKind kind, params object[] arguments) =>
        kind.Say([Item.Name, .. arguments]) with { Where = Where, Item = Item.Code };
}

/// <summary>The figures of a return for comparing sums with words.</summary>
internal sealed class FiguresOfReturn(Form form, IReadOnlyDictionary<ItemCode, Observation> observations)
{
    /// <summary>The sum of items, blanks left out; null when none is filled or one could not be read.</summary>
    public decimal? Sum(params IReadOnlyList<string> codes)
    {
        var figures = codes.Select(code => observations.GetValueOrDefault(new ItemCode(code))?.Figure).ToList();
        if (figures.Any(figure => figure is Figure.Unreadable)) return null;
        var numbers = figures.OfType<Figure.Number>().Select(number => number.Value).ToList();
        return numbers.Count == 0 ? null : numbers.Sum();
    }

    /// <summary>本年新收政府信息公开申请数量／总计 134.</summary>
    public Sentence Shown(IReadOnlyList<string> codes) => codes.Count > 3
        ? new("text-sum", form[new ItemCode(codes[0])]?.Name ?? codes[0], form[new ItemCode(codes[^1])]?.Name ?? codes[^1], Sum(codes) ?? 0)
        : new("text-item", string.Join('＋', codes.Select(code => form[new ItemCode(code)]?.Name ?? code)), Sum(codes) ?? 0);
}
