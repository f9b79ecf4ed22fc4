using System.Globalization;
using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Boards;

/// <summary>A reminder for a unit: what it owes and since when.</summary>
/// <param name="Days">The days until the due date, negative after it; null when there is none.</param>
public sealed record Reminder(BoardRow Row, int? Days, Sentence Notice)
{
    private static readonly string[] Columns =
        ["unit", "name", "form", "state", "due-day", "days", "contact", "telephone", "mail", "notice"];

    /// <summary>Drafts reminders for missing and returned forms. A unit with a file in our queue is not reminded, because that delay is
    /// ours.</summary>
    /// <param name="waiting">The codes of units with a file in the inbox that no pass has processed yet.</param>
    public static IReadOnlyList<Reminder> Draft(IReadOnlyList<BoardRow> board, IReadOnlySet<UnitCode> waiting, DateOnly today) =>
        [.. board.Where(row => row.State is BoardState.Missing or BoardState.Returned && !waiting.Contains(row.Unit.Code))
            .Select(row => new Reminder(row, row.Due is { } due ? due.DayNumber - today.DayNumber : null, NoticeOf(row, today)))
            .OrderBy(reminder => reminder.Days ?? int.MaxValue).ThenBy(reminder => reminder.Row.Unit.Code)];

    private static Sentence NoticeOf(BoardRow row, DateOnly today)
    {
        var due = row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var deadline = row.Due is not { } day ? new Sentence("remind-no-due")
            : day >= today ? new Sentence("remind-due", due!, day.DayNumber - today.DayNumber)
            : new Sentence("remind-past", due!, today.DayNumber - day.DayNumber);
        return row.State == BoardState.Missing ? new("remind-missing", row.Unit.Name, row.Period.ToString(), row.Form.Title, deadline)
            : row.Standing is { } standing
            ? new("remind-returned-standing", row.Unit.Name, row.Period.ToString(), row.Form.Title, row.Filed?.Errors ?? 0, standing)
            : new("remind-returned", row.Unit.Name, row.Period.ToString(), row.Form.Title, row.Filed?.Errors ?? 0, deadline);
    }

    /// <summary>The list of reminders (催报单).</summary>
    public static byte[] Workbook(IReadOnlyList<Reminder> reminders, Phrasebook phrases) => TablesWorkbook.Write([new(
        phrases.Say("remind-title"), phrases.Say("remind-title"), [10, 24, 30, 12, 10, 8, 14, 18, 24, 70], 1,
        [
            [.. Columns.Select(column => TableCell.Head(phrases.Say(ColumnHeading.Of(column))))],
            .. reminders.Select(reminder => (IReadOnlyList<TableCell>)
            [
                TableCell.Label(reminder.Row.Unit.Code.Value),
                TableCell.Label(reminder.Row.Unit.Name),
                TableCell.Label($"{reminder.Row.Period} {reminder.Row.Form.Title}"),
                TableCell.Label(phrases.Say(BoardStates.Phrases.Of(reminder.Row.State))),
                TableCell.Label(reminder.Row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""),
                reminder.Days is { } days ? TableCell.Number(days.ToString(CultureInfo.InvariantCulture), days) : TableCell.Label(""),
                TableCell.Label(reminder.Row.Unit.Contact?.Person ?? ""),
                TableCell.Label(reminder.Row.Unit.Contact?.Telephone ?? reminder.Row.Unit.Contact?.Mobile ?? ""),
                TableCell.Label(reminder.Row.Unit.Contact?.Mail ?? ""),
                TableCell.Words(phrases.Say(reminder.Notice)),
            ]),
        ])]);

    /// <summary>One notice per unit, ready to paste into a message.</summary>
    public static string Text(IReadOnlyList<Reminder> reminders, Phrasebook phrases) =>
        string.Join("\n\n", reminders.Select(reminder => phrases.Say(reminder.Notice))) + "\n";
}
