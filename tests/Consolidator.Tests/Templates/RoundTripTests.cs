using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.MarkedCopies;
using Consolidator.Reading;
using Consolidator.Recognition;
using Consolidator.Returns;
using Consolidator.Texts;
using Consolidator.Units;
using Consolidator.Validation;

namespace Consolidator.Templates;

/// <summary>Figures typed into a template are read from it, also after another program saved it.</summary>
public sealed class RoundTripTests
{
    private static readonly Recogniser Recogniser = new(Filling.Catalog.Forms, Filling.Catalog.Collections,
        new UnitNames(Filling.Catalog.Registry));

    public static TheoryData<string> Forms() => [.. Filling.Catalog.Forms.Select(form => form.Code.Value)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Figures_typed_into_a_template_are_read_exactly(string code) =>
        Same(Filling.Form(code), Filled(Filling.Form(code)), "xlsx");

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Figures_typed_into_a_template_are_read_exactly_after_another_program_saved_it(string ending)
    {
        var saved = Office.Saves(Filling.Catalog.Forms.ToDictionary(form => form.Code.Value, Filled), ending);
        foreach (var form in Filling.Catalog.Forms) Same(form, saved[form.Code.Value], ending);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_blank_template_is_recognised_and_returned(string code)
    {
        var form = Filling.Form(code);
        var (recognition, reading) = Read(Filling.Template(form), "新建文件.xlsx");
        Assert.Equal((form.Code.Value, Filling.PeriodOf(form)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Empty(recognition.Findings);
        Assert.Empty(reading.Findings);
        var validation = Validator.Validate(new(form, Filling.Unit, Filling.PeriodOf(form), reading, [], OtherReturns.None, []));
        Assert.Contains("table-blank", validation.Findings.Select(finding => finding.Code));
        Assert.DoesNotContain(validation.Findings, finding => finding.Severity == Severity.Error
            && finding.Code is not ("table-blank" or "required-blank"));
    }

    [Fact] public void The_cover_names_the_unit() => Assert.Equal(Filling.Unit,
        Recogniser.UnitOf(Opened.Read(Filling.Template(Filling.Form("annual-2021")))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Excel_finds_nothing_to_repair(string code) => Assert.Empty(Opened.Faults(Filling.Template(Filling.Form(code))));

    [Fact] public void The_same_template_has_the_same_bytes() =>
        Assert.Equal(Filling.Template(Filling.Form("annual-2021")), Filling.Template(Filling.Form("annual-2021")));

    [Fact] public void An_English_template_is_read()
    {
        var form = Filling.Form("annual-2013");
        var english = TemplateWorkbook.Make(form, Filling.Unit, Filling.PeriodOf(form), Filling.Nothing, Filling.Catalog.Registry,
            new(System.Globalization.CultureInfo.GetCultureInfo("en")));
        var (recognition, reading) = Read(english, "return.xlsx");
        Assert.Equal(Filling.PeriodOf(form), recognition.Period);
        Assert.Empty(recognition.Findings.Concat(reading.Findings));
    }

    private static byte[] Filled(Form form) =>
        Filling.Fill(Filling.Template(form), TemplateMap.Of(form, Phrasebook.Chinese), Figures(form));

    private static IReadOnlyDictionary<ItemCode, Figure> Figures(Form form) => Filling.Figures(form, Filling.Unit, Filling.PeriodOf(form));

    private static void Same(Form form, byte[] file, string ending)
    {
        var (recognition, reading) = Read(file, $"报表.{ending}");
        Assert.Equal((form.Code.Value, Filling.PeriodOf(form)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Empty(recognition.Findings);
        Assert.Empty(reading.Findings);
        Assert.Equal(Figures(form).Select(figure => (figure.Key, figure.Value)), reading.Observations
            .Select(seen => (seen.Item, seen.Figure)));
    }

    private static (WorkbookIdentity Recognition, ReturnReading Reading) Read(byte[] file, string name)
    {
        var (recognition, reading) = Recogniser.Recognise(Opened.Read(file, name), Filling.Unit, name);
        Assert.True(reading is not null, string.Join(", ", recognition.Findings.Select(finding => finding.Code)));
        return (recognition, reading);
    }
}
