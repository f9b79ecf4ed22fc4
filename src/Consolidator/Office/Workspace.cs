using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Microsoft.Extensions.Logging;

namespace Consolidator.Office;

/// <summary>An open workspace: its schemas, warehouse, inbox and archive.</summary>
public sealed class Workspace : IAsyncDisposable
{
    private readonly Warehouse _warehouse;
    private readonly WorkspaceLock? _held;

    private Workspace(
        Settings settings, FormCatalog catalog, Warehouse warehouse, WorkspaceLock? held, ILoggerFactory logs, TimeProvider clock)
    {
        (Settings, Catalog, _warehouse, _held, Logs, Clock) = (settings, catalog, warehouse, held, logs, clock);
        Phrases = new(settings.Language);
        Names = new(catalog.Registry);
        Tables = new(warehouse, catalog, Phrases);
        Archive = new(Path.Combine(settings.Var, "archive"));
        Inbox = new(settings.Inbox, Names);
    }

    public Settings Settings { get; }
    public FormCatalog Catalog { get; }
    public Phrasebook Phrases { get; }
    public UnitNames Names { get; }
    public WarehouseTables Tables { get; }
    public Archive Archive { get; }
    public Inbox Inbox { get; }
    public ILoggerFactory Logs { get; }
    public TimeProvider Clock { get; }

    /// <summary>Today in the city.</summary>
    public DateOnly Today => Clock.GetUtcNow().DayIn(Settings.Zone);

    /// <summary>Opens a workspace for reading, or for a write that can run during a pass.</summary>
    /// <exception cref="SchemaException">A file under schemas/ is wrong; the program never works with half a schema.</exception>
    /// <exception cref="WarehouseException">The warehouse can't be used as it is.</exception>
    public static Task<Workspace> OpenAsync(
        Settings settings, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation) =>
        OpenAsync(settings, null, logs, clock, cancellation);

    /// <summary>Opens a workspace for a pass or a decision; nobody else can do so until it is disposed.</summary>
    /// <param name="purpose">Who holds the workspace; shown to those who wait.</param>
    /// <exception cref="LockedException">Another process held it longer than the setting <c>Lock:Wait</c>.</exception>
    public static async Task<Workspace> OpenLockedAsync(
        Settings settings, string purpose, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation)
    {
        // Lock first: the process that held the workspace may have changed what we read.
        var held = await WorkspaceLock.TakeAsync(settings.Var, purpose, settings.LockWait, clock, cancellation);
        try
        {
            return await OpenAsync(settings, held, logs, clock, cancellation);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static async Task<Workspace> OpenAsync(
        Settings settings, WorkspaceLock? held, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation)
    {
        var catalog = SchemaFolder.Read(settings.Schemas);
        var connection = settings.ConnectionString ?? Warehouse.InFile(Path.Combine(settings.Var, "warehouse.db"));
        return new(settings, catalog, await Warehouse.OpenAsync(connection, clock, cancellation), held, logs, clock);
    }

    public async ValueTask DisposeAsync()
    {
        await _warehouse.DisposeAsync();
        _held?.Dispose();
    }
}
