using Consolidator.AnswerSheets;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

public class PatchTests
{
    private static readonly byte[] Rich = UnitFile.Rich();

    private static readonly byte[] Marked = AnswerSample.Mark(Rich,
        ("B2", MarkKind.Error, "本年新收 22 ≠ 20"), ("B3", MarkKind.Warning, "比上年多"), ("C5", MarkKind.Error, "合计不符"),
        ("D4", MarkKind.Changed, "原为 5"), ("D3", MarkKind.Changed, "原为 6"));

    [Fact] public void The_test_file_itself_is_valid() => Assert.Empty(ReadBack.Faults(Rich));

    [Fact] public void A_marked_copy_is_valid() => Assert.Empty(ReadBack.Faults(Marked));

    [Theory]
    [InlineData("xl/charts/chart1.xml"), InlineData("xl/media/image1.png"), InlineData("xl/drawings/drawing1.xml")]
    [InlineData("xl/worksheets/sheet1.xml"), InlineData("_rels/.rels"), InlineData("xl/worksheets/_rels/sheet2.xml.rels")]
    public void Unmarked_parts_keep_their_bytes(string part) => Assert.Equal(ReadBack.Part(Rich, part), ReadBack.Part(Marked, part));

    [Theory]
    [InlineData("<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" />")]
    [InlineData("<conditionalFormatting sqref=\"B2:B5\"><cfRule type=\"cellIs\" priority=\"1\" operator=\"lessThan\">"
        + "<formula>0</formula></cfRule></conditionalFormatting>")]
    [InlineData("<f>B2+B3</f><v>25</v>")]
    [InlineData("<mergeCell ref=\"B5:C5\" />")]
    [InlineData("<drawing r:id=\"rId1\" /><legacyDrawing r:id=\"rId2\" /></worksheet>")]
    public void A_marked_sheet_keeps_protection_conditions_formulas_and_drawings(string kept) =>
        Assert.Contains(kept, ReadBack.Xml(Marked, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("B2", "FFFF9C9B"), InlineData("B3", "FFFFD869"), InlineData("D4", "FF9EC4E7"), InlineData("C2", "")]
    [InlineData("B5", "FFFF9C9B"), InlineData("C5", "")]
    public void Cells_are_filled_by_kind_of_mark_and_merged_cells_at_the_visible_cell(string cell, string fill) =>
        Assert.Equal(fill, ReadBack.Fill(Marked, AnswerSample.Sheet, cell));

    [Fact] public void A_marked_cell_keeps_number_format_font_border_and_protection() =>
        Assert.Equal(ReadBack.Rest(Rich, AnswerSample.Sheet, "B2"), ReadBack.Rest(Marked, AnswerSample.Sheet, "B2"));

    [Theory, InlineData("D4"), InlineData("D3")]
    public void A_cell_added_for_a_mark_has_the_format_of_its_row_or_column(string cell) =>
        Assert.Equal(1u, ReadBack.Rest(Marked, AnswerSample.Sheet, cell).Border);

    [Fact]
    public void A_persons_comment_is_kept_and_ours_is_appended()
    {
        var comments = ReadBack.Comments(Marked, AnswerSample.Sheet);
        Assert.Equal("此数已与信访局核对\n【审核】本年新收 22 ≠ 20", comments["B2"]);
        Assert.Equal("上年数", comments["C2"]);
        Assert.Equal("【审核】比上年多", comments["B3"]);
        Assert.Equal(comments.Count, ReadBack.Boxes(Marked, AnswerSample.Sheet));
    }

    [Fact]
    public void The_answer_sheet_is_first_and_the_only_one_selected()
    {
        var workbook = ReadBack.Xml(Marked, "xl/workbook.xml");
        Assert.Equal([AnswerSheet.NameIn(Phrasebook.Chinese), "封面 '甲'", AnswerSample.Sheet],
            ReadBack.Read(Marked).Sheets.Select(sheet => sheet.Name));
        Assert.DoesNotContain("activeTab", workbook, StringComparison.Ordinal);
        Assert.DoesNotContain("tabSelected", ReadBack.Xml(Marked, "xl/worksheets/sheet2.xml"), StringComparison.Ordinal);
        Assert.Contains(
            "<definedName name=\"_xlnm.Print_Area\" localSheetId=\"2\">依申请公开!$A$1:$D$6</definedName>", workbook, StringComparison.Ordinal);
        Assert.Contains("<definedName name=\"受理数\">依申请公开!$B$3</definedName>", workbook, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_cells_and_rows_are_added_in_order()
    {
        var original = UnitFile.Simple(
            $"<row r=\"3\">{UnitFile.Text("B3", "x")}{UnitFile.Text("D3", "y")}</row><row r=\"7\">{UnitFile.Text("A7", "z")}</row>");
        var marked = AnswerSample.Mark(original, [.. "A1 A3 C3 F3 B5 Z7 C9".Split(' ').Select(cell => (cell, MarkKind.Error, "空"))]);
        Assert.Empty(ReadBack.Faults(marked));
        var sheet = ReadBack.Xml(marked, "xl/worksheets/sheet1.xml");
        Assert.Equal(["A1", "A3", "B3", "C3", "D3", "F3", "B5", "A7", "Z7", "C9"],
            System.Text.RegularExpressions.Regex.Matches(sheet, "<c r=\"([A-Z]+[0-9]+)\"").Select(match => match.Groups[1].Value));
        Assert.Equal(3, ReadBack.Read(marked).Sheets[1].Cells.Count);
    }

    [Fact]
    public void Cells_of_a_sheet_without_addresses_are_counted()
    {
        var original = UnitFile.Simple("<row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row>");
        var marked = AnswerSample.Mark(original, ("B1", MarkKind.Error, "错"), ("A2", MarkKind.Error, "错"), ("B3", MarkKind.Error, "错"));
        Assert.Contains(
            ("<row><c><v>1</v></c><c s=\"3\"><v>2</v></c></row><row><c r=\"A2\" s=\"4\" /></row>"
                + "<row><c><v>3</v></c><c r=\"B3\" s=\"4\" /></row>").Replace("s=\"4\"", "s=\"3\"", StringComparison.Ordinal),
            ReadBack.Xml(marked, "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_about_a_missing_sheet_is_only_in_the_list()
    {
        var answer = AnswerSample.With(("B2", MarkKind.Error, "错"), ("B3", MarkKind.Warning, "疑"));
        answer = answer with
        {
            Marks = [.. answer.Marks, new("旧表", 9, 9, MarkKind.Changed, "原为 5")],
            Entries = [.. answer.Entries, answer.Entries[0] with { Sheet = "旧表", Message = "旧表的事" }],
        };
        foreach (var marked in (byte[][])
            [MarkedWorkbook.Create(Rich, ReadBack.Read(Rich), answer, Phrasebook.Chinese),
                MarkedWorkbook.Rebuild(ReadBack.Read(Rich), answer, Phrasebook.Chinese)])
        {
            Assert.Empty(ReadBack.Faults(marked));
            Assert.Equal("FFFF9C9B", ReadBack.Fill(marked, AnswerSample.Sheet, "B2"));
            Assert.Contains(ReadBack.Read(marked).Sheets[0].Cells, cell => cell.Content is CellContent.Text("旧表的事"));
        }
    }

    [Fact]
    public void The_number_of_marked_cells_is_limited_and_the_list_states_how_many_more_there_are()
    {
        var original = UnitFile.Simple($"<row r=\"1\">{UnitFile.Text("A1", "x")}</row>");
        var marked = AnswerSample.Mark(
            original, [.. Enumerable.Range(1, 10_000).Select(row => ($"B{row}", row > 9_900 ? MarkKind.Error : MarkKind.Warning, "错"))]);
        Assert.Empty(ReadBack.Faults(marked));
        Assert.Equal(200, ReadBack.Comments(marked, AnswerSample.Sheet).Count);
        Assert.Equal("FFFF9C9B", ReadBack.Fill(marked, AnswerSample.Sheet, "B10000"));
        Assert.Contains(ReadBack.Read(marked).Sheets[0].Cells, cell => cell.Content is CellContent.Text("另有 8000 条未列出；改正以上各条后重报，系统会再次审核。"));
    }

    [Fact]
    public void A_text_like_a_formula_stays_text_and_invalid_XML_characters_are_removed()
    {
        var marked = AnswerSample.Mark(
            UnitFile.Simple($"<row r=\"1\">{UnitFile.Text("A1", "x")}</row>"),
            ("A1", MarkKind.Error, "=cmd()\u0001 <&> " + new string('长', 3_000)));
        Assert.Empty(ReadBack.Faults(marked));
        Assert.Equal(1_000, ReadBack.Comments(marked, AnswerSample.Sheet)["A1"].Length);
        Assert.Contains(ReadBack.Read(marked).Sheets[0].Cells, cell =>
            cell.Content is CellContent.Text(var text) && text.StartsWith("=cmd() <&> ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_cannot_be_patched_is_reported_and_its_data_rebuilt()
    {
        var original = UnitFile.Simple(
            $"<row r=\"1\">{UnitFile.Text("A1", "x")}</row>",
            "<mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"/>");
        var workbook = ReadBack.Read(original);
        var answer = AnswerSample.With(("A1", MarkKind.Error, "错"));
        var refusal = Assert.Throws<MarkingException>(() => MarkedWorkbook.Create(original, workbook, answer, Phrasebook.Chinese));
        Assert.Contains("mc:AlternateContent", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("FFFF9C9B", ReadBack.Fill(MarkedWorkbook.Rebuild(workbook, answer, Phrasebook.Chinese), AnswerSample.Sheet, "A1"));
    }

    [Fact]
    public void A_file_without_styles_or_content_types_is_patched()
    {
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        const string Kind = "application/vnd.openxmlformats-";
        var original = UnitFile.Xlsx(
            ("[Content_Types].xml", UnitFile.Joined($"""
                <Types xmlns="{Package}/content-types">
                  <Default Extension="xml" ContentType="{Kind}officedocument.spreadsheetml.sheet.main+xml"/>
                  <Override PartName="/_rels/.rels" ContentType="{Kind}package.relationships+xml"/>
                  <Override PartName="/xl/_rels/workbook.xml.rels" ContentType="{Kind}package.relationships+xml"/>
                  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Kind}officedocument.spreadsheetml.worksheet+xml"/>
                </Types>
                """)),
            ("_rels/.rels", UnitFile.Joined($"""
                <Relationships xmlns="{Package}/relationships">
                  <Relationship Id="rId1" Type="{R}/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>
                """)),
            ("xl/workbook.xml", UnitFile.Joined($"""
                <x:workbook xmlns:x="{Main}" xmlns:r="{R}">
                  <x:sheets><x:sheet name="依申请公开" sheetId="1" r:id="rId1"/></x:sheets>
                </x:workbook>
                """)),
            ("xl/_rels/workbook.xml.rels", UnitFile.Joined($"""
                <Relationships xmlns="{Package}/relationships">
                  <Relationship Id="rId1" Type="{R}/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>
                """)),
            ("xl/worksheets/sheet1.xml", UnitFile.Joined($"""
                <x:worksheet xmlns:x="{Main}">
                  <x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>
                </x:worksheet>
                """)));
        Assert.Empty(ReadBack.Faults(original));
        var marked = AnswerSample.Mark(original, ("A1", MarkKind.Error, "错"), ("B2", MarkKind.Changed, "变"));
        Assert.Empty(ReadBack.Faults(marked));
        Assert.Equal("FFFF9C9B", ReadBack.Fill(marked, AnswerSample.Sheet, "A1"));
        Assert.Equal(2, ReadBack.Comments(marked, AnswerSample.Sheet).Count);
    }

    [Fact]
    public void A_cell_whose_format_does_not_exist_is_not_patched() => Assert.Throws<MarkingException>(
        () => AnswerSample.Mark(UnitFile.Simple("<row r=\"1\"><c r=\"A1\" s=\"77\"><v>1</v></c></row>"), ("A1", MarkKind.Error, "错")));
}
