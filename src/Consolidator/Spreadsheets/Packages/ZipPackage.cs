using System.IO.Compression;

namespace Consolidator.Spreadsheets.Packages;

/// <summary>An untrusted zip of parts: sizes are measured while inflating, and checksums are verified.</summary>
internal sealed class ZipPackage : IDisposable
{
    // Small parts are cached by the check, so that they are inflated once; a large one is inflated again when it is read.
    private const int KeptBytes = 4 << 20;

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<ZipArchiveEntry, byte[]> _kept = [];

    public ZipPackage(byte[] bytes)
    {
        _archive = new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (_archive.Entries.Count > Limits.Entries) throw UnreadableException.TooLarge("limit-entries", Limits.Entries);
        foreach (var entry in _archive.Entries)
            if (!_entries.TryAdd(NameOf(entry), entry)) throw new InvalidDataException("Two members of the zip have one name.");
    }

    public bool IsEncrypted => _archive.Entries.Any(entry => entry.IsEncrypted);

    public bool Has(string part) => _entries.ContainsKey(part);

    /// <exception cref="InvalidDataException">The package has no such part.</exception>
    public Stream Open(string part)
    {
        if (!_entries.TryGetValue(part, out var entry)) throw new InvalidDataException($"The package names the part {part} and lacks it.");
        return _kept.TryGetValue(entry, out var bytes) ? new MemoryStream(bytes, writable: false) : entry.Open();
    }

    /// <summary>Inflates every member once, to verify its size and checksum.</summary>
    public void Check()
    {
        var total = 0L;
        var buffer = new byte[65_536];
        foreach (var entry in _archive.Entries)
        {
            using var stream = entry.Open();
            var isText = IsText(entry);
            using var kept = new MemoryStream(isText ? (int)Math.Min(entry.Length, buffer.Length) : 0);
            var (length, crc) = (0L, 0u);
            for (int count; (count = stream.Read(buffer)) > 0;)
            {
                length += count;
                total += count;
                if (length > Limits.MemberBytes) throw UnreadableException.TooLarge("limit-member", Limits.MemberBytes >> 20);
                if (total > Limits.InflatedBytes) throw UnreadableException.TooLarge("limit-inflated", Limits.InflatedBytes >> 20);
                if (length > Limits.RatioFromBytes && length > entry.CompressedLength * Limits.Ratio)
                    throw UnreadableException.TooLarge("limit-ratio", Limits.Ratio);
                crc = Crc32.Append(crc, buffer.AsSpan(0, count));
                if (isText && length <= KeptBytes) kept.Write(buffer, 0, count);
            }
            if (length != entry.Length || crc != entry.Crc32)
                throw new InvalidDataException($"The member {entry.FullName} is not what was packed.");
            if (isText && length <= KeptBytes) _kept[entry] = kept.ToArray();
        }
    }

    public void Dispose() => _archive.Dispose();

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.Replace('\\', '/').TrimStart('/');

    private static bool IsText(ZipArchiveEntry entry) =>
        Path.GetExtension(entry.FullName).ToLowerInvariant() is ".xml" or ".rels";
}
