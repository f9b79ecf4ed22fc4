using Consolidator.Intake;
using Consolidator.Office;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host;

/// <summary>Runs a pass at once and then by schedule. A failed pass is logged; the next one runs as scheduled.</summary>
internal sealed partial class Worker(Settings settings, ILoggerFactory logs, TimeProvider clock, ILogger<Worker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var schedule = Schedule.Parse(settings.Cron, settings.Zone, clock);
        LogStarted(settings.Workspace, settings.Cron);
        // Shared by all passes, because Settling compares a file with its earlier states.
        var settling = new Settling(settings.Settle, clock);
        try
        {
            do await TryPassAsync(settling, stoppingToken);
            while (await schedule.WaitForNextAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task TryPassAsync(Settling settling, CancellationToken cancellation)
    {
        try
        {
            await PassAsync(settling, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailed(fault);
        }
    }

    private async Task PassAsync(Settling settling, CancellationToken cancellation)
    {
        // Each pass reads the schemas again, so that an edit takes effect in the next pass and a broken file does not stop the worker.
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
