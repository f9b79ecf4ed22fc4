using System.Security.Cryptography;

namespace Consolidator.Intake;

/// <summary>Keeps every file ever received, unchanged, under its SHA-256: <c>var/archive/3f/3f9a…e1.xlsx</c>.</summary>
public sealed class Archive(string root)
{
    // The limit of HAZARDS.md 1: a larger file is hashed and kept, but not opened.
    public const long LargestOpened = 32L << 20;

    /// <summary>The path of an archived file; null when the archive has no file with that hash.</summary>
    public string? Find(string sha256)
    {
        var shelf = Path.Combine(root, sha256[..2]);
        return Directory.Exists(shelf) ? Directory.EnumerateFiles(shelf, sha256 + ".*").FirstOrDefault() : null;
    }

    /// <summary>Reads the hash of a file, and its bytes when it is small enough to be opened.</summary>
    /// <exception cref="IOException">The file vanished, is locked, or changed while it was read.</exception>
    public static async Task<Contents> ReadAsync(string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16,
            FileOptions.Asynchronous | FileOptions.SequentialScan);
        if (file.Length > LargestOpened)
            return new(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)), file.Length, null);
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellation);
        var whole = bytes.ToArray();
        return new(Convert.ToHexStringLower(SHA256.HashData(whole)), whole.Length, whole);
    }

    /// <summary>Deletes partial copies of a killed pass. The caller must hold the workspace, so that nobody is copying.</summary>
    public void Sweep()
    {
        if (!Directory.Exists(root)) return;
        var everywhere = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 };
        foreach (var draft in Directory.EnumerateFiles(root, ".*.tmp", everywhere)) File.Delete(draft);
    }

    /// <summary>Copies a file into the archive; does nothing when it is there already.</summary>
    /// <exception cref="IOException">The share returned other bytes than at the first reading: read the file again later.</exception>
    /// <exception cref="ArchiveException">The archive can't be written: no further file can be taken in.</exception>
    public async Task KeepAsync(Contents contents, string path, CancellationToken cancellation)
    {
        if (Find(contents.Sha256) is not null) return;
        // When the bytes are in memory, only the archive can have failed, so the error is not the file's.
        try { await PutAsync(contents, path, cancellation); }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException && contents.Bytes is not null)
        {
            throw new ArchiveException($"{root} can't be written: {full.Message}", full);
        }
    }

    private async Task PutAsync(Contents contents, string path, CancellationToken cancellation)
    {
        var shelf = Directory.CreateDirectory(Path.Combine(root, contents.Sha256[..2]));
        var draft = Path.Combine(shelf.FullName, $".{Guid.NewGuid():N}.tmp");
        try
        {
            await using (var kept = new FileStream(
                draft, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.Asynchronous))
            {
                if (contents.Bytes is { } bytes) await kept.WriteAsync(bytes, cancellation);
                else
                {
                    await using var source = new FileStream(
                        path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.Asynchronous);
                    await source.CopyToAsync(kept, cancellation);
                    kept.Position = 0;
                    if (Convert.ToHexStringLower(await SHA256.HashDataAsync(kept, cancellation)) != contents.Sha256)
                        throw new IOException($"{path} changed while it was copied to the archive.");
                }
                kept.Flush(flushToDisk: true);
            }
            File.Move(draft, Path.Combine(shelf.FullName, contents.Sha256 + Extension(path)), overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // Strangers choose the file name: only a short plain extension of it goes into our path.
    private static string Extension(string path)
    {
        var extension = Path.GetExtension(path).ToLowerInvariant();
        return extension.Length is > 1 and <= 6 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : ".bin";
    }
}

/// <summary>The archive can't be written: the disk is full or read-only.</summary>
public sealed class ArchiveException(string message, Exception inner) : IOException(message, inner);

/// <param name="Bytes">Null when the file is too large to be opened.</param>
public sealed record Contents(string Sha256, long Size, byte[]? Bytes);
