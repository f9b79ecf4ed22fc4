using System.CommandLine;
using System.Globalization;
using Consolidator.Boards;
using Consolidator.Host.Listings;
using Consolidator.Listings;
using Consolidator.Office;
using Consolidator.Units;

namespace Consolidator.Host.Commands;

internal static class StatusCommand
{
    public static Command Create(CommandContext context)
    {
        var (period, form, format) = (SharedOptions.Period(), SharedOptions.Form(), SharedOptions.Format());
        var state = SharedOptions.Word("--state", BoardStates.All, state => state.Word);
        var kind = SharedOptions.Word("--kind", UnitKinds.All, kind => kind.Word);
        var sort = SharedOptions.Word("--sort", "A column to sort by", BoardListing.Columns);
        var command = new Command("status", "The board: who has filed what") { period, form, state, kind, sort, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var (asked, formAsked) = (parsed.GetValue(period), office.FindForm(parsed.GetValue(form)));
            var rows = (await office.Boards.ReadAsync(asked, cancellation)).Where(row =>
                (formAsked is null || row.Form.Code == formAsked)
                && (parsed.GetValue(state) is not { } inState || row.State == inState)
                && (parsed.GetValue(kind) is not { } ofKind || row.Unit.Kind == ofKind)).ToList();
            // Scripts rely on the columns of the contract; only a person also sees the last contact.
            var forPerson = parsed.GetValue(format) == ListingFormat.Table;
            context.Write(
                BoardListing.Of(rows, parsed.GetValue(sort), contacts: forPerson, office.Workspace.Settings.Zone), parsed.GetValue(format),
                office.Phrases);
            if (forPerson) await SummariseAsync(rows, office, context, cancellation);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task SummariseAsync(
        IReadOnlyList<BoardRow> rows, OfficeServices office, CommandContext context, CancellationToken cancellation)
    {
        var zone = office.Workspace.Settings.Zone;
        foreach (var line in new BoardPage(office.Phrases, zone).Summary(rows)) await context.WriteLineAsync(line);
        foreach (var row in rows.Where(row => row.Filed?.Undelivered ?? false))
            await context.WriteLineAsync(office.Phrases.Say("board-undelivered-row", row.Unit.Name, row.Form.Title));
        foreach (var row in rows.Where(row => row.AfterSeal))
            await context.WriteLineAsync(office.Phrases.Say("board-afterseal-row", row.Unit.Name, row.Form.Title));
        if (await office.Workspace.Tables.Passes.LastAsync(cancellation) is var (at, summary))
            await context.WriteLineAsync(office.Phrases.Say("board-pass",
                TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), summary));
    }
}
