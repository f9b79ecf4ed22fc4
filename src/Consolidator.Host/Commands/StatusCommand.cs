using System.CommandLine;
using Consolidator.Boards;
using Consolidator.Host.Listings;

namespace Consolidator.Host.Commands;

internal static class StatusCommand
{
    private static readonly string[] Columns =
    [
        "period", "form", "unit", "name", "kind", "state", "version", "standing",
        "errors", "warnings", "received_at", "on_time", "file", "sha256",
    ];

    public static Command Create(CommandContext surroundings)
    {
        var (period, form, format) = (SharedOptions.Period(), SharedOptions.Form(), SharedOptions.Format());
        var state = SharedOptions.Word("--state", "missing, returned, accepted or explain", "missing", "returned", "accepted", "explain");
        var kind = SharedOptions.Word("--kind", "district or department", "district", "department");
        var sort = SharedOptions.Word("--sort", "A column to sort by", Columns);
        var command = new Command("status", "The board: who has filed what") { period, form, state, kind, sort, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var (asked, formAsked) = (parsed.GetValue(period), workspace.FindForm(parsed.GetValue(form)));
            var rows = (await workspace.BoardAsync(asked, cancellation)).Where(row =>
                (formAsked is null || row.Form.Code == formAsked)
                && (parsed.GetValue(state) is not { } inState || row.State == inState)
                && (parsed.GetValue(kind) is not { } ofKind
                    || string.Equals(row.Unit.Kind.ToString(), ofKind, StringComparison.OrdinalIgnoreCase))).ToList();
            var key = parsed.GetValue(sort);
            if (key is not null)
                rows = [.. rows.OrderBy(
                    row => Listing.Text(Row(row, workspace.Settings.Zone)[Array.IndexOf(Columns, key)]), StringComparer.Ordinal)];
            // Scripts get the contract's columns; a person also sees the last contact.
            var forPerson = parsed.GetValue(format) == ListingFormat.Table;
            new Listing(forPerson ? [.. Columns, "contacted"] : Columns, [.. rows.Select(row => forPerson
                ? [.. Row(row, workspace.Settings.Zone), Local(row.Contact, workspace.Settings.Zone)] : Row(row, workspace.Settings.Zone))])
                .Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            if (forPerson) await SummariseAsync(rows, workspace, surroundings, cancellation);
            return CommandLine.Done;
        });
        return command;
    }

    private static async Task SummariseAsync(
        IReadOnlyList<BoardRow> rows, Workspace workspace, CommandContext surroundings, CancellationToken cancellation)
    {
        var page = new BoardPage(workspace.Phrases, workspace.Settings.Zone);
        foreach (var line in page.Summary(rows)) await surroundings.Output.WriteLineAsync(line);
        foreach (var row in rows.Where(row => row.Filed?.Undelivered ?? false))
            await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("board-undelivered-row", row.Unit.Name, row.Form.Title));
        foreach (var row in rows.Where(row => row.AfterSeal))
            await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("board-afterseal-row", row.Unit.Name, row.Form.Title));
        if (await workspace.Returns.LastPassAsync(cancellation) is var (at, summary))
            await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("board-pass",
                TimeZoneInfo.ConvertTime(at, workspace.Settings.Zone)
                    .ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture),
                summary));
    }

    private static object?[] Row(BoardRow row, TimeZoneInfo city) =>
    [
        row.Period.ToString(), row.Form.Code, row.Unit.Code, row.Unit.Name,
        row.Unit.Kind.ToString().ToLowerInvariant(), row.State, row.Version, row.Standing,
        row.Filed?.Errors, row.Filed?.Warnings, Local(row.Filed?.Latest.ReceivedAt, city), row.OnTime,
        row.Filed?.Latest.Path, row.Filed?.Latest.Sha256,
    ];

    private static object? Local(DateTimeOffset? instant, TimeZoneInfo city) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, city) : null;
}
