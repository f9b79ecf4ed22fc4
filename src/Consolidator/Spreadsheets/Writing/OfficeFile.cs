using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Puts parts of XML into an Office file. The same parts give the same bytes: entries carry no clock.</summary>
/// <remarks>Relationship ids are given by the caller, who names them in the XML; the only file of the reports that knows the
/// package.</remarks>
public static class OfficeFile
{
    public sealed record Footer(string Id, XElement Content);

    /// <param name="Workbook">The figures behind the chart, so that it can be edited.</param>
    public sealed record Chart(string Id, XElement Content, byte[] Workbook);

    /// <summary>Id by which a chart names the workbook inside it.</summary>
    public const string ChartData = "rData";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    // A zip entry has no time before 1980; any fixed one will do.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Docx(
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

    /// <param name="sheets">Sheet n is named by the workbook as <c>rSheet</c>n, counted from 1.</param>
    public static byte[] Xlsx(XElement workbook, XElement styles, IReadOnlyList<XElement> sheets)
    {
        using var buffer = new MemoryStream();
        using (var package = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var main = package.AddWorkbookPart();
            package.ChangeIdOfPart(main, "rMain");
            Write(main, workbook);
            Write(main.AddNewPart<WorkbookStylesPart>("rStyles"), styles);
            for (var sheet = 0; sheet < sheets.Count; sheet++)
                Write(main.AddNewPart<WorksheetPart>(FormattableString.Invariant($"rSheet{sheet + 1}")), sheets[sheet]);
        }
        return WithoutTime(buffer);
    }

    private static void Write(OpenXmlPart part, XElement content)
    {
        using var stream = part.GetStream(FileMode.Create, FileAccess.Write);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
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
