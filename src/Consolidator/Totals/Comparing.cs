using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;

namespace Consolidator.Totals;

/// <summary>Holds two runs of a period against each other, form by form.</summary>
public sealed class Comparing(FormCatalog catalog, Runs runs)
{
    /// <param name="from">Null: the run before the later one.</param>
    /// <param name="to">Null: the latest run of the period.</param>
    /// <exception cref="ComparingException">There are no two runs to compare.</exception>
    public async Task<IReadOnlyList<(Form Form, Difference Part)>> OfAsync(
        Period period, string? form, int? from, int? to, CancellationToken cancellation)
    {
        var known = (await runs.OfPeriodAsync(period, cancellation)).Select(run => run.Run).ToList();
        if (known.Count == 0) throw new ComparingException($"Nothing was ever added up for {period}.");
        var later = to ?? known[^1];
        var earlier = from ?? known.LastOrDefault(run => run < later);
        if (earlier > later) throw new ComparingException($"Run {earlier} is later than run {later}; give the earlier one as --from.");
        var parts = new List<(Form, Difference)>();
        foreach (var asked in catalog.Forms.Where(one => form is null || one.Code == form))
        {
            if (await runs.SeenAsync(asked.Code, period, later, cancellation) is not var (lastRun, uptoEvent, formHash, rosterHash))
                continue;
            var before = await runs.SeenAsync(asked.Code, period, earlier, cancellation);
            if (before?.Run == lastRun) continue;
            var roster = catalog.Roster(asked.Code, period).ToList();
            var declared = before is { } other && other.FormHash == formHash && other.RosterHash != rosterHash ? "registry" : "form";
            var differences = Difference.Between(asked, period, roster,
                before is { } seen ? await runs.StoredAsync(asked.Code, period, seen.Run, cancellation) : [],
                await runs.StoredAsync(asked.Code, period, lastRun, cancellation),
                before is { } stood
                    ? await runs.StandingAsync(asked.Code, period, stood.UptoEvent, cancellation)
                    : new Dictionary<string, IReadOnlyDictionary<string, Figures.Observation>>(),
                await runs.ChangesAsync(asked.Code, period, before?.UptoEvent ?? 0, uptoEvent, catalog.Registry, cancellation),
                declared);
            parts.AddRange(differences.Select(part => (asked, part)));
        }
        return parts;
    }
}

/// <summary>There is nothing to compare. One sentence.</summary>
public sealed class ComparingException(string message) : Exception(message);
