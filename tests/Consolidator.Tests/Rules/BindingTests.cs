using Consolidator.Texts;

namespace Consolidator.Rules;

/// <summary>Stored explanations and waivers are bound to these texts. A change in how figures or periods are named would invalidate
/// all of them.</summary>
public sealed class BindingTests
{
    [Theory]
    [InlineData("N1.np = 12", "N1.np=60", ":N1.np@This=60")]
    [InlineData("N1.np = N2.np", "N1.np=60 N2.np=0", ":N1.np@This=60\n:N2.np@This=0")]
    [InlineData("N1.np = N4.np@last_year", "N1.np=1 N4.np@last_year=12", ":N1.np@This=1\n:N4.np@LastYear=12")]
    [InlineData("A01 = A02@prev", "A01=1 A02@prev=12", ":A01@This=1\n:A02@Previous=12")]
    [InlineData("A01 = A02@q1 + A02@q2 + A02@q3 + A02@q4", "A01=1 A02@q1=2 A02@q2=3 A02@q3=4 A02@q4=5",
        ":A01@This=1\n:A02@Quarter1=2\n:A02@Quarter2=3\n:A02@Quarter3=4\n:A02@Quarter4=5")]
    [InlineData("A01 = annual-2013:A01", "A01=1 annual-2013:A01=5", ":A01@This=1\nannual-2013:A01@This=5")]
    [InlineData("A01 = sum(A01 of children)", "A01=9 child:H1=一院 H1/A01=5", ":A01@This=9\nH1:A01@This=5")]
    public void A_binding_names_each_figure_with_its_unit_form_and_period(string rule, string figures, string bound) =>
        AssertBound(rule, figures, bound);

    [Theory]
    [InlineData("5.0", "5")]
    [InlineData("1,204.50", "1204.5")]
    [InlineData("-3", "-3")]
    [InlineData("", "Blank")]
    [InlineData("/", "NotApplicable")]
    [InlineData("?", "Unreadable")]
    public void A_binding_contains_the_value_of_a_figure_and_not_its_spelling(string typed, string bound) =>
        AssertBound("P1 = 7", $"P1={typed}", $":P1@This={bound}");

    [Fact]
    public void A_binding_contains_an_answer_in_quotes() => AssertBound("A05 = \"否\"", "A05=\"是\"", ":A05@This=\"是\"");

    [Fact]
    public void A_binding_names_the_column_in_which_the_rule_failed() =>
        Assert.Equal(
            Digest.Of($"R1\n{Stage.Compile(Each).Version}\nent\n:N1.ent@This=2\n:N2.ent@This=3")[..16],
            Stage.Checks(Stage.Compile(Each), "N1.ent=2 N2.ent=3").Single(check => check.Instance == "ent").Binding);

    private const string Each = "each: T3 columns; check: N1 = N2";

    /// <summary>Versions are part of every stored binding, so these values must never change.</summary>
    [Fact]
    public void A_rule_keeps_its_version_while_its_meaning_is_the_same()
    {
        Assert.Equal("737c2aa249d6", Stage.Compile("N1.np = 12").Version);
        Assert.Equal(
            "37dfa98f02a0", Stage.Compile("each: T3 columns; when: unit.pilot; missing: skip; tolerance: 1%; check: N1 = N2").Version);
    }

    private static void AssertBound(string rule, string figures, string bound)
    {
        var check = Stage.Check(rule, figures);
        Assert.Equal(Digest.Of($"R1\n{check.Rule.Version}\n\n{bound}")[..16], check.Binding);
    }
}
