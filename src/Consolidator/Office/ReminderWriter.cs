using System.Text;
using Consolidator.Boards;
using Consolidator.Intake;
using Consolidator.Journal;
using Consolidator.Periods;
using Consolidator.Returns;

namespace Consolidator.Office;

/// <summary>Drafts notices to units whose return is missing or was sent back (催报).</summary>
public sealed class ReminderWriter(Workspace workspace, BoardReader boards)
{
    /// <returns>The reminders, and the files with the list and the notices.</returns>
    /// <exception cref="IOException">The share is not mounted, so it is unknown who is late.</exception>
    public async Task<(IReadOnlyList<Reminder> Reminders, IReadOnlyList<string> Files)> WriteAsync(
        Period period, Actor who, CancellationToken cancellation)
    {
        var reminders = Reminder.Draft(
            await boards.ReadAsync(period, cancellation), await boards.FindWaitingAsync(cancellation), workspace.Today);
        // The list names contact persons, so it goes into a separate folder that is never published.
        var stem = Path.Combine(
            workspace.Settings.ReportsOf(period), workspace.Phrases.Say("remind-folder"),
                workspace.Phrases.Say("remind-file", period.ToString()));
        var (list, notices) = (Reminder.Workbook(reminders, workspace.Phrases), Reminder.Text(reminders, workspace.Phrases));
        await WholeFile.WriteAsync(stem + ".xlsx", list, cancellation);
        await WholeFile.WriteAsync(stem + ".txt", Encoding.UTF8.GetBytes(notices), cancellation);
        var decision = new Decision(DecisionKind.Remind, who, workspace.Clock.GetUtcNow(), period, null, null, "");
        await workspace.Tables.Receipts.RemindedAsync(
            [.. reminders.Select(reminder => new ReturnId(reminder.Row.Unit.Code, reminder.Row.Form.Code, period))], decision,
                cancellation);
        return (reminders, [stem + ".xlsx", stem + ".txt"]);
    }
}
