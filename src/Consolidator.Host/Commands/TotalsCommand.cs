using System.CommandLine;
using Consolidator.Listings;

namespace Consolidator.Host.Commands;

internal static class TotalsCommand
{
    public static Command Create(CommandContext context)
    {
        var (period, form, scope, format) = (SharedOptions.Period(), SharedOptions.Form(), SharedOptions.Scope(), SharedOptions.Format());
        var run = SharedOptions.Run("--run", "Number of a run; otherwise the latest of each form and period");
        var command = new Command("totals", "Totals with their coverage") { period, form, scope, run, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var runs = office.Workspace.Tables.Runs;
            if (parsed.GetValue(run) is { } asked && (asked < 1 || asked > (await runs.LatestAsync(cancellation) ?? 0)))
                throw new UsageException($"There is no run {asked}.");
            var totals = await runs.TotalsAsync(
                parsed.GetValue(period), office.FindForm(parsed.GetValue(form)), parsed.GetValue(scope), parsed.GetValue(run),
                    cancellation);
            context.Write(TotalsListing.Of(totals), parsed.GetValue(format), office.Phrases);
            return CommandLine.Done;
        });
        return command;
    }
}
