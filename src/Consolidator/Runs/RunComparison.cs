using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;

namespace Consolidator.Runs;

/// <summary>Compares two runs of a period, form by form.</summary>
public sealed class RunComparison(FormCatalog catalog, WarehouseTables tables, RunDeclarations declarations)
{
    /// <param name="from">Null for the run before the later one.</param>
    /// <param name="to">Null for the latest run of the period.</param>
    /// <exception cref="ComparisonException">There are no two runs to compare.</exception>
    public async Task<IReadOnlyList<(Form Form, Difference Part)>> CompareAsync(
        Period period, FormCode? form, int? from, int? to, CancellationToken cancellation)
    {
        var known = (await tables.Runs.OfPeriodAsync(period, cancellation)).Select(run => run.Run).ToList();
        if (known.Count == 0) throw new ComparisonException($"Nothing was ever added up for {period}.");
        var latest = await tables.Runs.LatestAsync(cancellation) ?? 0;
        foreach (var asked in new[] { from, to }.OfType<int>())
            if (asked < 0 || asked > latest) throw new ComparisonException($"There is no run {asked}; the latest is {latest}.");
        var later = to ?? known[^1];
        var earlier = from ?? known.LastOrDefault(run => run < later);
        if (earlier > later) throw new ComparisonException($"Run {earlier} is later than run {later}; give the earlier one as --from.");
        var parts = new List<(Form, Difference)>();
        foreach (var asked in catalog.Forms.Where(one => form is null || one.Code == form))
        {
            if (await tables.Runs.SeenAsync(asked.Code, period, later, cancellation) is not { } last) continue;
            var first = await tables.Runs.SeenAsync(asked.Code, period, earlier, cancellation);
            if (first?.Run == last.Run) continue;
            var after = await declarations.ReadAsync(asked, period, last, cancellation);
            var before = first is null ? after : await declarations.ReadAsync(asked, period, first, cancellation);
            var (was, stood) = first is null ? ([], new Dictionary<UnitCode, StandingFigures>())
                : (await tables.Runs.TotalsAsync(period, asked.Code, null, first.Run, cancellation),
                    await tables.Standings.FiguresAsync(asked.Code, period, first.UptoEvent, cancellation));
            var changes = await tables.Standings.ChangesAsync(
                asked.Code, period, first?.UptoEvent ?? 0, last.UptoEvent, catalog.Registry, cancellation);
            var now = await tables.Runs.TotalsAsync(period, asked.Code, null, last.Run, cancellation);
            parts.AddRange(Differences.Between(period, was, now, before, after, stood, changes).Select(part => (asked, part)));
        }
        return parts;
    }
}

/// <summary>There is nothing to compare. The message is one sentence.</summary>
public sealed class ComparisonException(string message) : Exception(message);
