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

    /// <summary>Sums of items that numbers of that kind may stand for in this form; none when the form has no such claim.</summary>
    public IReadOnlyList<IReadOnlyList<ItemCode>> Readings(ClaimKind kind) =>
        Form.Claims.FirstOrDefault(claim => claim.Kind == kind)?.Readings ?? [];

    public Finding Say(FindingKind kind, params object[] arguments) =>
        kind.Create([Item.Name, .. arguments]) with { Where = Where, Item = Item.Code };
}

/// <summary>The figures of a return for comparing sums with words.</summary>
internal sealed class FiguresOfReturn(Form form, IReadOnlyDictionary<ItemCode, Observation> observations)
{
    /// <summary>The sum of items, blanks left out; null when none is filled or one could not be read.</summary>
    public decimal? Sum(IReadOnlyList<ItemCode> items)
    {
        var figures = items.Select(item => observations.GetValueOrDefault(item)?.Figure).ToList();
        if (figures.Any(figure => figure is Figure.Unreadable)) return null;
        var numbers = figures.OfType<Figure.Number>().Select(number => number.Value).ToList();
        return numbers.Count == 0 ? null : numbers.Sum();
    }

    /// <summary>本年新收政府信息公开申请数量／总计 134.</summary>
    public Sentence Shown(IReadOnlyList<ItemCode> items) => items.Count > 3
        ? new("text-sum", Name(items[0]), Name(items[^1]), Sum(items) ?? 0)
        : new("text-item", string.Join('＋', items.Select(Name)), Sum(items) ?? 0);

    private string Name(ItemCode item) => form[item]?.Name ?? item.Value;
}
