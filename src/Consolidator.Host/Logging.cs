using System.Globalization;
using Microsoft.Extensions.Logging;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Consolidator.Host;

/// <summary>Logs for operators: to stderr for people, and as rolling compact JSON in <c>var/log</c> for machines.</summary>
public static class Logging
{
    public static ILoggerFactory Create(string folder, bool quiet) => LoggerFactory.Create(logging => logging.AddSerilog(
        new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .WriteTo.Console(restrictedToMinimumLevel: quiet ? LogEventLevel.Warning : LogEventLevel.Information,
                standardErrorFromLevel: LogEventLevel.Verbose, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(new CompactJsonFormatter(), Path.Combine(folder, "consolidator-.json"), rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31, shared: true)
            .CreateLogger(), dispose: true));
}
