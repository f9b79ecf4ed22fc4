using Consolidator.Texts;

namespace Consolidator.Intake;

/// <summary>Writes a file whole or not at all: temp file, flush, rename. A full disk never leaves half a report.</summary>
public static class WholeFile
{
    public static async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = DraftOf(path);
        try
        {
            await using (var file = new FileStream(
                draft, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                await file.WriteAsync(content, cancellation);
                file.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>One name a target: what a killed process left half-written is written over by the next try, and never lies about.
    /// A short one: the target's may be as long as the file system takes.</summary>
    public static string DraftOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Digest.Of(Path.GetFileName(path))[..16]}.tmp");
}
