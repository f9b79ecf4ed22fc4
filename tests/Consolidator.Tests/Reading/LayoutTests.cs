using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Recognition;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>The same return in many layouts gives the same figures; an ambiguous layout is refused,
/// and the finding names both possibilities.</summary>
public sealed class LayoutTests
{
    public static TheoryData<string> Read => [.. Layouts.Read.Keys];
    public static TheoryData<string> Refused => [.. Layouts.Refused.Keys];

    [Theory, MemberData(nameof(Read))]
    public void The_same_return_in_another_layout_gives_the_same_figures(string layout)
    {
        var (draw, said) = Layouts.Read[layout];
        var (recognition, reading) = Recognised(draw());
        Assert.Equal(("annual-2021", Period.OfYear(2024)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Equal(ReturnOf2021.Figures.Lines(ReturnOf2021.Annual), FormFigures.Lines(ReturnOf2021.Annual, reading!.Observations));
        Assert.Equal(said, Said(recognition, reading));
    }

    [Theory, MemberData(nameof(Refused))]
    public void An_ambiguous_layout_is_refused(string layout)
    {
        var (draw, said) = Layouts.Refused[layout];
        var (recognition, reading) = Recognised(draw());
        Assert.Equal(said, string.Join(' ', Said(recognition, reading).Split(' ').Distinct().Order(StringComparer.Ordinal)));
        Assert.Contains(reading!.Findings, finding => finding.Severity == Severity.Error);
    }

    public static TheoryData<string, string> ListsRead => Each(ListLayouts.Read.Keys);
    public static TheoryData<string, string> ListsRefused => Each(ListLayouts.Refused.Keys);

    [Theory, MemberData(nameof(ListsRead))]
    public void The_same_list_in_another_layout_gives_the_same_figures(string code, string layout)
    {
        var form = OfficialForm.Of(code);
        var (draw, said) = ListLayouts.Read[layout];
        var (recognition, reading) = Recognised(draw(form));
        Assert.Equal((code, Period.OfYear(form.Since)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Equal(FormFigures.Distinct(form).Lines(form), FormFigures.Lines(form, reading!.Observations));
        Assert.Equal(said, Said(recognition, reading));
    }

    [Theory, MemberData(nameof(ListsRefused))]
    public void An_ambiguous_list_is_refused(string code, string layout)
    {
        var (draw, said) = ListLayouts.Refused[layout];
        var (recognition, reading) = Recognised(draw(OfficialForm.Of(code)));
        Assert.Equal(said, string.Join(' ', Said(recognition, reading).Split(' ').Distinct().Order(StringComparer.Ordinal)));
    }

    private static TheoryData<string, string> Each(IEnumerable<string> layouts)
    {
        var all = new TheoryData<string, string>();
        foreach (var layout in layouts)
            foreach (var code in new[] { "annual-2013", "stat-2014" }) all.Add(code, layout);
        return all;
    }

    private static string Said(WorkbookIdentity recognition, ReturnReading? reading)
    {
        var findings = recognition.Findings.Concat(reading?.Findings ?? []).ToList();
        foreach (var finding in findings) Assert.NotEmpty(Phrasebook.Chinese.Say(finding.Message));
        return string.Join(' ', findings.Select(finding => finding.Code));
    }

    private static (WorkbookIdentity Recognition, ReturnReading? Reading) Recognised(SheetSketch[] papers) =>
        OfficialForm.Recogniser.Recognise(new Workbook(WorkbookFormat.Xlsx, [.. papers.Select(paper => paper.Sheet())]), null, "年报.xlsx");
}
