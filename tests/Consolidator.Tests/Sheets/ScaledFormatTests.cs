using System.Globalization;
using Consolidator.Figures;
using Consolidator.Reading;

namespace Consolidator.Sheets;

/// <summary>A number format may show another number than the cell holds: then nobody knows which of the two was meant.</summary>
public sealed class ScaledFormatTests
{
    [Theory]
    [InlineData("0,", 8000, "8")]
    [InlineData("#,##0.00,,", 2500000, "2.5")]
    [InlineData("0!.0,", 12500, "1.25")]
    [InlineData("0\\.0000\"万元\"", 12500, "1.25万元")]
    [InlineData("0\"万\"", 8, "8万")]
    [InlineData("General\"千元\"", 8, "8千元")]
    [InlineData("\"约\"0\"万\";-0", 8, "8万")]
    [InlineData("[>=10000]0!.0,\"万\";0", 8, "8")]
    [InlineData("[>=10000]0!.0,\"万\";0", 80000, "8万")]
    public void A_format_shows_this_number(string code, int held, string shown)
    {
        var (number, words) = ScaledFormat.Of(code)?.Shown(held) ?? (-1, "");
        Assert.Equal(shown, number.ToString("0.####", CultureInfo.InvariantCulture) + words);
    }

    [Theory]
    [InlineData("General")]
    [InlineData("#,##0")]
    [InlineData("#,##0.00_);(#,##0.00)")]
    [InlineData("_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"??_ ;_ @_ ")]
    [InlineData("0\"件\"")]
    [InlineData("\"a,b\"0")]
    public void A_format_that_shows_numbers_as_they_are_is_left_alone(string code) => Assert.Null(ScaledFormat.Of(code));

    [Fact]
    public void The_format_is_read_from_the_workbook()
    {
        var workbook = Said.Read(new Packed { Styles =
            "<numFmts count=\"1\"><numFmt numFmtId=\"180\" formatCode=\"0,\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"180\"/></cellXfs>" }
            .Sheet("表", "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>8000</v></c><c r=\"B1\"><v>8000</v></c></row>").Bytes());
        Assert.Equal([new ScaledFormat("0,"), null], workbook.Sheets[0].Cells.Select(cell => cell.Format));
    }

    [Theory]
    [InlineData("A01", "0,", "A01")]
    [InlineData("A01", "0\"万\"", "A01")]
    [InlineData("A01", "0\"条\"", "")]
    [InlineData("C01", "0\"万元\"", "C01")]
    [InlineData("C01", "0.00\"元\"", "")]
    public void A_figure_that_is_shown_otherwise_than_it_is_held_is_refused(string item, string code, string refused)
    {
        var form = OfficialForm.Of("annual-2013");
        var sheet = OfficialForm.Whole(form, Filled.Distinct(form), form.Title).Sheet();
        var held = new CellContent.Number(Filled.Distinct(form).Of(item) ?? 0);
        var cells = sheet.Cells.Select(cell => cell.Content == held ? cell with { Format = ScaledFormat.Of(code) } : cell);
        var reading = new ReturnReader(form).Read(new(WorkbookFormat.Xlsx, [new(
            sheet.Name, [.. cells], sheet.Merges, false, sheet.HiddenRows, sheet.HiddenColumns)]));
        Assert.Equal(refused, string.Join(' ', reading.Findings
            .Where(finding => finding.Code == "shown-otherwise").Select(finding => finding.Item)));
        Assert.Equal(refused, string.Join(' ', reading.Observations
            .Where(seen => seen.Figure is Figure.Unreadable).Select(seen => seen.Item)));
    }
}
