using Consolidator.Codes;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Rules.Wording;

namespace Consolidator.Rules;

public sealed class SuggestionTests
{
    private static readonly ILookup<Reference, Check> Nothing = Array.Empty<Check>().ToLookup(_ => new Reference(null, new ItemCode("")));

    [Theory]
    [InlineData("RV5 = RV1 + RV2 + RV3 + RV4", "RV5=254 RV1=200 RV2=45 RV3=0 RV4=0",
        "RV5 的 254 可能有相邻两位数字写颠倒了（应为 245？）；或者RV2（C5） 的 45 可能有相邻两位数字写颠倒了（应为 54？）")]
    [InlineData("RV5 = RV1 + RV2 + RV3 + RV4", "RV5=1303 RV1=1000 RV2=33 RV3=0 RV4=0", "RV5 的 1,303 可能有相邻两位数字写颠倒了（应为 1,033？）")]
    [InlineData("RV5 = RV1 + RV2 + RV3 + RV4", "RV5=344 RV1=2000 RV2=1400 RV3=40", "RV5 的 344 可能少写了一位数字（应为 3,440？）")]
    [InlineData("RV5 = RV1 + RV2 + RV3 + RV4", "RV5=300 RV1=20 RV2=6 RV3=4",
        "RV5 的 300 可能多写了一位数字（应为 30？）；或者RV1（C4） 的 20 可能少写了一位数字（应为 290？）")]
    [InlineData("P1 = P2 + P3", "P1=251000 P2=20.1 P3=5", "P1 的 251,000 可能弄混了元和万元（应为 25.1？）")]
    [InlineData("abs(change(P1, P1@last_year)) <= 50%", "P1=251000 P1@last_year=24", "P1 的 251,000 可能弄混了元和万元（应为 25.1？）")]
    [InlineData("C03 = C0301 + C0302 + C0304 + C030401 + C030402", "C03=80 C0301=10 C0302=20 C0304=50 C030401=20 C030402=30",
        "差额正好等于 C0304（C8） 的 50，可能把小计或“其中”项又计入了各项")]
    public void A_likely_cause_is_suggested_as_a_question(string rule, string figures, string expected) =>
        Assert.Equal(expected, Stage.Say(Suggestion.For(Stage.Check(rule, figures), Nothing)));

    [Theory]
    [InlineData("RV5 = RV1 + RV2", "RV5=16 RV1=10 RV2=3")]
    [InlineData("RV5 = RV1 + RV2", "RV5=13 RV1=10 RV2=3")]
    [InlineData("A01 = A02 * 10000", "A01=5 A02=5")]
    [InlineData("A01 = A02 + A03", "A01=? A02=5")]
    [InlineData("A01 = A01@last_year", "A01=3 A01@last_year=5")]
    public void Without_a_likely_cause_nothing_is_suggested(string rule, string figures) =>
        Assert.Null(Suggestion.For(Stage.Check(rule, figures), Nothing));

    [Fact]
    public void The_figures_of_another_return_are_never_suspected() =>
        Assert.Equal("A01 的 45 可能有相邻两位数字写颠倒了（应为 54？）",
            Stage.Say(Suggestion.For(Stage.Check("A01 = A01@last_year", "A01=45 A01@last_year=54"), Nothing)));

    [Fact]
    public void A_figure_is_suspected_only_if_every_rule_that_names_it_would_hold()
    {
        // 30 was typed as 300. Only this figure is in both failed checks.
        const string Figures = "RV5=300 RV1=20 RV2=10 LD5=29 LD1=29 RV3=1 LD2=0";
        List<Check> checks = [.. "RV5 + RV3 = LD5 + 2; RV5 = RV1 + RV2; LD5 = LD1 + LD2; RV1 <= 100".Split("; ")
            .Select(rule => Stage.Check(rule, Figures))];
        var naming = checks.SelectMany(check => check.Operands.Select(operand => (operand.Reference, check)))
            .ToLookup(pair => pair.Reference, pair => pair.check);
        Assert.Equal([Outcome.Fails, Outcome.Fails, Outcome.Holds, Outcome.Holds], checks.Select(check => check.Outcome));
        foreach (var check in checks.Take(2))
            Assert.Equal("RV5 的 300 可能多写了一位数字（应为 30？）", Stage.Say(Suggestion.For(check, naming)));
    }
}
