using Cronos;

namespace Consolidator.Host;

/// <summary>When the worker starts a pass.</summary>
internal sealed class Schedule
{
    // Task.Delay takes 49 days at most; the next time of a schedule may be later.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    private readonly CronExpression _expression;
    private readonly TimeZoneInfo _zone;
    private readonly TimeProvider _clock;

    private Schedule(CronExpression expression, TimeZoneInfo zone, TimeProvider clock) =>
        (_expression, _zone, _clock) = (expression, zone, clock);

    /// <param name="cron">Five fields, or six fields with seconds first.</param>
    /// <exception cref="SettingException">It is not a cron expression, or its time never comes.</exception>
    public static Schedule Parse(string cron, TimeZoneInfo zone, TimeProvider clock)
    {
        var seconds = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        if (!CronExpression.TryParse(cron, seconds ? CronFormat.IncludeSeconds : CronFormat.Standard, out var expression))
            throw new SettingException($"Schedule:Cron: '{cron}' is not a cron expression like '* * * * *'.");
        var schedule = new Schedule(expression, zone, clock);
        return schedule.Next() is not null ? schedule : throw new SettingException($"Schedule:Cron: the time of '{cron}' never comes.");
    }

    /// <returns>False when there is no next time.</returns>
    public async Task<bool> WaitForNextAsync(CancellationToken cancellation)
    {
        if (Next() is not { } next) return false;
        for (var left = next - _clock.GetUtcNow(); left > TimeSpan.Zero; left = next - _clock.GetUtcNow())
            await Task.Delay(left < LongestDelay ? left : LongestDelay, _clock, cancellation);
        return true;
    }

    private DateTimeOffset? Next() => _expression.GetNextOccurrence(_clock.GetUtcNow(), _zone);
}
