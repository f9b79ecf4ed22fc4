using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Screening;

/// <summary>Screens a whole file before publication (先审查后公开): cells, hidden sheets, comments, headers, text boxes, document
/// properties.</summary>
public static partial class FileScreening
{
    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 128L << 20,
    };

    /// <param name="bytes">A file that the inspector accepted at intake.</param>
    /// <returns>The kinds found, each once.</returns>
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
            foreach (var text in PartsOf(bytes, HoldsOtherTexts)) found.UnionWith(TextScreening.Find(text));
        return [.. found.Order()];
    }

    /// <summary>Screens a document: all parts of a docx, or the text of a web page or plain file.</summary>
    private static IReadOnlyList<ScreenedKind> OfDocument(byte[] bytes)
    {
        var texts = bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
            ? PartsOf(bytes, part => part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            : [Tag().Replace(Encoding.UTF8.GetString(bytes), "")];
        return [.. texts.SelectMany(TextScreening.Find).Distinct().Order()];
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>The texts of selected parts of a package.</summary>
    private static IEnumerable<string> PartsOf(byte[] bytes, Func<string, bool> isSelected)
    {
        using var package = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        foreach (var entry in package.Entries.Where(entry => isSelected(entry.FullName)))
        {
            var text = new StringBuilder();
            using var stream = entry.Open();
            using var reader = XmlReader.Create(stream, Safe);
            // A text box splits words into runs, so runs are joined; the end of a paragraph separates texts.
            while (reader.Read())
                if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA) text.Append(reader.Value);
                else if (reader.NodeType == XmlNodeType.EndElement
                    && reader.LocalName is "p" or "text" or "comment" or "property" or "headerFooter"
                    || reader.Depth <= 1)
                    text.Append('\n');
            yield return text.ToString();
        }
    }

    private static bool HoldsOtherTexts(string part) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        && (part.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase)
            || part.Contains("drawing", StringComparison.OrdinalIgnoreCase)
            || part.Contains("comment", StringComparison.OrdinalIgnoreCase)
            || part.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
            || part.Contains("customXml", StringComparison.OrdinalIgnoreCase));
}
