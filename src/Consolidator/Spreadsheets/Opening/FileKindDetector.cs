using System.Text;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Opening;

/// <summary>Determines the kind of a file by its content.</summary>
internal static class FileKindDetector
{
    private static readonly (byte[] Start, FileKind Kind)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46], FileKind.Pdf),
        ([.. "{\\rtf"u8], FileKind.RichText),
        ([0x89, 0x50, 0x4E, 0x47], FileKind.Picture), ([0xFF, 0xD8, 0xFF], FileKind.Picture), ([.. "GIF8"u8], FileKind.Picture),
        ([0x49, 0x49, 0x2A, 0], FileKind.Picture), ([0x4D, 0x4D, 0, 0x2A], FileKind.Picture), ([.. "RIFF"u8], FileKind.Picture),
        ([.. "Rar!"u8], FileKind.Archive), ([0x37, 0x7A, 0xBC, 0xAF], FileKind.Archive), ([0x1F, 0x8B], FileKind.Archive),
        // Excel 2 to 4: a BIFF stream without the compound file that later versions use.
        ([0x09, 0, 0x04, 0], FileKind.OldExcel), ([0x09, 0x02, 0x06, 0], FileKind.OldExcel), ([0x09, 0x04, 0x06, 0], FileKind.OldExcel),
        ([0x09, 0x08, 0x08, 0, 0, 0x05], FileKind.OldExcel),
        ([.. "ID;P"u8], FileKind.Sylk),
    ];

    public static bool IsZip(byte[] bytes) => bytes.AsSpan().StartsWith("PK\x03\x04"u8) || bytes.AsSpan().StartsWith("PK\x05\x06"u8);

    /// <summary>The kind of a file that is neither a zip nor a compound file.</summary>
    public static FileKind DetectPlain(byte[] bytes)
    {
        if (bytes.Length == 0) return FileKind.Empty;
        foreach (var (start, kind) in Signatures)
            if (bytes.AsSpan().StartsWith(start)) return kind;
        if (bytes.AsSpan(0, Math.Min(bytes.Length, 1024)).IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        var head = ReadBeginning(bytes);
        if (head.StartsWith('<') || head.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase)) return OfMarkup(head);
        return LooksBinary(bytes) ? FileKind.Unknown : FileKind.Text;
    }

    /// <summary>The kind of a zip, by the root part that its relationships name.</summary>
    public static FileKind DetectPackage(ZipPackage package)
    {
        if (package.IsEncrypted) return FileKind.Encrypted;
        if (package.Has("mimetype")) return OfOpenDocument(package);
        var root = RelationshipReader.Read(package, "").FirstOrDefault(relationship => relationship.Type == "officeDocument");
        if (root is null) return package.Has("[Content_Types].xml") ? FileKind.OtherOffice : FileKind.Archive;
        if (root.Target.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)) return FileKind.Xlsb;
        using var reader = PackageXml.Open(package.Open(root.Target));
        reader.MoveToContent();
        return (reader.LocalName, reader.NamespaceURI) switch
        {
            ("workbook", PackageXml.Main) => root.IsStrict ? FileKind.StrictXlsx : FileKind.Xlsx,
            ("workbook", PackageXml.StrictMain) => FileKind.StrictXlsx,
            ("document", _) => FileKind.Word,
            ("presentation", _) => FileKind.Slides,
            _ => FileKind.OtherOffice,
        };
    }

    private static FileKind OfOpenDocument(ZipPackage package)
    {
        using var stream = package.Open("mimetype");
        var buffer = new byte[100];
        var mime = Encoding.ASCII.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        return mime.Contains("spreadsheet", StringComparison.Ordinal) ? FileKind.Ods
            : mime.Contains("opendocument.text", StringComparison.Ordinal) ? FileKind.Word
            : mime.Contains("presentation", StringComparison.Ordinal) ? FileKind.Slides : FileKind.OtherOffice;
    }

    private static FileKind OfMarkup(string head) =>
        head.Contains("<html", StringComparison.OrdinalIgnoreCase) ? FileKind.WebPage
        : head.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) ? FileKind.XmlSpreadsheet
        : head.Contains("urn:oasis:names:tc:opendocument", StringComparison.Ordinal) ? FileKind.Ods
        : FileKind.WebPage;

    // The beginning is enough to recognise markup in any encoding, because tags are ASCII.
    private static string ReadBeginning(byte[] bytes)
    {
        var span = bytes.AsSpan(0, Math.Min(bytes.Length, 4096));
        var head = span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Encoding.Unicode.GetString(span[2..])
            : span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Encoding.BigEndianUnicode.GetString(span[2..])
            : Encoding.Latin1.GetString(span);
        return head.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
    }

    private static bool LooksBinary(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return false;
        return bytes.Take(65_536).Any(b => b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D));
    }
}
