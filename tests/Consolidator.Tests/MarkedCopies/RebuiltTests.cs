using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>The marked copy of an .xls or .csv is an .xlsx with the same data.</summary>
public class RebuiltTests
{
    private static readonly MarkedAnswer Answer = AnswerSample.With(("B2", MarkKind.Error, "错"), ("C5", MarkKind.Warning, "疑"));

    [Fact]
    public void An_xls_keeps_values_merges_and_comments()
    {
        var bytes = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "MarkedCopies", "Workbooks", "commented.xls"));
        var workbook = ReadBack.Read(bytes, "年报.xls");
        Assert.Equal(WorkbookFormat.Xls, workbook.Format);
        var marked = MarkedWorkbook.Create(bytes, workbook, Answer, Phrasebook.Chinese);
        Assert.Empty(ReadBack.Faults(marked));
        Same(workbook, ReadBack.Read(marked));
        Assert.Equal(["FFFF9C9B", "FFFFD869"], "B2 B5".Split(' ').Select(cell => ReadBack.Fill(marked, AnswerSample.Sheet, cell)));
        Assert.EndsWith("\n【审核】错", ReadBack.Comments(marked, AnswerSample.Sheet)["B2"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_long_name_of_a_csv_is_shortened_in_the_sheet_and_in_the_list()
    {
        var name = "关于报送2013年政府信息公开工作年度报告统计表的函（新城区/最终版）";
        var sheet = SheetDrawing.Sheet("指标 | 本年\n新收 | =1+1\n结转 | '007", name);
        var workbook = new Workbook(WorkbookFormat.Csv, [sheet]);
        var answer = Answer with { Marks = [new(name, 2, 2, MarkKind.Error, "错")], Entries = [Answer.Entries[0] with { Sheet = name }] };
        var marked = MarkedWorkbook.Create([], workbook, answer, Phrasebook.Chinese);
        Assert.Empty(ReadBack.Faults(marked));
        var read = ReadBack.Read(marked);
        Assert.Equal("关于报送2013年政府信息公开工作年度报告统计表的函（新城区_", read.Sheets[1].Name);
        Assert.Contains(read.Sheets[0].Cells, cell => cell.Content is CellContent.Text(var text) && text == read.Sheets[1].Name);
        Assert.Equal(sheet.Cells, read.Sheets[1].Cells.Select(cell => cell with { Comment = null }));
    }

    [Fact]
    public void Hidden_parts_errors_dates_and_uncalculated_formulas_are_preserved()
    {
        Cell[] cells =
        [
            new(1, 1, new CellContent.Number(0.1m)), new(1, 2, new CellContent.Date(new(2013, 12, 31))),
            new(2, 1, new CellContent.Error("#REF!")), new(2, 2, new CellContent.Truth(true)),
            new(3, 1, new CellContent.Uncalculated()), new(3, 3, new CellContent.Text(" 空 格 ")),
        ];
        var sheet = new Sheet(
            "甲", cells, [new(1, 1, 1, 1), new(5, 1, 6, 2), new(6, 2, 7, 3)], true, new HashSet<int> { 2, 9 }, new HashSet<int> { 2 });
        var marked = MarkedWorkbook.Rebuild(new(WorkbookFormat.Xls, [sheet]), Answer with { Marks = [] }, Phrasebook.Chinese);
        Assert.Empty(ReadBack.Faults(marked));
        var read = ReadBack.Read(marked).Sheets[1];
        Assert.Equal(
            cells.Select(cell => cell.Content is CellContent.Uncalculated ? cell with { Content = new CellContent.Error("#N/A") } : cell),
            read.Cells);
        Assert.True(read.Hidden);
        Assert.Equal([new CellRange(5, 1, 6, 2)], read.Merges);
        Assert.Equal([2, 9], read.HiddenRows.Order());
        Assert.Equal([2], read.HiddenColumns);
    }

    private static void Same(Workbook workbook, Workbook marked)
    {
        foreach (var (sheet, copy) in workbook.Sheets.Zip(marked.Sheets.Where(AnswerSheet.IsOfUnit)))
        {
            Assert.Equal(sheet.Name, copy.Name);
            Assert.Equal(
                sheet.Cells.Select(cell => (cell.Row, cell.Column, cell.Content)),
                copy.Cells.Select(cell => (cell.Row, cell.Column, cell.Content)));
            Assert.Equal(sheet.Merges, copy.Merges);
        }
    }
}
