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
    private static readonly Recogniser Recogniser = new(TemplateFilling.Catalog.Forms, TemplateFilling.Catalog.Collections,
        new UnitNames(TemplateFilling.Catalog.Registry));

    public static TheoryData<string> Forms() => [.. TemplateFilling.Catalog.Forms.Select(form => form.Code.Value)];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Figures_typed_into_a_template_are_read_exactly(string code) =>
        Same(TemplateFilling.Form(code), Filled(TemplateFilling.Form(code)), "xlsx");

    [Theory]
    [InlineData("xlsx")]
    [InlineData("xls")]
    public void Figures_typed_into_a_template_are_read_exactly_after_another_program_saved_it(string ending)
    {
        var saved = LibreOfficeBatch.Saves(TemplateFilling.Catalog.Forms.ToDictionary(form => form.Code.Value, Filled), ending);
        foreach (var form in TemplateFilling.Catalog.Forms) Same(form, saved[form.Code.Value], ending);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_blank_template_is_recognised_and_returned(string code)
    {
        var form = TemplateFilling.Form(code);
        var (recognition, reading) = Read(TemplateFilling.Template(form), "新建文件.xlsx");
        Assert.Equal((form.Code.Value, TemplateFilling.PeriodOf(form)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Empty(recognition.Findings);
        Assert.Empty(reading.Findings);
        var validation =
            Validator.Validate(new(form, TemplateFilling.Unit, TemplateFilling.PeriodOf(form), reading, [], OtherReturns.None, []));
        Assert.Contains("table-blank", validation.Findings.Select(finding => finding.Code));
        Assert.DoesNotContain(validation.Findings, finding => finding.Severity == Severity.Error
            && finding.Code is not ("table-blank" or "required-blank"));
    }

    [Fact] public void The_cover_names_the_unit() => Assert.Equal(TemplateFilling.Unit,
        Recogniser.FindUnit(ReadBack.Read(TemplateFilling.Template(TemplateFilling.Form("annual-2021")))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Excel_finds_nothing_to_repair(string code) =>
        Assert.Empty(ReadBack.Faults(TemplateFilling.Template(TemplateFilling.Form(code))));

    [Fact] public void The_same_template_has_the_same_bytes() =>
        Assert.Equal(TemplateFilling.Template(TemplateFilling.Form("annual-2021")),
            TemplateFilling.Template(TemplateFilling.Form("annual-2021")));

    [Fact] public void An_English_template_is_read()
    {
        var form = TemplateFilling.Form("annual-2013");
        var english =
            TemplateWorkbook.Create(form, TemplateFilling.Unit, TemplateFilling.PeriodOf(form), TemplateFilling.Nothing,
            TemplateFilling.Catalog.Registry,
            new(System.Globalization.CultureInfo.GetCultureInfo("en")));
        var (recognition, reading) = Read(english, "return.xlsx");
        Assert.Equal(TemplateFilling.PeriodOf(form), recognition.Period);
        Assert.Empty(recognition.Findings.Concat(reading.Findings));
    }

    private static byte[] Filled(Form form) =>
        TemplateFilling.Fill(TemplateFilling.Template(form), TemplateMap.Of(form, Phrasebook.Chinese), Figures(form));

    private static IReadOnlyDictionary<ItemCode, Figure> Figures(Form form) =>
        TemplateFilling.Figures(form, TemplateFilling.Unit, TemplateFilling.PeriodOf(form));

    private static void Same(Form form, byte[] file, string ending)
    {
        var (recognition, reading) = Read(file, $"报表.{ending}");
        Assert.Equal((form.Code.Value, TemplateFilling.PeriodOf(form)), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Empty(recognition.Findings);
        Assert.Empty(reading.Findings);
        Assert.Equal(Figures(form).Select(figure => (figure.Key, figure.Value)), reading.Observations
            .Select(seen => (seen.Item, seen.Figure)));
    }

    private static (WorkbookIdentity Recognition, ReturnReading Reading) Read(byte[] file, string name)
    {
        var (recognition, reading) = Recogniser.Recognise(ReadBack.Read(file, name), TemplateFilling.Unit, name);
        Assert.True(reading is not null, string.Join(", ", recognition.Findings.Select(finding => finding.Code)));
        return (recognition, reading);
    }
}
