using System.Globalization;
using Consolidator.Figures;
using Consolidator.Reading;

namespace Consolidator.Spreadsheets;

/// <summary>A number format may show another number than the cell holds: then it is unknown which one was meant.</summary>
public sealed class ScaledFormatTests
{
    [Theory]
    [InlineData("0,", 8000, "8", "8")]
    [InlineData("#,##0.00,,", 2500000, "2.50", "2.50")]
    [InlineData("0!.0,", 12500, "1.3", "1.3")]
    [InlineData("0\\.0000\"万元\"", 12500, "1.2500万元", "1.2500")]
    [InlineData("0\\.0000", 3000, "0.3000", "0.3000")]
    [InlineData("0\".\"0000", 3000, "0.3000", "0.3000")]
    [InlineData("#\\.0000", 3000, ".3000", "0.3000")]
    [InlineData("0\".\"00", 3345, "33.45", "33.45")]
    [InlineData("0\"00\"", 3345, "334500", "334500")]
    [InlineData("\"1\"0", 3345, "13345", "13345")]
    [InlineData("0%", 3345, "334500%", "3345")]
    [InlineData("0.00\"%\"", 12, "12.00%", "0.12")]
    [InlineData("0\"‰\"", 3345, "3345‰", "3.345")]
    [InlineData("0\"万\"", 8, "8万", "8")]
    [InlineData("General\"千元\"", 8, "8千元", "8")]
    [InlineData("\"约\"0\"万\";-0", 8, "约8万", "8")]
    [InlineData("[>=10000]0!.0,\"万\";0", 8, "8", "8")]
    [InlineData("[>=10000]0!.0,\"万\";0", 80000, "8.0万", "8.0")]
    [InlineData("000-0000", 3345, "000-3345", "")]
    [InlineData("#\\ ##0\"元\"", 3345, "3 345元", "3345")]
    [InlineData("0!,0000", 123456, "12,3456", "")]
    [InlineData(";;;", 3345, "", "")]
    [InlineData("\"—\"", 3345, "—", "")]
    [InlineData("0;0", -5, "5", "5")]
    [InlineData("0\"%\";(0\"%\")", -5, "(5%)", "-0.05")]
    [InlineData("0.0\"亿\"", -5, "-5.0亿", "-5.0")]
    public void A_format_shows_the_expected_number(string code, int held, string text, string number)
    {
        var shown = ScaledFormat.Parse(code)?.Show(held);
        Assert.Equal((text, number), (shown?.Text, shown?.Number?.ToString(CultureInfo.InvariantCulture) ?? ""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("General")]
    [InlineData("@")]
    [InlineData("#,##0")]
    [InlineData("#,##0.00_);(#,##0.00)")]
    [InlineData("#,##0;[Red]#,##0")]
    [InlineData("#,##0.00_);[红色]\\(#,##0.00\\)")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ ;_ @_ ")]
    [InlineData("_ [$¥-804]* #,##0.00_ ;_ [$¥-804]* \\-#,##0.00_ ;_ [$¥-804]* \"-\"??_ ;_ @_ ")]
    [InlineData("0;-0;;@")]
    [InlineData("0\"件\"")]
    [InlineData("[DBNum1][$-804]General")]
    [InlineData("G/通用格式\"件\"")]
    [InlineData("# ?/?")]
    [InlineData("0.00E+00")]
    public void A_format_that_shows_numbers_unchanged_is_ignored(string code) => Assert.Null(ScaledFormat.Parse(code));

    [Theory]
    [InlineData("0.0%", "0.9724", true)]
    [InlineData("0", "0.9724", true)]
    [InlineData("0\"件(2024年)\"", "3345", true)]
    [InlineData("\"a,b\"0", "3345", true)]
    [InlineData("0,", "0.4", true)]
    [InlineData("0,", "400", false)]
    [InlineData("0\"万\";-0;\"无\"", "0", true)]
    [InlineData(";;;", "0", true)]
    [InlineData("0;-0;\"5\"", "0", false)]
    [InlineData("# ?/?;-0\"%\"", "0.3333", true)]
    public void A_rounded_number_or_a_dash_for_zero_counts_as_the_same_number(string code, string held, bool same)
    {
        var number = decimal.Parse(held, CultureInfo.InvariantCulture);
        Assert.Equal(same, ScaledFormat.Parse(code)?.Show(number).Matches(number) ?? true);
    }

    [Fact]
    public void The_format_is_read_from_the_workbook()
    {
        var workbook = ReaderResult.Read(new XlsxBuilder { Styles =
            "<numFmts count=\"1\"><numFmt numFmtId=\"180\" formatCode=\"0,\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"180\"/><xf numFmtId=\"9\"/><xf numFmtId=\"4\"/></cellXfs>" }
            .Sheet("表", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>8000</v></c><c r=\"B1\"><v>8000</v></c>"
                + "<c r=\"C1\" s=\"2\"><v>8000</v></c><c r=\"D1\" s=\"3\"><v>8000</v></c></row>").Bytes());
        Assert.Equal([new ScaledFormat("0,"), null, new ScaledFormat("0%"), null], workbook.Sheets[0].Cells.Select(cell => cell.Format));
    }

    [Theory]
    [InlineData("A01", "0,", "A01")]
    [InlineData("A01", "0\"万\"", "A01")]
    [InlineData("A01", "0\"条\"", "")]
    [InlineData("A01", "0%", "A01")]
    [InlineData("A01", "0\"百\"", "A01")]
    [InlineData("A01", ";;;", "A01")]
    [InlineData("A01", "0\"件（2013年）\"", "")]
    [InlineData("C01", "0\"万元\"", "C01")]
    [InlineData("C01", "0.00\"元\"", "")]
    public void A_figure_that_is_shown_as_another_number_is_refused(string item, string code, string refused)
    {
        var form = OfficialForm.Of("annual-2013");
        var sheet = OfficialForm.Whole(form, FormFigures.Distinct(form), form.Title).Sheet();
        var held = new CellContent.Number(FormFigures.Distinct(form).Of(item) ?? 0);
        var cells = sheet.Cells.Select(cell => cell.Content == held ? cell with { Format = ScaledFormat.Parse(code) } : cell);
        var reading = new ReturnReader(form).Read(new(WorkbookFormat.Xlsx, [new(
            sheet.Name, [.. cells], sheet.Merges, false, sheet.HiddenRows, sheet.HiddenColumns)]));
        Assert.Equal(refused, string.Join(' ', reading.Findings
            .Where(finding => finding.Code == "shown-differently").Select(finding => finding.Item)));
        Assert.Equal(refused, string.Join(' ', reading.Observations
            .Where(seen => seen.Figure is Figure.Unreadable).Select(seen => seen.Item)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(250)]
    public void Several_percent_signs_show_another_number_and_cause_no_overflow(int signs) =>
        Assert.Equal(signs == 1, ScaledFormat.Parse("0" + new string('%', signs))!.Show(999_999_999_999m).Matches(999_999_999_999m));
}
