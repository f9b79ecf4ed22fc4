using System.CommandLine;
using System.Globalization;
using System.Text;
using Consolidator.Boards;
using Consolidator.Host.Listings;
using Consolidator.Intake;

namespace Consolidator.Host.Commands;

/// <summary>Whom to chase, and how everybody filed: <c>remind</c>, <c>timeliness</c>.</summary>
internal static class ChaseCommands
{
    private static readonly string[] Reminded =
        ["period", "form", "unit", "name", "kind", "state", "due_day", "days", "contact", "telephone", "mail", "notice"];
    private static readonly string[] Timely =
    [
        "period", "form", "unit", "name", "kind", "state",
        "due_day", "received_at", "on_time", "days_late", "versions", "returned", "corrections",
    ];

    public static Command Remind(CommandContext surroundings)
    {
        var (period, format) = (SharedOptions.Period(required: true), SharedOptions.Format());
        var command = new Command("remind", "The list of units to chase, with a drafted notice each") { period, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            using var held = await surroundings.LockAsync(parsed, "remind", cancellation);
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            var reminders = Reminder.Of(
                await workspace.BoardAsync(asked, cancellation), await workspace.WaitingAsync(cancellation), workspace.Today);
            new Listing(Reminded, [.. reminders.Select(reminder => (object?[])
            [
                asked.ToString(), reminder.Row.Form.Code, reminder.Row.Unit.Code, reminder.Row.Unit.Name,
                reminder.Row.Unit.Kind.ToString().ToLowerInvariant(), reminder.Row.State,
                Day(reminder.Row.Due), reminder.Days,
                reminder.Row.Unit.Contact?.Person, reminder.Row.Unit.Contact?.Telephone ?? reminder.Row.Unit.Contact?.Mobile,
                reminder.Row.Unit.Contact?.Mail,
                workspace.Phrases.Say(reminder.Notice),
            ])]).Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            // In a folder of its own: it names contacts, and is never part of what is published.
            var stem = Path.Combine(workspace.Settings.Reports(asked), "催报", $"催报-{asked}");
            await WholeFile.WriteAsync(stem + ".xlsx", Reminder.Workbook(reminders, workspace.Phrases), cancellation);
            await WholeFile.WriteAsync(stem + ".txt", Encoding.UTF8.GetBytes(Reminder.Text(reminders, workspace.Phrases)), cancellation);
            await workspace.Ledger.RemindedAsync(
                [.. reminders.Select(reminder => (reminder.Row.Unit.Code, reminder.Row.Form.Code, asked))],
                workspace.Clock.GetUtcNow(), cancellation);
            if (parsed.GetValue(format) == ListingFormat.Table) await surroundings.Output.WriteLineAsync($"{stem}.xlsx\n{stem}.txt");
            return CommandLine.Done;
        });
        return command;
    }

    public static Command Timeliness(CommandContext surroundings)
    {
        var (period, format) = (SharedOptions.Period(required: true), SharedOptions.Format());
        var command = new Command("timeliness", "On time, late, returned and corrected, per unit") { period, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var rows = Boards.Timeliness.Of(
                await workspace.BoardAsync(parsed.GetValue(period)!.Value, cancellation), workspace.Today, workspace.Settings.Zone);
            new Listing(Timely, [.. rows.Select(one => (object?[])
            [
                one.Row.Period.ToString(), one.Row.Form.Code, one.Row.Unit.Code, one.Row.Unit.Name,
                one.Row.Unit.Kind.ToString().ToLowerInvariant(), one.Row.State, Day(one.Row.Due),
                one.Row.Filed?.FirstCounted is { } at ? TimeZoneInfo.ConvertTime(at, workspace.Settings.Zone) : null,
                one.OnTime, one.DaysLate,
                one.Row.Filed?.Versions ?? 0, one.Row.Filed?.TimesReturned ?? 0, one.Row.Filed?.Corrections ?? 0,
            ])]).Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            return CommandLine.Done;
        });
        return command;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
