using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;

namespace Consolidator.Reports;

public sealed class RepositoryTests
{
    private static readonly FormCatalog Catalog = SchemaFolder.Read(Templates.Schemas());

    [Theory]
    [InlineData("annual-2013.liquid", "2013")]
    [InlineData("stat-2014.liquid", "2016")]
    [InlineData("annual-2019.liquid", "2020")]
    [InlineData("annual-2021.liquid", "2023")]
    [InlineData("bulletin.liquid", "2013Q4")]
    public void A_template_of_the_repository_uses_only_names_of_its_forms_and_registry(string template, string written)
    {
        Assert.True(Period.TryParse(written, out var period));
        Assert.NotEmpty(Templates.Compose(new(period, 1, Catalog.Registry, Catalog.Forms, [], [], [], []), template).Gaps);
    }

    [Theory]
    [InlineData("district", 9)]
    [InlineData("department", 48)]
    [InlineData("pilot", 12)]
    [InlineData("demonstration", 13)]
    [InlineData("inspected", 22)]
    public void The_counts_of_the_registry_agree_with_the_published_report(string attribute, int count) =>
        Assert.Equal(
            count, new ReportInput(Period.OfYear(2013), 1, Catalog.Registry, Catalog.Forms, [], [], [], []).UnitsWith(attribute).Count);
}
