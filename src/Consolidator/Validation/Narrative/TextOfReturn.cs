using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Validation.Narrative;

/// <summary>One text of a return with the figures that it is compared with.</summary>
/// <param name="Folded">The text in half width and without blanks.</param>
/// <param name="Before">The unit's figures of the previous year; null when it has no standing return.</param>
internal sealed record TextOfReturn(
    Form Form, Period Period, Item Item, string Folded, CellPosition? Where, FiguresOfReturn Figures, FiguresOfReturn? Before)
{
    public IReadOnlyList<Prose.Statement> Statements { get; } = [.. Prose.Statements(Folded)];

    public IEnumerable<string> Sentences => Statements.Select(statement => statement.Words);

    /// <summary>Sums of items that numbers of this kind may mean in the form; empty when the form has no such claim.</summary>
    public IReadOnlyList<IReadOnlyList<ItemCode>> Readings(ClaimKind kind) =>
        Form.Claims.FirstOrDefault(claim => claim.Kind == kind)?.Readings ?? [];

    public Finding Say(FindingKind kind, params object[] arguments) =>
        kind.Create([Item.Name, .. arguments]) with { Where = Where, Item = Item.Code };
}

/// <summary>The figures of a return, added up for comparison with texts.</summary>
internal sealed class FiguresOfReturn(Form form, IReadOnlyDictionary<ItemCode, Observation> observations)
{
    /// <summary>The sum of items without blanks; null when no item is filled or one is unreadable.</summary>
    public decimal? Sum(IReadOnlyList<ItemCode> items)
    {
        var figures = items.Select(item => observations.GetValueOrDefault(item)?.Figure).ToList();
        if (figures.Any(figure => figure is Figure.Unreadable)) return null;
        var numbers = figures.OfType<Figure.Number>().Select(number => number.Value).ToList();
        return numbers.Count == 0 ? null : numbers.Sum();
    }

    /// <summary>Names and sum: 本年新收政府信息公开申请数量／总计 134.</summary>
    public Sentence Shown(IReadOnlyList<ItemCode> items) => items.Count > 3
        ? new("text-sum", Name(items[0]), Name(items[^1]), Sum(items) ?? 0)
        : new("text-item", string.Join('＋', items.Select(Name)), Sum(items) ?? 0);

    private string Name(ItemCode item) => form[item]?.Name ?? item.Value;
}
