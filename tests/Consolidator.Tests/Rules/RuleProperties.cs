using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using CsCheck;

namespace Consolidator.Rules;

public sealed partial class RuleProperties
{
    private static readonly Gen<int[]> Parts = Gen.Int[0, 5000].Array[12];
    private static readonly Rule Months = Stage.Compile("A01 = sum(M01..M12)");
    private static readonly Rule Amounts = Stage.Compile("P1 = P2 + P3");
    private static readonly Rule Rate = Stage.Compile("tolerance: exact; check: H03 = H02 / H01");

    [Fact]
    public void A_blank_operand_of_a_sum_counts_as_0() =>
        Gen.Select(Gen.Int[0, 30000], Parts, Gen.Int[0, 11]).Sample((total, parts, blank) =>
        {
            var kept = parts.Select((part, i) => i == blank ? 0 : part).ToArray();
            Assert.Equal(Ended(total, kept, skip: -1), Ended(total, kept, skip: blank));
        }, iter: 300);

    [Fact]
    public void The_order_of_a_sum_does_not_change_the_result() =>
        Gen.Select(Gen.Int[0, 30000], Parts).Sample((total, parts) =>
            Assert.Equal(Ended(total, parts, skip: -1), Ended(total, [.. parts.Reverse()], skip: -1)), iter: 300);

    [Fact]
    public void A_correct_sum_holds_and_a_sum_that_differs_by_1_fails() =>
        Parts.Sample(parts =>
        {
            Assert.Equal(Outcome.Holds, Ended(parts.Sum(), parts, skip: -1).Outcome);
            Assert.Equal(Outcome.Fails, Ended(parts.Sum() + 1, parts, skip: -1).Outcome);
        }, iter: 300);

    [Fact]
    public void Scaling_amounts_and_tolerance_together_does_not_change_the_outcome() =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 30000], Gen.Int[0, 4], Gen.Int[0, 40]).Sample(
            (one, other, total, places, bound) =>
        {
            var scale = new decimal(1, 0, 0, false, (byte)places);
            Outcome At(decimal factor) => Stage.Check(
                $"tolerance: {Plain(bound * factor)}; check: A01 = A02 + A03",
                    $"A01={Plain(total * factor)} A02={Plain(one * factor)} A03={Plain(other * factor)}").Outcome;
            Assert.Equal(At(1), At(scale));
        }, iter: 200);

    [Fact]
    public void Rounding_each_amount_never_makes_a_correct_sum_fail() =>
        Gen.Select(Gen.Int[0, 9_999_999], Gen.Int[0, 9_999_999]).Sample((one, other) =>
        {
            var (a, b) = (one / 10_000m, other / 10_000m);
            var figures = $"P1={Plain(Half(a + b))} P2={Plain(Half(a))} P3={Plain(Half(b))}";
            Assert.Equal(Outcome.Holds, Stage.Checks(Amounts, figures)[0].Outcome);
        }, iter: 500);

    [Fact]
    public void Unequal_figures_never_look_the_same_in_a_sentence() =>
        Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 100_000], Gen.Int[0, 9]).Sample((over, under, places) =>
        {
            var near = decimal.Round((decimal)over / under, places);
            foreach (var typed in new[] { Plain(near), Plain(near * 100) + "%" })
            {
                var check = Stage.Checks(Rate, $"H03={typed} H02={over} H01={under}")[0];
                if (check.Outcome == Outcome.Holds) return;
                var said = Sides().Match(Stage.Say(check.Why));
                Assert.True(said.Success, Stage.Say(check.Why));
                Assert.NotEqual(Number(said.Groups["left"].Value), Number(said.Groups["right"].Value));
            }
        }, iter: 500);

    private static (Outcome Outcome, decimal? Left, decimal? Right, decimal? Difference) Ended(int total, int[] parts, int skip)
    {
        var figures = string.Join(' ',
            parts.Select((part, i) => string.Create(CultureInfo.InvariantCulture, $"M{i + 1:00}={(i == skip ? "" : part)}")));
        var check = Stage.Checks(Months, $"A01={total} {figures}")[0];
        return (check.Outcome, check.Left, check.Right, check.Difference);
    }

    private static decimal Half(decimal figure) => decimal.Round(figure, 2, MidpointRounding.AwayFromZero);

    private static string Plain(decimal figure) => figure.ToString(CultureInfo.InvariantCulture);

    private static decimal Number(string shown) =>
        decimal.Parse(shown.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture) / (shown.EndsWith('%') ? 100 : 1);

    [GeneratedRegex("：(?<left>[0-9.,]+%?) ≠ .* [=≈] (?<right>[0-9.,]+%?)，")]
    private static partial Regex Sides();
}
