namespace Consolidator.Intake;

/// <summary>Runs independent work in parallel. Work that shares a key (a unit, a content) runs one after the other, in
/// order.</summary>
internal sealed class Lanes(int most) : IAsyncDisposable
{
    private readonly List<(IReadOnlyList<string> Keys, Task Running)> _running = [];

    /// <summary>Waits until the work may start, starts it and returns without waiting for its end.</summary>
    public async Task RunAsync(IReadOnlyList<string> keys, Func<Task> work)
    {
        while (_running.Count >= most || _running.Any(other => other.Keys.Intersect(keys).Any()))
        {
            var ended = await Task.WhenAny(_running.Select(other => other.Running));
            _running.RemoveAll(other => other.Running == ended);
            // Awaiting rethrows the exception of the finished work, so that the caller learns of it.
            await ended;
        }
        _running.Add((keys, Task.Run(work)));
    }

    /// <summary>Waits for all running work.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_running.Select(other => other.Running));
}
