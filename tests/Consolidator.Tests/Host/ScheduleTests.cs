using Microsoft.Extensions.Time.Testing;

namespace Consolidator.Host;

public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _clock = new(Start);

    [Fact]
    public async Task The_29th_of_February_comes_after_two_years()
    {
        var schedule = Schedule.Parse("0 0 29 2 *", TimeZoneInfo.Utc, _clock);
        var waiting = schedule.WaitForNextAsync(TestContext.Current.CancellationToken);
        var due = new DateTimeOffset(2028, 2, 29, 0, 0, 0, TimeSpan.Zero);
        while (_clock.GetUtcNow() < due)
        {
            Assert.False(waiting.IsCompleted);
            _clock.Advance(TimeSpan.FromHours(24));
            await Task.Yield();
        }
        Assert.True(await waiting);
    }

    [Fact]
    public void A_day_ends_in_the_time_zone_of_the_city()
    {
        var shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
        var waiting = Schedule.Parse("0 9 * * *", shanghai, _clock).WaitForNextAsync(TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(waiting.IsCompleted);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(SpinWait.SpinUntil(() => waiting.IsCompleted, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Six_fields_begin_with_seconds()
    {
        var waiting = Schedule.Parse("*/5 * * * * *", TimeZoneInfo.Utc, _clock).WaitForNextAsync(TestContext.Current.CancellationToken);
        _clock.Advance(TimeSpan.FromSeconds(5));
        Assert.True(SpinWait.SpinUntil(() => waiting.IsCompleted, TimeSpan.FromSeconds(10)));
    }

    [Theory]
    [InlineData("never")]
    [InlineData("61 * * * *")]
    [InlineData("")]
    [InlineData("0 0 30 2 *")]
    public void An_invalid_schedule_is_refused(string cron) =>
        Assert.Contains("Schedule:Cron", Assert.Throws<SettingException>(
            () => Schedule.Parse(cron, TimeZoneInfo.Utc, _clock)).Message, StringComparison.Ordinal);
}
