using System.Globalization;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;

namespace Consolidator.Validation;

/// <summary>Blank is not zero: blanks are reported if the unit owes the item.</summary>
public sealed class BlankChecksTests : IDisposable
{
    private readonly Schemas _schemas = new(form: """
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
              - {code: W01, label: 投诉件数, required: true}
              - {code: W02, label: 办结件数}
              - {code: W03, label: 试点件数, owed: [pilot]}
          - id: TX
            title: 问题
            layout: texts
            rows:
              - {code: X1, label: 存在的问题}
              - {code: X2, label: 下年打算}

        """);

    public void Dispose() => _schemas.Dispose();

    /// <param name="figures"><c>W01=12 W02= (blank) W03=/ (does not apply)</c>; an item that is not listed has no cell.</param>
    private string Found(string figures, string unit = "D01", params IReadOnlyList<Finding> before)
    {
        var catalog = _schemas.Load();
        var observations = figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(figure => figure.Split('=')).Select(
            (figure, row) => new Observation(new ItemCode(figure[0]), figure[1] switch
            {
                "" => new Figure.Blank(),
                "/" => new Figure.NotApplicable(),
                _ when decimal.TryParse(figure[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var number) =>
                    new Figure.Number(number),
                _ => new Figure.Words(figure[1]),
            }, figure[1], new CellPosition("表1", row + 1, 2))).ToList();
        return string.Join(' ', BlankChecks.In(
            catalog[new FormCode("small")]!, catalog.Registry[new UnitCode(unit)], Period.OfYear(2013), observations, before)
            .Select(finding => $"{finding.Code}:{finding.Item}{finding.Where?.A1}"));
    }

    [Theory]
    [InlineData("W01=12 W02=3 W03=1 X1=无 X2=无", "")]
    [InlineData("W01= W02=3 W03=1 X1=无 X2=无", "required-blank:W01B1")]
    [InlineData("W01=0 W02= W03=1 X1=无 X2=无", "blank-beside-zero:W02B2")]
    [InlineData("W01=1 W02= W03=/ X1=无 X2=无", "blank-beside-zero:W02B2")]
    [InlineData("W01=1 W02= W03=1 X1=无 X2=无", "")]
    [InlineData("W01=0 W03=1 X1=无 X2=无", "")]
    [InlineData("W01= W02= W03= X1=无 X2=无", "table-blank:B1")]
    [InlineData("W01=1 W02=1 W03=1 X1= X2=无", "text-missing:")]
    [InlineData("W01=1 W02=1 W03=1 X1= X2=", "")]
    public void Blanks_are_reported(string figures, string expected) => Assert.Equal(expected, Found(figures));

    [Theory]
    [InlineData("W01=1 W02=1 W03=5 X1=无 X2=无", "not-owed:W03B3")]
    [InlineData("W01=1 W02=1 W03= X1=无 X2=无", "")]
    [InlineData("W01=0 W02=1 W03= X1=无 X2=无", "")]
    public void A_unit_that_does_not_owe_an_item_may_leave_it_blank_but_not_fill_it(string figures, string expected) =>
        Assert.Equal(expected, Found(figures, "D02"));

    [Fact]
    public void A_missing_table_is_not_also_reported_as_blank() =>
        Assert.DoesNotContain(
            "table-blank", Found("", "D01", FindingKinds.TableMissing.Create("情况") with { Value = "情况" }), StringComparison.Ordinal);
}
