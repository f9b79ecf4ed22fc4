using System.Text.RegularExpressions;
using Consolidator.AnswerSheets;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>Marks a marked copy again that the unit dropped.</summary>
public class ReturnedTests
{
    private static readonly byte[] First = AnswerSample.Mark(UnitFile.Rich("封面"),
        ("B2", MarkKind.Error, "本年新收不符"), ("B3", MarkKind.Warning, "比上年多"), ("D4", MarkKind.Changed, "原为 5"));

    private static readonly Lazy<byte[]> Resaved = new(() => LibreOffice.Saves(First, "xlsx"));

    public static TheoryData<bool> ByHand => [false, true];

    private static byte[] Again(bool resaved) => AnswerSample.Mark(resaved ? Resaved.Value : First, ("C2", MarkKind.Error, "现在是这里"));

    [Theory, MemberData(nameof(ByHand))]
    public void Former_marks_are_replaced_by_the_units_own_fills(bool resaved)
    {
        var again = Again(resaved);
        Assert.Equal(
            ["", "FF92D050", "FF92D050", "FFFF9C9B"],
                "B2 B3 D4 C2".Split(' ').Select(cell => ReadBack.Fill(again, AnswerSample.Sheet, cell)));
    }

    [Theory, MemberData(nameof(ByHand))]
    public void Former_comments_of_ours_are_removed_and_a_persons_comments_are_kept(bool resaved)
    {
        var again = Again(resaved);
        var comments = ReadBack.Comments(again, AnswerSample.Sheet);
        Assert.Equal(["B2", "C2"], comments.Keys.Order());
        Assert.Equal("此数已与信访局核对", comments["B2"]);
        Assert.Equal("上年数\n【审核】现在是这里", comments["C2"]);
        Assert.Equal(2, ReadBack.Boxes(again, AnswerSample.Sheet));
    }

    [Theory, MemberData(nameof(ByHand))]
    public void There_is_one_answer_sheet_and_it_is_first(bool resaved)
    {
        var again = Again(resaved);
        Assert.Equal([AnswerSheet.NameIn(Phrasebook.Chinese), "封面", AnswerSample.Sheet],
            ReadBack.Read(again).Sheets.Select(sheet => sheet.Name));
        Assert.Empty(ReadBack.Faults(again).Except(ReadBack.Faults(resaved ? Resaved.Value : First)));
        Assert.Single(Regex.Matches(ReadBack.Xml(again, "xl/workbook.xml"), "localSheetId=\"2\""));
    }

    [Fact]
    public void Marking_the_same_copy_repeatedly_does_not_enlarge_it()
    {
        var copy = First;
        for (var round = 0; round < 3; round++)
            copy = AnswerSample.Mark(
                copy, ("B2", MarkKind.Error, "本年新收不符"), ("B3", MarkKind.Warning, "比上年多"), ("D4", MarkKind.Changed, "原为 5"));
        Assert.Equal(ReadBack.Xml(First, "xl/styles.xml"), ReadBack.Xml(copy, "xl/styles.xml"));
        Assert.Equal(ReadBack.Xml(First, "xl/worksheets/sheet2.xml"), ReadBack.Xml(copy, "xl/worksheets/sheet2.xml"));
        Assert.Equal(ReadBack.Comments(First, AnswerSample.Sheet), ReadBack.Comments(copy, AnswerSample.Sheet));
    }

    [Fact]
    public void A_cell_that_the_unit_moved_loses_our_fill()
    {
        var marked = AnswerSample.Mark(UnitFile.Simple($"<row r=\"1\">{UnitFile.Text("A1", "x")}</row>"), ("A1", MarkKind.Error, "错"));
        var moved = UnitFile.Simple("");
        using (var package = new PatchedPackage(marked))
        {
            package.Write("xl/worksheets/sheet1.xml", System.Text.Encoding.UTF8.GetBytes(ReadBack.Xml(marked, "xl/worksheets/sheet1.xml")
                .Replace("\"A1\"", "\"A4\"", StringComparison.Ordinal).Replace("r=\"1\"", "r=\"4\"", StringComparison.Ordinal)));
            moved = package.Save();
        }
        Assert.Equal("FFFF9C9B", ReadBack.Fill(moved, AnswerSample.Sheet, "A4"));
        Assert.Equal("", ReadBack.Fill(AnswerSample.Mark(moved), AnswerSample.Sheet, "A4"));
    }

    [Theory, InlineData("依申请公开!A1", "乱写"), InlineData("依申请公开!A1", "!"), InlineData("依申请公开!A1", "依申请公开!ZZZ99999999")]
    public void Changes_in_the_hidden_column_do_no_harm(string stood, string written)
    {
        var marked = AnswerSample.Mark(UnitFile.Simple($"<row r=\"1\">{UnitFile.Text("A1", "x")}</row>"), ("A1", MarkKind.Error, "错"));
        using var package = new PatchedPackage(marked);
        var sheet = ReadBack.Xml(marked, "xl/worksheets/sheet2.xml");
        Assert.Contains(stood, sheet, StringComparison.Ordinal);
        package.Write(
            "xl/worksheets/sheet2.xml", System.Text.Encoding.UTF8.GetBytes(sheet.Replace(stood, written, StringComparison.Ordinal)));
        Assert.Equal("", ReadBack.Fill(AnswerSample.Mark(package.Save()), AnswerSample.Sheet, "A1"));
    }

    [Fact]
    public void Our_colour_in_a_file_that_is_not_a_marked_copy_is_kept()
    {
        var own = UnitFile.Rich("封面");
        using var package = new PatchedPackage(own);
        package.Write("xl/styles.xml", System.Text.Encoding.UTF8.GetBytes(
            ReadBack.Xml(own, "xl/styles.xml").Replace("FF92D050", "FFFF9C9B", StringComparison.Ordinal)));
        Assert.Equal("FFFF9C9B", ReadBack.Fill(AnswerSample.Mark(package.Save(), ("B2", MarkKind.Warning, "疑")), AnswerSample.Sheet, "B3"));
    }

    [Fact]
    public void A_marked_copy_without_its_answer_sheet_is_recognised_by_our_comments()
    {
        var marked = AnswerSample.Mark(
            UnitFile.Simple($"<row r=\"1\">{UnitFile.Text("A1", "x")}{UnitFile.Text("B1", "y")}</row>"), ("A1", MarkKind.Error, "错"));
        using var package = new PatchedPackage(marked);
        var sheets = System.Text.Encoding.UTF8.GetBytes(
            ReadBack.Xml(marked, "xl/workbook.xml").Replace(AnswerSheet.NameIn(Phrasebook.Chinese), "另一页", StringComparison.Ordinal));
        package.Write("xl/workbook.xml", sheets);
        var again = AnswerSample.Mark(package.Save(), ("B1", MarkKind.Warning, "疑"));
        Assert.Equal("", ReadBack.Fill(again, AnswerSample.Sheet, "A1"));
        Assert.Equal(["B1"], ReadBack.Comments(again, AnswerSample.Sheet).Keys);
    }
}
