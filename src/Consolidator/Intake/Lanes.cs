namespace Consolidator.Intake;

/// <summary>Runs several things at once that have nothing to do with each other:
/// two that share a key (a unit, a content) run one after the other, in order.</summary>
internal sealed class Lanes(int most) : IAsyncDisposable
{
    private readonly List<(IReadOnlyList<string> Keys, Task Running)> _running = [];

    /// <summary>Starts the work as soon as it may, and returns then.</summary>
    public async Task RunAsync(IReadOnlyList<string> keys, Func<Task> work)
    {
        while (_running.Count >= most || _running.Any(other => other.Keys.Intersect(keys).Any()))
        {
            var ended = await Task.WhenAny(_running.Select(other => other.Running));
            _running.RemoveAll(other => other.Running == ended);
            // A fault, or the end of it all, is told to who waits.
            await ended;
        }
        _running.Add((keys, Task.Run(work)));
    }

    /// <summary>Waits for all that still runs.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_running.Select(other => other.Running));
}
