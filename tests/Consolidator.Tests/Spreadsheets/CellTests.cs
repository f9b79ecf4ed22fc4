using Consolidator.Spreadsheets.Xlsx;

namespace Consolidator.Spreadsheets;

public sealed class CellTests
{
    [Fact] public void A_number_is_read_exactly() =>
        Assert.Equal(new CellContent.Number(133.71m), ReaderResult.Cell("<c r=\"A1\"><v>133.71000000000001</v></c>"));

    [Fact] public void A_shared_text_joins_its_runs_without_phonetic_readings() =>
        Assert.Equal(new CellContent.Text("市政府办"), ReaderResult.Cell("<c r=\"A1\" t=\"s\"><v>0</v></c>",
            shared: "<si><r><t>市政府</t></r><r><t>办</t></r><rPh sb=\"0\" eb=\"1\"><t>シ</t></rPh></si>"));

    [Fact] public void An_inline_text_is_read() =>
        Assert.Equal(new CellContent.Text("合计"), ReaderResult.Cell("<c r=\"A1\" t=\"inlineStr\"><is><t>合计</t></is></c>"));

    [Fact] public void A_text_of_white_space_is_blank() =>
        Assert.Null(ReaderResult.Cell("<c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">  </t></is></c>"));

    [Fact] public void An_error_cell_is_an_error_and_not_blank() =>
        Assert.Equal(new CellContent.Error("#REF!"), ReaderResult.Cell("<c r=\"A1\" t=\"e\"><v>#REF!</v></c>"));

    [Theory]
    [InlineData("<c r=\"A1\"><f>SUM(B1)</f></c>")]
    [InlineData("<c r=\"A1\"><f>SUM(B1)</f><v></v></c>")]
    [InlineData("<c r=\"A1\"><f>SUM(B1)</f><v/></c>")]
    [InlineData("<c r=\"A1\" t=\"str\"><f>SUM(B1)</f></c>")]
    public void A_formula_without_a_value_is_uncalculated_and_not_blank(string cell) =>
        Assert.Equal(new CellContent.Uncalculated(), ReaderResult.Cell(cell));

    [Fact] public void A_formula_with_an_empty_text_as_result_is_blank() =>
        Assert.Null(ReaderResult.Cell("<c r=\"A1\" t=\"str\"><f>\"\"</f><v></v></c>"));

    [Fact] public void A_formula_is_read_as_its_stored_value() =>
        Assert.Equal(new CellContent.Number(12), ReaderResult.Cell("<c r=\"A1\"><f>6*2</f><v>12</v></c>"));

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    public void A_boolean_is_read_in_every_notation(string value, bool truth) =>
        Assert.Equal(new CellContent.Truth(truth), ReaderResult.Cell($"<c r=\"A1\" t=\"b\"><v>{value}</v></c>"));

    [Fact] public void A_number_too_large_for_a_decimal_is_unrepresentable() =>
        Assert.Equal(new CellContent.Unrepresentable("1e999"), ReaderResult.Cell("<c r=\"A1\"><v>1e999</v></c>"));

    [Theory]
    [InlineData(14)]
    [InlineData(31)]
    [InlineData(57)]
    public void Built_in_date_formats_including_the_Chinese_ones_show_dates(int format) =>
        Assert.Equal(new CellContent.Date(new(2013, 12, 31)), ReaderResult.Cell("<c r=\"A1\" s=\"0\"><v>41639</v></c>",
            styles: $"<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs><xf numFmtId=\"{format}\"/></cellXfs>"));

    [Theory]
    [InlineData("yyyy\"年\"m\"月\"d\"日\";@", true)]
    [InlineData("[$-804]aaaa", true)]
    [InlineData("[h]:mm", true)]
    [InlineData("[DBNum1][$-804]e\"年\"", true)]
    [InlineData("0.00E+00", false)]
    [InlineData("#,##0\"days\"", false)]
    [InlineData("[Red]0;yyyy", false)]
    [InlineData("0\\m", false)]
    [InlineData("General\"件\"", false)]
    [InlineData("G/通用格式", false)]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ", false)]
    [InlineData("[DBNum1][$-804]General", false)]
    [InlineData("[Red]General", false)]
    [InlineData("\"共\"General\"件\"", false)]
    [InlineData("[Magenta]0", false)]
    public void A_custom_format_shows_a_date_if_it_has_date_letters(string code, bool date) =>
        Assert.Equal(date, NumberFormats.ShowsDate(code));

    [Theory]
    [InlineData("1")]
    [InlineData("true")]
    public void Dates_of_a_1904_workbook_are_four_years_and_a_day_later(string flag) =>
        Assert.Equal(new CellContent.Date(new(2018, 1, 1)), ReaderResult.Cell("<c r=\"A1\" s=\"0\"><v>41639</v></c>",
            styles: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", workbookPr: $"<workbookPr date1904=\"{flag}\"/>"));

    [Fact] public void Days_before_the_nonexistent_29_February_1900_are_right() =>
        Assert.Equal((new DateTime(1900, 1, 1), new DateTime(1900, 3, 1)), (new Calendar(false).Date(1), new Calendar(false).Date(61)));
}
