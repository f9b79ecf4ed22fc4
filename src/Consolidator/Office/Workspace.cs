using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;
using Microsoft.Extensions.Logging;

namespace Consolidator.Office;

/// <summary>A workspace opened: its schemas read, its warehouse, inbox and archive at hand.</summary>
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

    /// <summary>Opens a workspace for reading, or for a write that no pass can disturb.</summary>
    /// <exception cref="SchemaException">A file under schemas/ is wrong; nothing is processed under half a schema.</exception>
    /// <exception cref="WarehouseException">The warehouse can't be used as it is.</exception>
    public static Task<Workspace> OpenAsync(
        Settings settings, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation) =>
        OpenAsync(settings, null, logs, clock, cancellation);

    /// <summary>Opens a workspace for a pass or a decision: one at a time, until it is disposed.</summary>
    /// <param name="purpose">Who holds it; told to whoever waits.</param>
    /// <exception cref="LockedException">Somebody else held it for as long as the settings let wait.</exception>
    public static async Task<Workspace> OpenLockedAsync(
        Settings settings, string purpose, ILoggerFactory logs, TimeProvider clock, CancellationToken cancellation)
    {
        // Before anything is read: whoever held it may have changed it.
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
