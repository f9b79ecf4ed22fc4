using System.CommandLine;
using System.Globalization;
using Consolidator.Forms;
using Consolidator.Host.Listings;
using Consolidator.Storing;

namespace Consolidator.Host.Commands;

internal static class ExplainCommand
{
    private static readonly string[] Columns =
        ["period", "form", "item", "scope", "unit", "name", "value", "version", "file", "sha256", "sheet", "cell"];

    public static Command Create(CommandContext surroundings)
    {
        var item = new Argument<string>("ITEM") { Description = "Code of an item, e.g. A01, or annual-2013:A01" };
        var (period, scope, format) = (SharedOptions.Period(required: true), SharedOptions.Scope("city"), SharedOptions.Format());
        var command = new Command("explain", "A total down to units, files and cells") { item, period, scope, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var (code, asked) = (parsed.GetValue(item)!, parsed.GetValue(period)!.Value);
            var explained = await workspace.Tracing.OfAsync(code, asked, parsed.GetValue(scope)!, cancellation);
            if (explained.Count == 0)
                throw new UsageException($"There is no total of '{code}' for {asked} at scope {parsed.GetValue(scope)}.");
            if (parsed.GetValue(format) == ListingFormat.Table)
                foreach (var one in explained)
                    await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("explain-total",
                        one.Total.Item, one.Total.Name, one.Total.Period,
                        one.Total.Value is { } value ? value : "—", one.Total.Measure, one.Total.Run,
                        one.Total.Due, one.Total.Counted, one.Total.Blank, one.Total.Missing));
            var rows = explained.SelectMany(one => one.Cells.Select(cell => (object?[])
            [
                one.Total.Period, one.Total.Form, cell.Cell.Item, one.Total.Scope, cell.Unit.Code, cell.Unit.Name,
                Value(cell.Item, cell.Cell, parsed.GetValue(format)),
                cell.Cell.Version, cell.Cell.File, cell.Cell.Sha256, cell.Cell.Sheet, cell.Cell.Cell,
            ]));
            new Listing(Columns, [.. rows]).Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>What the cell adds: of a flag 1 or 0, so that the rows add up; a person also sees the answer.</summary>
    private static object? Value(Item item, Contribution cell, ListingFormat format) => cell switch
    {
        { Value: { } value } => Plain.Of(value.ToString(CultureInfo.InvariantCulture)),
        { Words: { } words } when item.Aggregation == AggregationKind.CountOfYes && item.Yes.Contains(words) => Counted("1", words, format),
        { Words: { } words } when item.Aggregation == AggregationKind.CountOfYes => Counted("0", words, format),
        _ => cell.Words,
    };

    private static object? Counted(string part, string words, ListingFormat format) =>
        format == ListingFormat.Table ? $"{part}（{words}）" : Plain.Of(part);
}
