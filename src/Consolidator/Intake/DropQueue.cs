using Consolidator.Storing;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>Opens and takes many drops, several at once. A bad file never stops the others.</summary>
internal sealed partial class DropQueue(
    InboxWatch watch, DropOpener opener, DropTaker taker, DropTable drops, string schemas, ILogger<DropQueue> log)
{
    /// <summary>Takes the files that have settled, in order.</summary>
    /// <returns>The files that must wait, with the time each still needs.</returns>
    /// <exception cref="ArchiveException">The archive can't be written: no further file can be taken in.</exception>
    public async Task<IReadOnlyList<Waiting>> TakeAsync(
        IReadOnlyList<InboxFile> files, PassCounts counts, IProgress<PassProgress>? progress, CancellationToken cancellation)
    {
        var known = await drops.LatestByPathAsync(schemas, cancellation);
        var waiting = new List<Waiting>();
        var ahead = new Queue<(InboxFile File, Task<OpenedDrop>? Opening, TimeSpan Wait)>();
        await using var lanes = new Lanes(Environment.ProcessorCount);
        for (var (done, next) = (0, 0); done < files.Count; done++)
        {
            // Opening uses all cores and runs a few files ahead of the one that is taken.
            for (; next < files.Count && ahead.Count < Environment.ProcessorCount + 1; next++)
            {
                var coming = files[next];
                var wait = watch.WaitFor(coming);
                ahead.Enqueue((coming, wait > TimeSpan.Zero ? null
                    : Task.Run(() => OpenAsync(coming, known.GetValueOrDefault(coming.Path), cancellation), CancellationToken.None), wait));
            }
            var (file, opening, left) = ahead.Dequeue();
            progress?.Report(new(done, files.Count, file.Path));
            if (opening is null) waiting.Add(new(file.Path, left));
            else await TakeAsync(await opening, known.GetValueOrDefault(file.Path), lanes, waiting, counts, cancellation);
            cancellation.ThrowIfCancellationRequested();
        }
        return waiting;
    }

    private async Task TakeAsync(
        OpenedDrop drop, LastSeen? known, Lanes lanes, List<Waiting> waiting, PassCounts counts, CancellationToken cancellation)
    {
        switch (drop.Progress)
        {
            case DropProgress.Failed:
                counts.AddFailedDrop();
                break;
            case DropProgress.Vanished:
                LogNotNow(drop.File.Path, drop.Obstacle);
                break;
            case DropProgress.Unreadable:
                LogNotNow(drop.File.Path, drop.Obstacle);
                waiting.Add(new(drop.File.Path, TimeSpan.FromMilliseconds(200)));
                break;
            case DropProgress.Kept when drop.JudgedBefore is not null || drop.Contents?.Sha256 != known?.Sha256:
                // Files with the same content from two units are judged one after the other, so that the second judgement sees the first.
                var sha256 = drop.Contents!.Sha256;
                await lanes.RunAsync(
                    [drop.File.Unit?.Code.Value ?? "", sha256, drop.Content?.Likeness ?? sha256],
                    () => TakeAsync(drop, counts, cancellation));
                break;
        }
    }

    private async Task<OpenedDrop> OpenAsync(InboxFile file, LastSeen? known, CancellationToken cancellation)
    {
        try
        {
            return await opener.OpenAsync(file, known, cancellation);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or ArchiveException))
        {
            LogFailed(fault, file.Path);
            return new(file, DropProgress.Failed);
        }
    }

    private async Task TakeAsync(OpenedDrop drop, PassCounts counts, CancellationToken cancellation)
    {
        try
        {
            counts.Add(await taker.TakeAsync(drop, cancellation));
            if (drop.Content?.Reading.Fault is not { } fault) return;
            counts.AddFailure();
            LogReaderFault(fault, drop.File.Path);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            counts.AddFailedDrop();
            LogFailed(fault, drop.File.Path);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Path} can't be read now ({Obstacle})")]
    private partial void LogNotNow(string path, string obstacle);

    [LoggerMessage(LogLevel.Error, "{Path} could not be processed; it is in the archive and is tried again on the next pass")]
    private partial void LogFailed(Exception fault, string path);

    [LoggerMessage(LogLevel.Error, "The program failed while it read {Path}; the unit was told so. The file is in the archive")]
    private partial void LogReaderFault(Exception fault, string path);
}

/// <summary>A file that must wait, and for how long.</summary>
internal sealed record Waiting(string Path, TimeSpan Left);
