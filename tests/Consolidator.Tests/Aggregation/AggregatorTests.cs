using System.Globalization;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>Totals are exact, blank is not zero, and every total has its coverage.</summary>
public sealed class AggregatorTests : IDisposable
{
    private static readonly Period Year = Period.OfYear(2013);

    private readonly Schemas _schemas = new(
        form: """
            form: small
            title: 小表
            period: year
            since: 2013
            tables:
              - id: T1
                title: 情况
                layout: list
                measure: 件
                rows:
                  - {code: W01, label: 投诉件数}
                  - {code: W02, label: 水费收入, kind: amount, measure: 万元, decimals: 2, owed: [pilot]}
                  - {code: W03, label: 热线总量, aggregation: single}
                  - {code: L1, label: 是否公开水价, kind: flag, options: [是, 部分, 否], yes: [是, 部分]}
                  - {code: X1, label: 存在的问题, kind: text}
            ratios:
              - {code: R1, name: 比率, formula: W03 / W01, places: 1}

            """,
        units: """
            city: {code: "150100", name: 某市}
            attributes: {pilot: 试点}
            units:
              - {code: "150102", name: 东区, kind: district, attributes: [pilot]}
              - {code: D01, name: 水务局, kind: department, attributes: [pilot]}
              - {code: D02, name: 教育局, kind: department}

            """,
        collections: "collections:\n  - {form: small, periods: [2013], of: [district, department]}\n");

    public void Dispose() => _schemas.Dispose();

    /// <param name="filed"><c>D01: W01=12 L1=是; D02: W01=</c>; <c>/</c> does not apply.</param>
    private IReadOnlyDictionary<string, Sum> Totals(string filed)
    {
        var catalog = _schemas.Load();
        var standing = filed.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(unit => unit.Split(':')).ToDictionary(
                unit => new UnitCode(unit[0]),
                unit => (IReadOnlyDictionary<ItemCode, Observation>)unit[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(figure => figure.Split('='))
                    .ToDictionary(figure => new ItemCode(figure[0]), figure => Observed(figure[0], figure[1])));
        return Aggregator.Up(catalog[new FormCode("small")]!, Year, [.. catalog.Registry.Units], standing)
            .ToDictionary(sum => $"{sum.Item} {sum.Scope.Word}");
    }

    private static Observation Observed(string item, string typed) => new(new ItemCode(item), typed switch
    {
        "" => new Figure.Blank(),
        "/" => new Figure.NotApplicable(),
        "?" => new Figure.Unreadable(),
        _ => decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? new Figure.Number(number)
            : new Figure.Words(typed),
    }, typed, null);

    private static string Shown(Sum sum) => string.Create(
        CultureInfo.InvariantCulture, $"{sum.Figure} of {sum.Due}: {sum.Counted} counted, {sum.Blank} blank, {sum.Missing} missing");

    [Theory]
    [InlineData("150102: W01=1; D01: W01=2; D02: W01=3", "6 of 3: 3 counted, 0 blank, 0 missing")]
    [InlineData("150102: W01=1; D01: W01=", "1 of 3: 1 counted, 1 blank, 1 missing")]
    [InlineData("150102: W01=/; D01: W01=0", "0 of 3: 1 counted, 1 blank, 1 missing")]
    [InlineData("150102: W01=?; D01: L1=是", " of 3: 0 counted, 2 blank, 1 missing")]
    [InlineData("D01: W01=-2; D02: W01=2", "0 of 3: 2 counted, 0 blank, 1 missing")]
    [InlineData("", " of 3: 0 counted, 0 blank, 3 missing")]
    public void A_total_counts_the_units_that_gave_a_figure(string filed, string expected) =>
        Assert.Equal(expected, Shown(Totals(filed)["W01 city"]));

    [Fact]
    public void Districts_and_departments_add_up_to_the_city()
    {
        var totals = Totals("150102: W01=1; D01: W01=2; D02: W01=4");
        Assert.Equal((1m, 6m, 7m), (totals["W01 district"].Value, totals["W01 department"].Value, totals["W01 city"].Value));
    }

    [Fact]
    public void A_unit_that_does_not_owe_an_item_is_neither_due_nor_added()
    {
        var totals = Totals("150102: W02=0.10; D01: W02=0.20; D02: W02=99");
        Assert.Equal("0.30 of 2: 2 counted, 0 blank, 0 missing", Shown(totals["W02 city"]));
        Assert.Equal("0.10 of 1: 1 counted, 0 blank, 0 missing", Shown(totals["W02 district"]));
    }

    [Fact]
    public void Amounts_keep_their_declared_decimals() =>
        Assert.Equal("3.00", Totals("150102: W02=1; D01: W02=2")["W02 city"].Value?.ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void The_total_of_a_flag_is_the_number_of_yes_answers_and_its_coverage_includes_other_answers() =>
        Assert.Equal("2 of 3: 3 counted, 0 blank, 0 missing", Shown(Totals("150102: L1=是; D01: L1=部分; D02: L1=否")["L1 city"]));

    [Fact]
    public void The_total_of_a_text_has_coverage_but_no_value() =>
        Assert.Equal(" of 3: 1 counted, 1 blank, 1 missing", Shown(Totals("150102: X1=管网老化。; D01: X1=")["X1 city"]));

    [Fact]
    public void A_single_source_figure_has_only_a_total_of_the_city()
    {
        var totals = Totals("D01: W03=48386");
        Assert.Equal(48386, totals["W03 city"].Value);
        Assert.DoesNotContain(totals.Keys, place => place is "W03 district" or "W03 department");
    }

    [Theory]
    [InlineData("D01: W01=3 W03=2", "0.666667 of 3: 1 counted, 0 blank, 2 missing")]
    [InlineData("D01: W01=3 W03=1; D02: W01=3", "0.166667 of 3: 1 counted, 1 blank, 1 missing")]
    [InlineData("D01: W01=0 W03=2", " of 3: 1 counted, 0 blank, 2 missing")]
    [InlineData("D01: W01=3", " of 3: 0 counted, 1 blank, 2 missing")]
    public void A_ratio_is_computed_from_totals_and_has_the_smallest_coverage_of_them(string filed, string expected) =>
        Assert.Equal(expected, Shown(Totals(filed)["R1 city"]));

    [Fact]
    public void Totals_have_the_order_of_the_form_with_ratios_last() =>
        Assert.Equal(["W01", "W02", "W03", "L1", "X1", "R1"], Totals("").Values.Select(sum => sum.Item.Value).Distinct());
}
