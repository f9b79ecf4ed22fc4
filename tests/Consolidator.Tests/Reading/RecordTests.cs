using Consolidator.Figures;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>The row of figures of a record, and other rows below it.</summary>
public sealed class RecordTests
{
    [Theory]
    [InlineData("填表日期", "2022-01-10")]
    [InlineData("联系电话：", 4601234)]
    [InlineData("填表人", "张三")]
    [InlineData("注：以上为全年数", null)]
    public void Figures_that_count_up_from_one_are_read_whatever_signature_follows(string key, object? answer)
    {
        var form = OfficialForm.Of("annual-2021");
        var filled = new FormFigures(new Dictionary<string, decimal?> { ["RV1"] = 1, ["RV2"] = 2, ["RV5"] = 3 });
        var paper = OfficialForm.Whole(form, filled);
        var row = paper.LastRow + 1;
        paper.Put(row, 1, key).Put(row, 2, answer);
        var reading = new ReturnReader(form).Read(new Workbook(WorkbookFormat.Xlsx, [paper.Sheet()]));
        Assert.Equal(
            ["RV1 1", "RV2 2", "RV5 3"],
            reading.Observations.Where(observation => observation.Figure is not Figure.Blank)
                .Select(observation => $"{observation.Item} {observation.Raw}"));
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(1, true)]
    public void A_single_number_is_a_figure_only_directly_below_the_head(int below, bool isFigure)
    {
        var form = OfficialForm.Of("annual-2021");
        var paper = OfficialForm.Whole(form, new FormFigures(new Dictionary<string, decimal?>()));
        paper.Put(paper.LastRow + below, 8, 3);
        var reading = new ReturnReader(form).Read(new Workbook(WorkbookFormat.Xlsx, [paper.Sheet()]));
        Assert.Equal(isFigure ? ["LD3"] : [], reading.Observations
            .Where(observation => observation.Figure is not Figure.Blank).Select(observation => observation.Item.Value));
        Assert.Equal(isFigure ? [] : ["row-unread"], reading.Findings.Select(finding => finding.Code));
    }
}
