using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Storing;
using Microsoft.Extensions.Logging;

namespace Consolidator.Totals;

/// <summary>Adds up whatever changed: one numbered run over the forms and periods whose standing returns, form or roster
/// are not those of their last run.</summary>
public sealed partial class Consolidation(FormCatalog catalog, Runs runs, Seals seals, TimeProvider clock, ILogger<Consolidation> log)
{
    /// <summary>Sealed forms and periods whose form or roster says otherwise now: their totals stay as published.</summary>
    public IReadOnlyList<(string Form, Period Period)> HeldBack { get; private set; } = [];

    /// <summary>The new run's number, or null when nothing changed.</summary>
    public async Task<int?> RunAsync(CancellationToken cancellation)
    {
        var added = new List<AddedUp>();
        var heldBack = new List<(string, Period)>();
        foreach (var consolidated in await runs.AllAsync(cancellation))
        {
            if (catalog[consolidated.Form] is not { } form)
            {
                LogFormGone(consolidated.Form);
                continue;
            }
            var declared = Declaration.Of(catalog, form, consolidated.Period);
            var rosterHash = declared.RosterHash(consolidated.Period);
            var redeclared = consolidated.FormHash != form.Hash || consolidated.RosterHash != rosterHash;
            if (consolidated.SeenEvent == consolidated.LatestEvent && !redeclared) continue;
            // What is published changes by an erratum alone, not by an edit of a form or of the registry.
            if (redeclared && await seals.IsClosedAsync(form.Code, consolidated.Period, cancellation))
            {
                heldBack.Add((form.Code, consolidated.Period));
                continue;
            }
            var standing = await runs.StandingAsync(form.Code, consolidated.Period, consolidated.LatestEvent, cancellation);
            added.Add(new(consolidated, declared, rosterHash, Adding.Up(form, consolidated.Period, declared.Roster, standing)));
        }
        HeldBack = heldBack;
        if (added.Count == 0) return null;
        var run = await runs.StoreAsync(added, clock.GetUtcNow(), cancellation);
        LogRun(run, added.Count);
        return run;
    }

    [LoggerMessage(LogLevel.Information, "Run {Run} added up {Count} forms and periods")]
    private partial void LogRun(int run, int count);

    [LoggerMessage(LogLevel.Warning, "Form {Form} has returns in the warehouse and no file in schemas/forms; its totals stay as they are")]
    private partial void LogFormGone(string form);
}
