using Consolidator.Intake;
using Consolidator.Office;
using Cronos;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host;

/// <summary>A pass now, then by schedule. A pass that fails is logged, and the next one comes all the same.</summary>
internal sealed partial class Worker(Settings settings, ILoggerFactory logs, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = Schedule(settings.Cron);
        LogStarted(settings.Workspace, settings.Cron);
        // Carried from pass to pass: how files looked before.
        var settling = new Settling(settings.Settle, clock);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await PassAsync(settling, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                LogFailed(fault);
            }
            var now = clock.GetUtcNow();
            if (schedule.GetNextOccurrence(now, settings.Zone) is not { } next) break;
            try { await Task.Delay(next - now, clock, stoppingToken); }
            catch (OperationCanceledException) { break; }
        }
        LogStopped();
    }

    /// <summary>Five fields, or six with seconds in front.</summary>
    /// <exception cref="SettingException">It is no cron expression.</exception>
    internal static CronExpression Schedule(string cron)
    {
        var seconds = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6;
        return CronExpression.TryParse(cron, seconds ? CronFormat.IncludeSeconds : CronFormat.Standard, out var schedule) ? schedule
            : throw new SettingException($"Schedule:Cron: '{cron}' is no cron expression like '* * * * *'.");
    }

    private async Task PassAsync(Settling settling, CancellationToken cancellation)
    {
        // Schemas are read anew for each pass: what the office edits holds from the next one on, and a broken file stops only passes.
        await using var office = new OfficeServices(
            await Workspace.OpenLockedAsync(settings, "run", logs, clock, cancellation), settling);
        await office.Passes.RunAsync(wait: false, null, cancellation);
    }

    [LoggerMessage(LogLevel.Information, "Working on {Workspace}, schedule {Cron}")]
    private partial void LogStarted(string workspace, string cron);

    [LoggerMessage(LogLevel.Error, "The pass did not end; the next one is tried by schedule")]
    private partial void LogFailed(Exception fault);

    [LoggerMessage(LogLevel.Information, "Stopped")]
    private partial void LogStopped();
}
