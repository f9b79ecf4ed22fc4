using System.Security.Cryptography;

namespace Consolidator.Intake;

/// <summary>Decides whether a file has been unchanged long enough to be complete.</summary>
/// <remarks>A share shows a new file under its final name while it is still being copied. When the last write lies in the future, the
/// clock can't be trusted; the file has then settled when two looks that far apart are equal.</remarks>
public sealed class Settling(TimeSpan settle, TimeProvider clock)
{
    private readonly Dictionary<string, (Look Look, DateTimeOffset At)> _looks = [];

    private sealed record Look(long Size, DateTimeOffset LastWrite, string Ends);

    /// <summary>How long the file must still wait; zero when it has settled.</summary>
    public TimeSpan WaitFor(InboxFile file)
    {
        if (settle <= TimeSpan.Zero) return TimeSpan.Zero;
        var now = clock.GetUtcNow();
        var age = now - file.LastWrite;
        if (age >= settle) return TimeSpan.Zero;
        if (age >= TimeSpan.Zero) return settle - age;
        var look = new Look(file.Size, file.LastWrite, Ends(file.FullPath));
        if (!_looks.TryGetValue(file.Path, out var before) || before.Look != look)
        {
            _looks[file.Path] = (look, now);
            return settle;
        }
        return now - before.At >= settle ? TimeSpan.Zero : settle - (now - before.At);
    }

    /// <summary>A digest of the first and the last 4 KB.</summary>
    private static string Ends(string path)
    {
        using var content = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var ends = new byte[8192];
        var read = content.ReadAtLeast(ends.AsSpan(0, 4096), 4096, throwOnEndOfStream: false);
        if (content.Length > 4096) content.Seek(-4096, SeekOrigin.End);
        read += content.ReadAtLeast(ends.AsSpan(read, 4096), 4096, throwOnEndOfStream: false);
        return Convert.ToHexString(SHA256.HashData(ends.AsSpan(0, read)));
    }
}
