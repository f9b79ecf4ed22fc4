using System.CommandLine;
using Consolidator.Host.Listings;
using Consolidator.Listings;

namespace Consolidator.Host.Commands;

/// <summary>Reminders and punctuality of units: <c>remind</c>, <c>timeliness</c>.</summary>
internal static class ChaseCommands
{
    public static Command Remind(CommandContext context)
    {
        var (period, who, format) = (SharedOptions.Period(required: true), SharedOptions.As(), SharedOptions.Format());
        var command = new Command("remind", "The list of units to remind, with a drafted notice each") { period, who, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenLockedAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            var (reminders, files) = await office.Reminders.WriteAsync(asked, parsed.GetValue(who), cancellation);
            context.Write(ReminderListing.Of(asked, reminders, office.Phrases), parsed.GetValue(format), office.Phrases);
            if (parsed.GetValue(format) == ListingFormat.Table)
                foreach (var file in files) await context.WriteLineAsync(file);
            return CommandLine.Done;
        });
        return command;
    }

    public static Command Timeliness(CommandContext context)
    {
        var (period, format) = (SharedOptions.Period(required: true), SharedOptions.Format());
        var command = new Command("timeliness", "On time, late, returned and corrected, per unit") { period, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var rows = await office.Boards.ReadTimelinessAsync(parsed.GetValue(period)!.Value, cancellation);
            context.Write(TimelinessListing.Of(rows, office.Workspace.Settings.Zone), parsed.GetValue(format), office.Phrases);
            return CommandLine.Done;
        });
        return command;
    }
}
