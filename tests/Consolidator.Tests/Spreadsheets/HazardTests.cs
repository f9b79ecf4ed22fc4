using Consolidator.Cells;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets;

public sealed class HazardTests
{
    private const string One = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";

    [Fact] public void A_part_with_a_wrong_checksum_is_reported_as_damage()
    {
        var good = XlsxBuilder.Workbook(One);
        // One bit of the checksum in the central directory of the first member.
        var at = good.AsSpan().IndexOf("PK\x01\x02"u8);
        good[at + 16] ^= 1;
        Assert.Equal("file-damaged", ReaderResult.Refusal(good));
    }

    [Fact] public void Flipping_any_single_bit_gives_the_same_values_or_a_refusal()
    {
        var good =
            XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\"><v>1234</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>收到申请</t></is></c></row>");
        var cells = ReaderResult.Read(good).Sheets[0].Cells;
        for (var bit = 0; bit < good.Length * 8; bit += 7)
        {
            var flipped = (byte[])good.Clone();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            if (WorkbookReader.Read(flipped, "年报.xlsx").Workbook is { } workbook) Assert.Equal(cells, workbook.Sheets[0].Cells);
        }
    }

    [Fact] public void A_truncated_file_is_reported_as_damage() =>
        Assert.Equal("file-damaged", ReaderResult.Refusal(XlsxBuilder.Workbook(One)[..^200]));

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>")]
    [InlineData("<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"ZZZZZ1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"$A$1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A01\"><v>1</v></c></row>")]
    [InlineData("<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>")]
    public void A_cell_reference_out_of_order_repeated_or_out_of_bounds_is_refused(string rows) =>
        Assert.Equal("bad-cell-reference", ReaderResult.Refusal(XlsxBuilder.Workbook(rows)));

    [Fact] public void Cells_without_references_are_consecutive() =>
        Assert.Equal(new CellContent.Number(2),
            ReaderResult.Read(XlsxBuilder.Workbook("<row><c><v>1</v></c><c><v>2</v></c></row>")).Content(1, 2));

    [Theory]
    [InlineData("<row r=\"2000000\"/>", "too-large")]
    [InlineData("<row r=\"2147483648\"/>", "bad-cell-reference")]
    [InlineData("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>", "too-large")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>", "too-large")]
    public void An_oversized_sheet_is_refused_at_once(string rows, string code) =>
        Assert.Equal(code, ReaderResult.Refusal(XlsxBuilder.Workbook(rows)));

    [Fact] public void A_formatted_blank_cell_far_away_is_refused_with_sheet_and_address()
    {
        var reading = WorkbookReader.Read(
            XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"CV1048576\" s=\"1\"/></row>"),
                "年报.xlsx");
        var finding = Assert.Single(reading.Findings);
        Assert.Equal("表1!CV1048576", finding.Where?.ToString());
        Assert.Contains("工作表“表1”用到了 CV1048576", Phrasebook.Chinese.Say(finding.Message));
    }

    [Theory]
    [InlineData("<c r=\"A1\" t=\"s\"><v>1</v></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>-1</v></c>")]
    [InlineData("<c r=\"A1\" t=\"s\"><v>x</v></c>")]
    public void A_missing_shared_text_is_damage_and_is_not_read_as_its_number(string cell) =>
        Assert.Equal("file-damaged", ReaderResult.Refusal(new XlsxBuilder { Shared = "<si><t>一</t></si>" }
            .Sheet("表1", $"<row r=\"1\">{cell}</row>").Bytes()));

    [Fact] public void A_shared_text_without_a_table_of_texts_is_damage() =>
        Assert.Equal("file-damaged", ReaderResult.Refusal(XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")));

    [Fact] public void A_zip_member_that_inflates_more_than_a_hundredfold_is_refused() =>
        Assert.Equal("too-large",
            ReaderResult.Refusal(new XlsxBuilder().Sheet("表1", One).Part("xl/media/a.xml", new byte[2_000_000]).Bytes()));

    [Fact] public void More_than_a_thousand_zip_members_are_refused()
    {
        var packed = new XlsxBuilder().Sheet("表1", One);
        for (var index = 0; index < 1000; index++) packed.Part($"xl/media/{index}.png", [1]);
        Assert.Equal("too-large", ReaderResult.Refusal(packed.Bytes()));
    }

    [Fact] public void A_file_above_32_MB_is_not_opened() => Assert.Equal("too-large", ReaderResult.Refusal(new byte[(32 << 20) + 1]));

    [Fact] public void A_text_longer_than_a_cell_allows_is_refused() =>
        Assert.Equal("too-large", ReaderResult.Refusal(XlsxBuilder.Workbook(
            $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{Random(33_000)}</t></is></c></row>")));

    [Fact] public void Thirty_thousand_number_formats_are_refused_before_they_hang_a_reader() =>
        Assert.Equal("too-large", ReaderResult.Refusal(new XlsxBuilder
        {
            Styles = Many("numFmts", 30_000, id => $"<numFmt numFmtId=\"{id + 200}\" formatCode=\"0.{Random(5)}{id}\"/>"),
        }.Sheet("表1", One).Bytes()));

    [Fact] public void Sixty_thousand_runs_in_a_text_are_refused_before_they_hang_a_reader() =>
        Assert.Equal("too-large", ReaderResult.Refusal(new XlsxBuilder { Shared = Many("si", 60_000, id => $"<r><t>{id}</t></r>") }
            .Sheet("表1", One).Bytes()));

    [Fact] public void A_document_type_is_damage_not_an_expansion() =>
        Assert.Equal("file-damaged", ReaderResult.Refusal(new XlsxBuilder().Sheet("表1", One)
            .Part("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><worksheet>&a;</worksheet>").Bytes()));

    [Fact] public void Parts_where_ExcelDataReader_does_not_look_are_refused() =>
        Assert.Equal("unusual-parts", ReaderResult.Refusal(new XlsxBuilder { Folder = "odd/" }.Sheet("表1", One).Bytes()));

    [Fact] public void A_table_of_texts_under_another_name_is_refused_because_ExcelDataReader_would_read_numbers() =>
        Assert.Equal("unreliable", ReaderResult.Refusal(new XlsxBuilder { Shared = "<si><t>一</t></si>", SharedName = "texts" }
            .Sheet("表1", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>").Bytes()));

    [Fact] public void A_value_hidden_under_a_merge_is_reported_and_not_read()
    {
        var reading = WorkbookReader.Read(XlsxBuilder.Workbook(
            "<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>9</v></c><c r=\"C1\"><v>3</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"), "年报.xlsx");
        Assert.Equal([1, 3], reading.Workbook?.Sheets[0].Cells.Select(cell => cell.Column));
        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("value-under-merge", "B1", "9"), (finding.Code, finding.Where?.A1, finding.Value));
        Assert.Equal([new CellRange(1, 1, 1, 2)], reading.Workbook?.Sheets[0].Merges);
    }

    [Fact] public void An_equal_value_hidden_under_a_merge_is_ignored()
    {
        var reading = WorkbookReader.Read(XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\"><v>5</v></c><c r=\"B1\"><v>5</v></c></row>",
            "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"), "年报.xlsx");
        Assert.Empty(reading.Findings);
        Assert.Equal(1, reading.Workbook?.Size.Cells);
    }

    [Fact] public void Hidden_sheets_rows_and_columns_are_detected()
    {
        var workbook = ReaderResult.Read(new XlsxBuilder()
            .Sheet("表1", "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row>",
                before: "<cols><col min=\"3\" max=\"16384\" width=\"9\" hidden=\"1\"/></cols>")
            .Sheet("表2", One, state: "state=\"veryHidden\"").Bytes());
        Assert.Equal((true, false, true, true), (workbook.Sheets[0].IsHidden(1, 1), workbook.Sheets[0].IsHidden(2, 2),
            workbook.Sheets[0].IsHidden(2, 3), workbook.Sheets[1].Hidden));
    }

    [Fact] public void Notes_are_read_also_on_blank_cells()
    {
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var sheet = ReaderResult.Read(new XlsxBuilder().Sheet("表1", One).Beside(("comments", "../comments1.xml"))
            .Part("xl/comments1.xml", $"<comments xmlns=\"{main}\"><commentList>"
                + "<comment ref=\"A1\"><text><r><t>已与</t></r><r><t>上年核对</t></r></text></comment>"
                + "<comment ref=\"C3\"><text><t>待补</t></text></comment></commentList></comments>").Bytes()).Sheets[0];
        Assert.Equal(("已与上年核对", "待补"), (sheet[1, 1]?.Comment, sheet.CommentsOnBlanks[(3, 3)]));
    }

    [Fact] public void A_thread_of_comments_replaces_its_copy_for_older_programs()
    {
        const string threaded = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
        const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var sheet = ReaderResult.Read(new XlsxBuilder().Sheet("表1", One)
            .Beside(("comments", "../comments1.xml"), ("threadedComment", "../threaded1.xml"))
            .Part("xl/comments1.xml", $"<comments xmlns=\"{main}\"><commentList>"
                + "<comment ref=\"A1\"><text><t>[Threaded comment] 为何？</t></text></comment></commentList></comments>")
            .Part("xl/threaded1.xml", $"<ThreadedComments xmlns=\"{threaded}\">"
                + "<threadedComment ref=\"A1\"><text>为何？</text></threadedComment>"
                + "<threadedComment ref=\"A1\"><text>合并机构。</text></threadedComment></ThreadedComments>").Bytes()).Sheets[0];
        Assert.Equal("为何？\n合并机构。", sheet[1, 1]?.Comment);
    }

    [Fact] public void A_workbook_without_a_filled_cell_is_refused() =>
        Assert.Equal("no-cells", ReaderResult.Refusal(XlsxBuilder.Workbook("<row r=\"1\"><c r=\"A1\"/></row>")));

    [Fact] public void Two_readings_that_differ_are_refused()
    {
        var sheet = new InspectedSheet("表1", false);
        sheet.Add(new(1, 1, new CellContent.Number(5)));
        sheet.Add(new(2, 1, new CellContent.Error("#REF!")));
        Assert.Equal(2, ReadingComparison.Compare(sheet, new Dictionary<(int, int), object> { [(1, 1)] = 5d }).Count);
        var more = new Dictionary<(int, int), object> { [(1, 1)] = 5d, [(3, 2)] = "多出" };
        var refusal = Assert.Throws<UnreadableException>(() => ReadingComparison.Compare(sheet, more));
        Assert.Equal(("unreliable", "B3"), (refusal.Finding.Code, refusal.Finding.Where?.A1));
        Assert.Throws<UnreadableException>(() => ReadingComparison.Compare(sheet, new Dictionary<(int, int), object> { [(1, 1)] = 6d }));
        Assert.Throws<UnreadableException>(() => ReadingComparison.Compare(sheet, new Dictionary<(int, int), object>()));
    }

    private static string Many(string element, int count, Func<int, string> one) =>
        $"<{element}>{string.Concat(Enumerable.Range(0, count).Select(one))}</{element}>";

    // Letters that do not compress well; the same ones each time.
    private static string Random(int length)
    {
        var random = new Random(length);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next('a', 'z')));
    }
}
