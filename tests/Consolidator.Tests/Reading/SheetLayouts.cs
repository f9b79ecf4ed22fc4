using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Layouts with texts around the tables, and with combined tables.</summary>
internal static class SheetLayouts
{
    public static SheetSketch Instructions() => new SheetSketch { Name = "填表说明" }.Put(1, 1, "填表说明").Put(2, 1, "1.本表由各单位填报，空格填0。")
        .Put(3, 1, "2.总计等于各类申请人之和").Put(4, 1, "3.自然人指以个人身份提出申请的人；商业企业指公司").Put(6, 1, "总计").Put(6, 2, "各列之和");

    /// <summary>The labels of the form of 2013, as a unit's own statistics may have them.</summary>
    public static SheetSketch Months()
    {
        var paper = new SheetSketch { Name = "分月明细" }.Put(1, 1, "月份").Put(1, 2, "受理申请数").Put(1, 3, "办结数").Put(1, 4, "网上咨询数")
            .Put(1, 5, "投诉数").Put(1, 6, "行政复议数").Put(1, 7, "行政诉讼数").Put(1, 8, "收取费用");
        for (var month = 1; month <= 12; month++)
            for (var column = 1; column <= 8; column++) paper.Put(month + 1, column, column == 1 ? $"{month}月" : month * column);
        return paper;
    }

    public static SheetSketch Covered(SheetSketch paper) =>
        paper.InsertRows(1, 6)
            .Put(1, 9, "表　号：政公开年报1表")
            .Put(2, 9, "制定机关：市政务公开办")
            .Put(3, 9, "有效期至：2025年12月")
            .Put(4, 1, "填报单位（盖章）：新城区　　报告期：2024年")
            .Put(5, 1, "单位负责人：张三")
            .Put(5, 5, "填报人：李四")
            .Put(5, 8, "联系电话：04711234567");

    public static SheetSketch Signed(SheetSketch paper) =>
        paper.Put(paper.LastRow + 2, 1, "单位负责人：")
            .Put(paper.LastRow, 4, "审核人：")
            .Put(paper.LastRow, 7, "填报人：")
            .Put(paper.LastRow, 9, "填报日期：2025年1月20日")
            .Put(paper.LastRow + 1, 1, "注：1.自然人，是指以个人名义提出申请的；2.其他，是指上述以外的。");

    /// <summary>The table of disclosures, without the title of the return.</summary>
    public static SheetSketch Disclosed() => Above(Whole(), T3) is var paper ? paper.Cut(3, paper.LastRow) : paper;

    public static SheetSketch Unmeasured() => Recell(Disclosed(), "本年收费金额（单位：万元）", "本年收费金额");

    public static SheetSketch Titled(SheetSketch paper) => paper.InsertRows(1, 2).Put(1, 1, Title, across: 30);

    public static SheetSketch Hidden()
    {
        var paper = Whole();
        foreach (var row in Enumerable.Range(paper.Find(N2).Row, 4)) paper.HiddenRows.Add(row);
        return paper;
    }

    public static SheetSketch Over(SheetSketch paper, string label)
    {
        var (row, _) = paper.Find(label);
        return paper.Put(row, 2, paper.Cells[(row, 2)], across: 3).Put(row - 1, 2, "本年处理决定数量", across: 3);
    }

    public static SheetSketch OneTable()
    {
        var paper = new SheetSketch().Put(1, 1, "信息内容");
        var column = 1;
        foreach (var label in new[] { "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额（单位：万元）" }) paper.Put(1, ++column, label);
        var row = 1;
        foreach (var table in Annual.Tables.Where(table => table.Part == "A20"))
            foreach (var line in table.AllRows)
            {
                paper.Put(++row, 1, line.Label);
                foreach (var over in table.AllColumns)
                    paper.Put(row, paper.Find(over.Label).Column, ReturnOf2021.Figures.Of($"{line.Code}.{over.Code}"));
            }
        return paper;
    }

    public static SheetSketch Numbered() => Numbered(column => column);

    public static SheetSketch NumberedWithSums() => Numbered(column => column switch
    {
        5 or 10 => $"{column}={column - 4}+{column - 3}+{column - 2}+{column - 1}",
        15 => "（15）=（11）+…+（14）",
        _ => column,
    });

    private static SheetSketch Numbered(Func<int, object> number)
    {
        var cases = Part(T4).InsertRows(4);
        for (var column = 1; column <= 15; column++) cases.Put(4, column, number(column));
        var requests = Part(T3).InsertRows(4).Put(4, 1, "甲", across: 3);
        for (var column = 4; column <= 10; column++) requests.Put(4, column, column - 3);
        return Stacked([Above(Whole(), T3), requests, cases]);
    }
}
