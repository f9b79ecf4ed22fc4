using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Recognition;
using Consolidator.Texts;

namespace Consolidator.Forms;

/// <summary>The forms, the registry and the collections of the repository.</summary>
public sealed class ShippedTests
{
    private static readonly FormCatalog Catalog = SchemaFolder.Read(Schemas.Shipped());

    public static TheoryData<string, string> ValidPeriods()
    {
        var periods = new TheoryData<string, string>();
        foreach (var form in Catalog.Forms)
            for (var year = form.Since; year <= (form.Until ?? 2025); year++)
                foreach (var period in form.PeriodKind == PeriodKind.Year
                    ? [Period.OfYear(year)]
                    : Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(year, quarter)))
                    periods.Add(form.Code.Value, period.ToString());
        return periods;
    }

    [Theory]
    [InlineData("annual-2013", "2013", 57)]
    [InlineData("quarterly-2013", "2013Q3", 57)]
    [InlineData("annual-2021", "2025", 57)]
    [InlineData("hotline-2013", "2013", 1)]
    [InlineData("budget-2013", "2013", 1)]
    public void A_form_is_collected_from_the_right_number_of_units(string form, string period, int units)
    {
        var collection = Catalog.Collections.Single(collection => collection.Form.Value == form && collection.Period.ToString() == period);
        Assert.Equal(units, collection.Roster(Catalog.Registry).Count());
    }

    [Theory]
    [InlineData("pilot", 12)]
    [InlineData("demonstration", 13)]
    public void The_number_of_units_with_an_attribute_at_the_end_of_2013_agrees_with_the_report(string attribute, int units) =>
        Assert.Equal(units, Catalog.Registry.Units.Count(unit => unit.Has(attribute, new(2013, 12, 31))));

    [Fact]
    public void Twenty_two_units_were_inspected_in_the_weeks_of_2013() =>
        Assert.Equal(22, Catalog.Registry.Units.Count(unit => unit.Has("inspected", new(2013, 5, 20))));

    [Theory]
    [InlineData("stat-2014", 2014, 2018)]
    [InlineData("annual-2019", 2019, 2020)]
    [InlineData("annual-2021", 2021, 2025)]
    public void The_generations_of_the_national_form_follow_each_other(string form, int first, int last)
    {
        for (var year = first; year <= last; year++)
        {
            var period = Period.OfYear(year);
            Assert.Equal([form], Catalog.Forms
                .Where(other => other.Family == Catalog[new FormCode(form)]!.Family && other.ValidFor(period))
                    .Select(other => other.Code.Value));
            Assert.Contains(
                Catalog.Collections, collection =>
                    collection.Form.Value == form && collection.Period == period && collection.Due.Count == 0);
        }
    }

    [Theory]
    [InlineData("annual-2013")]
    [InlineData("hotline-2013")]
    [InlineData("stat-2014")]
    [InlineData("annual-2019")]
    [InlineData("annual-2021")]
    public void Every_code_of_the_sources_is_an_item_or_a_heading_of_the_form(string form)
    {
        var headings = Catalog[new FormCode(form)]!.Tables.SelectMany(table => table.AllRows)
            .Where(row => row.Heading)
            .Select(row => row.Code)
            .ToHashSet();
        var codes = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Forms", "codes", form + ".txt"));
        Assert.All(codes, code =>
            Assert.True(Catalog[new FormCode(form)]![new ItemCode(code)] is not null || headings.Contains(code.Split('.')[0]), code));
    }

    [Fact]
    public void Every_form_has_rules_and_every_rule_has_figures_and_a_sentence() =>
        Assert.All(Catalog.Forms, form =>
        {
            Assert.NotEmpty(form.Rules);
            Assert.All(form.Rules, rule => Assert.True(
                rule.Source.Say.Length > 0 && rule.Instances.Count > 0
                    && rule.Instances.All(instance => instance.References.Count > 0),
                $"{form.Code} {rule.Id}"));
        });

    [Theory]
    [MemberData(nameof(ValidPeriods))]
    public void A_simple_sheet_of_a_form_is_recognised_and_read_completely(string code, string written)
    {
        var form = Catalog[new FormCode(code)]!;
        Assert.True(Period.TryParse(written, out var period));
        var recogniser = new Recogniser(Catalog.Forms, Catalog.Collections, new(Catalog.Registry));
        var (recognition, reading) = recogniser.Recognise(Plain.Workbook(form, period), null, "报表.xlsx");
        Assert.Equal((code, period), (recognition.Form?.Code.Value, recognition.Period));
        Assert.Empty(recognition.Findings.Concat(reading!.Findings)
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => Phrasebook.Chinese.Say(finding.Message)));
        Assert.Equal(
            form.Items.Select(item => item.Code).Order(),
            reading.Observations.Where(observation => observation.Where is not null)
                .Select(observation => observation.Item).Order());
    }

    [Fact]
    public void A_form_is_recognised_even_if_the_year_on_the_cover_is_outside_its_years()
    {
        var recogniser = new Recogniser(Catalog.Forms, Catalog.Collections, new(Catalog.Registry));
        var (recognition, _) =
            recogniser.Recognise(Plain.Workbook(Catalog[new FormCode("annual-2019")]!, Period.OfYear(2023)), null, "报表.xlsx");
        Assert.Equal("annual-2021", recognition.Form?.Code.Value);
        Assert.Contains(recognition.Findings, finding => finding.Code == "form-out-of-date");
    }
}
