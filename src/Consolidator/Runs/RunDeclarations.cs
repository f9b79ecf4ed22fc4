using Consolidator.Aggregation;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Storing;

namespace Consolidator.Runs;

/// <summary>What runs were added up under, whatever the files under <c>schemas/</c> say now.</summary>
public sealed class RunDeclarations(FormCatalog catalog, WarehouseTables tables)
{
    /// <summary>The form and the roster that a run saw; those of now for a run made before they were kept.</summary>
    /// <param name="seen">Null: no run yet, so those of now.</param>
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
