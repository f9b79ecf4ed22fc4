using Consolidator.Codes;

namespace Consolidator.Units;

/// <summary>Units merge and are renamed: their properties are valid from a first day to a last day, both included.</summary>
public sealed class UnitTests
{
    private static readonly Unit Bureau = new(
        new UnitCode("D17"), "市财政局", UnitKind.Department, [], new(2010, 3, 1), new(2014, 6, 30),
        [
            new("pilot", new(2013, 1, 1), new(2013, 12, 31)), new("pilot", new(2015, 1, 1), null), new("rich", null, new(2012, 12, 31)),
        ], null);

    [Theory]
    [InlineData("2010-02-28", false)]
    [InlineData("2010-03-01", true)]
    [InlineData("2014-06-30", true)]
    [InlineData("2014-07-01", false)]
    public void A_unit_exists_from_its_first_to_its_last_day(string day, bool exists) => Assert.Equal(exists, Bureau.ExistsOn(On(day)));

    [Theory]
    [InlineData("pilot", "2012-12-31", false)]
    [InlineData("pilot", "2013-01-01", true)]
    [InlineData("pilot", "2013-12-31", true)]
    [InlineData("pilot", "2014-01-01", false)]
    [InlineData("pilot", "2015-01-01", true)]
    [InlineData("rich", "2000-01-01", true)]
    [InlineData("rich", "2013-01-01", false)]
    [InlineData("department", "2013-01-01", true)]
    [InlineData("district", "2013-01-01", false)]
    [InlineData("PILOT", "2013-01-01", false)]
    public void An_attribute_may_be_temporary_and_the_kind_is_permanent(string attribute, string day, bool held) =>
        Assert.Equal(held, Bureau.Has(attribute, On(day)));

    [Theory]
    [InlineData("city", UnitKind.District, true)]
    [InlineData("city", UnitKind.Department, true)]
    [InlineData("district", UnitKind.District, true)]
    [InlineData("district", UnitKind.Department, false)]
    [InlineData("department", UnitKind.Department, true)]
    [InlineData("department", UnitKind.District, false)]
    public void A_scope_includes_units_of_its_kind_and_the_city_includes_all(string scope, UnitKind kind, bool includes) =>
        Assert.Equal(includes, Scopes.Find(scope)?.Includes(Bureau with { Kind = kind }));

    [Theory]
    [InlineData("City")]
    [InlineData("")]
    [InlineData("moon")]
    public void An_unknown_word_is_not_a_scope(string word) => Assert.Null(Scopes.Find(word));

    [Fact]
    public void The_parent_of_a_unit_is_the_unit_whose_figures_contain_it()
    {
        var school = Bureau with { Code = new("D1701"), Parent = Bureau.Code };
        var registry = new Registry(new("150100", "某市", [], []), [Bureau, school], new Dictionary<string, string> { ["pilot"] = "试点" });
        Assert.Equal(Bureau, registry.ParentOf(school));
        Assert.Null(registry.ParentOf(Bureau));
        Assert.Null(registry[new UnitCode("D99")]);
        Assert.True(registry.HasAttribute("pilot") && registry.HasAttribute("district") && registry.HasAttribute("department"));
        Assert.False(registry.HasAttribute("rich"));
    }

    private static DateOnly On(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
