using Consolidator.Codes;
using Consolidator.Journal;
using Consolidator.Periods;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>Published figures do not change until the office opens an erratum, for one unit or for all.</summary>
public sealed class SealTableTests : IAsyncLifetime
{
    private static readonly Period Year = Period.OfYear(2013);
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private SealTable Seals => _fresh.Tables.Seals;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private static Decision Decided(DecisionKind what, string reason = "先行公布") =>
        new(what, new("王科长"), FreshWarehouse.Noon, Year, null, null, reason);

    private async Task<Seal> SealAsync(string? reason = null, params IReadOnlyList<(string, string)> files)
    {
        var run = await _fresh.RunAsync();
        var upto = (await _fresh.Tables.Runs.AllAsync(Cancellation)).Single(one => one.Period == Year).LatestEvent;
        await Seals.SealAsync(
            [new(0, Year, FreshWarehouse.Small, new(run, upto, "f1", "r1"), FreshWarehouse.Noon, reason)], files,
            Decided(DecisionKind.Seal), Cancellation);
        return Assert.Single(await Seals.OfAsync(Year, Cancellation));
    }

    private async Task<int> OpenAsync(Seal seal, string? unit = null) =>
        Assert.Single(await Seals.OpenAsync([seal], UnitCode.OrNull(unit), Decided(DecisionKind.Erratum, "漏报十件"), Cancellation));

    private async Task<string> FrozenAsync() =>
        $"D01={await Seals.IsFrozenAsync(Id, Cancellation)} D02={await Seals.IsFrozenAsync(FreshWarehouse.Id("D02"), Cancellation)}";

    [Fact]
    public async Task A_seal_is_read_back_unchanged()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var first = await SealAsync("水务局机构调整", ("年报.docx", "h1"), ("年报.html", "h2"));
        Assert.Equal(
            new Seal(1, Year, FreshWarehouse.Small, new(1, 1, "f1", "r1"), FreshWarehouse.Noon, "水务局机构调整"), first);
        var second = await SealAsync(null, ("年报.docx", "h3"));
        Assert.Equal((2, 2, null), (second.Id, second.Run, second.Reason));
        Assert.Equal(["年报.docx", "年报.html"], await Seals.FilesAsync(Year, Cancellation));
        Assert.Empty(await Seals.OfAsync(Period.OfYear(2014), Cancellation));
    }

    [Fact]
    public async Task A_seal_that_can_not_be_stored_completely_leaves_nothing_and_no_journal_entry()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var rows = _fresh.Rows();
        var seal = new Seal(0, Year, FreshWarehouse.Small, new(99, 1, "f1", "r1"), FreshWarehouse.Noon, null);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
            () => Seals.SealAsync([seal], [], Decided(DecisionKind.Seal), Cancellation));
        await _fresh.RunAsync();
        rows = _fresh.Rows();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Seals.SealAsync(
            [seal with { Seen = seal.Seen with { Run = 1 } }], [("a", "h"), ("a", "h")], Decided(DecisionKind.Seal), Cancellation));
        Assert.Equal(rows, _fresh.Rows());
    }

    [Fact]
    public async Task A_sealed_form_is_frozen_until_an_erratum_and_again_after_the_next_seal()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        Assert.Equal("D01=False D02=False", await FrozenAsync());
        var seal = await SealAsync();
        Assert.Equal("D01=True D02=True", await FrozenAsync());
        Assert.True(await Seals.IsClosedAsync(FreshWarehouse.Small, Year, Cancellation));
        await OpenAsync(seal, "D02");
        Assert.Equal("D01=True D02=False", await FrozenAsync());
        Assert.False(await Seals.IsClosedAsync(FreshWarehouse.Small, Year, Cancellation));
        await OpenAsync(seal);
        Assert.Equal("D01=False D02=False", await FrozenAsync());
        await SealAsync();
        Assert.Equal("D01=True D02=True", await FrozenAsync());
        Assert.False(await Seals.IsFrozenAsync(FreshWarehouse.Id("D01", 2014), Cancellation));
    }

    [Fact]
    public async Task After_an_erratum_the_latest_accepted_version_counts()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var seal = await SealAsync();
        await _fresh.FileAsync(Id, 2);
        await _fresh.FileAsync(Id, 3, state: SubmissionState.Explain);
        await _fresh.FileAsync(Id, 4, state: SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1);
        Assert.Equal(1, await OpenAsync(seal, "D01"));
        Assert.Equal(
            ["first||1|", "erratum|1|3|漏报十件"],
            _fresh.Query("select cause, before_submission, after_submission, reason from standing_event order by id"));
        Assert.Equal(1, await OpenAsync(seal));
        Assert.Equal(["D02|erratum||5"],
            _fresh.Query("select unit, cause, before_submission, after_submission from standing_event where id = 3"));
    }

    [Fact]
    public async Task An_erratum_does_not_bring_back_a_version_that_counted_before()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var version = (await _fresh.Tables.Submissions.VersionsAsync(Id, Cancellation))[^1];
        // Withdrawn, but with its state unchanged.
        await _fresh.Tables.Returns.RejudgeAsync(
            new(version, SubmissionState.Accepted, new(0, 0, 0, 0, 0, 0, 0), [], FreshWarehouse.Noon)
            {
                Standing = new(StandingCause.Withdrawal, false, "误报"),
            }, Cancellation);
        Assert.Equal(0, await OpenAsync(await SealAsync()));
    }

    [Fact]
    public async Task Seals_and_errata_are_in_the_journal_with_their_form()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await OpenAsync(await SealAsync());
        Assert.Equal(["seal|2013|small||先行公布", "erratum|2013|small||漏报十件"],
            _fresh.Query("select what, period, form, unit, reason from journal order by number"));
    }

    [Fact]
    public async Task Returns_that_changed_between_two_seals_are_listed_until_they_are_settled()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await OpenAsync(await SealAsync());
        Assert.Empty(await _fresh.Tables.Standings.SealedAgainAsync(Cancellation));
        await _fresh.FileAsync(Id, 2, standing: StandingCause.Erratum);
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, standing: StandingCause.First);
        await SealAsync();
        Assert.Equal(
            ["2 D01/small/2013", "2 D02/small/2013"],
            (await _fresh.Tables.Standings.SealedAgainAsync(Cancellation)).Select(one => $"{one.Seal} {one.Return}"));
        await _fresh.Tables.Standings.SealSettledAsync(2, Cancellation);
        Assert.Empty(await _fresh.Tables.Standings.SealedAgainAsync(Cancellation));
    }

    [Fact]
    public async Task A_text_released_twice_is_stored_once_and_has_two_journal_entries()
    {
        Task ReleaseAsync(string unit) =>
            Seals.ReleaseAsync(new UnitCode(unit), "h1", Decided(DecisionKind.Release) with { Unit = new UnitCode(unit) }, Cancellation);
        await ReleaseAsync("D01");
        await ReleaseAsync("D01");
        Assert.Equal([(new UnitCode("D01"), "h1")], await Seals.ReleasedAsync(Cancellation));
        await ReleaseAsync("D02");
        Assert.Equal(2, (await Seals.ReleasedAsync(Cancellation)).Count);
        Assert.Equal("journal=3 release=2", _fresh.Rows());
    }
}
