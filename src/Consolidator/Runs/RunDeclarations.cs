using Consolidator.Aggregation;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Storing;

namespace Consolidator.Runs;

/// <summary>Reads the form and roster that a run used, even if the files under <c>schemas/</c> have changed since.</summary>
public sealed class RunDeclarations(FormCatalog catalog, WarehouseTables tables)
{
    /// <summary>The form and roster that a run used; the current ones for a run that is older than the tables that keep them.</summary>
    /// <param name="seen">Null when there is no run yet; the result is then the current form and roster.</param>
    public async Task<Declaration> ReadAsync(Form form, Period period, Seen? seen, CancellationToken cancellation)
    {
        var now = Declaration.Of(catalog, form, period);
        if (seen is null) return now;
        var (formText, rosterText) = await tables.Runs.DeclaredAsync(seen, cancellation);
        return new(
            formText is null || seen.FormHash == form.Hash ? form : FormFile.WithoutRules(formText),
            rosterText is null || seen.RosterHash == now.RosterHash(period) ? now.Roster
                : Declaration.RosterOf(rosterText, catalog.Registry));
    }
}
