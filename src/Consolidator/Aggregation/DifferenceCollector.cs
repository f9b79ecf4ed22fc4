using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>Collects the parts of the changes of all totals of a form and period.</summary>
internal sealed class DifferenceCollector(IReadOnlyList<Total> from, IReadOnlyList<Total> to)
{
    private readonly Dictionary<(ItemCode Item, Scope Scope), decimal?> _from =
        from.ToDictionary(total => (total.Item, total.Scope), total => total.Value);
    private readonly Dictionary<(ItemCode Item, Scope Scope), decimal?> _to =
        to.ToDictionary(total => (total.Item, total.Scope), total => total.Value);
    private readonly List<Difference> _parts = [];

    /// <summary>The return that caused a part of a change.</summary>
    internal sealed record Source(
        Unit Unit, string File, IReadOnlyDictionary<ItemCode, Observation> Figures, IReadOnlyDictionary<ItemCode, Observation> Former)
    {
        public string? CellOf(ItemCode item) => (Figures.GetValueOrDefault(item) ?? Former.GetValueOrDefault(item))?.Where?.ToString();
    }

    public IEnumerable<(ItemCode Item, Scope Scope)> Places => _from.Keys.Union(_to.Keys);

    public decimal? Was((ItemCode Item, Scope Scope) place) => _from.GetValueOrDefault(place);

    public decimal? Is((ItemCode Item, Scope Scope) place) => _to.GetValueOrDefault(place);

    /// <summary>Adds a step of a total from one value to another; a step without change is left out.</summary>
    public void Add((ItemCode Item, Scope Scope) place, decimal? was, decimal? now, ChangeCause cause, Source? source)
    {
        // Reported only when the total itself changed between blank and 0.
        var reported = (now ?? 0) != (was ?? 0) || now is null != was is null && Was(place) is null != Is(place) is null;
        if (reported) _parts.Add(new(place.Item, place.Scope, Was(place), Is(place), (now ?? 0) - (was ?? 0), cause,
            source?.Unit, source?.File, source?.CellOf(place.Item)));
    }

    public IReadOnlyList<Difference> InOrderOf(Form form) =>
    [
        .. _parts.OrderBy(part => form.Positions.GetValueOrDefault(part.Item, int.MaxValue))
            .ThenBy(part => part.Scope),
    ];
}
