using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Rules;
using Consolidator.Storing;
using Consolidator.Units;

namespace Consolidator.Totals;

/// <summary>A total, and every cell that is in it.</summary>
/// <param name="Cells">Of a ratio: the cells of the totals it is made of.</param>
public sealed record Explanation(Total Total, IReadOnlyList<(Contribution Cell, Unit Unit)> Cells)
{
    /// <summary>All totals of that item: one a form that has it.</summary>
    public static async Task<IReadOnlyList<Explanation>> OfAsync(
        string code, Period period, string scope, FormCatalog catalog, Runs runs, Returns returns, CancellationToken cancellation)
    {
        var (formCode, item) = code.Split(':', 2) is [var named, var rest] ? (named, rest) : (null, code);
        var explained = new List<Explanation>();
        var totals = await runs.TotalsAsync(period, formCode, scope, null, cancellation);
        foreach (var total in totals.Where(total => string.Equals(total.Item, item, StringComparison.OrdinalIgnoreCase)))
        {
            if (catalog[total.Form] is not { } form) continue;
            var roster = catalog.Counted(form.Code, period).ToHashSet();
            var items = form.Ratios.FirstOrDefault(ratio => ratio.Code == total.Item) is { } derived
                ? [.. Ratio.Items(derived.Expression)]
                : new List<string> { total.Item };
            var cells = await returns.ContributionsAsync(form.Code, period, items, total.Run, cancellation);
            explained.Add(new(total, [.. from cell in cells
                                         let unit = catalog.Registry[cell.Unit]
                                         where unit is not null && roster.Contains(unit) && Adding.InScope(unit, scope)
                                         let declared = form[cell.Item]
                                         where declared is null || declared.IsOwedBy(unit, period)
                                         select (cell, unit)]));
        }
        return explained;
    }
}
