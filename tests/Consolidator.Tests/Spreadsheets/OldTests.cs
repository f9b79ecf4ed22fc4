using Consolidator.Findings;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Spreadsheets;

public sealed class OldTests
{
    [Fact] public void An_xls_gives_its_numbers_exactly_and_its_texts()
    {
        var workbook =
            ReaderResult.Read(new XlsBuilder().Text(1, 1, "收到申请").Number(1, 2, 133.71).Number(2, 2, 0.1 + 0.2).Bytes(), "年报.xls");
        Assert.Equal(WorkbookFormat.Xls, workbook.Format);
        Assert.Equal((new CellContent.Text("收到申请"), new CellContent.Number(133.71m), new CellContent.Number(0.3m)),
            (workbook.Content(1, 1), workbook.Content(1, 2), workbook.Content(2, 2)));
    }

    [Fact] public void An_error_in_an_xls_is_an_error_whether_typed_or_calculated()
    {
        var workbook = ReaderResult.Read(new XlsBuilder().Number(1, 1, 1).Error(2, 1, 0x07)
            .Formula(3, 1, [2, 0, 0x17, 0, 0, 0, 0xFF, 0xFF]).Bytes(), "年报.xls");
        Assert.Equal((new CellContent.Error("#DIV/0!"), new CellContent.Error("#REF!")), (workbook.Content(2, 1), workbook.Content(3, 1)));
    }

    [Fact] public void A_formula_that_waits_for_its_first_calculation_is_uncalculated_and_not_zero() =>
        Assert.Equal(new CellContent.Uncalculated(),
            ReaderResult.Read(new XlsBuilder().Number(1, 1, 1).Formula(2, 1, new byte[8], flags: 3).Bytes(), "年报.xls").Content(2, 1));

    [Fact] public void A_value_hidden_under_a_merge_in_an_xls_is_reported()
    {
        var reading = WorkbookReader.Read(new XlsBuilder().Number(1, 1, 5).Number(1, 2, 9)
            .Record(0xE5, [.. XlsBuilder.Two(1), .. XlsBuilder.Two(0), .. XlsBuilder.Two(0), .. XlsBuilder.Two(0), .. XlsBuilder.Two(1)])
                .Bytes(), "年报.xls");
        Assert.Equal("value-under-merge", Assert.Single(reading.Findings).Code);
        Assert.Equal(1, reading.Workbook?.Size.Cells);
    }

    [Fact] public void Hidden_sheets_rows_and_columns_of_an_xls_are_detected()
    {
        var sheet = ReaderResult.Read(new XlsBuilder()
            .Record(0x7D,
                [.. XlsBuilder.Two(2), .. XlsBuilder.Two(3), .. XlsBuilder.Two(2048), .. XlsBuilder.Two(0), .. XlsBuilder.Two(1), 0, 0])
            .Record(0x208,
                [.. XlsBuilder.Two(4), .. XlsBuilder.Two(0), .. XlsBuilder.Two(1), .. XlsBuilder.Two(255), 0, 0, 0, 0, 0x20, 0, 0, 0])
            .Number(5, 1, 1).Bytes(state: 1), "年报.xls").Sheets[0];
        Assert.Equal((true, true, true, false),
            (sheet.Hidden, sheet.HiddenRows.Contains(5), sheet.HiddenColumns.Contains(4), sheet.HiddenColumns.Contains(5)));
    }

    [Fact] public void A_duplicate_cell_in_an_xls_is_refused() =>
        Assert.Equal("bad-cell-reference", ReaderResult.Refusal(new XlsBuilder().Number(1, 1, 1).Number(1, 1, 2).Bytes(), "年报.xls"));

    [Fact] public void An_xls_with_a_password_is_refused_without_trying_any() =>
        Assert.Equal("encrypted", ReaderResult.Refusal(new XlsBuilder().Global(0x2F, new byte[54]).Number(1, 1, 1).Bytes(), "年报.xls"));

    [Fact] public void An_xlsx_with_a_password_is_refused_without_trying_any() =>
        Assert.Equal("encrypted",
            ReaderResult.Refusal(XlsBuilder.Compound(("EncryptionInfo", new byte[100]), ("EncryptedPackage", new byte[100]))));

    [Fact] public void A_workbook_of_Excel_95_is_refused_with_its_own_code() =>
        Assert.Equal("old-excel-unsupported", ReaderResult.Refusal(new XlsBuilder(0x0500).Bytes(), "年报.xls"));

    [Fact] public void An_old_Word_document_is_not_a_spreadsheet() =>
        Assert.Equal("not-a-spreadsheet", ReaderResult.Refusal(XlsBuilder.Compound(("WordDocument", new byte[100])), "年报.doc"));

    [Fact] public void An_xls_named_xlsx_is_read_and_reported()
    {
        var reading = WorkbookReader.Read(new XlsBuilder().Number(1, 1, 1).Bytes(), "年报.xlsx");
        Assert.Equal(("extension-differs", Severity.Info), reading.Findings.Select(finding => (finding.Code, finding.Severity)).Single());
    }

    [Fact] public void A_truncated_xls_is_reported_as_damage() =>
        Assert.Equal("file-damaged", ReaderResult.Refusal(new XlsBuilder().Number(1, 1, 1).Bytes()[..1600], "年报.xls"));

    [Fact] public void A_cyclic_chain_of_sectors_is_damage()
    {
        var bytes = new XlsBuilder().Number(1, 1, 1).Bytes();
        BitConverter.GetBytes(1).CopyTo(bytes, 512 + 4);
        Assert.Equal("file-damaged", ReaderResult.Refusal(bytes, "年报.xls"));
    }
}
