using Consolidator.Findings;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets;

/// <summary>Short forms for tests of the reader.</summary>
internal static class ReaderResult
{
    /// <summary>The code of the only error; its phrase must exist.</summary>
    public static string Refusal(byte[] bytes, string name = "年报.xlsx")
    {
        var reading = WorkbookReader.Read(bytes, name);
        Assert.Null(reading.Workbook);
        var error = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.NotEmpty(Phrasebook.Chinese.Say(error.Message));
        return error.Code;
    }

    public static Workbook Read(byte[] bytes, string name = "年报.xlsx")
    {
        var reading = WorkbookReader.Read(bytes, name);
        Assert.True(reading.Workbook is not null, string.Join(' ', reading.Findings));
        return reading.Workbook!;
    }

    public static CellContent? Content(this Workbook workbook, int row, int column, int sheet = 0) =>
        workbook.Sheets[sheet][row, column]?.Content;

    /// <summary>The content of A1 in a workbook with this cell only.</summary>
    public static CellContent? Cell(string cell, string? shared = null, string? styles = null, string workbookPr = "") =>
        Read(new XlsxBuilder { Shared = shared, Styles = styles, WorkbookPr = workbookPr }
            .Sheet("表1", $"<row r=\"1\">{cell}<c r=\"B1\"><v>1</v></c></row>").Bytes()).Content(1, 1);
}
