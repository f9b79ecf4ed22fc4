using System.CommandLine;
using Consolidator.Host.Listings;

namespace Consolidator.Host.Commands;

internal static class FindingsCommand
{
    internal static readonly string[] Columns =
        ["period", "form", "unit", "version", "severity", "code", "sheet", "cell", "value", "message"];

    public static Command Create(CommandContext surroundings)
    {
        var (period, unit, format) = (SharedOptions.Period(), SharedOptions.Unit(), SharedOptions.Format());
        var command = new Command("findings", "Findings of the latest submissions") { period, unit, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var findings = await workspace.Returns.FindingsAsync(
                parsed.GetValue(period), workspace.FindUnit(parsed.GetValue(unit)), cancellation);
            new Listing(Columns, [.. findings.Select(told => (object?[])
            [
                told.Period.ToString(), told.Form, told.Unit, told.Version,
                told.Severity, told.Code, told.Sheet, told.Cell, told.Value, told.Message,
            ])]).Write(surroundings.Output, parsed.GetValue(format), workspace.Phrases);
            return CommandLine.Done;
        });
        return command;
    }
}
