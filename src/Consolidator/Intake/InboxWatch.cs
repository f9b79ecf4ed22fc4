using Polly;

namespace Consolidator.Intake;

/// <summary>Reads the inbox with the retries that a share needs, and decides which files have settled.</summary>
public sealed class InboxWatch(Inbox inbox, Settling settling, ResiliencePipeline share)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    /// <param name="filed">True when units have filed before.</param>
    /// <exception cref="IOException">The share is not mounted. It must not be mistaken for an empty share.</exception>
    public async Task EnsureReachableAsync(bool filed, CancellationToken cancellation) =>
        await share.ExecuteAsync(_ =>
        {
            inbox.EnsureReachable(filed);
            return ValueTask.CompletedTask;
        }, cancellation);

    /// <summary>Everything in the inbox.</summary>
    public async Task<IReadOnlyList<InboxFile>> ListAsync(CancellationToken cancellation) =>
        await share.ExecuteAsync(_ => ValueTask.FromResult(inbox.List()), cancellation);

    /// <summary>How long a file must still wait before it may be read; zero when it has settled.</summary>
    public TimeSpan WaitFor(InboxFile file)
    {
        try { return settling.WaitFor(file); }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException) { return Soon; }
    }
}
