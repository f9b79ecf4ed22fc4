using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Microsoft.Extensions.Logging;

namespace Consolidator.Totals;

/// <summary>Adds up whatever changed: one numbered run over the forms and periods whose standing returns,
/// form or roster are not those of their last run.</summary>
public sealed partial class Consolidation(FormCatalog catalog, Runs runs, TimeProvider clock, ILogger<Consolidation> log)
{
    /// <summary>The new run's number, or null when nothing changed.</summary>
    public async Task<int?> RunAsync(CancellationToken cancellation)
    {
        var added = new List<(Consolidated, string, string, IReadOnlyList<Sum>)>();
        foreach (var consolidated in await runs.AllAsync(cancellation))
        {
            if (catalog[consolidated.Form] is not { } form)
            {
                LogFormGone(consolidated.Form);
                continue;
            }
            var roster = catalog.Roster(form.Code, consolidated.Period).ToList();
            var rosterHash = RosterHash(form, consolidated.Period, roster);
            if (consolidated.SeenEvent == consolidated.LatestEvent
                && consolidated.FormHash == form.Hash
                && consolidated.RosterHash == rosterHash)
                continue;
            var standing = await runs.StandingAsync(form.Code, consolidated.Period, consolidated.LatestEvent, cancellation);
            added.Add((consolidated, form.Hash, rosterHash, Adding.Up(form, consolidated.Period, roster, standing)));
        }
        if (added.Count == 0) return null;
        var run = await runs.StoreAsync(added, clock.GetUtcNow(), cancellation);
        LogRun(run, added.Count);
        return run;
    }

    /// <summary>Who owes the form and which of its items: what of the registry can move a total.</summary>
    private static string RosterHash(Form form, Period period, IReadOnlyList<Unit> roster)
    {
        var owed = form.Items.SelectMany(item => item.Owed).Distinct().Order(StringComparer.Ordinal).ToList();
        return Digest.Of(string.Join('\n', roster.Select(unit =>
            $"{unit.Code} {unit.Kind} {string.Join(' ', owed.Where(attribute => unit.Has(attribute, period.LastDay)))}")));
    }

    [LoggerMessage(LogLevel.Information, "Run {Run} added up {Count} forms and periods")]
    private partial void LogRun(int run, int count);

    [LoggerMessage(LogLevel.Warning, "Form {Form} has returns in the warehouse and no file in schemas/forms; its totals stay as they are")]
    private partial void LogFormGone(string form);
}
