using Consolidator.Boards;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Intake;
using Consolidator.Office;
using Consolidator.Periods;
using Consolidator.Receipts;
using Consolidator.Recognition;
using Consolidator.Retrying;
using Consolidator.Runs;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host;

/// <summary>A workspace opened: its schemas read, its warehouse at hand, and everything that works on them put together.
/// The one place where that is done.</summary>
public sealed class Workspace : IAsyncDisposable
{
    private readonly ILoggerFactory _logs;
    private readonly TimeProvider _clock;

    private Workspace(Settings settings, FormCatalog catalog, Warehouse warehouse, ILoggerFactory logs, TimeProvider clock)
    {
        (Settings, Catalog, Warehouse, _logs, _clock) = (settings, catalog, warehouse, logs, clock);
        Phrases = new(settings.Language);
        Names = new(catalog.Registry);
        Recogniser = new(catalog.Forms, catalog.Collections, Names);
        History = new(warehouse);
        Ledger = new(warehouse, Phrases);
        Runs = new(warehouse);
        Returns = new(warehouse);
        Seals = new(warehouse);
        Answering = new(new Receipt(Phrases, settings.Zone), History, Phrases, settings.OfficeContact, logs.CreateLogger<AnswerWriter>());
        Archive = new(Path.Combine(settings.Var, "archive"));
        Revisiting = new(catalog, History, new(warehouse), Ledger, Seals, Archive, Answering, clock);
        Consolidation = new(catalog, Runs, Seals, clock, logs.CreateLogger<Consolidation>());
        Inbox = new(settings.Inbox, Names);
        Sealing = new(catalog, Runs, Seals, clock);
        Declarations = new(catalog, Runs);
        Gathering = new(catalog, Runs, Seals, Declarations);
        Comparing = new(catalog, Runs, Declarations);
        Tracing = new(catalog, Runs, Returns, Declarations);
        Deciding = new(History, Ledger, Seals, Revisiting, clock);
        Delivery = new(Inbox, History, Ledger, RetryPolicies.WithShare(clock), clock, logs.CreateLogger<Delivery>());
    }

    public Settings Settings { get; }
    public FormCatalog Catalog { get; }
    public Warehouse Warehouse { get; }
    public Phrasebook Phrases { get; }
    public UnitNames Names { get; }
    public Recogniser Recogniser { get; }
    public History History { get; }
    public Ledger Ledger { get; }
    public RunTable Runs { get; }
    public ReturnTable Returns { get; }
    public SealTable Seals { get; }
    public Archive Archive { get; }
    public AnswerWriter Answering { get; }
    public Reassessment Revisiting { get; }
    public Consolidation Consolidation { get; }
    public Inbox Inbox { get; }
    public Decisions Deciding { get; }
    public RunDeclarations Declarations { get; }
    public ReportInputReader Gathering { get; }
    public RunComparison Comparing { get; }
    public Lineage Tracing { get; }
    public Sealing Sealing { get; }
    public Delivery Delivery { get; }
    public TimeProvider Clock => _clock;

    /// <exception cref="SchemaException">A file under schemas/ is wrong; nothing is processed under half a schema.</exception>
    /// <exception cref="WarehouseException">The warehouse can't be used as it is.</exception>
    public static async Task<Workspace> OpenAsync(
        Settings settings, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation)
    {
        var catalog = SchemaFolder.Read(settings.Schemas);
        var connection = settings.ConnectionString ?? Warehouse.InFile(Path.Combine(settings.Var, "warehouse.db"));
        var warehouse = await Warehouse.OpenAsync(connection, clock, cancellation);
        return new(settings, catalog, warehouse, logs, clock);
    }

    /// <summary>Everything a pass needs. Its settling remembers what it saw, so a worker keeps one.</summary>
    public Pass Pass(Settling? settling = null) => Consolidator.Intake.Pass.Of(
        Catalog, Recogniser, Inbox, Archive, settling ?? new Settling(Settings.Settle, _clock), History, Ledger, Runs, Seals,
        Answering, Revisiting, Consolidation, RetryPolicies.WithShare(_clock), _clock, _logs);

    /// <summary>Writes the registry and the forms into the warehouse, so that whoever reads it finds the names beside the codes.</summary>
    public Task DeclareAsync(CancellationToken cancellation) => new DeclarationTable(Warehouse).StoreAsync(Catalog, cancellation);

    /// <summary>Today in the city.</summary>
    public DateOnly Today => _clock.GetUtcNow().DayIn(Settings.Zone);

    public async Task<IReadOnlyList<BoardRow>> BoardAsync(Period? period, CancellationToken cancellation) =>
        Board.Of(Catalog, await Returns.FiledAsync(period, cancellation), await Returns.ContactsAsync(cancellation), period, Settings.Zone);

    /// <summary>Units with a file in their folder that no pass has taken yet.</summary>
    /// <exception cref="IOException">The share is away: nobody can say who is late.</exception>
    public async Task<IReadOnlySet<UnitCode>> WaitingAsync(CancellationToken cancellation)
    {
        Inbox.Reach(await History.HasFiledAsync(cancellation));
        var taken = await History.SeenAsync(cancellation);
        return Inbox.Look()
            .Where(sighting => sighting is { Ignored: null, Unit: not null })
            .Where(sighting => !taken.Contains((sighting.Path, sighting.Size, ToTheMillisecond(sighting.LastWrite.UtcDateTime))))
            .Select(sighting => sighting.Unit!.Code)
            .ToHashSet();
    }

    // A file system knows finer instants than the warehouse keeps.
    private static DateTime ToTheMillisecond(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    public ValueTask DisposeAsync()
    {
        Revisiting.Dispose();
        return Warehouse.DisposeAsync();
    }
}
