using Consolidator.Storing;
using Microsoft.Extensions.Logging;
using Polly;

namespace Consolidator.Intake;

/// <summary>Puts stored answers into the units' folders. What can't be delivered now stays stored, and is tried again on the next pass.</summary>
public sealed partial class Delivery(Inbox inbox, History history, Ledger ledger, ResiliencePipeline share, TimeProvider clock, ILogger<Delivery> log)
{
    /// <summary>How many answers are still not in their folder.</summary>
    public async Task<int> DeliverAsync(CancellationToken cancellation)
    {
        var left = 0;
        foreach (var (id, answer) in await history.UndeliveredAsync(cancellation))
        {
            try
            {
                await share.ExecuteAsync(async token => await inbox.AnswerAsync(answer.Folder, answer.Name, answer.Content, token), cancellation);
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                left++;
                LogUndelivered(answer.Folder, answer.Name, closed.Message);
                continue;
            }
            await ledger.DeliveredAsync(id, clock.GetUtcNow(), cancellation);
        }
        return left;
    }

    [LoggerMessage(LogLevel.Warning, "Could not put {Name} into the answers of {Folder}: {Reason}; it is tried again on the next pass")]
    private partial void LogUndelivered(string folder, string name, string reason);
}
