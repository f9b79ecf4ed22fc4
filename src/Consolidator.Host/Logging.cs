using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Consolidator.Host;

/// <summary>Logs for operators: to stderr for people, and as daily files of compact JSON in <c>var/log</c> for programs.</summary>
public static class Logging
{
    /// <summary>Logs only to the file, for messages that stderr shows in another way.</summary>
    public static ILoggerFactory ToFile(string folder) => LoggerFactory.Create(logging => logging.AddSerilog(
        InFile(new LoggerConfiguration(), folder).CreateLogger(), dispose: true));

    public static ILoggerFactory Create(string folder, bool quiet) => LoggerFactory.Create(logging => logging.AddSerilog(
        InFile(new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Console(restrictedToMinimumLevel: quiet ? LogEventLevel.Warning : LogEventLevel.Information,
                standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture), folder)
            .CreateLogger(), dispose: true));

    private static LoggerConfiguration InFile(LoggerConfiguration logging, string folder) => logging.WriteTo.File(
        new CompactJsonFormatter(), Path.Combine(folder, "consolidator-.json"), rollingInterval: RollingInterval.Day,
        retainedFileCountLimit: 31, shared: true);
}
