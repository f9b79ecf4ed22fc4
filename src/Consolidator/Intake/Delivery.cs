using System.Collections.Concurrent;
using Consolidator.Storing;
using Microsoft.Extensions.Logging;
using Polly;

namespace Consolidator.Intake;

/// <summary>Writes stored answers into the units' folders. An answer that can't be delivered stays stored and is tried again in the
/// next pass.</summary>
public sealed partial class Delivery(
    Inbox inbox, ReceiptTable receipts, ResiliencePipeline share, TimeProvider clock, ILogger<Delivery> log)
{
    // A share is slow to flush: several folders are written at once, and deliveries are recorded in batches. After a crash in between,
    // the same answer is simply written again.
    private const int Together = 64;

    /// <summary>Delivers the stored answers.</summary>
    /// <returns>How many answers could not be delivered.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        var left = 0;
        // A renewed answer overwrites the earlier one of the same name, so the answers of one folder are written in order.
        foreach (var chunk in (await receipts.UndeliveredAsync(cancellation)).GroupBy(one => one.Answer.Folder).Chunk(Together))
        {
            var delivered = new ConcurrentBag<long>();
            await Parallel.ForEachAsync(chunk, cancellation, async (folder, token) =>
            {
                // Retry and log only the first failure of a folder: otherwise a read-only share would cost minutes.
                // After a failure, later answers of the same name must wait too, or the older one would overwrite them.
                var closed = new HashSet<string>();
                foreach (var (id, answer) in folder)
                    if (!closed.Contains(answer.Name) && await PutAsync(answer, first: closed.Count == 0, token)) delivered.Add(id);
                    else
                    {
                        closed.Add(answer.Name);
                        Interlocked.Increment(ref left);
                    }
            });
            if (!delivered.IsEmpty) await receipts.DeliveredAsync([.. delivered], clock.GetUtcNow(), cancellation);
        }
        return left;
    }

    private async Task<bool> PutAsync(Answer answer, bool first, CancellationToken cancellation)
    {
        try
        {
            await (first ? share : ResiliencePipeline.Empty)
                .ExecuteAsync(async token => await inbox.AnswerAsync(answer.Folder, answer.Name, answer.Content, token), cancellation);
            return true;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            if (first) LogUndelivered(answer.Folder, answer.Name, closed.Message);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Could not put {Name} into the answers of {Folder}: {Reason}; it is tried again on the next pass")]
    private partial void LogUndelivered(string folder, string name, string reason);
}
