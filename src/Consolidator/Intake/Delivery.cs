using System.Collections.Concurrent;
using Consolidator.Storing;
using Microsoft.Extensions.Logging;
using Polly;

namespace Consolidator.Intake;

/// <summary>Puts stored answers into the units' folders. What can't be delivered now stays stored,
/// and is tried again on the next pass.</summary>
public sealed partial class Delivery(
    Inbox inbox, ReceiptTable receipts, ResiliencePipeline share, TimeProvider clock, ILogger<Delivery> log)
{
    // A share is slow to flush: several answers go at once, and what was delivered is noted down by the dozen. Killed in between, an answer
    // is written again, the same.
    private const int Together = 64;

    /// <summary>How many answers are still not in their folder.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        var left = 0;
        // A renewed answer has the name of the one before: one folder's answers go in order.
        foreach (var chunk in (await receipts.UndeliveredAsync(cancellation)).GroupBy(one => one.Answer.Folder).Chunk(Together))
        {
            var delivered = new ConcurrentBag<long>();
            await Parallel.ForEachAsync(chunk, cancellation, async (folder, token) =>
            {
                // Patience, and a word in the log, once a folder: a read-only share must not cost minutes.
                // What could not be put keeps its later namesakes waiting, too.
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
