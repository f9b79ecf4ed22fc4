using Microsoft.Extensions.Time.Testing;

namespace Consolidator.Walk;

/// <summary>A day ends at midnight in the city; "late" and "on time" follow the clock of the office.</summary>
public sealed class DueDayTests : IDisposable
{
    private readonly Town _town = new(collections: """
        collections:
          - {form: water, periods: [2013], of: [district, department], due: {district: 2014-02-20, department: 2014-01-26}}
        """);

    public void Dispose() => _town.Dispose();

    private async Task AtAsync(string instant, string folder, string name, params (string, object?)[] changed)
    {
        _town.Clock = new FakeTimeProvider(
            DateTimeOffset.ParseExact(instant, "yyyy-MM-dd HH:mm:ss zzz", System.Globalization.CultureInfo.InvariantCulture));
        _town.Drop(folder, name, Town.Return(changed));
        await _town.PassAsync();
    }

    [Theory]
    [InlineData("2014-01-26 23:59:59 +08:00", "true", "", "2014-01-26T23:59:59+08:00")]
    [InlineData("2014-01-26 16:30:00 +00:00", "false", "1", "2014-01-27T00:30:00+08:00")]
    public async Task The_last_day_ends_at_midnight_in_the_city(string received, string onTime, string late, string shown)
    {
        await AtAsync(received, "D01-水务局", "年报.xlsx");
        var state = await _town.StateAsync("D01");
        Assert.Equal((onTime, shown), (state["on_time"], state["received_at"]));
        var timely = Assert.Single(await _town.RowsAsync("timeliness", "--period", "2013"), row => row["unit"] == "D01");
        Assert.Equal((onTime, late, shown), (timely["on_time"], timely["days_late"], timely["received_at"]));
    }

    [Fact]
    public async Task Timeliness_of_a_messy_January_equals_a_table_made_by_hand()
    {
        await AtAsync("2014-01-20 09:00:00 +08:00", "D01-水务局", "年报.xlsx", ("W01", 99));
        await AtAsync("2014-01-25 09:00:00 +08:00", "D01-水务局", "年报2.xlsx", ("W04", "约2"));
        await AtAsync("2014-01-28 09:00:00 +08:00", "D01-水务局", "年报3.xlsx");
        await AtAsync("2014-01-24 09:00:00 +08:00", "D02-财政局", "年报.xlsx");
        // A correction after the due day does not make an earlier return late.
        await AtAsync("2014-01-29 09:00:00 +08:00", "D02-财政局", "年报(更正).xlsx", ("W02", 3));
        await AtAsync("2014-01-30 09:00:00 +08:00", "150102-东区", "年报.xlsx", ("W01", 98));

        Assert.Equal(
        [
            "150102 returned due=2014-02-20 received= on_time= late= versions=1 returned=1 corrections=0",
            "150103 missing due=2014-02-20 received= on_time= late= versions=0 returned=0 corrections=0",
            "D01 accepted due=2014-01-26 received=2014-01-28T09:00:00+08:00 on_time=false late=2 versions=3 returned=2 corrections=0",
            "D02 accepted due=2014-01-26 received=2014-01-24T09:00:00+08:00 on_time=true late= versions=2 returned=0 corrections=1",
            "D03 missing due=2014-01-26 received= on_time=false late=4 versions=0 returned=0 corrections=0",
        ], (await _town.RowsAsync("timeliness", "--period", "2013")).Select(row =>
            $"{row["unit"]} {row["state"]} due={row["due_day"]} received={row["received_at"]} on_time={row["on_time"]} "
            + $"late={row["days_late"]} versions={row["versions"]} returned={row["returned"]} corrections={row["corrections"]}"));

        var reminders = await _town.RowsAsync("remind", "--period", "2013");
        Assert.Equal(["D03 -4", "150102 21", "150103 21"], reminders.Select(row => $"{row["unit"]} {row["days"]}"));
        Assert.Contains("已逾期 4 天", reminders[0]["notice"], StringComparison.Ordinal);
        Assert.Contains("还有 21 天", reminders[1]["notice"], StringComparison.Ordinal);
        var status = await _town.DoAsync("status", "--period", "2013");
        foreach (var word in new[] { "缺报 1", " 是 ", " 否 " }) Assert.Contains(word, status, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_returned_unit_is_reminded_even_if_the_share_has_a_finer_clock_than_the_warehouse()
    {
        var path = _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 99)));
        File.SetLastWriteTimeUtc(path, new DateTime(2014, 1, 10, 8, 0, 0, DateTimeKind.Utc).AddTicks(1234567));
        await _town.PassAsync();
        Assert.Contains(await _town.RowsAsync("remind", "--period", "2013"), row => row["unit"] == "D01");
    }
}
