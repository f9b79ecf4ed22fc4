using Consolidator.Findings;
using Consolidator.Journal;
using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>The results of one drop or decision are written in one transaction.</summary>
public sealed class ReturnWriterTests : IAsyncLifetime
{
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private static Reply Waiver => new(ReplyKind.Waiver, "R1", "", "b1", "机构合并", FreshWarehouse.Noon) { By = "王科长" };

    private static Decision Waive => new(
        DecisionKind.Waive, new("王科长"), FreshWarehouse.Noon, Id.Period, Id.Form, Id.Unit, "R1: 机构合并");

    private async Task<ReturnVersion> ReturnedAsync()
    {
        var rule = new Finding("R1", Severity.Error, new Sentence("said", "不等")) { Binding = "b1", Waivable = true };
        await _fresh.FileAsync(Id, 1, state: SubmissionState.Returned, change: filing => filing with
        {
            Findings = [rule, FreshWarehouse.Found(FindingKinds.BlankCopy)],
            Answers = [new("D01-水务局", "年报.v1.回执.html", [1])],
        });
        return (await _fresh.Tables.Submissions.VersionsAsync(Id, Cancellation))[^1];
    }

    [Fact]
    public async Task A_drop_is_stored_with_all_its_results()
    {
        await ReturnedAsync();
        Assert.Equal("drop=1 finding=2 observation=1 receipt=1 submission=1", _fresh.Rows());
        Assert.Equal(["1|0|returned|f1"], _fresh.Query("select errors, warnings, state, form_hash from submission"));
    }

    [Fact]
    public async Task A_drop_that_can_not_be_stored_completely_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => _fresh.FileAsync(Id, 1, "W01=1 W01=2", change: filing => filing with
            {
                Findings = [FreshWarehouse.Found(FindingKinds.BlankCopy)], Answers = [new("D01-水务局", "a", [1])], Replies = [Waiver],
            }));
        Assert.Equal("", _fresh.Rows());
    }

    [Fact]
    public async Task A_refused_file_has_findings_and_an_answer_but_no_version()
    {
        await _fresh.Tables.Returns.StoreAsync(new(
            _fresh.Drop("D01/坏.xlsx", "D01", DropOutcome.Refused) with { Code = "encrypted" }, null,
            [FreshWarehouse.Found(FindingKinds.Encrypted)], [new("D01-水务局", "坏.回执.html", [1])]), Cancellation);
        Assert.Equal("drop=1 finding=1 receipt=1", _fresh.Rows());
        Assert.Equal(["refused|encrypted"], _fresh.Query("select outcome, code from \"drop\""));
    }

    [Fact]
    public async Task A_second_judgement_replaces_the_first_and_keeps_the_figures()
    {
        var version = await ReturnedAsync();
        await _fresh.Tables.Returns.RejudgeAsync(new(
            version, SubmissionState.Accepted, new(5, 5, 0, 0, 0, 0, 0), [FreshWarehouse.Found(FindingKinds.TextTwice)],
            FreshWarehouse.Noon.AddDays(1))
        {
            Standing = new(StandingCause.Waiver, true, "机构合并"), Replies = [Waiver], Decision = Waive,
            Answers = [new("D01-水务局", "年报.v1.回执.html", [2])],
        }, Cancellation);
        var now = Assert.Single(await _fresh.Tables.Submissions.VersionsAsync(Id, Cancellation));
        Assert.Equal(
            version with
            {
                State = SubmissionState.Accepted, Standing = true, Checks = "5 checks: 5 hold, 0 errors, 0 warnings, 0 skipped, 0 blocked",
            },
            now);
        Assert.Equal(["text-twice"], (await _fresh.Tables.Submissions.FindingsAsync(version.Id, Cancellation)).Select(one => one.Code));
        Assert.Equal("drop=1 finding=1 journal=1 observation=1 receipt=2 reply=1 standing_event=1 submission=1", _fresh.Rows());
        Assert.Equal(["waiver||1|机构合并"], _fresh.Query("select cause, before_submission, after_submission, reason from standing_event"));
        Assert.Equal(["0|1"], _fresh.Query("select errors, warnings from submission"));
        Assert.Equal(["waiver|R1|b1|机构合并|王科长"], _fresh.Query("select kind, code, binding, words, actor from reply"));
    }

    [Fact]
    public async Task A_decision_and_its_journal_entry_are_written_together_or_not_at_all()
    {
        var version = await ReturnedAsync();
        var rows = _fresh.Rows();
        // The journal entry is written last and fails, because it has no name.
        await Assert.ThrowsAnyAsync<Exception>(() => _fresh.Tables.Returns.RejudgeAsync(
            new(version, SubmissionState.Accepted, new(0, 0, 0, 0, 0, 0, 0), [], FreshWarehouse.Noon)
            {
                Standing = new(StandingCause.Waiver, true, null), Replies = [Waiver], Decision = Waive with { Who = new(null!) },
            }, Cancellation));
        Assert.Equal(rows, _fresh.Rows());
        Assert.Equal(version, Assert.Single(await _fresh.Tables.Submissions.VersionsAsync(Id, Cancellation)));
    }

    [Fact]
    public async Task An_event_names_the_version_that_counted_before()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, state: SubmissionState.Returned);
        await _fresh.FileAsync(Id, 3, standing: StandingCause.Correction);
        var version = (await _fresh.Tables.Submissions.VersionsAsync(Id, Cancellation))[^1];
        await _fresh.Tables.Returns.RejudgeAsync(
            new(version, SubmissionState.Withdrawn, new(0, 0, 0, 0, 0, 0, 0), [], FreshWarehouse.Noon)
            {
                Standing = new(StandingCause.Withdrawal, false, "误报"),
            }, Cancellation);
        Assert.Equal(
            ["first||1", "correction|1|3", "withdrawal|3|"],
            _fresh.Query("select cause, before_submission, after_submission from standing_event order by id"));
    }

    [Fact]
    public async Task A_new_count_of_checks_changes_nothing_else()
    {
        var version = await ReturnedAsync();
        await _fresh.Tables.Returns.RecountAsync(version.Id, new(7, 1, 2, 3, 9, 1, 0), Cancellation);
        Assert.Equal(
            version with { Checks = "7 checks: 1 hold, 2 errors, 3 warnings, 1 skipped, 0 blocked" },
            Assert.Single(await _fresh.Tables.Submissions.VersionsAsync(Id, Cancellation)));
    }
}
