using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host.Commands;

internal static partial class RunCommand
{
    public static Command Create(CommandContext surroundings)
    {
        var once = new Option<bool>("--once") { Description = "One pass, then a summary" };
        var command = new Command("run", "The worker: a pass now, then by schedule, until it is stopped") { once };
        command.SetAction((parsed, cancellation) => parsed.GetValue(once)
            ? OnceAsync(surroundings, parsed, cancellation)
            : WorkAsync(surroundings, parsed, cancellation));
        return command;
    }

    private static async Task<int> OnceAsync(CommandContext surroundings, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = surroundings.Settings(parsed);
        using var logs = Logging.Create(Path.Combine(settings.Var, "log"), quiet: true);
        using var held = await PassLock.TakeAsync(settings.Var, "run --once", settings.LockWait, surroundings.Clock, cancellation);
        await using var workspace = await Workspace.OpenAsync(settings, logs, surroundings.Clock, cancellation);
        var summary = await Listings.PassBar.ShowAsync(
            progress => PassRunner.RunAsync(workspace, workspace.Pass(), wait: true, progress, cancellation), workspace.Phrases);
        await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("pass-summary",
            summary.Seen, summary.New, summary.Accepted, summary.Returned, summary.Duplicate,
            summary.Run?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "—"));
        foreach (var line in await PassRunner.AsideAsync(workspace, cancellation)) await surroundings.Output.WriteLineAsync(line);
        await surroundings.Output.WriteLineAsync(summary.ToString());
        return summary.Failed > 0 ? CommandLine.Unprocessed : CommandLine.Done;
    }

    private static async Task<int> WorkAsync(CommandContext surroundings, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = surroundings.Settings(parsed);
        using var logs = Logging.Create(Path.Combine(settings.Var, "log"), quiet: false);
        try { return await WorkAsync(surroundings, settings, logs, cancellation); }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A service has no terminal to say it on.
            using var file = Logging.ToFile(Path.Combine(settings.Var, "log"));
            LogNotStarted(file.CreateLogger<Worker>(), fault.Message);
            throw;
        }
    }

    private static async Task<int> WorkAsync(
        CommandContext surroundings, Settings settings, ILoggerFactory logs, CancellationToken cancellation)
    {
        _ = Worker.Schedule(settings.Cron);
        // A broken schema is told at once, not in a log a minute later.
        await using (await Workspace.OpenAsync(settings, logs, surroundings.Clock, cancellation)) { }
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = settings.Workspace });
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "Consolidator");
        builder.Services.AddSingleton(logs)
            .AddSingleton(settings)
            .AddSingleton(surroundings.Clock)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        builder.Services.AddHostedService<Worker>();
        // Time for the transaction at hand to end.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        using var host = builder.Build();
        await host.RunAsync(cancellation);
        return CommandLine.Done;
    }

    [LoggerMessage(LogLevel.Critical, "The worker did not start: {Reason}")]
    private static partial void LogNotStarted(ILogger log, string reason);
}
