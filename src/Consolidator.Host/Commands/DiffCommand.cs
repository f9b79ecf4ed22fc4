using System.CommandLine;
using Consolidator.Listings;

namespace Consolidator.Host.Commands;

internal static class DiffCommand
{
    public static Command Create(CommandContext context)
    {
        var (period, form, format) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.Format());
        var from = SharedOptions.Run("--from", "Number of the earlier run; otherwise the one before the later");
        var to = SharedOptions.Run("--to", "Number of the later run; otherwise the latest");
        var command = new Command("diff", "Why totals changed between two runs") { period, form, from, to, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            var parts = await office.Comparison.CompareAsync(
                asked, office.FindForm(parsed.GetValue(form)), parsed.GetValue(from), parsed.GetValue(to), cancellation);
            context.Write(DifferenceListing.Of(asked, parts), parsed.GetValue(format), office.Phrases);
            return CommandLine.Done;
        });
        return command;
    }
}
