using System.Text;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Reading;

namespace Consolidator.Spreadsheets;

/// <summary>A text may have parts that are struck through or superscript; without fonts it becomes a text that nobody wrote.</summary>
public sealed class TextRunsTests
{
    private const string High = "<vertAlign val=\"superscript\"/>", Low = "<vertAlign val=\"subscript\"/>", Strike = "<strike/>";

    [Theory]
    [InlineData("3345", High, "1", "1", false, "3345")]
    [InlineData("3345", Low, "①", "①", false, "3345①")]
    [InlineData("3345", Strike, "334", "334", true, "3345334")]
    [InlineData("自然人", High, "[1]", "[1]", false, "自然人")]
    public void Parts_with_special_fonts_are_detected(string plain, string format, string part, string apart, bool struck, string level)
    {
        var runs = $"<r><t>{plain}</t></r><r><rPr>{format}<sz val=\"11\"/></rPr><t>{part}</t></r>";
        foreach (var bytes in (byte[][])
            [XlsxBuilder.Workbook($"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>{runs}</is></c></row>"),
                new XlsxBuilder { Shared = $"<si><t>别的</t></si><si>{runs}</si>" }
                    .Sheet("表1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c></row>").Bytes()])
        {
            var cell = ReaderResult.Read(bytes).Sheets[0].Cells[0];
            Assert.Equal(new CellContent.Text(plain + part), cell.Content);
            Assert.Equal(new FontRuns(apart, struck, level), cell.FontRuns);
        }
    }

    [Theory]
    [InlineData("<b/>", "1")]
    [InlineData("<strike val=\"0\"/>", "1")]
    [InlineData("<vertAlign val=\"baseline\"/>", "1")]
    [InlineData("<strike/>", " ")]
    public void Bold_or_empty_parts_are_ignored(string format, string part) =>
        Assert.Null(ReaderResult.Read(XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>3345</t></r>"
            + $"<r><rPr>{format}</rPr><t xml:space=\"preserve\">{part}</t></r></is></c></row>")).Sheets[0].Cells[0].FontRuns);

    [Fact]
    public void A_cell_struck_through_as_a_whole_is_detected()
    {
        var sheet = ReaderResult.Read(new XlsxBuilder
        {
            Styles = "<fonts count=\"2\"><font/><font><strike/><sz val=\"11\"/></font></fonts>"
                + "<cellXfs><xf numFmtId=\"0\" fontId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\"/></cellXfs>"
                + "<dxfs><dxf><font><strike/></font></dxf></dxfs>",
        }.Sheet("表1", "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c></row>").Bytes()).Sheets[0];
        Assert.Equal([false, true], sheet.Cells.Select(cell => cell.IsStruck));
    }

    [Fact]
    public void Parts_with_special_fonts_are_detected_in_an_xls_with_a_split_table_of_texts()
    {
        byte[] first = [.. Rich("自然人1", (3, 2)), .. XlsBuilder.Two(4), 0, .. Encoding.Latin1.GetBytes("plai")];
        byte[] cut = [.. XlsBuilder.Two(7), 9, .. XlsBuilder.Two(2), .. Encoding.Unicode.GetBytes("334")];
        var sheet = ReaderResult.Read(Fonts()
            .Global(0xFC, [.. BitConverter.GetBytes(3), .. BitConverter.GetBytes(3), .. first, .. cut])
            // The rest of the text has one byte per character.
            .Global(0x3C,
                [0, .. Encoding.Latin1.GetBytes("3345"), .. XlsBuilder.Two(0), .. XlsBuilder.Two(1), .. XlsBuilder.Two(3),
                .. XlsBuilder.Two(0)])
            .Record(0xFD, [.. XlsBuilder.At(1, 1), .. BitConverter.GetBytes(0)])
                .Record(0xFD, [.. XlsBuilder.At(2, 1), .. BitConverter.GetBytes(1)])
            .Record(0xFD, [.. XlsBuilder.At(3, 1), .. BitConverter.GetBytes(2)]).Bytes(), "年报.xls").Sheets[0];
        Assert.Equal([new FontRuns("1", false, "自然人"), null, new FontRuns("334", true, "3343345")],
            sheet.Cells.Select(cell => cell.FontRuns));
        Assert.Equal([new CellContent.Text("自然人1"), new CellContent.Text("plai"), new CellContent.Text("3343345")],
            sheet.Cells.Select(cell => cell.Content));
    }

    [Fact]
    public void A_cell_struck_through_is_detected_in_an_xls()
    {
        var sheet = ReaderResult.Read(Fonts().Number(1, 1, 5)
            .Record(0x203, [.. XlsBuilder.Two(1), .. XlsBuilder.Two(0), .. XlsBuilder.Two(1), .. BitConverter.GetBytes(6d)]).Bytes(),
                "年报.xls").Sheets[0];
        Assert.Equal([false, true], sheet.Cells.Select(cell => cell.IsStruck));
    }

    [Theory]
    [InlineData("1", false, false, "rich-text-in-number")]
    [InlineData("334", true, false, "rich-text-in-number")]
    [InlineData("", false, true, "struck-out")]
    public void A_figure_with_special_fonts_is_refused(string apart, bool struck, bool whole, string code)
    {
        var form = OfficialForm.Of("annual-2013");
        var held = new CellContent.Number(FormFigures.Distinct(form).Of("A01") ?? 0);
        var reading = Read(cell => cell.Content != held ? cell : cell with
        {
            Content = new CellContent.Text(held.Plain + apart), IsStruck = whole,
            FontRuns = apart.Length > 0 ? new(apart, struck, held.Plain) : null,
        });
        Assert.Equal([code], reading.Findings.Where(finding => finding.Item == new ItemCode("A01")).Select(finding => finding.Code));
        Assert.Equal(["A01"], reading.Observations.Where(seen => seen.Figure is Figure.Unreadable).Select(seen => seen.Item.Value));
    }

    [Fact]
    public void A_label_with_a_footnote_mark_is_recognised()
    {
        var plain = Read(cell => cell);
        var noted = Read(cell => cell.Content is not CellContent.Text(var text) ? cell
            : cell with { Content = new CellContent.Text(text + "1"), FontRuns = new("1", false, text) });
        Assert.Equal(plain.Observations.Select(seen => seen.Figure), noted.Observations.Select(seen => seen.Figure));
        Assert.Equal(plain.Findings, noted.Findings);
    }

    private static ReturnReading Read(Func<Cell, Cell> change)
    {
        var form = OfficialForm.Of("annual-2013");
        var sheet = OfficialForm.Whole(form, FormFigures.Distinct(form), form.Title).Sheet();
        return new ReturnReader(form).Read(new(WorkbookFormat.Xlsx,
            [new(sheet.Name, [.. sheet.Cells.Select(change)], sheet.Merges, false, sheet.HiddenRows, sheet.HiddenColumns)]));
    }

    /// <summary>Three fonts: plain, struck through, superscript; two styles: plain, struck through.</summary>
    private static XlsBuilder Fonts() => new XlsBuilder().Global(0x31, Font(0, 0)).Global(0x31, Font(8, 0)).Global(0x31, Font(0, 1))
        .Global(0xE0, new byte[20]).Global(0xE0, [1, 0, .. new byte[18]]);

    private static byte[] Font(byte flags, byte level) =>
        [.. XlsBuilder.Two(220), flags, 0, 0xFF, 0x7F, .. XlsBuilder.Two(400), level, 0, 0, 0, 0, 0, 1, 0, 65];

    private static byte[] Rich(string text, params (int From, int Font)[] runs) =>
        [.. XlsBuilder.Two(text.Length), 9, .. XlsBuilder.Two(runs.Length), .. Encoding.Unicode.GetBytes(text),
            .. runs.SelectMany(run => (byte[])[.. XlsBuilder.Two(run.From), .. XlsBuilder.Two(run.Font)])];
}
