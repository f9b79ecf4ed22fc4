using System.CommandLine;
using Consolidator.Office;
using Consolidator.Periods;
using Consolidator.Screening;
using Consolidator.Texts;

namespace Consolidator.Host.Commands;

/// <summary>Documents of the office: <c>report</c>, <c>bulletin</c>.</summary>
internal static class ReportCommands
{
    public static Command Report(CommandContext context) =>
        Create("report", "The yearly report: docx, html, and a workbook of its tables", PeriodKind.Year, context);

    public static Command Bulletin(CommandContext context) =>
        Create("bulletin", "The quarterly bulletin: docx, html, and a workbook of its tables", PeriodKind.Quarter, context);

    private static Command Create(string name, string about, PeriodKind kind, CommandContext context)
    {
        var period = SharedOptions.Period(required: true);
        var folder = new Option<DirectoryInfo?>("--out") { Description = "Where the documents go; otherwise var/reports/<period>" };
        var command = new Command(name, about) { period, folder };
        command.SetAction(async (parsed, cancellation) =>
        {
            await using var office = await context.OpenAsync(parsed, cancellation);
            var asked = parsed.GetValue(period)!.Value;
            if (await office.Documents.WriteAsync(kind, asked, parsed.GetValue(folder)?.FullName, cancellation) is not { } written)
            {
                await context.Errors.WriteLineAsync(office.Phrases.Say("report-no-data", asked.ToString()));
                return CommandLine.Wrong;
            }
            foreach (var line in Lines(written, office.Phrases)) await context.WriteLineAsync(line);
            return written.Gaps.Count > 0 ? CommandLine.Wrong : CommandLine.Done;
        });
        return command;
    }

    private static IEnumerable<string> Lines(WrittenDocuments written, Phrasebook phrases)
    {
        if (written.InsteadOf is { } folder) yield return phrases.Say("report-published", folder);
        foreach (var file in written.Files) yield return file;
        foreach (var sentence in written.Gaps.Concat(written.Incomplete)) yield return phrases.Say(sentence);
        foreach (var text in written.Held)
            yield return phrases.Say("text-held",
                text.Unit.Name, text.Unit.Code, text.Item, text.Sha256,
                new NameList([.. TextScreening.Find(text.Text).Select(found => phrases.Say(TextScreening.Describe(found)))]));
    }
}
