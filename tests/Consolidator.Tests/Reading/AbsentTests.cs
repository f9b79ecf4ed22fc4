using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Spreadsheets;
using Consolidator.Validation;
using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>What was not found is not blank: the sums it is part of are neither right nor wrong.</summary>
public sealed class AbsentTests
{
    [Fact]
    public void A_row_that_was_not_found_blocks_the_sums_it_is_part_of()
    {
        var (before, after) = (Judged(Whole()), Judged(OnT3(paper => Drop(paper, "2.重复申请"))));
        Assert.Equal(Failing(before, "R2"), Failing(after, "R2") + Blocked(after, "R2"));
        Assert.Equal((0, 7), (Failing(after, "R2"), Blocked(after, "R2")));
    }

    [Fact]
    public void So_does_a_column() => Assert.Contains(Judged(OnT3(paper => Recell(paper, "科研机构", "其他单位"))).Checks,
        check => check is { Rule.Id: "R3", Outcome: Outcome.Blocked });

    [Fact]
    public void Without_a_whole_table_none_of_its_sums_is_told_wrong()
    {
        var judged = Judged(Above(Whole(), T4));
        Assert.Equal((0, 3), (Failing(judged, "R4"), Blocked(judged, "R4")));
    }

    [Fact]
    public void What_could_not_be_read_is_told_before_what_does_not_add_up()
    {
        var errors = Judged(WithT4(Part(T4).Put(4, 1, 999)), OnT3(paper => Drop(paper, "2.重复申请"))).Findings
            .Where(finding => finding.Severity == Severity.Error).ToList();
        var firstRule = errors.FindIndex(finding => finding.Binding is not null);
        Assert.All(errors.Skip(Math.Max(0, firstRule)), finding => Assert.NotNull(finding.Binding));
    }

    [Fact]
    public void Its_figures_are_kept_as_unreadable() => Assert.All(
        Read(OnT3(paper => Drop(paper, "2.重复申请"))).Observations
            .Where(observation => observation.Item.Value.StartsWith("N3_5_2.", StringComparison.Ordinal)),
        observation => Assert.Equal((new Figure.Unreadable(), null), (observation.Figure, observation.Where)));

    private static int Failing(ValidationResult validation, string rule) => Count(validation, rule, Outcome.Fails);
    private static int Blocked(ValidationResult validation, string rule) => Count(validation, rule, Outcome.Blocked);
    private static int Count(ValidationResult validation, string rule, Outcome outcome) =>
        validation.Checks.Count(check => check.Rule.Id == rule && check.Outcome == outcome);

    private static ReturnReading Read(params Paper[] papers) =>
        new ReturnReader(Annual).Read(new(WorkbookFormat.Xlsx, [.. papers.Select((paper, index) => Named(paper, $"{index}").Sheet())]));

    private static ValidationResult Judged(params Paper[] papers)
    {
        var reading = Read(papers);
        return Validator.Validate(new(Annual, null, Period.OfYear(2024), reading, reading.Findings, OtherReturns.None, []));
    }
}
