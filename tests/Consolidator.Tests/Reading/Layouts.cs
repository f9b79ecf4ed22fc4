using Consolidator.Labels;
using static Consolidator.Reading.CaseLayouts;
using static Consolidator.Reading.ColumnLayouts;
using static Consolidator.Reading.ReturnOf2021;
using static Consolidator.Reading.RowLayouts;
using static Consolidator.Reading.SheetLayouts;
using static Consolidator.Reading.Wordings;
using Layout = (System.Func<Consolidator.Reading.SheetSketch[]> Draw, string Said);

namespace Consolidator.Reading;

/// <summary>One return of the form of 2021 in the layouts of some thirty offices. The figures are always the same.</summary>
internal static class Layouts
{
    /// <summary>Layouts that are read completely, with the codes of the expected findings.</summary>
    public static IReadOnlyDictionary<string, Layout> Read { get; } = new Dictionary<string, Layout>
    {
        ["as printed"] = (() => [Whole()], ""),
        ["each table on its own sheet"] = (Apart, ""),
        ["sheets renamed and the other way round"] = (
            () => [.. Apart().Reverse().Select((paper, index) => Named(paper, $"Sheet{index + 1}"))], ""),
        ["an empty sheet and one of instructions"] = (() => [Instructions(), Whole(), new SheetSketch { Name = "Sheet3" }], ""),
        ["tables in the opposite order"] = (() => [Stacked([.. Apart().Reverse()])], ""),
        ["tables side by side"] = (() => [Part(T3).Paste(Part(T4), 1, 13), Named(Above(Whole(), T3), "主动公开")], ""),
        ["tables side by side, one lower than the other"] =
            (() => [Part(T3).Paste(Part(T4), 8, 12), Named(Above(Whole(), T3), "主动公开")], ""),
        ["all tables side by side"] = (
            () => [Titled(Disclosed().Paste(Part(T3), 1, 6).Paste(Part(T4), 1, 17))], ""),
        ["cases beside what was disclosed, requests below"] = (
            () => [Titled(Disclosed().Paste(Part(T4), 2, 8) is var paper ? paper.Paste(Part(T3), paper.LastRow + 2) : paper)], ""),
        ["requests at the left, all others at the right"] = (
            () => [Titled(Part(T3).Paste(Stacked([Disclosed(), Part(T4)]), 1, 12))], ""),
        ["requests at the left, all others at the right, with blank rows"] = (
            () => [Titled(Spaced(Part(T3).Paste(Stacked([Disclosed(), Part(T4)]), 1, 12)))], ""),
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
        ["a column of remarks"] = (
            () => [OnT3(paper => paper.Put(2, 11, "备注", down: 2).Put(8, 11, "其中网上2件").Put(9, 11, 3))], "column-unread"),
        ["a column of last year's figures"] = (() => [OnT3(paper => LastYears(paper))], "column-unread"),
        ["a subtotal of each group"] = (() => [OnT3(Subtotals)], "row-unread row-unread row-unread row-unread"),
        ["a subtotal at the foot of each group"] = (() => [OnT3(SubtotalsBelow)], "row-unread row-unread"),
        ["a subtotal of organisations among the columns"] = (() => [OnT3(SubtotalColumn)], "column-unread"),
        ["a new row of the unit's own"] = (() => [OnT3(NewRow)], "row-unread"),
        ["the total column first"] = (
            () => [OnT3(paper => paper.Rearrange(column => column is < 4 ? column : column == 10 ? 4 : column + 1))], ""),
        ["organisations in another order"] = (
            () => [OnT3(paper => paper.Rearrange(column => column is >= 5 and <= 9 ? 14 - column : column))], ""),
        ["no merged cells, blank below"] = (() => [Whole().Unmerge()], ""),
        ["no merged cells, blank below, with blank rows"] = (() => [Spaced(Whole().Unmerge())], ""),
        ["no merged cells, labels in every cell"] = (() => [Whole().Unmerge(fill: true)], ""),
        ["groups in every row"] = (
            () => [OnT3(paper => paper.Unmerge(fill: true, merge => merge.Right < 4 && merge.Bottom > merge.Top))], ""),
        ["the head again after a page break"] = (() => [OnT3(PageBreak)], ""),
        ["the head and the group again after a page break"] = (() => [OnT3(PageBreakWithGroup)], ""),
        ["the second half on another sheet"] = (HalfAndHalf, ""),
        ["columns split over two sheets"] = (() => [Above(Whole(), T3), Block(4, 7), Named(Block(8, 10), "续表"), Named(Part(T4), "诉讼")], ""),
        ["columns split over three sheets"] =
            (() => [Above(Whole(), T3), Block(4, 5), Named(Block(6, 8), "续一"), Named(Block(9, 10), "续二"), Named(Part(T4), "诉讼")], ""),
        ["the total column on a sheet of its own"] = (
            () => [Above(Whole(), T3), Block(4, 9), Named(Block(10, 10), "总计"), Named(Part(T4), "诉讼")], ""),
        ["columns split over two blocks below each other"] = (
            () => [Stacked([Above(Whole(), T3), Block(4, 7), Block(8, 10), Part(T4)])], ""),
        ["columns split over two blocks side by side"] = (() => [OnT3(_ => Block(4, 7).Paste(Block(8, 10), 1, 8))], ""),
        ["columns split over two blocks side by side, rows in another order"] =
            (() => [OnT3(_ => Block(4, 7).Paste(CarriedTogether(Block(8, 10)), 1, 9))], ""),
        ["columns split over two blocks, nothing merged"] = (
            () => [OnT3(_ => Block(4, 6).Unmerge().Paste(Block(7, 10).Unmerge(), 1, 7))], ""),
        ["hidden rows"] = (() => [Hidden()], "hidden-figures"),
        ["flat: one column of labels"] = (() => [Flat()], ""),
        ["flat: paths in one cell"] = (() => [Paths("-")], ""),
        ["flat: paths in one cell with slashes"] = (() => [Paths("／")], ""),
        ["flat: indented by blanks"] = (() => [Flat(indent: true)], ""),
        ["cases as a head of one row"] = (() => [WithT4(OneRowCases())], ""),
        ["cases with their groups typed once and not merged"] = (() => [WithT4(Part(T4).Unmerge())], ""),
        ["cases with a label before the figures"] = (() => [WithT4(Part(T4).InsertColumns(1).Put(3, 1, "年度").Put(4, 1, "2024年"))], ""),
        ["signatures below the cases"] = (
            () => [WithT4(Part(T4).Put(5, 1, "填表人").Put(5, 2, "张三").Put(5, 3, "填表日期").Put(5, 4, "2024-01-10"))], ""),
        ["a telephone below the cases"] = (() => [WithT4(Part(T4).Put(5, 1, "联系电话").Put(5, 2, 4601234))], ""),
        ["a note below the cases"] = (() => [WithT4(Part(T4).Put(5, 1, "1.上述数据截至2024年12月31日，含网上申请"))], ""),
        ["a page number right below the cases"] = (() => [WithT4(Part(T4).Put(5, 1, 1))], "row-unread"),
        ["a page number two lines below the cases"] = (() => [WithT4(Part(T4).Put(6, 8, 3))], "figures-unread"),
        ["cases in two blocks below each other"] = (() => [WithT4(Stacked([SomeCases(1, 5), SomeCases(6, 15)]))], ""),
        ["cases in two blocks below each other, nothing merged"] =
            (() => [WithT4(Stacked([SomeCases(1, 5).Unmerge(), SomeCases(6, 15).Unmerge()]))], ""),
        ["cases on two sheets"] = (() => [WithT4(SomeCases(1, 5)), SomeCases(6, 15)], ""),
        ["cases from top to bottom, groups merged"] = (() => [WithT4(ListedCases(merged: true))], ""),
        ["cases from top to bottom, groups typed once"] = (() => [WithT4(ListedCases(merged: false))], ""),
        ["cases from top to bottom, groups in the middle of their rows"] = (() => [WithT4(CentredCases())], ""),
        ["cases from top to bottom on their own sheet"] = (() => [Above(Whole(), T4), ListedCases(merged: true)], ""),
        ["cases from top to bottom in one column"] = (() => [WithT4(OutlinedCases())], ""),
        ["cases from top to bottom, paths in one cell"] = (() => [WithT4(Turned(OneRowCases()))], ""),
        ["full width"] = (() => [Whole().Retype(FullWidth).RetypeFigures(figure => FullWidth(figure.ToString("0", null)))], ""),
        ["traditional characters"] = (() => [Whole().Retype(Traditional)], ""),
        ["line breaks and blanks in the labels"] = (() => [Whole().Retype(Broken)], ""),
        ["round brackets become square ones"] = (() => [Whole().Retype(text => text.Replace('（', '［').Replace('）', '］'))], ""),
        ["half-width brackets and points"] = (
            () => [Whole().Retype(text => text.Replace('（', '(').Replace('）', ')').Replace('、', '.').Replace("。", "."))], ""),
        ["numbered in another style"] = (() => [Whole().Retype(Renumbered)], ""),
        ["circled numbers"] = (() => [Whole().Retype(Circled)], ""),
        ["numbered with a blank"] = (() => [Whole().Retype(text => Counted(text, digit => $"{digit} "))], ""),
        ["numbered with a wide blank"] = (() => [Whole().Retype(text => Counted(text, digit => $"{FullWidth($"{digit}")}　"))], ""),
        ["numbered by chapter"] = (() => [Whole().Retype(text => Counted(text, digit => $"3.{digit}"))], ""),
        ["numbered in black circles"] = (() => [Whole().Retype(text => Counted(text, digit => $"{(char)('❶' + digit - '1')}"))], ""),
        ["numbered in Roman"] = (() => [Whole().Retype(text => Counted(text, digit => $"{(char)('Ⅰ' + digit - '1')}."))], ""),
        ["boxes to tick before the labels"] = (() => [Whole().Retype(text => Counted(text, _ => "□"))], ""),
        ["headings numbered with a blank"] = (() => [Whole().Retype(text => text != T3 && text != T4 ? text.Replace('、', '　') : text)], ""),
        ["numbers left out"] = (
            () => [Whole().Retype(text => Label.Of(text).Whole.Contains("总计", StringComparison.Ordinal) ? text : Unnumbered(text))], ""),
        ["other wordings"] = (() => [Whole().Retype(Worded)], ""),
        ["colons, asterisks and blanks about the labels"] = (() => [Whole().Retype(text => text.Length < 12 ? $"* {text}：" : text)], ""),
        ["figures typed as text"] = (
            () => [Whole().RetypeFigures(figure => figure.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture))], ""),
        ["figures with their unit"] = (() => [OnT3(paper => paper.RetypeFigures(figure => $"{figure:0}件"))], ""),
        ["single values merged over three columns"] = (() => [Whole() is var paper ? Over(Over(paper, "行政许可"), "行政处罚") : paper], ""),
        ["what was disclosed in one table"] = (() => [Stacked([OneTable(), Part(T3), Part(T4)])], ""),
        ["columns numbered below the heads"] = (() => [Numbered()], ""),
        ["columns numbered below the heads, sums by a formula"] = (() => [NumberedWithSums()], ""),
        ["a row's name with its sum"] = (
            () => [OnT3(paper => Recell(paper, "（七）总计", "（七）总计=（一）+（二）+（三）+（四）+（五）+（六）"))], ""),
        ["the blank form on a second sheet"] = (
            () => [Whole(), Named(OfficialForm.Whole(Annual, new(new Dictionary<string, decimal?>()), Title), "样表")], "blank-copy"),
        ["the total of outcomes above its parts"] = (() => [OnT3(TotalFirst)], ""),
        ["what is carried forward right below what was carried over"] = (() => [OnT3(CarriedTogether)], ""),
        ["a note between head and figures"] = (() => [OnT3(paper => paper.InsertRows(4).Put(4, 1, "注：以下各项均含网上申请", across: 10))], ""),
        ["heads without their groups"] = (() => [OnT3(paper => paper.Put(1, 4, null).Put(2, 5, null))], ""),
        ["a head of one row, typed twice over"] = (() => [OnT3(paper => paper.Unmerge(fill: true, merge => merge.Top < 4))], ""),
        ["group labels in the middle of their rows"] = (() => [OnT3(Centred)], ""),
        ["group labels in the middle of their rows, with blank rows"] = (() => [Spaced(OnT3(Centred))], ""),
        ["all group labels in the middle of their rows"] = (() => [OnT3(CentredThroughout)], ""),
        ["group labels in the last of their rows"] = (() => [OnT3(paper => Moved(paper, merge => merge.Bottom))], ""),
        ["inner groups not merged, the outer one is"] = (
            () => [OnT3(paper => paper.Unmerge(which: merge => merge is { Left: 2, Right: 2 }))], ""),
        ["a heading that reads like a row"] = (() => [OnT3(paper => Recell(paper, "（六）其他处理", "（六）其他"))], ""),
        ["lines without heading in the last column of labels, nothing merged"] = (() => [OnT3(LinesAtRight)], ""),
        ["remarks typed below the table"] = (
            () => [OnT3(paper => paper.Put(paper.LastRow + 1, 1, "备注：其中网上申请").Put(paper.LastRow, 4, "共12件"))], ""),
        ["the form's number and page numbers between the tables"] = (
            () => [Stacked([
                Above(Whole(), T3), new SheetSketch().Put(1, 9, "第1页").Put(1, 10, 1),
                Part(T3), new SheetSketch().Put(1, 9, "第2页").Put(1, 10, 2), Part(T4)])],
            "row-unread row-unread"),
        ["a row of percentages below the table"] = (() => [OnT3(Percentages)], "row-unread"),
        ["figures in the right half of merged cells"] = (() => [OnT3(Widened)], ""),
        ["this year's year in the titles and the heads"] = (() => [Whole().Retype(text => text == T3
            ? "三、2024年收到和处理政府信息公开申请情况" : text == "现行有效件数" ? "现行有效件数（截至2024年底）" : text)], ""),
        ["a head that mentions what came from last year"] = (() => [OnT3(paper => Recell(paper, "总计", "总计（含2023年结转）"))], ""),
        ["a sheet with the applications of each month"] = (() => [Whole(), Months()], "sheet-unread"),
        ["a year typed as a number over a column that is none of the form's"] = (
            () => [OnT3(paper => LastYears(paper, "").Unmerge(which: merge => merge.Left == 11).Put(1, 11, null).Put(3, 11, 2023))],
            "column-unread"),
        ["a year typed as a number over a column beside what was disclosed"] = (
            () => [Whole() is var paper && paper.Find("本年制发件数") is var (row, _)
                ? paper.Put(row, 5, 2023).Put(row + 1, 5, 9).Put(row + 2, 5, 99) : paper], "column-unread"),
        ["all rows of the sheet numbered at the left"] = (() => [SerialThroughout(Whole())], ""),
        ["the total split into this year's and last year's"] = (() => [OnT3(paper => SplitTotal(paper, "2024年", "上年"))], "column-unread"),
        ["the total split by years typed as numbers"] = (() => [OnT3(paper => SplitTotal(paper, 2024, 2023))], "column-unread"),
        ["columns of what was disclosed split below their heads"] = (() => [SplitBelow()], "column-unread"),
        ["cases of this year and of last in rows of their own"] = (() => [WithT4(TwoYears("本年", "上年"))], "row-unread"),
        ["cases of two years in rows of their own"] = (() => [WithT4(TwoYears(2024, 2023))], "row-unread"),
        ["last year's total beside the total"] = (() => [OnT3(paper => LastYears(paper, "总计（上年）"))], "column-unread"),
        ["last year's total beside the total, under a head of its own"] = (
            () => [OnT3(paper => LastYears(paper, "总计").Unmerge(which: merge => merge.Left == 11)
                .Put(1, 11, "上年").Put(2, 11, "总计", down: 2))], "column-unread"),
    };

    /// <summary>Ambiguous layouts, with the codes of the expected findings.</summary>
    public static IReadOnlyDictionary<string, Layout> Refused { get; } = new Dictionary<string, Layout>
    {
        ["a row twice"] = (() => [OnT3(paper => paper.Put(paper.LastRow + 1, 1, N4, across: 3).Put(paper.LastRow, 4, 5))], "row-twice"),
        ["a column twice"] = (() => [OnT3(paper => Recell(paper, "科研机构", "商业企业"))], "column-missing column-twice"),
        ["this year's and last year's copy in one file"] = (() => [Whole(), Named(Whole(), "上年")], "row-twice"),
        ["last year's copy beside, and cases lower than either"] = (
            () => [Titled(Part(T3).Paste(Part(T3), 1, 12).Paste(Part(T4), 8, 23)), Named(Above(Whole(), T3), "主动公开")],
            "column-twice"),
        ["money in 元 by a line over the other table"] = (
            () => [Titled(Part(T3).Paste(Unmeasured(), 1, 12)).InsertRows(2).Put(2, 1, "单位：元"), Named(Part(T4), "诉讼")],
            "wrong-measure"),
        ["money in 元 by a line over the table at the right"] = (
            () => [Titled(Unmeasured().Paste(Part(T3), 1, 12)).InsertRows(2).Put(2, 12, "填报人：张三").Put(2, 16, "单位：元"),
                Named(Part(T4), "诉讼")],
            "wrong-measure"),
        ["two rows of cases"] = (() => [WithT4(Part(T4).Put(5, 1, 3).Put(5, 5, 3))], "record-rows"),
        ["one case in a second row, the first half filled"] = (() => [WithT4(Part(T4).Put(4, 2, null).Put(5, 2, 3))], "record-rows"),
        ["cases in two blocks, one column in neither"] = (
            () => [WithT4(Stacked([SomeCases(1, 4), SomeCases(6, 15)]))], "column-missing row-unread"),
        ["one figure for two columns"] = (() => [OnT3(paper => paper.Find("1.信访举报投诉类申请") is var (row, _)
            ? paper.Put(row, 4, 14, across: 2).Put(row, 5, null) : paper)], "figure-merged"),
        ["one figure for two outcomes of the cases"] = (() => [WithT4(Part(T4).Put(4, 1, 5, across: 2).Put(4, 2, null))], "figure-merged"),
        ["cases from top to bottom with two columns of figures"] =
            (() => [WithT4(Turned(OneRowCases()).Put(1, 3, 1).Put(2, 3, 4))], "value-column-ambiguous"),
        ["cases from top to bottom without their groups"] = (
            () => [WithT4(ListedCases(merged: true).Put(1, 1, null).Put(6, 1, null).Put(6, 2, null).Put(11, 2, null))],
            "row-unread table-missing"),
        ["columns split over two sheets, one on neither"] =
            (() => [Above(Whole(), T3), Block(4, 7), Named(Block(8, 9), "续表"), Named(Part(T4), "诉讼")],
            "column-missing sheet-unread"),
        ["columns split over two sheets, one on both"] =
            (() => [Above(Whole(), T3), Block(4, 8), Named(Block(7, 10), "续表"), Named(Part(T4), "诉讼")], "row-twice"),
        ["columns split over two blocks side by side, one in both"] = (
            () => [OnT3(_ => Block(4, 8).Paste(Block(8, 10), 1, 9))], "column-twice"),
        ["columns split over two sheets, a row on one of them only"] =
            (() => [Above(Whole(), T3), Block(4, 7), Named(Drop(Block(8, 10), "2.重复申请"), "续表"), Named(Part(T4), "诉讼")], "column-missing"),
        ["a row deleted"] = (() => [OnT3(paper => Drop(paper, "2.重复申请"))], "row-missing"),
        ["a label nobody knows"] = (() => [OnT3(paper => Recell(paper, "2.重复申请", "2.其他情况说明"))], "row-missing row-unread"),
        ["cases from top to bottom, two groups in the middle of the same rows"] =
            (() => [WithT4(CentredCases().Put(13, 2, null).Put(7, 2, "复议后起诉"))], "row-ambiguous row-twice"),
        ["cases from top to bottom, groups in the middle, a row lacking"] =
            (() => [WithT4(CentredCases().Put(12, 3, null).Put(12, 4, null))], "row-ambiguous"),
        ["cases from top to bottom, groups in the middle, a row twice"] =
            (() => [WithT4(CentredCases().Put(9, 3, "结果纠正"))], "row-ambiguous"),
        ["a row of one group among those of another"] = (() => [OnT3(Strayed)], "row-under-other-heading"),
        ["a row under the merged heading of others"] = (() => [OnT3(UnderOthers)], "row-under-other-heading"),
        ["last year's year in the title of a table"] = (() => [Stacked([Above(Whole(), T3),
            new SheetSketch().Put(1, 1, "三、2023年收到和处理政府信息公开申请情况").Paste(Part(T3), 2), Part(T4)])], "period-contradicts"),
        ["last year's year behind the title of a table"] = (
            () => [WithT4(new SheetSketch().Put(1, 1, $"{T4}（2023年度）", across: 14).Put(1, 15, "单位：件").Paste(Part(T4), 2))],
                "period-contradicts"),
        ["last year on a line of its own above a table"] = (
            () => [WithT4(new SheetSketch().Put(1, 1, T4).Put(2, 1, "（2023年度）").Paste(Part(T4), 3))], "period-contradicts"),
        ["a column of last year's"] = (
            () => [Whole().Retype(text => text == "本年制发件数" ? "本年制发件数（2023年）" : text)], "column-of-another-period"),
        ["a column as of last year"] = (
            () => [Whole().Retype(text => text == "现行有效件数" ? "现行有效件数（截至2023年底）" : text)], "column-of-another-period"),
        ["a column as of a day of last year"] = (
            () => [Whole().Retype(text => text == "现行有效件数" ? "现行有效件数（截至2023年12月31日）" : text)], "column-of-another-period"),
        ["cases of last year's"] = (() => [Above(Whole(), T4),
            Named(Part(T4).InsertRows(1).Put(1, 1, "2023年", across: 5).Put(1, 6, "2023年", across: 10), "诉讼")], "column-of-another-period"),
        ["cases in a row of last year's"] = (
            () => [WithT4(Part(T4).InsertColumns(1).Put(3, 1, "年度").Put(4, 1, "上年"))], "column-of-another-period"),
        ["cases in a row of last year's, this year's left blank"] = (
            () => [WithT4(Part(T4).InsertColumns(1).InsertRows(4).Put(3, 1, "年度").Put(4, 1, "本年").Put(5, 1, "2023年"))],
            "column-of-another-period"),
        ["a total of last year's, split, this year's half left out"] = (
            () => [OnT3(paper => SplitTotal(paper, "上年", null))], "column-of-another-period"),
        ["one figure for two rows"] = (() => [OnT3(TwoInOne)], "figure-merged"),
    };
}
