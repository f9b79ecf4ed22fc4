using System.CommandLine;
using Consolidator.Host.Listings;
using Consolidator.Listings;
using Consolidator.Units;

namespace Consolidator.Host.Commands;

internal static class ExplainCommand
{
    public static Command Create(CommandContext context)
    {
        var item = new Argument<string>("ITEM") { Description = "Code of an item, e.g. A01, or annual-2013:A01" };
        var (period, scope, format) = (SharedOptions.Period(required: true), SharedOptions.Scope(), SharedOptions.Format());
        var command = new Command("explain", "A total down to units, files and cells") { item, period, scope, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var (code, asked, over) = (parsed.GetValue(item)!, parsed.GetValue(period)!.Value, parsed.GetValue(scope) ?? Scope.City);
            var forPerson = parsed.GetValue(format) == ListingFormat.Table;
            var explained = await office.Lineage.TraceAsync(code, asked, over, cancellation);
            if (explained.Count == 0) throw new UsageException($"There is no total of '{code}' for {asked} at scope {over.Word}.");
            if (forPerson)
                foreach (var one in explained)
                    await context.WriteLineAsync(office.Phrases.Say("explain-total",
                        one.Total.Item, one.Total.Name, one.Total.Period,
                        one.Total.Value is { } value ? value : "—", one.Total.Measure, one.Total.Run,
                        one.Total.Due, one.Total.Counted, one.Total.Blank, one.Total.Missing));
            context.Write(ExplainListing.Of(explained, withAnswers: forPerson), parsed.GetValue(format), office.Phrases);
            return CommandLine.Done;
        });
        return command;
    }
}
