using System.Globalization;
using Consolidator.Forms;
using Layout = (System.Func<Consolidator.Forms.Form, Consolidator.Reading.SheetSketch[]> Draw, string Said);

namespace Consolidator.Reading;

/// <summary>Returns of list forms in layouts of offices.</summary>
internal static class ListLayouts
{
    public static IReadOnlyDictionary<string, Layout> Read { get; } = new Dictionary<string, Layout>
    {
        ["as printed"] = (form => [Whole(form)], ""),
        ["serial numbers, measures and remarks"] = (form => [Dressed(form)], "column-unread"),
        ["last year's figures beside"] = (form => [Beside(form, "上年数")], "column-unread"),
        ["last year's figures before"] = (form => [LastYearFirst(form)], "column-unread"),
        ["the growth beside"] = (form => [Beside(form, "同比增长（%）")], "column-unread"),
        ["columns headed by their years"] = (
            form => [Beside(form, $"{form.Since - 1}年").Put(3, 2, $"{form.Since}年")], "column-unread"),
        ["next year's column beside"] = (form => [Beside(form, $"{form.Since + 1}年").Put(3, 2, $"{form.Since}年1-12月")], "column-unread"),
        ["another year beside a head nobody knows"] = (form => [Beside(form, $"{form.Since - 1}年").Put(3, 2, "填报情况")], "column-unread"),
        ["this year headed 本年度, last year 上年度"] = (form => [Beside(form, "上年度").Put(3, 2, "本年度")], "column-unread"),
        ["without a head"] = (form => [Whole(form).Put(3, 1, null).Put(3, 2, null)], ""),
        ["a head of another wording"] = (form => [Whole(form).Put(3, 1, "项　目").Put(3, 2, "数 量")], ""),
        ["two panels side by side"] = (form => [Panels(form)], ""),
        ["two sheets"] = (form => [.. Halves(form)], ""),
        ["the head again after a page break"] = (form => [Broken(form)], ""),
        ["a level a column"] = (form => [Levels(form)], ""),
        ["a level a column, merged down"] = (form => [Levels(form, merge: true)], ""),
        ["a level a column, labels in every row"] = (
            form => [Levels(form, merge: true).Unmerge(fill: true, merge => merge.Left == merge.Right)], ""),
        ["blank rows"] = (form => [Spaced(Whole(form))], ""),
        ["labels merged over three columns"] = (form => [Wide(form)], ""),
        ["a row of column numbers below the head"] = (form => [Whole(form).InsertRows(4).Put(4, 1, "甲").Put(4, 2, 1)], ""),
        ["a row of the unit's own"] = (
            form => [Whole(form) is var paper ? paper.Put(paper.LastRow + 1, 1, "另：走访群众").Put(paper.LastRow, 2, 12) : paper], "row-unread"),
        ["an indicator renamed by brackets and blanks"] = (
            form => [Whole(form).Retype(text => text.Replace("（", " [").Replace("）", "] ").Replace("：", ":"))], ""),
        ["traditional characters"] = (form => [Whole(form).Retype(Wordings.Traditional)], ""),
        ["full width"] = (
            form => [Whole(form).Retype(Wordings.FullWidth)
                .RetypeFigures(figure => Wordings.FullWidth(figure.ToString(CultureInfo.InvariantCulture)))], ""),
        ["figures with thousands separators"] = (
            form => [Whole(form).RetypeFigures(figure => figure.ToString("#,##0.######", CultureInfo.InvariantCulture))], ""),
    };

    public static IReadOnlyDictionary<string, Layout> Refused { get; } = new Dictionary<string, Layout>
    {
        ["two columns of figures and no head"] = (form => [Beside(form, "").Put(3, 2, null)], "value-column-ambiguous"),
        ["another year's column alone"] = (form => [Whole(form).Put(3, 2, $"{form.Since - 1}年")], "column-of-another-period"),
        ["the column of last year's figures alone"] = (form => [Whole(form).Put(3, 2, "上年数")], "column-of-another-period"),
        ["figures of the office, of its sub-units and of both"] = (
            form => [Three(form)], "value-column-ambiguous"),
        ["last year's figures by a bracket"] = (form => [Whole(form).Put(3, 2, "数值（上年）")], "column-of-another-period"),
        ["a row twice"] = (form => [Whole(form) is var paper ? paper.Paste(paper.Cut(5, 5), paper.LastRow + 1) : paper], "row-twice"),
    };

    private static SheetSketch Whole(Form form) =>
        new SheetSketch().Put(1, 1, $"{form.Since}年{form.Title}", across: 2).Paste(List(form), 3);
    private static Table TableOf(Form form) => form.Tables.First(table => table.Layout == TableLayout.List);
    private static SheetSketch List(Form form) => OfficialForm.Table(TableOf(form), FormFigures.Distinct(form));

    private static SheetSketch Dressed(Form form)
    {
        var paper = Whole(form).InsertColumns(2).InsertColumns(1).Put(3, 1, "序号").Put(3, 3, "计量单位").Put(3, 5, "备注");
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 1, row - 3).Put(row, 3, "件");
        return paper.Put(7, 5, "不含下属单位");
    }

    private static SheetSketch Beside(Form form, string head)
    {
        var paper = Whole(form).Put(3, 3, head.Length > 0 ? head : null);
        for (var row = 4; row <= paper.LastRow; row++) if (paper.Cells.ContainsKey((row, 2))) paper.Put(row, 3, 5);
        return paper;
    }

    private static SheetSketch Three(Form form)
    {
        var paper = Beside(form, "下属单位").Put(3, 2, "机关本级").Put(3, 4, "两者之和");
        for (var row = 4; row <= paper.LastRow; row++) if (paper.Cells.ContainsKey((row, 2))) paper.Put(row, 4, 9);
        return paper;
    }

    private static SheetSketch LastYearFirst(Form form)
    {
        var paper = Whole(form).InsertColumns(2).Put(3, 2, "上年同期数");
        for (var row = 4; row <= paper.LastRow; row++) if (paper.Cells.ContainsKey((row, 3))) paper.Put(row, 2, 5);
        return paper;
    }

    private static SheetSketch Panels(Form form)
    {
        var paper = Whole(form);
        var middle = TopLevel(form, paper);
        return paper.Cut(1, middle - 1).Paste(paper.Cut(3, 3), 3, 4).Paste(paper.Cut(middle, paper.LastRow), 4, 4);
    }

    private static SheetSketch[] Halves(Form form)
    {
        var paper = Whole(form);
        var middle = TopLevel(form, paper);
        var (first, second) = (paper.Cut(1, middle - 1), paper.Cut(3, 3).Paste(paper.Cut(middle, paper.LastRow), 2));
        (first.Name, second.Name) = ("一", "二");
        return [first, second];
    }

    private static SheetSketch Broken(Form form)
    {
        var paper = Whole(form);
        var middle = TopLevel(form, paper);
        return paper.Cut(1, middle - 1).Paste(paper.Cut(3, 3), middle + 1).Paste(paper.Cut(middle, paper.LastRow), middle + 2);
    }

    private static int TopLevel(Form form, SheetSketch paper) =>
        TableOf(form).Rows.Select(line => paper.Find(line.Label).Row).First(row => row > paper.LastRow / 2);

    private static SheetSketch Levels(Form form, bool merge = false)
    {
        var paper = new SheetSketch().Put(1, 1, $"{form.Since}年{form.Title}", across: 4);
        var row = 3;
        const int Value = 5;
        paper.Put(row, 1, "指标名称", across: Value - 1).Put(row, Value, TableOf(form).ValueLabels[0]);
        foreach (var line in TableOf(form).Rows) Level(line, 1);
        return paper;

        void Level(Line line, int column)
        {
            // A group with its own figure has a row 合计 for it.
            var top = row + 1;
            var group = line.Below.Count > 0;
            if (!line.Heading)
            {
                paper.Put(++row, column, line.Label).Put(row, Value, FormFigures.Distinct(form).Of(line.Code));
                if (group) paper.Put(row, column + 1, "合计");
            }
            foreach (var below in line.Below) Level(below, column + 1);
            if (group) paper.Put(top, column, line.Label, down: merge ? row - top + 1 : 1);
        }
    }

    private static SheetSketch Spaced(SheetSketch paper)
    {
        for (var row = paper.LastRow; row > 4; row -= 2) paper.InsertRows(row, 2);
        return paper;
    }

    private static SheetSketch Wide(Form form)
    {
        var paper = Whole(form).InsertColumns(2, 2);
        for (var row = 3; row <= paper.LastRow; row++)
            if (paper.Cells.TryGetValue((row, 1), out var label)) paper.Put(row, 1, label, across: 3);
        return paper;
    }
}
