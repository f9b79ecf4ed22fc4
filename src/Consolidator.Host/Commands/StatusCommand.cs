using System.CommandLine;
using Consolidator.Boards;
using Consolidator.Host.Listings;

namespace Consolidator.Host.Commands;

internal static class StatusCommand
{
    private static readonly string[] Columns =
        ["period", "form", "unit", "name", "kind", "state", "version", "standing", "errors", "warnings", "received_at", "on_time", "file", "sha256"];

    public static Command Create(Surroundings surroundings)
    {
        var (period, format) = (Asked.Period(), Asked.Format());
        var command = new Command("status", "The board: who has filed what") { period, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period);
            var rows = Board.Of(workspace.Catalog, await workspace.Returns.FiledAsync(asked, cancellation), asked, workspace.Settings.Zone);
            new Listing(Columns, [.. rows.Select(row => Row(row, workspace.Settings.Zone))]).Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            return CommandLine.Done;
        });
        return command;
    }

    private static object?[] Row(BoardRow row, TimeZoneInfo city) =>
    [
        row.Period.ToString(), row.Form.Code, row.Unit.Code, row.Unit.Name, row.Unit.Kind.ToString().ToLowerInvariant(), row.State, row.Version, row.Standing,
        row.Filed?.Errors, row.Filed?.Warnings, row.Filed is { } filed ? TimeZoneInfo.ConvertTime(filed.Latest.ReceivedAt, city) : null, row.OnTime, row.Filed?.Latest.Path, row.Filed?.Latest.Sha256,
    ];
}
