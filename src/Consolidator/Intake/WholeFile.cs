using Consolidator.Texts;

namespace Consolidator.Intake;

/// <summary>Writes a file completely or not at all (temporary file, flush, rename), so that a full disk never leaves half a file.</summary>
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

    /// <summary>Each target has one draft name, so that the next try overwrites what a killed process left behind.
    /// The name is a short hash: the target's own name may already have the greatest length that the file system allows.</summary>
    public static string DraftOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Digest.Of(Path.GetFileName(path))[..16]}.tmp");
}
