using System.Text;

namespace Consolidator.Spreadsheets;

public sealed class CsvTests
{
    static CsvTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void The_delimiter_of_a_csv_is_detected(char delimiter)
    {
        var workbook = ReaderResult.Read(Encoding.UTF8.GetBytes($"指标{delimiter}数\r\n收到申请{delimiter}1\r\n"), "年报.csv");
        Assert.Equal((WorkbookFormat.Csv, "年报", new CellContent.Text("1")),
            (workbook.Format, workbook.Sheets[0].Name, workbook.Content(2, 2)));
    }

    [Fact] public void A_quoted_cell_keeps_its_commas_lines_and_quotes() =>
        Assert.Equal(new CellContent.Text("一,二\n\"三\""),
            ReaderResult.Read("a,\"一,二\n\"\"三\"\"\"\nb,2\n"u8.ToArray(), "a.csv").Content(1, 2));

    [Fact] public void An_empty_line_counts_as_a_row() =>
        Assert.Equal(new CellContent.Text("2"), ReaderResult.Read("a,1\n\nb,2\n"u8.ToArray(), "a.csv").Content(3, 2));

    [Theory]
    [InlineData("a,1\nb,\"2\nc,3\nd,4\n")]
    [InlineData("a,1\nb,2\"3\n")]
    [InlineData("a,1\nb,\"2\"3\n")]
    public void An_unclosed_or_misplaced_quote_is_refused(string text) =>
        Assert.Equal("csv-malformed", ReaderResult.Refusal(Encoding.UTF8.GetBytes(text), "a.csv"));

    [Theory]
    [InlineData("utf-8", "收到信息公开申请数,１２\n予以公开,3\n")]
    [InlineData("utf-16", "收到信息公开申请数,１２\n予以公开,3\n")]
    [InlineData("GB18030", "收到信息公开申请数,１２\n予以公开,3\n")]
    [InlineData("big5", "收到資訊公開申請數,１２\n予以公開,3\n")]
    public void Chinese_encodings_are_detected(string encoding, string text)
    {
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. writer.GetPreamble(), .. writer.GetBytes(text)];
        Assert.Equal(new CellContent.Text(text.Split(',')[0]), ReaderResult.Read(bytes, "a.csv").Content(1, 1));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)',', 0xE4, (byte)'\n', (byte)'b', (byte)',', 0xF6, 0xFF, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', (byte)',', 0xEF, 0xBF, 0xBD, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', (byte)',', 0, (byte)'\n' })]
    public void Bytes_that_are_not_text_are_refused(byte[] bytes) => Assert.Equal("csv-encoding", ReaderResult.Refusal(bytes, "a.csv"));
}
