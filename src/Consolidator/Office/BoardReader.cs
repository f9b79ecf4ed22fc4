using Consolidator.Boards;
using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Office;

/// <summary>Reads the board: which unit has filed what.</summary>
public sealed class BoardReader(Workspace workspace)
{
    /// <param name="period">Null for all periods that have a return or a due date.</param>
    public async Task<IReadOnlyList<BoardRow>> ReadAsync(Period? period, CancellationToken cancellation) =>
        Board.Build(
            workspace.Catalog, await workspace.Tables.Submissions.StatusesAsync(period, cancellation),
            await workspace.Tables.Receipts.ContactsAsync(cancellation), period, workspace.Settings.Zone);

    /// <summary>How punctually each unit filed, for the yearly assessment.</summary>
    public async Task<IReadOnlyList<Timeliness>> ReadTimelinessAsync(Period period, CancellationToken cancellation) =>
        Timeliness.Assess(await ReadAsync(period, cancellation), workspace.Today, workspace.Settings.Zone);

    /// <summary>Units that have a file in their folder that no pass has taken yet.</summary>
    /// <exception cref="IOException">The share is not mounted, so it is unknown who is late.</exception>
    public async Task<IReadOnlySet<UnitCode>> FindWaitingAsync(CancellationToken cancellation)
    {
        var drops = workspace.Tables.Drops;
        workspace.Inbox.EnsureReachable(await drops.HasAnyAsync(cancellation));
        var taken = await drops.SeenAsync(cancellation);
        return workspace.Inbox.List()
            .Where(file => file is { PassedOver: null, Unit: not null })
            .Where(file => !taken.Contains((file.Path, file.Size, ToTheMillisecond(file.LastWrite.UtcDateTime))))
            .Select(file => file.Unit!.Code)
            .ToHashSet();
    }

    // File systems store finer instants than the warehouse; without rounding no file would compare equal.
    private static DateTime ToTheMillisecond(DateTime instant) =>
        new(instant.Ticks - instant.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
}
