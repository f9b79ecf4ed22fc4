using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;
using Microsoft.Extensions.Logging;

namespace Consolidator.Runs;

/// <summary>Adds up all forms and periods that changed since their last run (standing returns, form or roster) in one numbered
/// run.</summary>
public sealed partial class Consolidation(
    FormCatalog catalog, WarehouseTables tables, TimeProvider clock, ILogger<Consolidation> log)
{
    /// <summary>The new run's number, or null when nothing changed.</summary>
    public async Task<int?> RunAsync(CancellationToken cancellation)
    {
        var added = new List<AddedUp>();
        foreach (var (of, declared, rosterHash, heldBack) in await ChangedAsync(LogFormGone, cancellation))
        {
            if (heldBack) continue;
            var standing = await tables.Standings.ObservationsAsync(of.Form, of.Period, of.LatestEvent, cancellation);
            added.Add(new(of, declared, rosterHash, Aggregator.Up(declared.Form, of.Period, declared.Roster, standing)));
        }
        if (added.Count == 0) return null;
        var run = await tables.Runs.StoreAsync(added, clock.GetUtcNow(), cancellation);
        LogRun(run, added.Count);
        return run;
    }

    /// <summary>Sealed forms and periods whose form or roster changed since: their totals stay as published.</summary>
    public async Task<IReadOnlyList<(Form Form, Period Period)>> HeldBackAsync(CancellationToken cancellation) =>
        [.. (await ChangedAsync(_ => { }, cancellation)).Where(one => one.HeldBack).Select(one => (one.Declared.Form, one.Of.Period))];

    private sealed record Changed(CollectedForm Of, Declaration Declared, string RosterHash, bool HeldBack);

    private async Task<IReadOnlyList<Changed>> ChangedAsync(Action<FormCode> gone, CancellationToken cancellation)
    {
        var changed = new List<Changed>();
        foreach (var of in await tables.Runs.AllAsync(cancellation))
        {
            if (catalog[of.Form] is not { } form)
            {
                gone(of.Form);
                continue;
            }
            var declared = Declaration.Of(catalog, form, of.Period);
            var rosterHash = declared.RosterHash(of.Period);
            var redeclared = of.FormHash != form.Hash || of.RosterHash != rosterHash;
            if (of.SeenEvent == of.LatestEvent && !redeclared) continue;
            // Published figures change only through an erratum, not when somebody edits a form or the registry.
            var heldBack = redeclared && await tables.Seals.IsClosedAsync(form.Code, of.Period, cancellation);
            changed.Add(new(of, declared, rosterHash, heldBack));
        }
        return changed;
    }

    [LoggerMessage(LogLevel.Information, "Run {Run} added up {Count} forms and periods")]
    private partial void LogRun(int run, int count);

    [LoggerMessage(LogLevel.Warning, "Form {Form} has returns in the warehouse and no file in schemas/forms; its totals stay as they are")]
    private partial void LogFormGone(FormCode form);
}
