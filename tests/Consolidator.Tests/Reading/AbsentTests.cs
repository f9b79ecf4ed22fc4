using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Spreadsheets;
using Consolidator.Validation;
using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Figures that were not found are unknown, not blank: rules with them are neither satisfied nor failed.</summary>
public sealed class AbsentTests
{
    [Fact]
    public void A_row_that_was_not_found_blocks_rules_with_its_figures()
    {
        var (before, after) = (Judged(Whole()), Judged(OnT3(paper => Drop(paper, "2.重复申请"))));
        Assert.Equal(Failing(before, "R2"), Failing(after, "R2") + Blocked(after, "R2"));
        Assert.Equal((0, 7), (Failing(after, "R2"), Blocked(after, "R2")));
    }

    [Fact]
    public void A_column_that_was_not_found_blocks_rules_with_its_figures() =>
        Assert.Contains(Judged(OnT3(paper => Recell(paper, "科研机构", "其他单位"))).Checks,
        check => check is { Rule.Id: "R3", Outcome: Outcome.Blocked });

    [Fact]
    public void A_missing_table_causes_no_findings_about_its_sums()
    {
        var judged = Judged(Above(Whole(), T4));
        Assert.Equal((0, 3), (Failing(judged, "R4"), Blocked(judged, "R4")));
    }

    [Fact]
    public void Findings_about_reading_precede_findings_of_rules()
    {
        var errors = Judged(WithT4(Part(T4).Put(4, 1, 999)), OnT3(paper => Drop(paper, "2.重复申请"))).Findings
            .Where(finding => finding.Severity == Severity.Error).ToList();
        var firstRule = errors.FindIndex(finding => finding.Binding is not null);
        Assert.All(errors.Skip(Math.Max(0, firstRule)), finding => Assert.NotNull(finding.Binding));
    }

    [Fact]
    public void Figures_of_a_row_that_was_not_found_are_unreadable() => Assert.All(
        Read(OnT3(paper => Drop(paper, "2.重复申请"))).Observations
            .Where(observation => observation.Item.Value.StartsWith("N3_5_2.", StringComparison.Ordinal)),
        observation => Assert.Equal((new Figure.Unreadable(), null), (observation.Figure, observation.Where)));

    private static int Failing(ValidationResult validation, string rule) => Count(validation, rule, Outcome.Fails);
    private static int Blocked(ValidationResult validation, string rule) => Count(validation, rule, Outcome.Blocked);
    private static int Count(ValidationResult validation, string rule, Outcome outcome) =>
        validation.Checks.Count(check => check.Rule.Id == rule && check.Outcome == outcome);

    private static ReturnReading Read(params SheetSketch[] papers) =>
        new ReturnReader(Annual).Read(new(WorkbookFormat.Xlsx, [.. papers.Select((paper, index) => Named(paper, $"{index}").Sheet())]));

    private static ValidationResult Judged(params SheetSketch[] papers)
    {
        var reading = Read(papers);
        return Validator.Validate(new(Annual, null, Period.OfYear(2024), reading, reading.Findings, OtherReturns.None, []));
    }
}
