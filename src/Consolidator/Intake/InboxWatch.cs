using Polly;

namespace Consolidator.Intake;

/// <summary>Looks at the inbox through the retries that a share needs, and tells which files have stood still long enough.</summary>
public sealed class InboxWatch(Inbox inbox, Settling settling, ResiliencePipeline share)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(200);

    /// <param name="filed">True when units have filed before.</param>
    /// <exception cref="IOException">The share is not there. An unreadable share is not an empty share.</exception>
    public async Task EnsureReachableAsync(bool filed, CancellationToken cancellation) =>
        await share.ExecuteAsync(_ =>
        {
            inbox.EnsureReachable(filed);
            return ValueTask.CompletedTask;
        }, cancellation);

    /// <summary>All that lies in the inbox now.</summary>
    public async Task<IReadOnlyList<InboxFile>> ListAsync(CancellationToken cancellation) =>
        await share.ExecuteAsync(_ => ValueTask.FromResult(inbox.List()), cancellation);

    /// <summary>How long to wait still before a file may be read; zero when it may.</summary>
    public TimeSpan WaitFor(InboxFile file)
    {
        try { return settling.WaitFor(file); }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException) { return Soon; }
    }
}
