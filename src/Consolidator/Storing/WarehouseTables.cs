using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>The tables of a warehouse, each family behind one class.</summary>
/// <param name="catalog">Forms and registry, which say what refers to what.</param>
/// <param name="phrases">Findings are stored in the words the unit was told.</param>
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
