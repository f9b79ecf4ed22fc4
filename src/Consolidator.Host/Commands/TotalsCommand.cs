using System.CommandLine;
using System.Globalization;
using Consolidator.Aggregation;
using Consolidator.Host.Listings;

namespace Consolidator.Host.Commands;

internal static class TotalsCommand
{
    private static readonly string[] Columns =
        ["run", "period", "form", "item", "name", "scope", "value", "measure", "due", "counted", "blank", "missing"];

    public static Command Create(CommandContext surroundings)
    {
        var (period, form, scope, format) = (SharedOptions.Period(), SharedOptions.Form(), SharedOptions.Scope(), SharedOptions.Format());
        var run = SharedOptions.Run("--run", "Number of a run; otherwise the latest of each form and period");
        var command = new Command("totals", "Totals with their coverage") { period, form, scope, run, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            if (parsed.GetValue(run) is { } asked && (asked < 1 || asked > (await workspace.Runs.LatestAsync(cancellation) ?? 0)))
                throw new UsageException($"There is no run {asked}.");
            var totals = await workspace.Runs.TotalsAsync(
                parsed.GetValue(period), workspace.FindForm(parsed.GetValue(form)), parsed.GetValue(scope), parsed.GetValue(run),
                cancellation);
            Of(totals).Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            return CommandLine.Done;
        });
        return command;
    }

    internal static Listing Of(IReadOnlyList<Total> totals) => new(Columns, [.. totals.Select(total => (object?[])
    [
        total.Run, total.Period, total.Form, total.Item, total.Name, total.Scope,
        Plain.Of(total.Value?.ToString(CultureInfo.InvariantCulture)), total.Measure,
        total.Due, total.Counted, total.Blank, total.Missing,
    ])]);
}
