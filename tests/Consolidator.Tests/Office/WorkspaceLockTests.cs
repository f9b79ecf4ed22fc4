using Microsoft.Extensions.Time.Testing;

namespace Consolidator.Office;

/// <summary>One pass or decision at a time; a waiting caller learns who holds the lock.</summary>
public sealed class WorkspaceLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lock-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2014, 1, 10, 12, 0, 0, TimeSpan.Zero));

    private Task<WorkspaceLock> TakeAsync(string purpose, TimeSpan wait = default) => WorkspaceLock.TakeAsync(
        Path.Combine(_folder, "var"), purpose, wait, _clock, TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_second_caller_learns_who_holds_the_lock()
    {
        using var held = await TakeAsync("seal");
        var refused = await Assert.ThrowsAsync<LockedException>(() => TakeAsync("waive"));
        Assert.Matches(@"lock is held by seal, process [0-9]+ on .+, since 2014-01-10 12:00:00Z; waited 0 s\.$", refused.Message);
    }

    [Fact]
    public async Task A_waiting_caller_gets_the_lock_as_soon_as_it_is_released()
    {
        var held = await TakeAsync("seal");
        var waiting = TakeAsync("waive", TimeSpan.FromMinutes(5));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(waiting.IsCompleted);
        held.Dispose();
        while (!waiting.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }
        using var now = await waiting;
        var holder = Path.Combine(_folder, "var", "lock.holder");
        Assert.StartsWith("waive, process", File.ReadAllText(holder), StringComparison.Ordinal);
    }
}
