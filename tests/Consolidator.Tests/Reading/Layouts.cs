using Consolidator.Forms;
using Consolidator.Sheets;

namespace Consolidator.Reading;

/// <summary>One return of 2021's form as thirty-odd offices would send it. The figures are the same in all of them.</summary>
internal static class Layouts
{
    public static Form Annual { get; } = OfficialForm.Of("annual-2021");
    public static Filled Figures { get; } = Filled.Distinct(Annual);
    public const string Title = "2024年政府信息公开工作年度报告";

    private const string N2 = "二、上年结转政府信息公开申请数量", N3 = "三、本年度办理结果", N4 = "四、结转下年度继续办理";
    private const string T3 = "三、收到和处理政府信息公开申请情况", T4 = "四、政府信息公开行政复议、行政诉讼情况";

    /// <summary>Layouts that are read in full, with the codes of what is to be said about each of them.</summary>
    public static IReadOnlyDictionary<string, (Func<Paper[]> Draw, string Said)> Read { get; } = new Dictionary<string, (Func<Paper[]>, string)>
    {
        ["as printed"] = (() => [Whole()], ""),
        ["each table on its own sheet"] = (Apart, ""),
        ["sheets renamed and the other way round"] = (() => [.. Apart().Reverse().Select((paper, index) => Named(paper, $"Sheet{index + 1}"))], ""),
        ["an empty sheet and one of instructions"] = (() => [Instructions(), Whole(), new Paper { Name = "Sheet3" }], ""),
        ["tables in the opposite order"] = (() => [Stacked([.. Apart().Reverse()])], ""),
        ["tables side by side"] = (() => [Part(T3).Paste(Part(T4), 1, 13), Named(Above(Whole(), T3), "主动公开")], ""),
        ["a cover above"] = (() => [Covered(Whole())], ""),
        ["signatures and a note below"] = (() => [Signed(Whole())], ""),
        ["a blank row after every row"] = (() => [Spaced(Whole())], ""),
        ["a blank column at the left"] = (() => [Whole().InsertColumns(1)], ""),
        ["a blank column between labels and figures"] = (() => [OnT3(paper => paper.InsertColumns(4))], ""),
        ["a blank column among the figures"] = (() => [OnT3(paper => paper.InsertColumns(7))], ""),
        ["blank rows within the head"] = (() => [OnT3(paper => paper.InsertRows(4))], ""),
        ["a blank row between head and figures"] = (() => [OnT3(paper => paper.InsertRows(paper.Find("一、本年新收政府信息公开申请数量").Row))], ""),
        ["serial numbers at the left"] = (() => [OnT3(Serial)], ""),
        ["codes of rows beside the labels"] = (() => [OnT3(Coded)], ""),
        ["the unit of measure beside the labels"] = (() => [OnT3(Measured)], ""),
        ["a column of remarks"] = (() => [OnT3(paper => paper.Put(2, 11, "备注", down: 2).Put(8, 11, "其中网上2件").Put(9, 11, 3))], "column-unread"),
        ["a column of last year's figures"] = (() => [OnT3(LastYears)], "column-unread"),
        ["a subtotal of each group"] = (() => [OnT3(Subtotals)], "row-unread row-unread row-unread row-unread"),
        ["a subtotal at the foot of each group"] = (() => [OnT3(SubtotalsBelow)], "row-unread row-unread"),
        ["a subtotal of organisations among the columns"] = (() => [OnT3(SubtotalColumn)], "column-unread"),
        ["a new row of the unit's own"] = (() => [OnT3(NewRow)], "row-unread"),
        ["the total column first"] = (() => [OnT3(paper => paper.Rearrange(column => column is < 4 ? column : column == 10 ? 4 : column + 1))], ""),
        ["organisations in another order"] = (() => [OnT3(paper => paper.Rearrange(column => column is >= 5 and <= 9 ? 14 - column : column))], ""),
        ["no merged cells, blank below"] = (() => [Whole().Unmerge()], ""),
        ["no merged cells, blank below, with blank rows"] = (() => [Spaced(Whole().Unmerge())], ""),
        ["no merged cells, labels in every cell"] = (() => [Whole().Unmerge(fill: true)], ""),
        ["groups in every row"] = (() => [OnT3(paper => paper.Unmerge(fill: true, merge => merge.Right < 4 && merge.Bottom > merge.Top))], ""),
        ["the head again after a page break"] = (() => [OnT3(PageBreak)], ""),
        ["the head and the group again after a page break"] = (() => [OnT3(PageBreakWithGroup)], ""),
        ["the second half on another sheet"] = (HalfAndHalf, ""),
        ["columns split over two sheets"] = (() => [Above(Whole(), T3), Block(4, 7), Named(Block(8, 10), "续表"), Named(Part(T4), "诉讼")], ""),
        ["columns split over three sheets"] =
            (() => [Above(Whole(), T3), Block(4, 5), Named(Block(6, 8), "续一"), Named(Block(9, 10), "续二"), Named(Part(T4), "诉讼")], ""),
        ["the total column on a sheet of its own"] = (() => [Above(Whole(), T3), Block(4, 9), Named(Block(10, 10), "总计"), Named(Part(T4), "诉讼")], ""),
        ["columns split over two blocks below each other"] = (() => [Stacked([Above(Whole(), T3), Block(4, 7), Block(8, 10), Part(T4)])], ""),
        ["columns split over two blocks side by side"] = (() => [OnT3(_ => Block(4, 7).Paste(Block(8, 10), 1, 8))], ""),
        ["columns split over two blocks side by side, rows in another order"] =
            (() => [OnT3(_ => Block(4, 7).Paste(CarriedTogether(Block(8, 10)), 1, 9))], ""),
        ["columns split over two blocks, nothing merged"] = (() => [OnT3(_ => Block(4, 6).Unmerge().Paste(Block(7, 10).Unmerge(), 1, 7))], ""),
        ["hidden rows"] = (() => [Hidden()], "hidden-figures"),
        ["flat: one column of labels"] = (() => [Flat()], ""),
        ["flat: paths in one cell"] = (() => [Paths("-")], ""),
        ["flat: paths in one cell with slashes"] = (() => [Paths("／")], ""),
        ["flat: indented by blanks"] = (() => [Flat(indent: true)], ""),
        ["cases as a head of one row"] = (() => [WithT4(OneRowCases())], ""),
        ["cases with their groups typed once and not merged"] = (() => [WithT4(Part(T4).Unmerge())], ""),
        ["cases with a label before the figures"] = (() => [WithT4(Part(T4).InsertColumns(1).Put(3, 1, "年度").Put(4, 1, "2024年"))], ""),
        ["cases from top to bottom, groups merged"] = (() => [WithT4(ListedCases(merged: true))], ""),
        ["cases from top to bottom, groups typed once"] = (() => [WithT4(ListedCases(merged: false))], ""),
        ["cases from top to bottom on their own sheet"] = (() => [Above(Whole(), T4), ListedCases(merged: true)], ""),
        ["cases from top to bottom in one column"] = (() => [WithT4(OutlinedCases())], ""),
        ["cases from top to bottom, paths in one cell"] = (() => [WithT4(Turned(OneRowCases()))], ""),
        ["full width"] = (() => [Whole().Retype(FullWidth).RetypeFigures(figure => FullWidth(figure.ToString("0", null)))], ""),
        ["traditional characters"] = (() => [Whole().Retype(Traditional)], ""),
        ["line breaks and blanks in the labels"] = (() => [Whole().Retype(Broken)], ""),
        ["round brackets become square ones"] = (() => [Whole().Retype(text => text.Replace('（', '［').Replace('）', '］'))], ""),
        ["half-width brackets and points"] = (() => [Whole().Retype(text => text.Replace('（', '(').Replace('）', ')').Replace('、', '.').Replace("。", "."))], ""),
        ["numbered in another style"] = (() => [Whole().Retype(Renumbered)], ""),
        ["circled numbers"] = (() => [Whole().Retype(Circled)], ""),
        ["numbers left out"] = (() => [Whole().Retype(text => Label.Of(text).Whole.Contains("总计", StringComparison.Ordinal) ? text : Unnumbered(text))], ""),
        ["other wordings"] = (() => [Whole().Retype(Worded)], ""),
        ["colons, asterisks and blanks about the labels"] = (() => [Whole().Retype(text => text.Length < 12 ? $"* {text}：" : text)], ""),
        ["figures typed as text"] = (() => [Whole().RetypeFigures(figure => figure.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture))], ""),
        ["figures with their unit"] = (() => [OnT3(paper => paper.RetypeFigures(figure => $"{figure:0}件"))], ""),
        ["single values merged over three columns"] = (() => [Whole() is var paper ? Over(Over(paper, "行政许可"), "行政处罚") : paper], ""),
        ["what was disclosed in one table"] = (() => [Stacked([OneTable(), Part(T3), Part(T4)])], ""),
        ["columns numbered below the heads"] = (() => [Numbered()], ""),
        ["the blank form on a second sheet"] = (() => [Whole(), Named(OfficialForm.Whole(Annual, new(new Dictionary<string, decimal?>()), Title), "样表")], "blank-copy"),
        ["the total of outcomes above its parts"] = (() => [OnT3(TotalFirst)], ""),
        ["what is carried forward right below what was carried over"] = (() => [OnT3(CarriedTogether)], ""),
        ["a note between head and figures"] = (() => [OnT3(paper => paper.InsertRows(4).Put(4, 1, "注：以下各项均含网上申请", across: 10))], ""),
        ["heads without their groups"] = (() => [OnT3(paper => paper.Put(1, 4, null).Put(2, 5, null))], ""),
        ["a head of one row, typed twice over"] = (() => [OnT3(paper => paper.Unmerge(fill: true, merge => merge.Top < 4))], ""),
        ["group labels in the middle of their rows"] = (() => [OnT3(Centred)], ""),
        ["group labels in the middle of their rows, with blank rows"] = (() => [Spaced(OnT3(Centred))], ""),
        ["all group labels in the middle of their rows"] = (() => [OnT3(CentredThroughout)], ""),
        ["group labels in the last of their rows"] = (() => [OnT3(paper => Moved(paper, merge => merge.Bottom))], ""),
        ["inner groups not merged, the outer one is"] = (() => [OnT3(paper => paper.Unmerge(which: merge => merge is { Left: 2, Right: 2 }))], ""),
        ["remarks typed below the table"] = (() => [OnT3(paper => paper.Put(paper.LastRow + 1, 1, "备注：其中网上申请").Put(paper.LastRow, 4, "共12件"))], ""),
        ["the form's number and page numbers between the tables"] = (() => [Stacked([Above(Whole(), T3), new Paper().Put(1, 9, "第1页").Put(1, 10, 1), Part(T3), new Paper().Put(1, 9, "第2页").Put(1, 10, 2), Part(T4)])], "row-unread row-unread"),
        ["a row of percentages below the table"] = (() => [OnT3(Percentages)], "row-unread"),
        ["figures in the right half of merged cells"] = (() => [OnT3(Widened)], ""),
    };

    /// <summary>Layouts that could be read in two ways, and what is said of them.</summary>
    public static IReadOnlyDictionary<string, (Func<Paper[]> Draw, string Said)> Refused { get; } = new Dictionary<string, (Func<Paper[]>, string)>
    {
        ["a row twice"] = (() => [OnT3(paper => paper.Put(paper.LastRow + 1, 1, N4, across: 3).Put(paper.LastRow, 4, 5))], "row-twice"),
        ["a column twice"] = (() => [OnT3(paper => Recell(paper, "科研机构", "商业企业"))], "column-missing column-twice"),
        ["this year's and last year's copy in one file"] = (() => [Whole(), Named(Whole(), "上年")], "row-twice"),
        ["two rows of cases"] = (() => [WithT4(Part(T4).Put(5, 1, 3))], "record-rows"),
        ["cases from top to bottom with two columns of figures"] =
            (() => [WithT4(Turned(OneRowCases()).Put(1, 3, 1).Put(2, 3, 4))], "column-unread value-column-ambiguous"),
        ["cases from top to bottom without their groups"] = (() => [WithT4(ListedCases(merged: true).Put(1, 1, null).Put(6, 1, null).Put(6, 2, null).Put(11, 2, null))], "row-unread table-missing"),
        ["columns split over two sheets, one on neither"] =
            (() => [Above(Whole(), T3), Block(4, 7), Named(Block(8, 9), "续表"), Named(Part(T4), "诉讼")], "column-missing"),
        ["columns split over two sheets, one on both"] =
            (() => [Above(Whole(), T3), Block(4, 8), Named(Block(7, 10), "续表"), Named(Part(T4), "诉讼")], "row-twice"),
        ["columns split over two blocks side by side, one in both"] = (() => [OnT3(_ => Block(4, 8).Paste(Block(8, 10), 1, 9))], "column-twice"),
        ["columns split over two sheets, a row on one of them only"] =
            (() => [Above(Whole(), T3), Block(4, 7), Named(Drop(Block(8, 10), "2.重复申请"), "续表"), Named(Part(T4), "诉讼")], "column-missing"),
        ["a row deleted"] = (() => [OnT3(paper => Drop(paper, "2.重复申请"))], "row-missing"),
        ["a label nobody knows"] = (() => [OnT3(paper => Recell(paper, "2.重复申请", "2.其他情况说明"))], "row-missing row-unread"),
        ["cases from top to bottom, groups in the middle of their rows"] =
            (() => [WithT4(CentredCases())], "row-ambiguous row-unread"),
        ["a row of one group among those of another"] = (() => [OnT3(Strayed)], "row-missing row-unread"),
        ["one figure for two rows"] = (() => [OnT3(TwoInOne)], "figure-merged"),
    };

    private static Paper Whole() => OfficialForm.Whole(Annual, Figures, Title);
    private static Table TableOf(string title) => Annual.Tables.First(table => table.Title == title);
    private static Paper Part(string title) => OfficialForm.Table(TableOf(title), Figures);

    private static Paper Named(Paper paper, string name)
    {
        paper.Name = name;
        return paper;
    }

    private static Paper Above(Paper paper, string title) => paper.Cut(1, paper.Find(title).Row - 1);

    /// <summary>The whole return with its third table changed.</summary>
    private static Paper OnT3(Func<Paper, Paper> change) => Stacked([Above(Whole(), T3), change(Part(T3)), Part(T4)]);
    private static Paper WithT4(Paper cases) => Stacked([Above(Whole(), T4), cases]);

    private static Paper[] Apart() => [Named(Above(Whole(), T3), "主动公开"), Named(Part(T3), "依申请"), Named(Part(T4), "复议诉讼")];

    private static Paper Stacked(Paper[] papers)
    {
        var all = new Paper();
        foreach (var paper in papers) all.Paste(paper, all.LastRow + 2);
        return all.Cells.Values.Any(cell => cell == new CellContent.Text(Title)) ? all : all.InsertRows(1).Put(1, 1, Title);
    }

    private static Paper Spaced(Paper paper)
    {
        for (var row = paper.LastRow; row > 1; row--) paper.InsertRows(row);
        return paper;
    }

    private static Paper Instructions() => new Paper { Name = "填表说明" }.Put(1, 1, "填表说明").Put(2, 1, "1.本表由各单位填报，空格填0。")
        .Put(3, 1, "2.总计等于各类申请人之和").Put(4, 1, "3.自然人指以个人身份提出申请的人；商业企业指公司").Put(6, 1, "总计").Put(6, 2, "各列之和");

    private static Paper Covered(Paper paper) => paper.InsertRows(1, 6).Put(1, 9, "表　号：政公开年报1表").Put(2, 9, "制定机关：市政务公开办")
        .Put(3, 9, "有效期至：2025年12月").Put(4, 1, "填报单位（盖章）：新城区　　报告期：2024年").Put(5, 1, "单位负责人：张三").Put(5, 5, "填报人：李四").Put(5, 8, "联系电话：04711234567");

    private static Paper Signed(Paper paper) => paper.Put(paper.LastRow + 2, 1, "单位负责人：").Put(paper.LastRow, 4, "审核人：").Put(paper.LastRow, 7, "填报人：")
        .Put(paper.LastRow, 9, "填报日期：2025年1月20日").Put(paper.LastRow + 1, 1, "注：1.自然人，是指以个人名义提出申请的；2.其他，是指上述以外的。");

    private static Paper Serial(Paper paper)
    {
        paper.InsertColumns(1).Put(1, 1, "序号", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 1, row - 3);
        return paper;
    }

    private static Paper Coded(Paper paper)
    {
        paper.InsertColumns(4).Put(1, 4, "行次", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 4, row - 3);
        return paper;
    }

    private static Paper Measured(Paper paper)
    {
        paper.InsertColumns(4).Put(1, 4, "计量单位", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 4, "件");
        return paper;
    }

    private static Paper LastYears(Paper paper)
    {
        paper.Put(1, 11, "上年总计", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 11, row);
        return paper;
    }

    private static Paper Subtotals(Paper paper)
    {
        foreach (var group in new[] { "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理" })
        {
            var (row, _) = paper.Find(group);
            paper.InsertRows(row + 1);
            // The row of the group itself, with a figure of its own, above its parts.
            foreach (var at in Enumerable.Range(3, 8)) Swap(paper, (row, at), (row + 1, at));
            paper.Put(row, 3, "小计");
            for (var figure = 4; figure <= 10; figure++) paper.Put(row, figure, 7);
        }
        return paper;
    }

    private static Paper SubtotalsBelow(Paper paper)
    {
        foreach (var next in new[] { "（四）无法提供", "（五）不予处理" })
        {
            var (row, _) = paper.Find(next);
            paper.InsertRows(row).Put(row, 3, "小 计");
            for (var figure = 4; figure <= 10; figure++) paper.Put(row, figure, 7);
        }
        return paper;
    }

    private static Paper SubtotalColumn(Paper paper)
    {
        paper.InsertColumns(9).Put(3, 9, "小计");
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 9, 4);
        return paper;
    }

    private static Paper NewRow(Paper paper)
    {
        var (row, _) = paper.Find(N4);
        paper.InsertRows(row).Put(row, 1, "其中：网上申请", across: 3).Put(row, 4, 1).Put(row, 5, 2).Put(row, 10, 3);
        return paper;
    }

    /// <summary>Excel's clerks type a group's name in the middle of its rows when they don't merge them.</summary>
    private static Paper Centred(Paper paper) => Moved(paper, merge => merge.Left == 2 ? (merge.Top + merge.Bottom) / 2 : merge.Top);

    private static Paper CentredThroughout(Paper paper) => Moved(paper, merge => (merge.Top + merge.Bottom) / 2);

    private static Paper Moved(Paper paper, Func<CellRange, int> to)
    {
        var merges = paper.Merges.Where(merge => merge.Top > 3 && merge.Right < 4 && merge.Bottom > merge.Top).ToList();
        paper.Unmerge(which: merges.Contains);
        foreach (var merge in merges.Where(merge => to(merge) != merge.Top)) Swap(paper, (merge.Top, merge.Left), (to(merge), merge.Left));
        return paper;
    }

    private static Paper CentredCases()
    {
        var paper = ListedCases(merged: false);
        Swap(paper, (1, 1), (3, 1));
        Swap(paper, (6, 2), (8, 2));
        Swap(paper, (11, 2), (13, 2));
        return paper;
    }

    private static Paper Strayed(Paper paper)
    {
        paper = Centred(paper);
        var (row, to) = (paper.Find("2.重复申请").Row, paper.Find("3.危及“三安全一稳定”").Row);
        foreach (var column in Enumerable.Range(3, 8)) Swap(paper, (row, column), (to, column));
        return paper;
    }

    private static Paper PageBreak(Paper paper)
    {
        var (row, _) = paper.Find("（五）不予处理");
        return Break(paper, row);
    }

    private static Paper PageBreakWithGroup(Paper paper)
    {
        var row = paper.Find("（五）不予处理").Row;
        var broken = Break(paper, row);
        return broken.Put(row + 3 + 1, 1, N3);
    }

    private static Paper Break(Paper paper, int row)
    {
        var (head, first, second) = (paper.Cut(1, 3), paper.Cut(1, row - 1), paper.Cut(row, paper.LastRow));
        return first.Paste(head, row + 1).Paste(second, row + 4);
    }

    /// <summary>Some columns of the third table with all of its row labels.</summary>
    private static Paper Block(int first, int last)
    {
        var (whole, block) = (Part(T3), new Paper { Name = "申请" });
        foreach (var (at, content) in whole.Cells.Where(cell => cell.Key.Column < 4 || cell.Key.Column >= first && cell.Key.Column <= last))
            if (!whole.Merges.Any(merge => merge.Top == at.Row && merge.Left == at.Column)) block.Put(at.Row, To(at.Column), content);
        foreach (var merge in whole.Merges.Where(merge => merge.Left < 4 || merge.Right >= first && merge.Left <= last))
            block.Put(merge.Top, To(Math.Max(merge.Left, merge.Left < 4 ? 1 : first)), whole.Cells[(merge.Top, merge.Left)],
                merge.Bottom - merge.Top + 1, merge.Left < 4 ? merge.Right - merge.Left + 1 : Math.Min(merge.Right, last) - Math.Max(merge.Left, first) + 1);
        return block;

        int To(int column) => column < 4 ? column : column - first + 4;
    }

    private static Paper[] HalfAndHalf()
    {
        var paper = Part(T3);
        var row = paper.Find("（五）不予处理").Row;
        var second = paper.Cut(1, 3).Paste(paper.Cut(row, paper.LastRow), 4).Put(4, 1, N3);
        return [Named(Above(Whole(), T3), "第1页"), Named(paper.Cut(1, row - 1), "第2页"), Named(second, "第3页"), Named(Part(T4), "第4页")];
    }

    private static Paper Hidden()
    {
        var paper = Whole();
        foreach (var row in Enumerable.Range(paper.Find(N2).Row, 4)) paper.HiddenRows.Add(row);
        return paper;
    }

    private static Paper Flat(bool indent = false)
    {
        var paper = Above(Whole(), T3);
        var start = paper.LastRow + 2;
        paper.Put(start, 1, "项目");
        var columns = TableOf(T3).AllColumns.Where(column => !column.Heading).ToList();
        foreach (var (column, index) in columns.Select((column, index) => (column, index))) paper.Put(start, index + 2, column.Label);
        Lines(TableOf(T3).Rows, 0);
        return Stacked([paper, Part(T4)]);

        void Lines(IReadOnlyList<Line> lines, int level)
        {
            foreach (var line in lines)
            {
                paper.Put(++start, 1, (indent ? new string('　', level) : "") + line.Label);
                if (!line.Heading) foreach (var (column, index) in columns.Select((column, index) => (column, index))) paper.Put(start, index + 2, Figures.Of($"{line.Code}.{column.Code}"));
                Lines(line.Below, level + 1);
            }
        }
    }

    private static Paper Paths(string between)
    {
        var paper = Above(Whole(), T3);
        var start = paper.LastRow + 2;
        paper.Put(start, 1, "项目");
        var columns = TableOf(T3).AllColumns.Where(column => !column.Heading).ToList();
        foreach (var (column, index) in columns.Select((column, index) => (column, index))) paper.Put(start, index + 2, column.Label);
        Lines(TableOf(T3).Rows, "");
        return Stacked([paper, Part(T4)]);

        void Lines(IReadOnlyList<Line> lines, string path)
        {
            foreach (var line in lines)
            {
                if (!line.Heading)
                {
                    paper.Put(++start, 1, path + line.Label);
                    foreach (var (column, index) in columns.Select((column, index) => (column, index))) paper.Put(start, index + 2, Figures.Of($"{line.Code}.{column.Code}"));
                }
                Lines(line.Below, path + line.Label + between);
            }
        }
    }

    private static Paper OneRowCases()
    {
        var paper = new Paper();
        var column = 0;
        Lines(TableOf(T4).Columns, "");
        return paper;

        void Lines(IReadOnlyList<Line> lines, string path)
        {
            foreach (var line in lines)
                if (line.Heading) Lines(line.Below, path + line.Label + "-");
                else paper.Put(1, ++column, path + line.Label).Put(2, column, Figures.Of(line.Code));
        }
    }

    /// <summary>A row of two lines as two columns.</summary>
    private static Paper Turned(Paper paper)
    {
        var turned = new Paper();
        foreach (var (at, content) in paper.Cells) turned.Put(at.Column, at.Row, content);
        return turned;
    }

    private static Paper ListedCases(bool merged)
    {
        var paper = new Paper();
        var row = 0;
        foreach (var group in TableOf(T4).Columns)
        {
            paper.Put(row + 1, 1, group.Label);
            var first = row + 1;
            foreach (var inner in group.Below.Any(line => line.Heading) ? group.Below : [group])
            {
                if (inner != group) paper.Put(row + 1, 2, inner.Label, down: merged ? 5 : 1);
                foreach (var line in inner.Below) paper.Put(++row, 3, line.Label).Put(row, 4, Figures.Of(line.Code));
            }
            if (merged) paper.Put(first, 1, group.Label, down: row - first + 1);
        }
        return paper;
    }

    private static Paper OutlinedCases()
    {
        var paper = new Paper();
        foreach (var line in TableOf(T4).AllColumns)
        {
            paper.Put(paper.LastRow + 1, 1, line.Label);
            if (!line.Heading) paper.Put(paper.LastRow, 2, Figures.Of(line.Code));
        }
        return paper;
    }

    private static Paper TotalFirst(Paper paper)
    {
        // Cut and inserted again below the group's first row, as one does in Excel.
        var (total, first) = (paper.Find("（七）总计").Row, paper.Find("（一）予以公开").Row);
        foreach (var column in Enumerable.Range(2, 9))
            for (var row = total; row > first + 1; row--) Swap(paper, (row, column), (row - 1, column));
        return paper.Unmerge(which: merge => merge.Left == 2 && merge.Top > first);
    }

    private static Paper CarriedTogether(Paper paper)
    {
        var (last, to) = (paper.Find(N4).Row, paper.Find(N3).Row);
        var (upper, lower, carried) = (paper.Cut(1, to - 1), paper.Cut(to, last - 1), paper.Cut(last, last));
        return upper.Paste(carried, to).Paste(lower, to + 1);
    }

    private static Paper Percentages(Paper paper)
    {
        paper.Put(paper.LastRow + 1, 1, "占比", across: 3);
        for (var column = 4; column <= 10; column++) paper.Put(paper.LastRow, column, "12.5%");
        return paper;
    }

    private static Paper Over(Paper paper, string label)
    {
        var (row, _) = paper.Find(label);
        return paper.Put(row, 2, paper.Cells[(row, 2)], across: 3).Put(row - 1, 2, "本年处理决定数量", across: 3);
    }

    private static Paper OneTable()
    {
        var paper = new Paper().Put(1, 1, "信息内容");
        var column = 1;
        foreach (var label in new[] { "本年制发件数", "本年废止件数", "现行有效件数", "本年处理决定数量", "本年收费金额（单位：万元）" }) paper.Put(1, ++column, label);
        var row = 1;
        foreach (var table in Annual.Tables.Where(table => table.Part == "A20"))
            foreach (var line in table.AllRows)
            {
                paper.Put(++row, 1, line.Label);
                foreach (var over in table.AllColumns) paper.Put(row, paper.Find(over.Label).Column, Figures.Of($"{line.Code}.{over.Code}"));
            }
        return paper;
    }

    private static Paper Numbered()
    {
        var cases = Part(T4).InsertRows(4);
        for (var column = 1; column <= 15; column++) cases.Put(4, column, column);
        var requests = Part(T3).InsertRows(4).Put(4, 1, "甲", across: 3);
        for (var column = 4; column <= 10; column++) requests.Put(4, column, column - 3);
        return Stacked([Above(Whole(), T3), requests, cases]);
    }

    private static Paper Widened(Paper paper)
    {
        for (var column = 10; column >= 4; column--)
        {
            paper.InsertColumns(column + 1);
            for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, column, paper.Cells.TryGetValue((row, column), out var content) ? content : null, across: 2);
        }
        return paper;
    }

    private static Paper TwoInOne(Paper paper)
    {
        var (row, _) = paper.Find("1.信访举报投诉类申请");
        return paper.Put(row, 4, 14, down: 2).Put(row + 1, 4, null);
    }

    private static Paper Drop(Paper paper, string label)
    {
        var (row, _) = paper.Find(label);
        for (var column = 3; column <= 10; column++) paper.Put(row, column, null);
        return paper;
    }

    private static Paper Recell(Paper paper, string label, string other)
    {
        var (row, column) = paper.Find(label);
        return paper.Put(row, column, other);
    }

    private static void Swap(Paper paper, (int Row, int Column) one, (int Row, int Column) other)
    {
        var (first, second) = (paper.Cells.GetValueOrDefault(one), paper.Cells.GetValueOrDefault(other));
        paper.Put(one.Row, one.Column, second).Put(other.Row, other.Column, first);
    }

    public static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static string Broken(string text) => string.Join(' ', text.Chunk(4).Select(chunk => string.Join('\n', string.Concat(chunk).Chunk(2).Select(pair => new string(pair)))));

    public static string Traditional(string text)
    {
        var traditional = Script.Pairs.GroupBy(pair => pair[1]).ToDictionary(pair => pair.Key, pair => pair.First()[0]);
        return string.Concat(text.Select(c => traditional.GetValueOrDefault(c, c)));
    }

    private static string Renumbered(string text) => text.Replace("（一）", "1、").Replace("（二）", "2、").Replace("（三）", "3、").Replace("（四）", "4、")
        .Replace("（五）", "5、").Replace("（六）", "6、").Replace("（七）", "7、").Replace("1.", "（1）").Replace("2.", "（2）").Replace("3.", "（3）");

    private static string Circled(string text) => text.Length > 2 && text[1] == '.' && text[0] is >= '1' and <= '8' ? (char)('①' + (text[0] - '1')) + text[2..] : text;

    private static string Unnumbered(string text) => text.Length > 3 && text[0] == '（' && text[2] == '）' ? text[3..]
        : text.Length > 2 && text[1] is '.' or '、' && text != T3 && text != T4 ? text[2..] : text;

    private static string Worded(string text) => text switch
    {
        "社会公益组织" => "社会公益", "行政规范性文件" => "规范性文件", "总计" => "合计", "一、本年新收政府信息公开申请数量" => "一、本年新收政府信息公开申请数",
        "3.危及“三安全一稳定”" => "3.危及国家安全、公共安全、经济安全和社会稳定", "本年制发件数" => "本年制发数", _ => text,
    };
}
