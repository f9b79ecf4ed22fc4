using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Screening;

/// <summary>先审查后公开 for a whole file: cells, hidden sheets, comments, headers, text boxes, document properties.</summary>
public static partial class FileScreening
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 128L << 20,
    };

    /// <param name="bytes">A file that passed the inspector when it came in.</param>
    /// <returns>Kinds found anywhere in it, each once.</returns>
    public static IReadOnlyList<ScreenedKind> Find(byte[] bytes, string name)
    {
        var found = new HashSet<ScreenedKind>();
        if (WorkbookReader.Read(bytes, name).Workbook is not { } workbook) return OfDocument(bytes);
        foreach (var sheet in workbook.Sheets)
        {
            found.UnionWith(TextScreening.Find(sheet.Name));
            foreach (var cell in sheet.Cells)
            {
                found.UnionWith(TextScreening.Find(cell.Content.Plain));
                if (cell.Comment is { } comment) found.UnionWith(TextScreening.Find(comment));
            }
            foreach (var comment in sheet.CommentsOnBlanks.Values) found.UnionWith(TextScreening.Find(comment));
        }
        if (workbook.Format == WorkbookFormat.Xlsx)
            foreach (var text in PartsOf(bytes, IsApart)) found.UnionWith(TextScreening.Find(text));
        return [.. found.Order()];
    }

    /// <summary>A document that is no workbook: all parts of a docx; the text of a page, or of a plain file.</summary>
    private static IReadOnlyList<ScreenedKind> OfDocument(byte[] bytes)
    {
        var texts = bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            ? PartsOf(bytes, part => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            : [Tag().Replace(Encoding.UTF8.GetString(bytes), "")];
        return [.. texts.SelectMany(TextScreening.Find).Distinct().Order()];
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>The text of those parts of a package.</summary>
    private static IEnumerable<string> PartsOf(byte[] bytes, Func<string, bool> which)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in package.Entries.Where(entry => which(entry.FullName)))
        {
            var text = new StringBuilder();
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, Safe);
            // A text box cuts a word into runs: they are read as one; a paragraph ends a text.
            while (reader.Read())
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Append(reader.Value);
                else if (reader.NodeType == XmlNodeType.EndElement
                    && reader.LocalName is "p" or "text" or "comment" or "property" or "headerFooter"
                    || reader.Depth <= 1)
                    text.Append('\n');
            yield return text.ToString();
        }
    }

    private static bool IsApart(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)
            || part.Contains("drawing", StringComparison.OrdinalIgnoreCase)
            || part.Contains("comment", StringComparison.OrdinalIgnoreCase)
            || part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
            || part.Contains("customXml", StringComparison.OrdinalIgnoreCase));
}
