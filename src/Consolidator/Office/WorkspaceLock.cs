using System.Globalization;

namespace Consolidator.Office;

/// <summary>Lets only one pass run at a time, by an exclusively opened file in <c>var/</c>. The operating system releases the file
/// when the process ends, even after a crash.</summary>
public sealed class WorkspaceLock : IDisposable
{
    private readonly FileStream _held;

    private WorkspaceLock(FileStream held) => _held = held;

    /// <exception cref="LockedException">Another process held the lock for all that time; the message names it.</exception>
    public static async Task<WorkspaceLock> TakeAsync(
        string folder, string purpose, TimeSpan wait, TimeProvider clock, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "lock");
        var holder = Path.Combine(folder, "lock.holder");
        var until = clock.GetUtcNow() + wait;
        while (true)
        {
            try
            {
                var held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                var since = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z");
                var signature = $"{purpose}, process {Environment.ProcessId} on {Environment.MachineName}, since {since}";
                await SignAsync(holder, signature, held, cancellation);
                return new(held);
            }
            catch (IOException other) when (IsHeld(other) && clock.GetUtcNow() < until)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancellation);
            }
            catch (IOException other) when (IsHeld(other))
            {
                var by = File.Exists(holder) ? await File.ReadAllTextAsync(holder, cancellation) : "another process";
                var waited = wait.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
                throw new LockedException($"{path} is held by {by}; waited {waited} s.");
            }
        }
    }

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows. Other errors, e.g. a read-only folder, are no lock.
    private static bool IsHeld(IOException other) => other.HResult is 11 or 35 or unchecked((int)0x80070020);

    /// <summary>Writes the holder to a file beside the lock, because waiting processes can't read the lock itself.</summary>
    private static async Task SignAsync(string holder, string name, FileStream held, CancellationToken cancellation)
    {
        try { await File.WriteAllTextAsync(holder, name, cancellation); }
        catch
        {
            // Otherwise this process would keep the lock and wait for itself.
            await held.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _held.Dispose();
}

/// <summary>Another pass or command holds the workspace.</summary>
public sealed class LockedException(string message) : Exception(message);
