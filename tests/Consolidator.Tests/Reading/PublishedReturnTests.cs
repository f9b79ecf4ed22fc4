using Consolidator.Forms;
using Consolidator.MarkedCopies;
using Consolidator.Periods;
using Consolidator.Recognition;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;
using Consolidator.Validation;

namespace Consolidator.Reading;

/// <summary>Published returns in their printed layout are read exactly.</summary>
public sealed class PublishedReturnTests
{
    private static readonly Form Annual = OfficialForm.Of("annual-2021");

    [Theory]
    [InlineData("suqian-2023")]
    [InlineData("shuyang-drc-2023")]
    [InlineData("hangzhou-style-2025")]
    public void A_published_return_is_read_exactly(string name)
    {
        var (year, figures) = FormFigures.Published(name);
        var paper = OfficialForm.Whole(Annual, figures, $"{year}年政府信息公开工作年度报告");
        var (recognition, reading) = Read(SheetSketchFile.Xlsx(paper), "年报.xlsx");
        Assert.Equal(("annual-2021", Period.OfYear(year)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Equal(figures.Lines(Annual), FormFigures.Lines(Annual, reading.Observations));
        Assert.Empty(recognition.Findings.Concat(reading.Findings));
    }

    [Theory]
    [InlineData("xls")]
    [InlineData("xlsx")]
    public void A_published_return_is_read_exactly_after_another_program_saved_it(string ending)
    {
        var (year, figures) = FormFigures.Published("suqian-2023");
        var paper = OfficialForm.Whole(Annual, figures, $"{year}年政府信息公开工作年度报告");
        var (recognition, reading) = Read(LibreOffice.Saves(SheetSketchFile.Xlsx(paper), ending), "年报." + ending);
        Assert.Equal(Period.OfYear(year), recognition.Period);
        Assert.Equal(figures.Lines(Annual), FormFigures.Lines(Annual, reading.Observations));
        Assert.Empty(recognition.Findings.Concat(reading.Findings));
    }

    [Fact]
    public void The_relations_in_the_printed_return_hold_in_the_figures_read()
    {
        foreach (var name in new[] { "suqian-2023", "shuyang-drc-2023", "hangzhou-style-2025" })
            Assert.DoesNotContain(
                Checks(FormFigures.Published(name)), check => check is { Outcome: Outcome.Fails, Rule.Id: not ("R11" or "G21-22") });
    }

    [Fact]
    public void A_request_booked_under_the_wrong_applicant_fails_for_both_columns_with_their_numbers()
    {
        // 宿迁市洋河新区 2025: one request of 其他 was booked as an outcome under 自然人; the total column balances.
        var figures = new FormFigures(new Dictionary<string, decimal?>
        {
            ["N1.np"] = 60, ["N1.oth"] = 1, ["N1.tot"] = 62, ["N2.np"] = 0, ["N2.oth"] = 0, ["N2.tot"] = 0,
            ["N3_7.np"] = 61, ["N3_7.oth"] = 0, ["N3_7.tot"] = 62, ["N4.np"] = 0, ["N4.oth"] = 0, ["N4.tot"] = 0,
        });
        var failed = Checks((2025, figures)).Where(check => check is { Rule.Id: "R1", Outcome: Outcome.Fails }).ToList();
        Assert.Equal(["np", "oth"], failed.Select(check => check.Instance));
        Assert.Contains("60 + 0 = 60，但 61 + 0 = 61，差 1", Phrasebook.Chinese.Say(failed[0].Why!), StringComparison.Ordinal);
        Assert.Contains("1 + 0 = 1，但 0 + 0 = 0，差 1", Phrasebook.Chinese.Say(failed[1].Why!), StringComparison.Ordinal);
    }

    private static IReadOnlyList<Check> Checks((int Year, FormFigures Figures) published)
    {
        var (recognition, reading) = Read(
            SheetSketchFile.Xlsx(OfficialForm.Whole(Annual, published.Figures, $"{published.Year}年政府信息公开工作年度报告")), "年报.xlsx");
        return Validator.Validate(new(
            Annual, null, Period.OfYear(published.Year), reading, [.. recognition.Findings, .. reading.Findings],
            OtherReturns.None, [])).Checks;
    }

    private static (WorkbookIdentity, ReturnReading) Read(byte[] bytes, string name)
    {
        var read = WorkbookReader.Read(bytes, name);
        Assert.Empty(read.Findings);
        var (recognition, reading) = OfficialForm.Recogniser.Recognise(read.Workbook!, null, name);
        return (recognition, reading!);
    }
}
