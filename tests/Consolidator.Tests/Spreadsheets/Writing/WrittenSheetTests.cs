using Consolidator.Cells;
using Consolidator.Spreadsheets.Opening;
using System.Xml.Linq;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>A reader gets exactly what was written.</summary>
public sealed class WrittenSheetTests
{
    private static readonly XElement Styles = XElement.Parse("""
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts>
        <fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders>
        <cellStyleXfs><xf/></cellStyleXfs><cellXfs><xf xfId="0"/></cellXfs></styleSheet>
        """);

    [Theory]
    [InlineData("=1+1")]
    [InlineData("  两端 有空格  ")]
    [InlineData("一行\n两行")]
    [InlineData("_x0041_")]
    [InlineData("响铃\u0007")]
    [InlineData("<b>&\"'")]
    [InlineData("𠮷")]
    public void A_text_is_read_back_unchanged(string text) =>
        Assert.Equal(new CellContent.Text(text), Assert.Single(Read([new WrittenCell.Text(1, 0, text)]).Cells).Content);

    [Theory]
    [InlineData("0")]
    [InlineData("-3.25")]
    [InlineData("123456789012.5")]
    public void A_number_is_read_back_exactly(string number)
    {
        var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(new CellContent.Number(value), Assert.Single(Read([new WrittenCell.Number(2, 0, value)]).Cells).Content);
    }

    [Fact]
    public void Merges_and_hidden_parts_are_read_back()
    {
        var sheet = Read(new WrittenSheet("表1",
        [
            new(1, null, [new WrittenCell.Text(1, 0, "甲"), new WrittenCell.Text(4, 0, "丁")]),
            new(2, 20, [new WrittenCell.Number(1, 0, 7)]) { IsHidden = true },
        ])
        {
            Widths = [9, 9, 9, 9], HiddenColumns = new HashSet<int> { 4 }, Merges = [new(1, 1, 1, 3)],
        });
        Assert.Equal([new CellRange(1, 1, 1, 3)], sheet.Merges);
        Assert.Contains(2, sheet.HiddenRows);
        Assert.Contains(4, sheet.HiddenColumns);
    }

    [Fact]
    public void The_same_sheets_give_the_same_bytes() =>
        Assert.Equal(Write(new WrittenSheet("表1", [new(1, null, [])])), Write(new WrittenSheet("表1", [new(1, null, [])])));

    private static Sheet Read(IEnumerable<WrittenCell> cells) => Read(new WrittenSheet("表1", [new(1, null, cells)]));

    private static Sheet Read(WrittenSheet sheet) => Assert.Single(WorkbookReader.Read(Write(sheet), "表.xlsx").Workbook?.Sheets ?? []);

    private static byte[] Write(WrittenSheet sheet) => OfficeFile.WriteXlsx(Styles, [sheet]);
}
