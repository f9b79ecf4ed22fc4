using Consolidator.Figures;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>A list with columns for last year and this year: figures of last year are never read as this year's.</summary>
public sealed class YearColumnTests
{
    [Theory]
    [InlineData("2012年", "2013年")]
    [InlineData("上年度", "本年度")]
    [InlineData("上年数", "本年数")]
    [InlineData("去年同期", "2013年度")]
    [InlineData("同期数", "本期")]
    public void A_list_with_figures_only_for_last_year_is_blank(string former, string present)
    {
        var form = OfficialForm.Of("annual-2013");
        var paper = OfficialForm.Whole(form, FormFigures.Distinct(form), $"2013年{form.Title}");
        var (row, column) = paper.Find("数值");
        paper.Put(row, column, former).Put(row, column + 1, present);
        var (_, reading) = OfficialForm.Recogniser.Recognise(new(WorkbookFormat.Xlsx, [paper.Sheet()]), null, "年报.xlsx");
        Assert.DoesNotContain(reading!.Observations, observation => observation.Figure is Figure.Number);
        Assert.Contains(reading.Findings, finding => finding.Code == "column-unread" && finding.Value == former);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(12)]
    [InlineData(2012)]
    public void A_figure_above_the_head_of_a_continued_list_is_not_a_year(int figure)
    {
        var form = OfficialForm.Of("annual-2013");
        var filled = new FormFigures(FormFigures.Distinct(form).Values.ToDictionary(item => item.Key, item => (decimal?)figure));
        var paper = OfficialForm.Whole(form, filled, $"2013年{form.Title}");
        var (head, middle) = (paper.Find("数值").Row, paper.Find("行政诉讼数").Row);
        var broken = paper.Cut(1, middle - 1).Put(middle, 1, "续表").Paste(paper.Cut(head, head), middle + 1)
            .Paste(paper.Cut(middle, paper.LastRow), middle + 2);
        var (_, reading) = OfficialForm.Recogniser.Recognise(new(WorkbookFormat.Xlsx, [broken.Sheet()]), null, "年报.xlsx");
        Assert.Empty(reading!.Findings);
        Assert.Equal(filled.Lines(form), FormFigures.Lines(form, reading.Observations));
    }
}
