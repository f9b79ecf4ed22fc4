using System.IO.Compression;
using System.Text;
using Consolidator.Reports;
using Consolidator.Texts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Consolidator.Documents;

public sealed class WritersTests
{
    private static readonly Document Report = Reports.Templates.Compose(Sample2013.Year(
    [
        Sample2013.Text("D01", "P1", "=HYPERLINK(\"http://x\")<script>alert(1)</script>\u0007&amp;"),
            Sample2013.Text("D02", "P1", new string('长', 3000)),
        Sample2013.Text("D03", "P1", "含身份证号", held: true),
    ]), "annual-2013.liquid").Document;

    public static TheoryData<string> Kinds => ["year 2013", "year 2021", "quarter"];

    private static Document Kind(string name) => name switch { "year 2013" => Report, "year 2021" => Of2021, _ => OfQuarter(4) };

    [Theory, MemberData(nameof(Kinds))] public void The_docx_follows_the_open_xml_schema(string kind)
    {
        using var stream = new MemoryStream(DocxDocument.Write(Kind(kind), Phrasebook.Chinese));
        using var package = WordprocessingDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Theory, MemberData(nameof(Kinds))] public void The_workbook_follows_the_open_xml_schema(string kind)
    {
        using var stream = new MemoryStream(TablesWorkbook.Write(Kind(kind).Tables));
        using var package = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken)
            .Select(error => $"{error.Part?.Uri} {error.Path?.XPath} {error.Description}"));
    }

    [Fact] public void The_same_figures_give_the_same_bytes() =>
        Assert.Equal(DocxDocument.Write(Report, Phrasebook.Chinese), DocxDocument.Write(Report, Phrasebook.Chinese));

    [Fact] public void Every_link_of_a_figure_leads_to_a_row_of_the_appendix()
    {
        var page = Encoding.UTF8.GetString(HtmlDocument.Write(Report, Phrasebook.Chinese));
        Assert.All(Enumerable.Range(0, Report.Origins.Count), origin =>
            Assert.Contains($"id=\"{Origin.Anchor(origin)}\"", page, StringComparison.Ordinal));
        Assert.Contains("href=\"#origin1\"", page, StringComparison.Ordinal);
    }

    [Fact] public void Markup_in_a_units_text_is_encoded()
    {
        var page = Encoding.UTF8.GetString(HtmlDocument.Write(Report, Phrasebook.Chinese));
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact] public void No_cell_of_the_workbook_is_a_formula()
    {
        using var zip = new ZipArchive(new MemoryStream(TablesWorkbook.Write(Report.Tables)));
        var sheets = zip.Entries.Where(entry => entry.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase))
            .Select(entry => new StreamReader(entry.Open()).ReadToEnd()).ToList();
        Assert.Contains(sheets, sheet => sheet.Contains("=HYPERLINK(\"http://x\")", StringComparison.Ordinal));
        Assert.All(sheets, sheet => Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal));
    }

    [Fact] public void A_withheld_text_is_replaced_by_a_visible_mark()
    {
        var page = Encoding.UTF8.GetString(HtmlDocument.Write(Report, Phrasebook.Chinese));
        Assert.Contains("【待审查】", page, StringComparison.Ordinal);
        Assert.DoesNotContain("含身份证号", page, StringComparison.Ordinal);
    }

    [Fact] public void A_report_in_all_three_formats_takes_less_than_a_second_after_warmup()
    {
        var texts = Sample2013.Registry.Units.Select((unit, place) =>
            Sample2013.Text(unit.Code.Value, "P1", string.Concat(Enumerable.Repeat($"第{place}号单位反映的问题。", 250)))).ToList();
        Write();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Write();
        Assert.True(watch.ElapsedMilliseconds < 1000, $"{watch.ElapsedMilliseconds} ms");
        TestContext.Current.SendDiagnosticMessage($"A report in {watch.ElapsedMilliseconds} ms");

        void Write()
        {
            var document = Reports.Templates.Compose(Sample2013.Year(texts), "annual-2013.liquid").Document;
            DocxDocument.Write(document, Phrasebook.Chinese);
            HtmlDocument.Write(document, Phrasebook.Chinese);
            TablesWorkbook.Write(document.Tables);
        }
    }

    [Fact] public void The_documents_can_be_written_to_a_folder_for_inspection()
    {
        // Not a test: writes the documents to the folder in CONSOLIDATOR_REPORTS_OUT, for inspection.
        if (Environment.GetEnvironmentVariable("CONSOLIDATOR_REPORTS_OUT") is not { Length: > 0 } folder) return;
        foreach (var (name, document) in new[] { ("annual-2013", Report), ("annual-2021", Of2021), ("bulletin-2", OfQuarter(2)),
            ("bulletin-4", OfQuarter(4)) })
        {
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), DocxDocument.Write(document, Phrasebook.Chinese));
            File.WriteAllBytes(Path.Combine(folder, name + ".html"), HtmlDocument.Write(document, Phrasebook.Chinese));
            File.WriteAllBytes(Path.Combine(folder, name + ".xlsx"), TablesWorkbook.Write(document.Tables));
        }
    }

    private static Document Of2021 => Reports.Templates.Compose(Sample2021.Year(), "annual-2021.liquid").Document;

    private static Document OfQuarter(int quarter) => Reports.Templates.Compose(Sample2013.Quarter(quarter), "bulletin.liquid").Document;
}
