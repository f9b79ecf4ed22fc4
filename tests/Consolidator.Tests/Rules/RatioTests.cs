using Consolidator.Rules.Language;

namespace Consolidator.Rules;

public sealed class RatioTests
{
    private const string CorrectionRate = "(E0202 + F0202) / (E01 + F01)";

    [Fact]
    public void The_correction_rate_of_2013_is_two_of_twenty_four() =>
        Assert.Equal((2m, 24m), Evaluate(CorrectionRate, ("E0202", 2), ("F0202", 0), ("E01", 15), ("F01", 9)));

    [Fact]
    public void A_total_that_nobody_filed_counts_as_0_in_a_sum_with_a_filed_one() =>
        Assert.Equal((2m, 15m), Evaluate(CorrectionRate, ("E0202", 2), ("E01", 15)));

    [Fact]
    public void A_ratio_without_any_numerator_has_no_value() => Assert.Null(Evaluate(CorrectionRate, ("E01", 15)));

    [Fact]
    public void A_ratio_over_0_has_no_value() => Assert.Null(Evaluate(CorrectionRate, ("E0202", 2), ("E01", 0), ("F01", 0)));

    [Fact]
    public void A_ratio_may_contain_matrix_items_and_factors() =>
        Assert.Equal((200m, 7m), Evaluate("N3_7.tot * 100 / sum(N1.tot..N2.tot)", ("N3_7.tot", 2), ("N1.tot", 3), ("N2.tot", 4)));

    [Theory]
    [InlineData("E0202 + F0202", 18)]
    [InlineData("E0202 / E01 / F01", 18)]
    [InlineData("E0202 / round(E01)", 18)]
    [InlineData("E0202 / annual-2013:A01", 26)]
    [InlineData("E0202 / E01@last_year", 18)]
    [InlineData("E0202 = E01", 24)]
    [InlineData("E0202 / E0l", 26)]
    public void A_formula_that_is_not_a_quotient_of_own_totals_is_refused_with_its_place(string formula, int column) =>
        Assert.StartsWith(
            $"forms/x.yaml:7:{column}: ratio", Assert.Throws<RuleException>(() => Compile(formula)).Message, StringComparison.Ordinal);

    private static Expression Compile(string formula) => RuleCompiler.CompileRatio(formula, Stage.Form, "forms/x.yaml", 7, 18);

    private static (decimal, decimal)? Evaluate(string formula, params (string Item, decimal Total)[] totals) =>
        Ratio.Evaluate(Compile(formula),
            item => totals.Where(total => total.Item == item.Value).Select(total => (decimal?)total.Total).FirstOrDefault());
}
