using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Texts;

namespace Consolidator.Storing;

/// <summary>The status of one return on the board, counted from its versions, events, findings and answers.</summary>
public sealed class StatusTests : IAsyncLifetime
{
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private async Task<ReturnStatus> StatusAsync() =>
        Assert.Single(await _fresh.Tables.Submissions.StatusesAsync(null, Cancellation), status => status.Latest.Return == Id);

    [Fact]
    public async Task State_comes_from_the_latest_version_and_time_from_the_first_accepted_one()
    {
        await _fresh.FileAsync(Id, 1, state: SubmissionState.Returned);
        await _fresh.FileAsync(Id, 2, state: SubmissionState.Explain, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 3, standing: StandingCause.Correction);
        await _fresh.FileAsync(Id, 4, state: SubmissionState.Returned);
        var status = await StatusAsync();
        Assert.Equal((4, SubmissionState.Returned, 3), (status.Latest.Number, status.Latest.State, status.Standing));
        Assert.Equal((4, 2, 1), (status.Versions, status.TimesReturned, status.Corrections));
        Assert.Equal(FreshWarehouse.Noon.AddMinutes(1), status.FirstCounted);
    }

    [Fact]
    public async Task A_return_with_only_returned_versions_has_no_standing_version_and_no_time()
    {
        await _fresh.FileAsync(Id, 1, state: SubmissionState.Returned);
        var status = await StatusAsync();
        Assert.Equal((null, null, 0), (status.Standing, status.FirstCounted, status.Corrections));
    }

    [Fact]
    public async Task Blocking_errors_and_warnings_are_counted_and_a_waived_error_counts_as_waived()
    {
        var waiver = new Reply(ReplyKind.Waiver, "R1", "", "b1", "机构合并", FreshWarehouse.Noon);
        var explanation = new Reply(ReplyKind.Explanation, "R2", "", "b2", "集中在年末", FreshWarehouse.Noon);
        var of = new Sentence("said", "…");
        await _fresh.FileAsync(Id, 1, state: SubmissionState.Returned, change: filing => filing with
        {
            Findings =
            [
                new("R1", Severity.Error, of) { Binding = "b1", Reply = waiver }, new("R1", Severity.Error, of) { Binding = "b9" },
                new("R2", Severity.Warning, of) { Binding = "b2", Reply = explanation }, new("R3", Severity.Info, of),
            ],
            Replies = [waiver, explanation],
        });
        var status = await StatusAsync();
        Assert.Equal((1, 1, 1), (status.Errors, status.Warnings, status.Waived));
    }

    [Fact]
    public async Task An_undelivered_answer_is_reported()
    {
        await _fresh.FileAsync(Id, 1, change: filing => filing with { Answers = [new("D01-水务局", "年报.v1.回执.html", [1])] });
        Assert.True((await StatusAsync()).Undelivered);
        await _fresh.Tables.Receipts.DeliveredAsync([1], FreshWarehouse.Noon, Cancellation);
        Assert.False((await StatusAsync()).Undelivered);
    }

    [Fact]
    public async Task Each_return_has_one_row_and_a_period_selects_its_own_rows()
    {
        await _fresh.FileAsync(Id, 1);
        await _fresh.FileAsync(Id, 2);
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1);
        async Task<int> CountAsync(Period? period) => (await _fresh.Tables.Submissions.StatusesAsync(period, Cancellation)).Count;
        Assert.Equal((3, 2, 1, 0), (await CountAsync(null), await CountAsync(Period.OfYear(2013)), await CountAsync(Period.OfYear(2014)),
            await CountAsync(Period.OfYear(2015))));
    }
}
