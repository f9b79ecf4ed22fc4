using System.CommandLine;
using Consolidator.Findings;
using Consolidator.Host.Listings;
using Consolidator.Intake;
using Consolidator.Receipts;

namespace Consolidator.Host.Commands;

internal static class CheckCommand
{
    public static Command Create(CommandContext surroundings)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A workbook" };
        var (unit, format) = (SharedOptions.Unit(), SharedOptions.Format());
        var command = new Command("check", "Validates a workbook and stores nothing") { file, unit, format };
        command.SetAction(async (parsed, cancellation) =>
        {
            var dropped = parsed.GetValue(file)!;
            if (Directory.Exists(dropped.FullName)) throw new UsageException($"{dropped.FullName} is a folder; check takes one workbook.");
            if (!dropped.Exists) throw new UsageException($"{dropped.FullName}: there is no such file.");
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var asked = workspace.FindUnit(parsed.GetValue(unit)) is { } code ? workspace.Catalog.Registry[code]
                : dropped.Directory is { } folder ? workspace.Names.OfFolder(folder.Name) : null;
            var trial = await Trial.OfAsync(
                dropped, asked, workspace.Catalog, workspace.Recogniser, workspace.History, workspace.Clock.GetUtcNow(), cancellation);
            Show(trial, parsed.GetValue(format), surroundings, workspace);
            return trial.Findings.Any(finding => finding.Blocks) ? CommandLine.Wrong : CommandLine.Done;
        });
        return command;
    }

    private static void Show(Trial trial, ListingFormat format, CommandContext surroundings, Workspace workspace)
    {
        if (format == ListingFormat.Json)
        {
            surroundings.Output.WriteLine(TrialJson.Write(trial, workspace.Phrases));
            return;
        }
        if (format == ListingFormat.Table)
        {
            var verdict = trial.Findings.Any(finding => finding.Blocks) ? "check-wrong"
                : trial.Findings.Any(finding => finding.Severity == Severity.Warning) ? "check-doubtful"
                : "check-clean";
            surroundings.Output.WriteLine(workspace.Phrases.Say("check-verdict",
                trial.FileName, trial.Form?.Title ?? "—", trial.Period?.ToString() ?? "—", trial.Unit?.Name ?? "—",
                workspace.Phrases.Say(verdict),
                trial.Validation is { } validation ? workspace.Phrases.Say(CheckCountSentence.Sentence(validation.Count)) : ""));
        }
        new Listing(FindingsCommand.Columns, [.. trial.Findings.Select(finding => (object?[])
        [
            trial.Period?.ToString(), trial.Form?.Code, trial.Unit?.Code, null,
            finding.Severity.ToString().ToLowerInvariant(), finding.Code,
            finding.Where?.Sheet, finding.Where?.A1, finding.Value, workspace.Phrases.Told(finding),
        ])]).Write(surroundings.Output, format, workspace.Phrases);
    }
}
