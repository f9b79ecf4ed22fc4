using System.Globalization;
using Consolidator.Periods;

namespace Consolidator.Office;

/// <summary>What an installation may set.</summary>
/// <param name="Settle">How long a file must have stood still before it is read.</param>
/// <param name="Cron">When the worker passes, in the city's zone.</param>
/// <param name="Zone">The city's: its days end there.</param>
/// <param name="ConnectionString">Null: <c>var/warehouse.db</c>.</param>
/// <param name="LockWait">How long a command waits for another one to end.</param>
/// <param name="OfficeContact">Whom a unit calls; null when the office has not said.</param>
public sealed record Settings(
    string Workspace, TimeSpan Settle, string Cron, TimeZoneInfo Zone,
    string? ConnectionString, CultureInfo Language, TimeSpan LockWait, string? OfficeContact)
{
    public string Schemas => Path.Combine(Workspace, "schemas");
    public string Inbox => Path.Combine(Workspace, "inbox");
    public string Var => Path.Combine(Workspace, "var");

    /// <summary>Where documents go: the board, and a folder for each period.</summary>
    public string Reports => Path.Combine(Var, "reports");

    /// <summary>Where the documents of a period go.</summary>
    public string ReportsOf(Period period) => Path.Combine(Reports, period.ToString());
}
