using System.Globalization;
using Consolidator.Periods;

namespace Consolidator.Office;

/// <summary>The settings of an installation.</summary>
/// <param name="Settle">How long a file must be unchanged before it is read.</param>
/// <param name="Cron">When the worker starts a pass, in the city's time zone.</param>
/// <param name="Zone">The city's time zone; it decides when a day ends.</param>
/// <param name="ConnectionString">Null for <c>var/warehouse.db</c>.</param>
/// <param name="LockWait">How long a command waits until another one ends.</param>
/// <param name="OfficeContact">Whom a unit can call; null when the setting is missing.</param>
public sealed record Settings(
    string Workspace, TimeSpan Settle, string Cron, TimeZoneInfo Zone,
    string? ConnectionString, CultureInfo Language, TimeSpan LockWait, string? OfficeContact)
{
    public string Schemas => Path.Combine(Workspace, "schemas");
    public string Inbox => Path.Combine(Workspace, "inbox");
    public string Var => Path.Combine(Workspace, "var");

    /// <summary>The folder of the documents: the board, and a subfolder for each period.</summary>
    public string Reports => Path.Combine(Var, "reports");

    /// <summary>The folder of the documents of a period.</summary>
    public string ReportsOf(Period period) => Path.Combine(Reports, period.ToString());
}
