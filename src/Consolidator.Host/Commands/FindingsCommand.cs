using System.CommandLine;
using Consolidator.Listings;

namespace Consolidator.Host.Commands;

internal static class FindingsCommand
{
    public static Command Create(CommandContext context)
    {
        var (period, unit, format) = (SharedOptions.Period(), SharedOptions.Unit(), SharedOptions.Format());
        var command = new Command("findings", "Findings of the latest submissions") { period, unit, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var findings = await office.Workspace.Tables.Submissions.ListFindingsAsync(
                parsed.GetValue(period), office.FindUnit(parsed.GetValue(unit)), cancellation);
            context.Write(FindingsListing.Of(findings), parsed.GetValue(format), office.Phrases);
            return CommandLine.Done;
        });
        return command;
    }
}
