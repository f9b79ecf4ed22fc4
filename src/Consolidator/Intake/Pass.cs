using Consolidator.Forms;
using Consolidator.Recognition;
using Consolidator.Runs;
using Consolidator.Storing;
using Microsoft.Extensions.Logging;
using Polly;

namespace Consolidator.Intake;

/// <summary>One pass over the inbox: everything settled is taken, answered and added up. A bad file never stops the others.</summary>
public sealed partial class Pass
{
    // A file that still grows after this long belongs to a later pass.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    private readonly Inbox _inbox;
    private readonly Settling _settling;
    private readonly DropOpener _opening;
    private readonly Intake _intake;
    private readonly Delivery _delivery;
    private readonly Reassessment _revisiting;
    private readonly Consolidation _consolidation;
    private readonly History _history;
    private readonly Ledger _ledger;
    private readonly RunTable _runs;
    private readonly ResiliencePipeline _share;
    private readonly TimeProvider _clock;
    private readonly ILogger<Pass> _log;
    private readonly string _schemas;

    internal Pass(
        Inbox inbox, Settling settling, DropOpener opening, Intake intake,
        Delivery delivery, Reassessment revisiting, Consolidation consolidation,
        History history, Ledger ledger, RunTable runs, string schemas, ResiliencePipeline share, TimeProvider clock, ILogger<Pass> log)
    {
        (_inbox, _settling, _opening, _intake, _delivery, _revisiting, _consolidation) = (
            inbox, settling, opening, intake, delivery, revisiting, consolidation);
        (_history, _ledger, _runs, _schemas, _share, _clock, _log) = (history, ledger, runs, schemas, share, clock, log);
    }

    public static Pass Of(
        FormCatalog catalog, Recogniser recogniser, Inbox inbox, Archive archive, Settling settling,
        History history, Ledger ledger, RunTable runs, SealTable seals,
        AnswerWriter answering, Reassessment revisiting, Consolidation consolidation,
        ResiliencePipeline share, TimeProvider clock, ILoggerFactory logs) =>
        new(inbox, settling, new(archive, recogniser, share),
            new(catalog, history, ledger, seals, answering, revisiting, clock, logs.CreateLogger<Intake>()),
            new(inbox, history, ledger, share, clock, logs.CreateLogger<Delivery>()),
            revisiting, consolidation, history, ledger, runs, catalog.Hash, share, clock, logs.CreateLogger<Pass>());

    /// <param name="wait">True: waits for files that are still young; false: leaves them for the next pass.</param>
    /// <exception cref="IOException">The inbox can't be listed. An unreadable share is not an empty share.</exception>
    public async Task<PassSummary> RunAsync(bool wait, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        var started = _clock.GetUtcNow();
        var tally = new Tally();
        await ReachAsync(cancellation);
        // What a killed pass had stored and not delivered comes first.
        await _delivery.DeliverAsync(cancellation);
        var sightings = await LookAsync(cancellation);
        foreach (var closed in sightings.Where(sighting => sighting.Ignored == Inbox.ClosedFolder))
            LogNotNow(closed.Path, Inbox.ClosedFolder);
        var ignored = sightings.Where(sighting => sighting.Ignored is not null).Select(sighting => (sighting.Path, sighting.Ignored!));
        await _ledger.PassOverAsync([.. ignored], started, cancellation);
        var waiting = await TakeAllAsync([.. sightings.Where(sighting => sighting.Ignored is null)], tally, progress, cancellation);
        while (wait && waiting.Count > 0 && _clock.GetUtcNow() - started < LongestWait)
        {
            await Task.Delay(
                TimeSpan.FromMilliseconds(Math.Clamp(waiting.Min(left => left.Left.TotalMilliseconds), 20, 2000)), _clock, cancellation);
            var paths = waiting.Select(left => left.Path).ToHashSet();
            waiting = await TakeAllAsync(
                [.. (await LookAsync(cancellation)).Where(sighting => paths.Contains(sighting.Path))], tally, progress, cancellation);
        }
        await CatchUpAsync(tally, cancellation);
        var run = await _consolidation.RunAsync(cancellation) ?? await _runs.LatestAsync(cancellation);
        var undelivered = await _delivery.DeliverAsync(cancellation);
        var ended = _clock.GetUtcNow();
        var summary = new PassSummary(
            sightings.Count(sighting => sighting.Ignored is null), tally.New, tally.Accepted, tally.Returned, tally.Duplicate,
            tally.Operator, waiting.Count, tally.Failed, undelivered, run, ended - started);
        await _ledger.PassedAsync(started, ended, summary.ToString(), cancellation);
        LogPass(summary.ToString());
        return summary;
    }

    private async Task ReachAsync(CancellationToken cancellation)
    {
        var filed = await _history.HasFiledAsync(cancellation);
        await _share.ExecuteAsync(_ =>
        {
            _inbox.Reach(filed);
            return ValueTask.CompletedTask;
        }, cancellation);
    }

    private async Task CatchUpAsync(Tally tally, CancellationToken cancellation)
    {
        try { await _revisiting.CatchUpAsync(cancellation); }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            tally.Failed++;
            LogNotCaughtUp(fault);
        }
    }

    private async Task<IReadOnlyList<InboxFile>> LookAsync(CancellationToken cancellation) =>
        await _share.ExecuteAsync(_ => ValueTask.FromResult(_inbox.Look()), cancellation);

    /// <summary>Takes what is settled, in order; what isn't comes back with how long it needs.</summary>
    private async Task<IReadOnlyList<(string Path, TimeSpan Left)>> TakeAllAsync(
        IReadOnlyList<InboxFile> sightings, Tally tally, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        var known = await _history.LatestByPathAsync(_schemas, cancellation);
        var waiting = new List<(string, TimeSpan)>();
        var ahead = new Queue<(InboxFile Sighting, Task<OpenedDrop>? Opening, TimeSpan Left)>();
        await using var lanes = new Lanes(Environment.ProcessorCount);
        for (var (done, next) = (0, 0); done < sightings.Count; done++)
        {
            // Files are opened a few ahead, on all cores.
            for (; next < sightings.Count && ahead.Count < Environment.ProcessorCount + 1; next++)
            {
                var coming = sightings[next];
                var left = Left(coming);
                var opens = left > TimeSpan.Zero
                    ? null
                    : Task.Run(() => OpenAsync(coming, known, cancellation), CancellationToken.None);
                ahead.Enqueue((coming, opens, left));
            }
            var (sighting, opening, leftToWait) = ahead.Dequeue();
            progress?.Report(new(done, sightings.Count, sighting.Path));
            if (opening is null)
            {
                waiting.Add((sighting.Path, leftToWait));
                continue;
            }
            var opened = await opening;
            if (opened.Fault) tally.Fail();
            else if (opened.Problem is { } problem)
            {
                LogNotNow(sighting.Path, problem);
                // Withdrawn by the unit while it was being read: there is nothing to wait for.
                if (problem != "vanished") waiting.Add((sighting.Path, TimeSpan.FromMilliseconds(200)));
            }
            else if (opened.Again is not null || opened.Contents?.Sha256 != known.GetValueOrDefault(sighting.Path)?.Sha256)
            {
                // What two units sent alike is judged one after the other, so that the second is seen to be like the first.
                string[] keys = [sighting.Unit?.Code.Value ?? "", opened.Contents!.Sha256, opened.Likeness ?? opened.Contents.Sha256];
                await lanes.RunAsync(keys, () => TakeAsync(opened, tally, cancellation));
            }
            cancellation.ThrowIfCancellationRequested();
        }
        return waiting;
    }

    private async Task<OpenedDrop> OpenAsync(InboxFile sighting, IReadOnlyDictionary<string, LastSeen> known,
        CancellationToken cancellation)
    {
        try { return await _opening.OpenAsync(sighting, known.GetValueOrDefault(sighting.Path), cancellation); }
        catch (Exception fault) when (fault is not (OperationCanceledException or ArchiveException))
        {
            LogFailed(fault, sighting.Path);
            return new(sighting, null, null, null, null) { Fault = true };
        }
    }

    private TimeSpan Left(InboxFile sighting)
    {
        try { return _settling.Left(sighting); }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException) { return TimeSpan.FromMilliseconds(200); }
    }

    private async Task TakeAsync(OpenedDrop opened, Tally tally, CancellationToken cancellation)
    {
        try
        {
            tally.Count(await _intake.TakeAsync(opened, cancellation));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            tally.Fail();
            LogFailed(fault, opened.Sighting.Path);
        }
    }

    private sealed class Tally
    {
        public int New, Accepted, Returned, Duplicate, Operator, Failed;

        /// <summary>A new drop that could not be processed.</summary>
        public void Fail()
        {
            Interlocked.Increment(ref New);
            Interlocked.Increment(ref Failed);
        }

        public void Count(Taken taken)
        {
            if (taken == Taken.Unchanged) return;
            Interlocked.Increment(ref New);
            switch (taken)
            {
                case Taken.Accepted: Interlocked.Increment(ref Accepted); break;
                case Taken.Returned: Interlocked.Increment(ref Returned); break;
                case Taken.Duplicate: Interlocked.Increment(ref Duplicate); break;
                default: Interlocked.Increment(ref Operator); break;
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Pass ended: {Summary}")]
    private partial void LogPass(string summary);

    [LoggerMessage(LogLevel.Error, "Returns that name what has changed could not be looked at again; it is tried on the next pass")]
    private partial void LogNotCaughtUp(Exception fault);

    [LoggerMessage(LogLevel.Warning, "{Path} can't be read now ({Problem})")]
    private partial void LogNotNow(string path, string problem);

    [LoggerMessage(LogLevel.Error, "{Path} could not be processed; it is in the archive and is tried again on the next pass")]
    private partial void LogFailed(Exception fault, string path);
}
