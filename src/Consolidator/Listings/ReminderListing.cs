using System.Globalization;
using Consolidator.Boards;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Listings;

/// <summary>The units to remind, each with a drafted notice.</summary>
public static class ReminderListing
{
    private static readonly string[] Columns =
        ["period", "form", "unit", "name", "kind", "state", "due_day", "days", "contact", "telephone", "mail", "notice"];

    public static Listing Of(Period period, IReadOnlyList<Reminder> reminders, Phrasebook phrases) =>
        new(Columns, [.. reminders.Select(reminder => (object?[])
        [
            period.ToString(), reminder.Row.Form.Code, reminder.Row.Unit.Code, reminder.Row.Unit.Name,
            Named.Of(reminder.Row.Unit.Kind), Named.Of(reminder.Row.State),
            reminder.Row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), reminder.Days,
            reminder.Row.Unit.Contact?.Person, reminder.Row.Unit.Contact?.Telephone ?? reminder.Row.Unit.Contact?.Mobile,
            reminder.Row.Unit.Contact?.Mail, phrases.Say(reminder.Notice),
        ])]);
}
