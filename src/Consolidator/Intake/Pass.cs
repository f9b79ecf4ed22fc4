using Consolidator.Returns;
using Consolidator.Runs;
using Consolidator.Storing;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>One pass over the inbox: takes all files that have settled, answers them and adds up the totals.</summary>
public sealed partial class Pass
{
    // A file that still grows after this time is left to a later pass.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly InboxWatch _watch;
    private readonly DropQueue _queue;
    private readonly Delivery _delivery;
    private readonly Reassessment _reassessment;
    private readonly Consolidation _consolidation;
    private readonly WarehouseTables _tables;
    private readonly TimeProvider _clock;
    private readonly ILogger<Pass> _log;

    internal Pass(
        InboxWatch watch, DropQueue queue, Delivery delivery, Reassessment reassessment, Consolidation consolidation,
        WarehouseTables tables, TimeProvider clock, ILogger<Pass> log)
    {
        (_watch, _queue, _delivery, _reassessment, _consolidation) = (watch, queue, delivery, reassessment, consolidation);
        (_tables, _clock, _log) = (tables, clock, log);
    }

    /// <param name="wait">True to wait for files that have not settled; false to leave them to the next pass.</param>
    /// <exception cref="IOException">The inbox can't be listed. It must not be mistaken for an empty one.</exception>
    public async Task<PassSummary> RunAsync(bool wait, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        var started = _clock.GetUtcNow();
        var counts = new PassCounts();
        await _watch.EnsureReachableAsync(await _tables.Drops.HasAnyAsync(cancellation), cancellation);
        // First the answers that a killed pass stored but did not deliver.
        await _delivery.DeliverAsync(cancellation);
        var files = await _watch.ListAsync(cancellation);
        await PassOverAsync(files, started, cancellation);
        var taken = files.Where(file => file.PassedOver is null).ToList();
        var waiting = await _queue.TakeAsync(taken, counts, progress, cancellation);
        while (wait && waiting.Count > 0 && _clock.GetUtcNow() - started < LongestWait)
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(Math.Clamp(waiting.Min(one => one.Left.TotalMilliseconds), 20, 2000)), _clock, cancellation);
            var paths = waiting.Select(one => one.Path).ToHashSet();
            waiting = await _queue.TakeAsync(
                [.. (await _watch.ListAsync(cancellation)).Where(file => paths.Contains(file.Path))], counts, progress, cancellation);
        }
        await CatchUpAsync(counts, cancellation);
        var run = await _consolidation.RunAsync(cancellation) ?? await _tables.Runs.LatestAsync(cancellation);
        var undelivered = await _delivery.DeliverAsync(cancellation);
        var ended = _clock.GetUtcNow();
        var summary = new PassSummary
        {
            Seen = taken.Count, New = counts.New, Accepted = counts.Accepted, Returned = counts.Returned, Duplicate = counts.Duplicate,
            Operator = counts.Operator, Waiting = waiting.Count, Failed = counts.Failed, Undelivered = undelivered, Run = run,
            Took = ended - started,
        };
        await _tables.Passes.EndedAsync(started, ended, summary.ToString(), cancellation);
        LogPass(summary.ToString());
        return summary;
    }

    private async Task PassOverAsync(IReadOnlyList<InboxFile> files, DateTimeOffset at, CancellationToken cancellation)
    {
        foreach (var closed in files.Where(file => file.PassedOver == PassedOver.ClosedFolder)) LogClosedFolder(closed.Path);
        await _tables.Drops.PassOverAsync(
            [.. files.Where(file => file.PassedOver is not null).Select(file => (file.Path, file.PassedOver!.Value))], at, cancellation);
    }

    private async Task CatchUpAsync(PassCounts counts, CancellationToken cancellation)
    {
        try
        {
            await _reassessment.CatchUpAsync(cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            counts.AddFailure();
            LogNotCaughtUp(fault);
        }
    }

    [LoggerMessage(LogLevel.Information, "Pass ended: {Summary}")]
    private partial void LogPass(string summary);

    [LoggerMessage(LogLevel.Error, "Returns that name what has changed could not be judged again; it is tried on the next pass")]
    private partial void LogNotCaughtUp(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The folder {Path} can't be listed now")]
    private partial void LogClosedFolder(string path);
}
