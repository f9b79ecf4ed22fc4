using System.Text;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Spreadsheets;

public sealed class KindTests
{
    [Theory]
    [InlineData("", "年报.xlsx", "empty-file")]
    [InlineData("%PDF-1.7 ...", "年报.xlsx", "not-a-spreadsheet")]
    [InlineData("{\\rtf1 ...", "年报.doc", "not-a-spreadsheet")]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>", "年报.xls", "disguised")]
    [InlineData("  <table><tr><td>1</td></tr></table>", "年报.xls", "disguised")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", "年报.xls", "disguised")]
    [InlineData("ID;PWXL;N;E\r\nC;Y1;X1;K1\r\nE", "年报.xls", "disguised")]
    [InlineData("指标,数\r\n收到申请,12\r\n", "年报.xls", "disguised")]
    [InlineData("<html></html>", "年报.html", "not-a-spreadsheet")]
    [InlineData("今年以来，我局认真贯彻落实条例，积极推进政府信息公开。\n现将情况报告如下。", "年报.txt", "not-a-spreadsheet")]
    [InlineData("   \r\n ", "年报.csv", "no-cells")]
    public void The_kind_of_a_file_is_determined_by_its_content(string content, string name, string code) =>
        Assert.Equal(code, ReaderResult.Refusal(Encoding.UTF8.GetBytes(content), name));

    [Fact] public void A_workbook_file_with_only_zeros_is_reported_as_damage() =>
        Assert.Equal("file-damaged", ReaderResult.Refusal(new byte[4096]));

    [Fact] public void A_picture_is_not_a_spreadsheet() =>
        Assert.Equal("not-a-spreadsheet", ReaderResult.Refusal([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0], "年报.png"));

    [Fact] public void An_archive_of_files_is_not_a_spreadsheet() =>
        Assert.Equal("not-a-spreadsheet", ReaderResult.Refusal(XlsxBuilder.Zip(("年报.xlsx", XlsxBuilder.Workbook(""))), "年报.zip"));

    [Fact] public void An_OpenDocument_table_is_refused_with_its_own_code() =>
        Assert.Equal("ods-unsupported", ReaderResult.Refusal(XlsxBuilder.Zip(
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"u8.ToArray()))));

    [Fact] public void A_binary_workbook_is_refused_with_its_own_code() =>
        Assert.Equal("xlsb-unsupported", ReaderResult.Refusal(Office("xl/workbook.bin", [1, 2, 3])));

    [Fact] public void A_Word_document_is_not_a_spreadsheet_whatever_its_name() =>
        Assert.Equal("not-a-spreadsheet", ReaderResult.Refusal(Office("word/document.xml", "<w:document xmlns:w=\"w\"/>"u8.ToArray())));

    [Fact] public void A_strict_workbook_is_refused_with_its_own_code() =>
        Assert.Equal("strict-ooxml", ReaderResult.Refusal(Office("xl/workbook.xml",
        "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"/>"u8.ToArray(),
        "http://purl.oclc.org/ooxml/officeDocument/relationships")));

    [Theory, InlineData("office/"), InlineData("")]
    public void A_workbook_part_at_another_path_is_reported_but_not_as_damage(string folder) =>
        Assert.Equal("unusual-parts", ReaderResult.Refusal(
            new XlsxBuilder { Folder = folder }.Sheet("表1", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").Bytes()));

    [Fact] public void A_workbook_with_another_extension_is_read_and_reported()
    {
        var reading = WorkbookReader.Read(XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"), "年报.ET");
        Assert.Equal(1, reading.Workbook?.Size.Cells);
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("extension-differs", Severity.Info, ".et"), (finding.Code, finding.Severity, finding.Value));
    }

    private static byte[] Office(string part, byte[] content, string types = XlsxBuilder.Doc) => XlsxBuilder.Zip(
        ("[Content_Types].xml", "<Types/>"u8.ToArray()),
        ("_rels/.rels", Encoding.UTF8.GetBytes("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + $"<Relationship Id=\"rId1\" Type=\"{types}/officeDocument\" Target=\"{part}\"/></Relationships>")),
        (part, content));
}
