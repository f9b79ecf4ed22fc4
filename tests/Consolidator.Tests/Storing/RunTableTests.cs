using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Units;

namespace Consolidator.Storing;

/// <summary>Totals belong to numbered runs, and a run keeps the form and roster that it used.</summary>
public sealed class RunTableTests : IAsyncLifetime
{
    private static readonly Period Year = Period.OfYear(2013);
    private static readonly ReturnId Id = FreshWarehouse.Id("D01");
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private RunTable Runs => _fresh.Tables.Runs;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private static Sum SumOf(
        string item, decimal? value, Scope scope = Scope.City, int decimals = 0, (decimal, decimal)? ratio = null) =>
        new(new ItemCode(item), "投诉件数", "件", scope, value, decimals, ratio, 4, 2, 1, 1);

    [Theory]
    [InlineData("12", 0, "12|0|12")]
    [InlineData("-3", 0, "-3|0|-3")]
    [InlineData("1204.50", 2, "120450|2|1204.50")]
    [InlineData("0.00", 2, "0|2|0.00")]
    [InlineData("92233720368547758.07", 2, "9223372036854775807|2|92233720368547758.07")]
    [InlineData(null, 2, "|2|")]
    public async Task A_total_is_stored_exactly_and_a_missing_total_is_not_0(string? value, int decimals, string stored)
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var figure = value is null ? (decimal?)null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        await _fresh.RunAsync(SumOf("W02", figure, decimals: decimals));
        Assert.Equal([stored], _fresh.Query("select value, decimals, figure from total"));
        Assert.Equal(figure, Assert.Single(await Runs.TotalsAsync(null, null, null, null, Cancellation)).Value);
    }

    [Fact]
    public async Task A_ratio_keeps_numerator_and_denominator_and_is_rounded_half_up_to_six_places()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.RunAsync(SumOf("W01R", null, decimals: 6, ratio: (0.5m, 3)), SumOf("W01", 12));
        Assert.Equal(
            ["|0.5|3|0.166667", "12|||12"], _fresh.Query("select value, numerator, denominator, figure from total order by position"));
        Assert.Equal(["W01R|0.166667", "W01|12"], _fresh.Query("select item, value from city_total order by item desc"));
    }

    [Fact]
    public async Task A_total_over_64_bits_is_not_stored_and_there_is_no_run()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        var beyond = SumOf("W02", 92233720368547758.08m, decimals: 2);
        await Assert.ThrowsAsync<OverflowException>(() => _fresh.RunAsync(SumOf("W01", 1), beyond));
        Assert.Null(await Runs.LatestAsync(Cancellation));
        Assert.DoesNotContain("total", _fresh.Rows(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Totals_are_those_of_the_given_run_or_of_the_latest_run_of_each_form_and_period()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.RunAsync(SumOf("W01", 1), SumOf("W01", 1, Scope.Department));
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 1, standing: StandingCause.First);
        await _fresh.RunAsync(SumOf("W01", 2));
        var old = await Runs.StoreAsync(
            [new((await Runs.AllAsync(Cancellation)).First(one => one.Period == Year),
                Declaration.Of(_fresh.Catalog, _fresh.Catalog[FreshWarehouse.Small]!, Year), "r1", [SumOf("W01", 3)])],
            FreshWarehouse.Noon, Cancellation);
        Assert.Equal((3, 3), (old, await Runs.LatestAsync(Cancellation)));
        async Task<IEnumerable<string>> TotalsAsync(Period? period = null, Scope? scope = null, int? run = null, string? form = null) =>
            (await Runs.TotalsAsync(period, FormCode.OrNull(form), scope, run, Cancellation)).Select(total =>
                $"{total.Run} {total.Period} {total.Scope} {total.Value}");
        Assert.Equal(["2 2012 City 2", "3 2013 City 3"], await TotalsAsync());
        Assert.Equal(["1 2013 City 1", "1 2013 Department 1"], await TotalsAsync(run: 1));
        Assert.Equal(["1 2013 Department 1"], await TotalsAsync(run: 1, scope: Scope.Department));
        Assert.Equal(["2 2012 City 2"], await TotalsAsync(Period.OfYear(2012)));
        Assert.Empty(await TotalsAsync(run: 1, period: Period.OfYear(2012)));
        Assert.Empty(await TotalsAsync(form: "other"));
        Assert.Empty(await TotalsAsync(run: 99));
    }

    [Fact]
    public async Task A_total_is_read_back_with_its_name_measure_and_coverage()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.RunAsync(SumOf("W01", 12, Scope.District));
        Assert.Equal(
            new Total(1, Year, FreshWarehouse.Small, new("W01"), "投诉件数", Scope.District, 12, "件", 4, 2, 1, 1),
            Assert.Single(await Runs.TotalsAsync(null, null, null, null, Cancellation)));
        Assert.Empty(_fresh.Query("select * from city_total"));
    }

    [Fact]
    public async Task Every_form_and_period_with_an_event_is_listed_with_its_latest_run()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.FileAsync(FreshWarehouse.Id("D01", 2012), 1, state: SubmissionState.Returned);
        async Task<IEnumerable<string>> AllAsync() => (await Runs.AllAsync(Cancellation)).Select(one =>
            $"{one.Form} {one.Period} latest={one.LatestEvent} seen={one.SeenEvent} roster={one.RosterHash}");
        Assert.Equal(["small 2013 latest=1 seen= roster="], await AllAsync());
        await _fresh.RunAsync();
        Assert.Equal(["small 2013 latest=1 seen=1 roster=r1"], await AllAsync());
        await _fresh.FileAsync(Id, 2, standing: StandingCause.Correction);
        Assert.Equal(["small 2013 latest=2 seen=1 roster=r1"], await AllAsync());
        await _fresh.RunAsync();
        Assert.Equal(["small 2013 latest=2 seen=2 roster=r1"], await AllAsync());
    }

    [Fact]
    public async Task For_a_form_that_a_run_left_out_the_latest_earlier_run_is_used()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.RunAsync();
        await Runs.StoreAsync([], FreshWarehouse.Noon, Cancellation);
        await _fresh.FileAsync(Id, 2, standing: StandingCause.Correction);
        await _fresh.RunAsync();
        async Task<string> SeenAsync(int run) => await Runs.SeenAsync(FreshWarehouse.Small, Year, run, Cancellation) is { } seen
            ? $"run {seen.Run} up to {seen.UptoEvent} roster {seen.RosterHash}" : "nothing";
        Assert.Equal(
            ["nothing", "run 1 up to 1 roster r1", "run 1 up to 1 roster r1", "run 3 up to 2 roster r1", "run 3 up to 2 roster r1"],
            await Task.WhenAll(Enumerable.Range(0, 5).Select(run => SeenAsync(run))));
        Assert.Equal([1, 3], (await Runs.OfPeriodAsync(Year, Cancellation)).Select(run => run.Run));
        Assert.Empty(await Runs.OfPeriodAsync(Period.OfYear(2014), Cancellation));
    }

    [Fact]
    public async Task The_form_and_the_roster_are_stored_once_for_many_runs()
    {
        await _fresh.FileAsync(Id, 1, standing: StandingCause.First);
        await _fresh.RunAsync();
        await _fresh.RunAsync();
        Assert.Equal(["1|1"], _fresh.Query("select (select count(*) from form_text), (select count(*) from roster_text)"));
        var seen = await Runs.SeenAsync(FreshWarehouse.Small, Year, 2, Cancellation);
        var (form, roster) = await Runs.DeclaredAsync(seen!, Cancellation);
        Assert.Equal(_fresh.Catalog[FreshWarehouse.Small]!.Text, form);
        // The plant's figures are part of the bureau's return, so the plant is not on the roster.
        Assert.Equal("150102 District\nD01 Department pilot\nD02 Department", roster);
        Assert.Equal((null, null), await Runs.DeclaredAsync(new(1, 1, "gone", "gone"), Cancellation));
    }
}
