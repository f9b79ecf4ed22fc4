using System.CommandLine;

namespace Consolidator.Host.Commands;

internal static class ExportCommand
{
    public static Command Create(CommandContext context)
    {
        var (period, who) = (SharedOptions.Period(required: true), SharedOptions.As());
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Where the folder goes; otherwise var/reports/<period>/export" };
        var command = new Command("export", "A period as one folder: csv and Parquet, files, documents, manifest") { period, folder, who };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            if (await office.Exports.WriteAsync(asked, parsed.GetValue(folder)?.FullName, parsed.GetValue(who), cancellation)
                is not { } export)
            {
                await context.Errors.WriteLineAsync(office.Phrases.Say("report-no-data", asked.ToString()));
                return CommandLine.Wrong;
            }
            await context.WriteLineAsync(office.Phrases.Say("exported", export.Folder, export.Files));
            foreach (var left in export.Held) await context.WriteLineAsync(office.Phrases.Say("export-held", left));
            return CommandLine.Done;
        });
        return command;
    }
}
