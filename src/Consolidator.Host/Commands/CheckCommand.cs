using System.CommandLine;
using Consolidator.Findings;
using Consolidator.Host.Listings;
using Consolidator.Intake;
using Consolidator.Listings;
using Consolidator.Office;
using Consolidator.Receipts;

namespace Consolidator.Host.Commands;

internal static class CheckCommand
{
    public static Command Create(CommandContext context)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A workbook" };
        var (unit, format) = (SharedOptions.Unit(), SharedOptions.Format());
        var command = new Command("check", "Validates a workbook and stores nothing") { file, unit, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var dropped = parsed.GetValue(file)!;
            if (Directory.Exists(dropped.FullName)) throw new UsageException($"{dropped.FullName} is a folder; check takes one workbook.");
            if (!dropped.Exists) throw new UsageException($"{dropped.FullName}: there is no such file.");
            await using var office = await context.OpenAsync(parsed, cancellation);
            var asked = office.FindUnit(parsed.GetValue(unit)) is { } code ? office.Workspace.Catalog.Registry[code]
                : dropped.Directory is { } folder ? office.Workspace.Names.FindByFolder(folder.Name) : null;
            var trial = await office.Trials.ReadAsync(dropped, asked, cancellation);
            Show(trial, parsed.GetValue(format), context, office);
            return trial.Returned ? CommandLine.Wrong : CommandLine.Done;
        });
        return command;
    }

    private static void Show(Trial trial, ListingFormat format, CommandContext context, OfficeServices office)
    {
        if (format == ListingFormat.Json)
        {
            context.Output.WriteLine(TrialJson.Write(trial, office.Phrases));
            return;
        }
        if (format == ListingFormat.Table)
            context.Output.WriteLine(office.Phrases.Say("check-verdict",
                trial.FileName, trial.Form?.Title ?? "—", trial.Period?.ToString() ?? "—", trial.Unit?.Name ?? "—",
                office.Phrases.Say(trial.Returned ? "check-wrong"
                    : trial.Findings.Any(finding => finding.Severity == Severity.Warning) ? "check-doubtful"
                    : "check-clean"),
                trial.Judgement is { } judgement ? office.Phrases.Say(CheckCountSentence.Create(judgement.Count)) : ""));
        context.Write(FindingsListing.Of(trial, office.Phrases), format, office.Phrases);
    }
}
