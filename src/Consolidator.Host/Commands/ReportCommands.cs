using System.CommandLine;
using System.Globalization;
using Consolidator.Documents;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Reports;
using Consolidator.Screening;

namespace Consolidator.Host.Commands;

/// <summary>The office's documents: <c>report</c>, <c>bulletin</c>.</summary>
internal static class ReportCommands
{
    public static Command Report(CommandContext surroundings) =>
        Of("report", "The yearly report: docx, html, and a workbook of its tables", PeriodKind.Year, surroundings);

    public static Command Bulletin(CommandContext surroundings) =>
        Of("bulletin", "The quarterly bulletin: docx, html, and a workbook of its tables", PeriodKind.Quarter, surroundings);

    private static Command Of(string name, string about, PeriodKind kind, CommandContext surroundings)
    {
        var period = SharedOptions.Period(required: true);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Where the documents go; otherwise var/reports/<period>" };
        var command = new Command(name, about) { period, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var workspace = await surroundings.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            if (asked.Kind != kind) throw new UsageException($"{name} is for a {kind.ToString().ToLowerInvariant()}; '{asked}' is none.");
            return await WriteAsync(
                workspace, asked, parsed.GetValue(folder)?.FullName ?? workspace.Settings.Reports(asked), surroundings, cancellation);
        });
        return command;
    }

    private static async Task<int> WriteAsync(
        Workspace workspace, Period period, string folder, CommandContext surroundings, CancellationToken cancellation)
    {
        if (await workspace.Gathering.OfAsync(period, cancellation) is not { } input)
        {
            await surroundings.Errors.WriteLineAsync(workspace.Phrases.Say("report-no-data", period.ToString()));
            return CommandLine.Wrong;
        }
        var template = Template(workspace, period);
        var composed = Composer.Compose(input, await File.ReadAllTextAsync(template, cancellation), template, workspace.Phrases);
        var name = workspace.Phrases.Say(period.Kind == PeriodKind.Year ? "report-file" : "bulletin-file", period.Year, period.Number);
        if (folder == workspace.Settings.Reports(period)
            && await UnpublishedAsync(workspace, period, name, cancellation) is { Length: > 0 } again)
        {
            folder = Path.Combine(folder, again);
            await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("report-published", folder));
        }
        var stem = Path.Combine(folder, name);
        await WholeFile.WriteAsync(stem + ".docx", DocxDocument.Write(composed.Document, workspace.Phrases), cancellation);
        await WholeFile.WriteAsync(stem + ".html", HtmlDocument.Write(composed.Document, workspace.Phrases), cancellation);
        await WholeFile.WriteAsync(stem + ".xlsx", TablesWorkbook.Write(composed.Document.Tables), cancellation);
        await surroundings.Output.WriteLineAsync($"{stem}.docx\n{stem}.html\n{stem}.xlsx");
        foreach (var gap in composed.Gaps) await surroundings.Output.WriteLineAsync(workspace.Phrases.Say(gap));
        foreach (var incomplete in composed.Incomplete) await surroundings.Output.WriteLineAsync(workspace.Phrases.Say(incomplete));
        foreach (var text in input.Texts.Where(text => text.Held))
            await surroundings.Output.WriteLineAsync(workspace.Phrases.Say("text-held",
                text.Unit.Name, text.Unit.Code, text.Item, text.Sha256,
                new Texts.Several([.. TextScreening.Find(text.Text).Select(found => workspace.Phrases.Say(TextScreening.Say(found)))])));
        return composed.Gaps.Count > 0 ? CommandLine.Wrong : CommandLine.Done;
    }

    /// <summary>What was published is never written over: the first folder (重出, 重出2 …) that no seal has documents in;
    /// empty when nothing was published.</summary>
    private static async Task<string> UnpublishedAsync(Workspace workspace, Period period, string name, CancellationToken cancellation)
    {
        var files = await workspace.Seals.FilesAsync(period, cancellation);
        var published = files.Select(file => Path.ChangeExtension(file, null)).ToHashSet();
        var again = workspace.Phrases.Say("report-again");
        for (var time = 0; ; time++)
        {
            var folder = time switch { 0 => "", 1 => again, _ => string.Create(CultureInfo.InvariantCulture, $"{again}{time}") };
            if (!published.Contains(folder.Length == 0 ? name : $"{folder}/{name}")) return folder;
        }
    }

    /// <summary>The template is named after the form that the period's report is written from;
    /// the bulletin has one for all quarters.</summary>
    private static string Template(Workspace workspace, Period period)
    {
        var folder = Path.Combine(workspace.Settings.Schemas, "reports");
        var names = period.Kind == PeriodKind.Quarter ? ["bulletin"]
            : workspace.Catalog.Collections.Where(collection => collection.Period == period)
                .Select(collection => collection.Form.Value)
                .Distinct()
                .ToList();
        return names.Select(name => Path.Combine(folder, name + ".liquid")).FirstOrDefault(File.Exists)
            ?? throw new UsageException($"{folder} has no template for {period}: none of "
                + $"{string.Join(", ", names.DefaultIfEmpty("(no form is asked for)").Select(name => name + ".liquid"))}.");
    }
}
