using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using Consolidator.Spreadsheets.Writing;

namespace Consolidator.MarkedCopies;

/// <summary>An Office package in which some parts are replaced. All others keep their compressed bytes.</summary>
/// <remarks>The Open XML SDK would rewrite every part that it opened. Part names have no leading slash.</remarks>
internal sealed class PatchedPackage : IDisposable
{
    private readonly byte[] _original;
    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, byte[]> _written = new(StringComparer.OrdinalIgnoreCase);
    private readonly XDocument _types;
    private bool _typesChanged;

    /// <exception cref="InvalidDataException">Not a zip file.</exception>
    /// <exception cref="MarkingException">Not an Office package.</exception>
    public PatchedPackage(byte[] original)
    {
        _original = original;
        _archive = new ZipArchive(new MemoryStream(original, writable: false), ZipArchiveMode.Read);
        foreach (var entry in _archive.Entries) _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        _types = Xml(OpenXml.ContentTypes);
    }

    public bool Has(string part) => _written.ContainsKey(part) || _entries.ContainsKey(part);

    public Stream Open(string part) =>
        _written.TryGetValue(part, out var bytes) ? new MemoryStream(bytes, writable: false)
        : _entries.TryGetValue(part, out var entry) ? entry.Open()
        : throw new MarkingException($"the package has no part '{part}'");

    public byte[] Read(string part)
    {
        using var stream = Open(part);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public XDocument Xml(string part)
    {
        using var stream = Open(part);
        using var reader = XmlReader.Create(stream, OpenXml.ReaderSettings);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    public void Write(string part, byte[] bytes) => _written[part] = bytes;

    public void Write(string part, XDocument document)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, OpenXml.WriterSettings))
        {
            writer.WriteStartDocument(standalone: true);
            foreach (var node in document.Nodes().Where(node => node is not XDocumentType)) node.WriteTo(writer);
        }
        Write(part, bytes.ToArray());
    }

    public void Write(string part, WrittenSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, OpenXml.WriterSettings)) SheetXml.Create(sheet).Save(writer);
        Write(part, bytes.ToArray());
    }

    /// <summary>An unused part name: <c>xl/comments3.xml</c>.</summary>
    public string FreeName(string before, string after)
    {
        for (var number = 1; ; number++)
            if (!Has($"{before}{OpenXml.Text(number)}{after}")) return $"{before}{OpenXml.Text(number)}{after}";
    }

    public string? ContentTypeOf(string part) => (string?)(Override(part) ?? Default(part))?.Attribute("ContentType");

    public void SetContentType(string part, string type)
    {
        if (ContentTypeOf(part) == type) return;
        if (Override(part) is { } present) present.SetAttributeValue("ContentType", type);
        else
        {
            var (name, kind) = (new XAttribute("PartName", "/" + part), new XAttribute("ContentType", type));
            Types.Add(new XElement(OpenXml.Types + "Override", name, kind));
        }
        _typesChanged = true;
    }

    public byte[] Save()
    {
        if (_typesChanged) Write(OpenXml.ContentTypes, _types);
        using var patched = new MemoryStream(_original.Length + 16_384);
        patched.Write(_original);
        // Update mode copies unopened entries with their compressed bytes and in their order.
        using (var archive = new ZipArchive(patched, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var (part, bytes) in _written)
            {
                var entry = _entries.TryGetValue(part, out var present) ? archive.GetEntry(present.FullName) : null;
                using var stream = (entry ?? archive.CreateEntry(part, CompressionLevel.Fastest)).Open();
                stream.SetLength(0);
                stream.Write(bytes);
            }
        return patched.ToArray();
    }

    public void Dispose() => _archive.Dispose();

    private XElement Types => _types.Root ?? throw new MarkingException("the package lists no content types");

    private XElement? Override(string part) => Types.Elements(OpenXml.Types + "Override")
        .FirstOrDefault(type => string.Equals((string?)type.Attribute("PartName"), "/" + part, StringComparison.OrdinalIgnoreCase));

    private XElement? Default(string part) => Types.Elements(OpenXml.Types + "Default")
        .FirstOrDefault(type => part.EndsWith("." + (string?)type.Attribute("Extension"), StringComparison.OrdinalIgnoreCase));
}
