using System.CommandLine;
using System.Globalization;
using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Host.Listings;

namespace Consolidator.Host.Commands;

internal static class DiffCommand
{
    private static readonly string[] Columns = ["period", "form", "item", "scope", "from", "to", "change", "cause", "unit", "file", "cell"];

    public static Command Create(CommandContext surroundings)
    {
        var (period, form, format) = (SharedOptions.Period(required: true), SharedOptions.Form(), SharedOptions.Format());
        var from = SharedOptions.Run("--from", "Number of the earlier run; otherwise the one before the later");
        var to = SharedOptions.Run("--to", "Number of the later run; otherwise the latest");
        var command = new Command("diff", "Why totals changed between two runs") { period, form, from, to, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            var parts = await workspace.Comparing
                .OfAsync(asked, workspace.FindForm(parsed.GetValue(form)), parsed.GetValue(from), parsed.GetValue(to), cancellation);
            Of(asked.ToString(), parts.Select(part => (part.Form.Code, part.Part)))
                .Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            return CommandLine.Done;
        });
        return command;
    }

    internal static Listing Of(string period, IEnumerable<(FormCode Form, Difference Part)> parts) =>
        new(Columns, [.. parts.Select(one => (object?[])
        [
            period, one.Form, one.Part.Item, one.Part.Scope,
            Shown(one.Part.From), Shown(one.Part.To), Shown(one.Part.Change), one.Part.Cause,
            one.Part.Unit?.Code, one.Part.File, one.Part.Cell,
        ])]);

    private static Plain? Shown(decimal? figure) => Plain.Of(figure?.ToString(CultureInfo.InvariantCulture));
}
