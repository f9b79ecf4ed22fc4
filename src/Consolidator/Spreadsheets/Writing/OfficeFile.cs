using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Writes XML parts into an Office file. The same parts give the same bytes: entries have no time.</summary>
/// <remarks>The only file that uses the Open XML SDK. The caller chooses the ids of footers and charts, because the
/// document refers to them.</remarks>
public static class OfficeFile
{
    public sealed record Footer(string Id, XElement Content);

    /// <param name="Workbook">The chart's figures, so that it can be edited.</param>
    public sealed record Chart(string Id, XElement Content, byte[] Workbook);

    /// <summary>The id by which a chart refers to its embedded workbook.</summary>
    public const string ChartData = "rData";

    // Without a byte order mark, which some programs do not skip.
    private static readonly XmlWriterSettings Plain = new() { Encoding = new System.Text.UTF8Encoding(false) };

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    // A zip entry cannot have a time before 1980; any fixed time will do.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] WriteDocx(
        string title, XElement document, XElement styles, XElement settings, XElement fonts, IReadOnlyList<Footer> footers,
            IReadOnlyList<Chart> charts)
    {
        using var buffer = new MemoryStream();
        using (var package = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rMain");
            var core = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(core, "rCore");
            Write(core, Core.Of("coreProperties", Dublin.Of("title", title)));
            Write(main, document);
            Write(main.AddNewPart<StyleDefinitionsPart>("rStyles"), styles);
            Write(main.AddNewPart<DocumentSettingsPart>("rSettings"), settings);
            Write(main.AddNewPart<FontTablePart>("rFonts"), fonts);
            foreach (var footer in footers) Write(main.AddNewPart<FooterPart>(footer.Id), footer.Content);
            foreach (var chart in charts)
            {
                var part = main.AddNewPart<ChartPart>(chart.Id);
                Write(part, chart.Content);
                using var workbook = new MemoryStream(chart.Workbook);
                part.AddNewPart<EmbeddedPackagePart>("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    ChartData).FeedData(workbook);
            }
        }
        return WithoutTime(buffer);
    }

    public static byte[] WriteXlsx(XElement styles, IReadOnlyList<WrittenSheet> sheets)
    {
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var main = package.AddWorkbookPart();
            package.ChangeIdOfPart(main, "rMain");
            Write(main, Workbook(sheets));
            Write(main.AddNewPart<WorkbookStylesPart>("rStyles"), styles);
            foreach (var (index, sheet) in sheets.Index()) Write(main.AddNewPart<WorksheetPart>(IdOf(index)), SheetXml.Create(sheet));
        }
        return WithoutTime(buffer);
    }

    private static XElement Workbook(IReadOnlyList<WrittenSheet> sheets)
    {
        var titles = sheets.Index().Where(one => one.Item.Page is { RepeatedRows: > 0 }).Select(one =>
            Sheet.Of("definedName", At("name", "_xlnm.Print_Titles"), At("localSheetId", one.Index),
                FormattableString.Invariant($"'{one.Item.Name}'!$1:${one.Item.Page?.RepeatedRows}"))).ToList();
        return Sheet.Of("workbook", At(XNamespace.Xmlns + "r", Links.NamespaceName),
            Sheet.Of("bookViews", Sheet.Of("workbookView")),
            Sheet.Of("sheets", sheets.Select((sheet, index) => Sheet.Of("sheet", At("name", sheet.Name), At("sheetId", index + 1),
                sheet.IsHidden ? At("state", "hidden") : null, At(Links + "id", IdOf(index))))),
            titles.Count == 0 ? null : Sheet.Of("definedNames", titles));
    }

    private static string IdOf(int sheet) => FormattableString.Invariant($"rSheet{sheet + 1}");

    private static void Write(OpenXmlPart part, XStreamingElement content)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, Plain);
        content.Save(writer);
    }

    private static void Write(OpenXmlPart part, XElement content)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, Plain);
        new XDocument(new XDeclaration("1.0", "utf-8", "yes"), content).Save(writer);
    }

    private static byte[] WithoutTime(MemoryStream written)
    {
        using var buffer = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(written.ToArray()), ZipArchiveMode.Read))
        using (var to = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName != "[Content_Types].xml").ThenBy(entry => entry.FullName,
                StringComparer.Ordinal))
            {
                var copy = to.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = NoTime;
                using var source = entry.Open();
                using var target = copy.Open();
                source.CopyTo(target);
            }
        return buffer.ToArray();
    }
}
