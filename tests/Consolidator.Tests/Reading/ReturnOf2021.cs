using Consolidator.Forms;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>The return of 2021 from which all layouts are made, with methods to split and combine its tables.</summary>
internal static class ReturnOf2021
{
    public static Form Annual { get; } = OfficialForm.Of("annual-2021");
    public static FormFigures Figures { get; } = FormFigures.Distinct(Annual);
    public const string Title = "2024年政府信息公开工作年度报告";

    public const string N2 = "二、上年结转政府信息公开申请数量", N3 = "三、本年度办理结果", N4 = "四、结转下年度继续办理";
    public const string T3 = "三、收到和处理政府信息公开申请情况", T4 = "四、政府信息公开行政复议、行政诉讼情况";

    public static SheetSketch Whole() => OfficialForm.Whole(Annual, Figures, Title);
    public static Table TableOf(string title) => Annual.Tables.First(table => table.Title == title);
    public static SheetSketch Part(string title) => OfficialForm.Table(TableOf(title), Figures);

    public static SheetSketch Named(SheetSketch paper, string name)
    {
        paper.Name = name;
        return paper;
    }

    public static SheetSketch Above(SheetSketch paper, string title) => paper.Cut(1, paper.Find(title).Row - 1);

    /// <summary>The whole return with a changed table 3.</summary>
    public static SheetSketch OnT3(Func<SheetSketch, SheetSketch> change) => Stacked([Above(Whole(), T3), change(Part(T3)), Part(T4)]);

    public static SheetSketch WithT4(SheetSketch cases) => Stacked([Above(Whole(), T4), cases]);
    public static SheetSketch[] Apart() => [Named(Above(Whole(), T3), "主动公开"), Named(Part(T3), "依申请"), Named(Part(T4), "复议诉讼")];

    public static SheetSketch Stacked(SheetSketch[] papers)
    {
        var all = new SheetSketch();
        foreach (var paper in papers) all.Paste(paper, all.LastRow + 2);
        return all.Cells.Values.Any(cell => cell == new CellContent.Text(Title)) ? all : all.InsertRows(1).Put(1, 1, Title);
    }

    public static SheetSketch Spaced(SheetSketch paper)
    {
        for (var row = paper.LastRow; row > 1; row--) paper.InsertRows(row);
        return paper;
    }

    public static SheetSketch Drop(SheetSketch paper, string label)
    {
        var (row, _) = paper.Find(label);
        for (var column = 3; column <= 10; column++) paper.Put(row, column, null);
        return paper;
    }

    public static SheetSketch Recell(SheetSketch paper, string label, string other)
    {
        var (row, column) = paper.Find(label);
        return paper.Put(row, column, other);
    }

    public static void Swap(SheetSketch paper, (int Row, int Column) one, (int Row, int Column) other)
    {
        var (first, second) = (paper.Cells.GetValueOrDefault(one), paper.Cells.GetValueOrDefault(other));
        paper.Put(one.Row, one.Column, second).Put(other.Row, other.Column, first);
    }
}
