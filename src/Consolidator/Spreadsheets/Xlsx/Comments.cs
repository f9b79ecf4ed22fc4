using System.Xml;
using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>Reads comments: notes and the newer threads. Each thread has a copy among the notes for older programs.</summary>
internal static class Comments
{
    private const string Threaded = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

    public static void Read(ZipPackage package, IReadOnlyList<Relationship> ofSheet, InspectedSheet sheet)
    {
        foreach (var thread in ofSheet.Where(part => part.Type == "threadedComment")) ReadThread(package.Open(thread.Target), sheet);
        var threaded = sheet.Comments.Keys.ToHashSet();
        foreach (var notes in ofSheet.Where(part => part.Type == "comments")) ReadNotes(package.Open(notes.Target), sheet, threaded);
    }

    private static void ReadNotes(Stream part, InspectedSheet sheet, HashSet<(int, int)> threaded)
    {
        var text = new RichText();
        (int Row, int Column)? at = null;
        using var reader = PackageXml.Open(part);
        while (reader.Read())
            if (reader.IsStart("comment"))
            {
                at = At(reader, sheet);
                text.Clear();
            }
            else if (reader.IsEnd("comment"))
            {
                if (at is { } cell && !threaded.Contains(cell)) sheet.AddComment(cell.Row, cell.Column, text.ToString());
            }
            else text.Append(reader);
    }

    private static void ReadThread(Stream part, InspectedSheet sheet)
    {
        (int Row, int Column)? at = null;
        var inText = false;
        using var reader = PackageXml.Open(part);
        while (reader.Read())
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement && reader.NamespaceURI == Threaded)
            {
                if (reader is { LocalName: "threadedComment", NodeType: XmlNodeType.Element }) at = At(reader, sheet);
                inText = reader is { LocalName: "text", NodeType: XmlNodeType.Element, IsEmptyElement: false };
            }
            else if (inText && reader.IsText && at is { } cell) sheet.AddComment(cell.Row, cell.Column, reader.Value);
    }

    private static (int Row, int Column) At(XmlReader reader, InspectedSheet sheet)
    {
        var given = reader.GetAttribute("ref") ?? "";
        return A1Notation.ReadRange(given) is { } range ? (range.Top, range.Left)
            : throw new UnreadableException(FindingKinds.BadCellReference, sheet.Name, given) { Value = given };
    }
}
