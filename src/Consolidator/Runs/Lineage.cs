using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Storing;
using Consolidator.Units;

namespace Consolidator.Runs;

/// <summary>A total and every cell that it includes.</summary>
/// <param name="Cells">For a ratio: the cells of the items in its formula.</param>
public sealed record Explanation(Total Total, IReadOnlyList<(Contribution Cell, Unit Unit, Item Item)> Cells);

/// <summary>Finds the cells of a total: those that its run added up, with the form and the roster of that run.</summary>
public sealed class Lineage(FormCatalog catalog, WarehouseTables tables, RunDeclarations declarations)
{
    /// <summary>All totals of an item: one for each form that has it.</summary>
    public async Task<IReadOnlyList<Explanation>> TraceAsync(string code, Period period, Scope scope, CancellationToken cancellation)
    {
        var (formCode, asked) = code.Split(':', 2) is [var named, var rest] ? (named, rest) : (null, code);
        var explained = new List<Explanation>();
        var totals = await tables.Runs.TotalsAsync(period, FormCode.OrNull(formCode), scope, null, cancellation);
        foreach (var total in totals.Where(total => string.Equals(total.Item.Value, asked, StringComparison.OrdinalIgnoreCase)))
        {
            if (catalog[total.Form] is not { } now) continue;
            var seen = await tables.Runs.SeenAsync(now.Code, period, total.Run, cancellation);
            var declared = await declarations.ReadAsync(now, period, seen, cancellation);
            var items = declared.Form.Ratios.FirstOrDefault(ratio => ratio.Code == total.Item) is { } derived
                ? Ratio.Items(derived.Expression) : [total.Item];
            var cells = await tables.Standings.ContributionsAsync(now.Code, period, items, total.Run, cancellation);
            explained.Add(new(total, [.. from cell in cells
                                         let unit = declared.UnitOf(cell.Unit)
                                         let item = declared.Form[cell.Item]
                                         where unit is not null && item is not null && item.IsOwedBy(unit, period)
                                             && Aggregator.ScopesOf(item, unit).Contains(scope)
                                         select (cell, unit, item)]));
        }
        return explained;
    }
}
