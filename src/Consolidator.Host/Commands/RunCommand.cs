using Consolidator.Host.Listings;
using Consolidator.Office;
using System.Globalization;
using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Consolidator.Host.Commands;

internal static partial class RunCommand
{
    /// <summary>How long a stopped worker may take to end the current drop.</summary>
    public static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(30);

    public static Command Create(CommandContext context)
    {
        var once = new Option<bool>("--once") { Description = "One pass, then a summary" };
        var command = new Command("run", "The worker: a pass now, then by schedule, until it is stopped") { once };
        command.SetAction((parsed, cancellation) => parsed.GetValue(once)
            ? OnceAsync(context, parsed, cancellation)
            : WorkAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> OnceAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = context.Settings(parsed);
        using var logs = Logging.Create(Path.Combine(settings.Var, "log"), quiet: true);
        await using var office = new OfficeServices(
            await Workspace.OpenLockedAsync(settings, "run --once", logs, context.Clock, cancellation));
        var summary = await PassBar.ShowAsync(progress => office.Passes.RunAsync(wait: true, progress, cancellation), office.Phrases);
        await context.WriteLineAsync(office.Phrases.Say("pass-summary",
            summary.Seen, summary.New, summary.Accepted, summary.Returned, summary.Duplicate,
            summary.Run?.ToString(CultureInfo.InvariantCulture) ?? "—"));
        foreach (var item in await office.Aside.ReadAsync(cancellation)) await context.WriteLineAsync(office.Phrases.Say(item));
        await context.WriteLineAsync(summary.ToString());
        return summary.Failed > 0 ? CommandLine.Unprocessed : CommandLine.Done;
    }

    private static async Task<int> WorkAsync(CommandContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = context.Settings(parsed);
        using var logs = Logging.Create(Path.Combine(settings.Var, "log"), quiet: false);
        try { return await WorkAsync(context, settings, logs, cancellation); }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A service has no terminal, so the reason must also go into the log file.
            using var file = Logging.ToFile(Path.Combine(settings.Var, "log"));
            LogNotStarted(file.CreateLogger<Worker>(), fault.Message);
            throw;
        }
    }

    private static async Task<int> WorkAsync(
        CommandContext context, Settings settings, ILoggerFactory logs, CancellationToken cancellation)
    {
        _ = Schedule.Parse(settings.Cron, settings.Zone, context.Clock);
        // Reports a broken schema now instead of in the log of the first pass.
        await using (await Workspace.OpenAsync(settings, logs, context.Clock, cancellation)) { }
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = settings.Workspace });
        builder.Services.AddSystemd().AddWindowsService(service => service.ServiceName = "Consolidator");
        builder.Services.AddSingleton(logs)
            .AddSingleton(settings)
            .AddSingleton(context.Clock)
            .AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        builder.Services.AddHostedService<Worker>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeToEnd);
        using var host = builder.Build();
        var worker = host.Services.GetServices<IHostedService>().OfType<Worker>().Single();
        await host.RunAsync(cancellation);
        // The service manager must see that the worker failed and was not stopped.
        return worker.ExecuteTask is { IsFaulted: true } ? CommandLine.Unprocessed : CommandLine.Done;
    }

    [LoggerMessage(LogLevel.Critical, "The worker did not start: {Reason}")]
    private static partial void LogNotStarted(ILogger log, string reason);
}
