using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>Which version counts, now and at any earlier event.</summary>
public sealed class StandingTableTests : IAsyncLifetime
{
    private static readonly Period Year = Period.OfYear(2013);
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private StandingTable Standings => _fresh.Tables.Standings;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    /// <summary>The office returns or withdraws the latest version.</summary>
    private async Task TakeOutAsync(ReturnId id, StandingCause cause, SubmissionState state, string reason = "误报")
    {
        var version = (await _fresh.Tables.Submissions.VersionsAsync(id, Cancellation))[^1];
        await _fresh.Tables.Returns.RejudgeAsync(
            new(version, state, new(0, 0, 0, 0, 0, 0, 0), [], FreshWarehouse.Noon) { Standing = new(cause, false, reason) }, Cancellation);
    }

    private async Task<string> CountedAsync(long upto) => string.Join(' ',
        (await Standings.ObservationsAsync(FreshWarehouse.Small, Year, upto, Cancellation)).OrderBy(unit => unit.Key.Value)
            .Select(unit => $"{unit.Key}={((Figure.Number)unit.Value[new ItemCode("W01")].Figure).Value}"));

    [Fact]
    public async Task The_figures_after_each_event_are_those_of_the_version_that_counted_then()
    {
        await _fresh.FileAsync(Id, 1, "W01=1", standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, "W01=2", standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, "W01=3", standing: StandingCause.Correction);
        await TakeOutAsync(Id, StandingCause.Withdrawal, SubmissionState.Withdrawn);
        await _fresh.FileAsync(Id, 3, "W01=4", standing: StandingCause.Correction);
        Assert.Equal(
            ["", "D01=1", "D01=1 D02=2", "D01=3 D02=2", "D02=2", "D01=4 D02=2"],
            await Task.WhenAll(Enumerable.Range(0, 6).Select(upto => CountedAsync(upto))));
        var files = await Standings.FiguresAsync(FreshWarehouse.Small, Year, 3, Cancellation);
        Assert.Equal("D01/2013v2.xlsx", files[new UnitCode("D01")].File);
    }

    [Fact]
    public async Task A_returned_version_is_stored_but_does_not_count()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, "W01=99", SubmissionState.Returned);
        Assert.Equal("D01=12", await CountedAsync(long.MaxValue));
        var (version, since) = Assert.Single(await Standings.OfUnitAsync(new UnitCode("D01"), Cancellation));
        Assert.Equal((1, 1), (version.Number, since));
    }

    [Fact]
    public async Task A_standing_return_without_figures_is_still_counted()
    {
        await _fresh.FileAsync(Id, 1, "", standing: StandingCause.First);
        var figures = await Standings.FiguresAsync(FreshWarehouse.Small, Year, long.MaxValue, Cancellation);
        Assert.Empty(Assert.Single(figures).Value.Observations);
    }

    [Fact]
    public async Task Each_standing_return_of_a_unit_is_listed_with_its_event()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, standing: StandingCause.Correction);
        Assert.Equal(
            ["D01/small/2014 v1 since 3", "D01/small/2013 v2 since 4"],
            (await Standings.OfUnitAsync(new UnitCode("D01"), Cancellation))
                .Select(one => $"{one.Version.Return} v{one.Version.Number} since {one.Since}"));
        Assert.Empty(await Standings.OfUnitAsync(new UnitCode("150102"), Cancellation));
    }

    [Fact]
    public async Task The_version_before_is_the_one_that_counted_and_not_the_one_that_was_filed_before()
    {
        var first = await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var returned = await _fresh.FileAsync(Id, 2, state: SubmissionState.Returned);
        var third = await _fresh.FileAsync(Id, 3, standing: StandingCause.Correction);
        Assert.Equal(1, (await Standings.BeforeAsync(third, Cancellation))?.Number);
        Assert.Null(await Standings.BeforeAsync(first, Cancellation));
        Assert.Null(await Standings.BeforeAsync(returned, Cancellation));
    }

    [Fact]
    public async Task Events_are_unsettled_until_all_dependent_returns_were_judged_again()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await TakeOutAsync(Id, StandingCause.Return, SubmissionState.Returned, "口径有误");
        Assert.Equal(
            ["1 First 1 ", "2 Return  口径有误"],
            (await Standings.UnsettledAsync(Cancellation)).Select(one => $"{one.Number} {one.Cause} {one.Submission} {one.Reason}"));
        await Standings.SettledAsync(1, Cancellation);
        Assert.Equal([2], (await Standings.UnsettledAsync(Cancellation)).Select(one => one.Number));
        await Standings.SettledAsync(2, Cancellation);
        Assert.Empty(await Standings.UnsettledAsync(Cancellation));
        // Compared as text, 10 would come before 9.
        await Standings.SettledAsync(10, Cancellation);
        await Standings.SettledAsync(9, Cancellation);
        Assert.Equal(["9"], _fresh.Query("select value from setting where key = 'settled-event'"));
    }

    [Fact]
    public async Task A_change_has_the_figures_before_and_after_it()
    {
        await _fresh.FileAsync(Id, 1, "W01=1", standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, "W01=3", standing: StandingCause.Correction);
        await TakeOutAsync(Id, StandingCause.Withdrawal, SubmissionState.Withdrawn);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1, "W01=9", standing: StandingCause.First);
        async Task<IEnumerable<string>> ChangesAsync(long after, long upto) =>
            (await Standings.ChangesAsync(FreshWarehouse.Small, Year, after, upto, _fresh.Catalog.Registry, Cancellation)).Select(change =>
                $"{change.Cause} {change.Unit.Name} {Shown(change.Before)}→{Shown(change.After)} {change.File}");
        Assert.Equal(
            ["First 水务局 -→1 D01/2013v1.xlsx", "Correction 水务局 1→3 D01/2013v2.xlsx", "Withdrawal 水务局 3→- D01/2013v2.xlsx"],
            await ChangesAsync(0, 4));
        Assert.Equal(["Correction 水务局 1→3 D01/2013v2.xlsx"], await ChangesAsync(1, 2));
        Assert.Empty(await ChangesAsync(3, 4));

        static string Shown(IReadOnlyDictionary<ItemCode, Observation> figures) =>
            figures.TryGetValue(new ItemCode("W01"), out var figure) ? figure.Raw : "-";
    }

    [Fact]
    public async Task Cells_of_a_total_are_those_that_counted_at_the_time_of_the_run()
    {
        await _fresh.FileAsync(Id, 1, "W01=1 W02=1.5 L1=是", standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("150102"), 1, "W01= W02=2 L1=否", standing: StandingCause.First);
        var run = await _fresh.RunAsync();
        await _fresh.FileAsync(Id, 2, "W01=3 W02=9 L1=否", standing: StandingCause.Correction);
        async Task<IEnumerable<string>> CellsAsync(params ItemCode[] items) =>
            (await Standings.ContributionsAsync(FreshWarehouse.Small, Year, items, run, Cancellation)).Select(cell =>
                FormattableString.Invariant($"{cell.Unit} {cell.Item} {cell.Value}{cell.Words} v{cell.Version} {cell.File} {cell.Cell}"));
        Assert.Equal(["D01 W01 1 v1 D01/2013v1.xlsx B5"], await CellsAsync(new ItemCode("W01")));
        Assert.Equal(
            ["150102 W02 2.00 v1 150102/2013v1.xlsx B6", "D01 W02 1.50 v1 D01/2013v1.xlsx B6"], await CellsAsync(new ItemCode("W02")));
        Assert.Equal(["150102 L1 否 v1 150102/2013v1.xlsx B5", "D01 L1 是 v1 D01/2013v1.xlsx B5"], await CellsAsync(new ItemCode("L1")));
    }

    [Fact]
    public async Task The_files_of_a_period_are_those_that_count_now()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.FileAsync(Id, 2, standing: StandingCause.Correction);
        await _fresh.FileAsync(FreshWarehouse.Id("150102"), 1, standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D02"), 1, state: SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2014), 1, standing: StandingCause.First);
        Assert.Equal(
            ["150102/2013v1.xlsx", "D01/2013v2.xlsx"], (await Standings.FilesAsync(Year, Cancellation)).Select(file => file.Path));
    }
}
