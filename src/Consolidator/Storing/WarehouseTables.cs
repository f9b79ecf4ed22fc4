using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>All tables of a warehouse, grouped into classes.</summary>
/// <param name="catalog">Forms and registry: they define which returns refer to which.</param>
/// <param name="phrases">Findings are stored in the wording that the unit receives.</param>
public sealed class WarehouseTables(Warehouse warehouse, FormCatalog catalog, Phrasebook phrases)
{
    public DropTable Drops { get; } = new(warehouse);
    public SubmissionTable Submissions { get; } = new(warehouse);
    public StandingTable Standings { get; } = new(warehouse);
    public ReturnContexts Contexts { get; } = new(warehouse, catalog);
    public ReturnWriter Returns { get; } = new(warehouse, phrases);
    public ReceiptTable Receipts { get; } = new(warehouse);
    public RunTable Runs { get; } = new(warehouse);
    public SealTable Seals { get; } = new(warehouse);
    public PassTable Passes { get; } = new(warehouse);
    public JournalTable Journal { get; } = new(warehouse);
    public DeclarationTable Declarations { get; } = new(warehouse);
}
