using System.Globalization;
using Consolidator.Documents;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Reports;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>What was written for a period.</summary>
/// <param name="Files">Full paths.</param>
public sealed record WrittenDocuments(IReadOnlyList<string> Files)
{
    /// <summary>The folder that they went to because what was published is never written over; null when nothing was published.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Where the document has a gap: a figure it needs is missing.</summary>
    public IReadOnlyList<Sentence> Gaps { get; init; } = [];

    /// <summary>Totals that lack some unit.</summary>
    public IReadOnlyList<Sentence> Incomplete { get; init; } = [];

    /// <summary>Units' texts that were left out until the office releases them.</summary>
    public IReadOnlyList<UnitText> Held { get; init; } = [];
}

/// <summary>Writes the office's documents: the yearly report, the quarterly bulletin.</summary>
public sealed class DocumentWriter(Workspace workspace, ReportInputReader inputs)
{
    /// <param name="kind">Of the document: a report is for a year, a bulletin for a quarter.</param>
    /// <param name="folder">Null: the period's folder under <c>var/reports</c>.</param>
    /// <returns>Null when nothing was ever added up for the period.</returns>
    /// <exception cref="OfficeException">The period is of another kind, or there is no template for it.</exception>
    public async Task<WrittenDocuments?> WriteAsync(PeriodKind kind, Period period, string? folder, CancellationToken cancellation)
    {
        if (period.Kind != kind)
            throw new OfficeException(
                kind == PeriodKind.Year ? $"A report is for a year; '{period}' is none."
                    : $"A bulletin is for a quarter; '{period}' is none.");
        if (await inputs.ReadAsync(period, cancellation) is not { } input) return null;
        var template = FindTemplate(period);
        var composed = Composer.Compose(input, await File.ReadAllTextAsync(template, cancellation), template, workspace.Phrases);
        var name = workspace.Phrases.Say(kind == PeriodKind.Year ? "report-file" : "bulletin-file", period.Year, period.Number);
        var target = folder ?? workspace.Settings.ReportsOf(period);
        var again = target == workspace.Settings.ReportsOf(period) ? await FindUnpublishedAsync(period, name, cancellation) : "";
        if (again.Length > 0) target = Path.Combine(target, again);
        var stem = Path.Combine(target, name);
        await WholeFile.WriteAsync(stem + ".docx", DocxDocument.Write(composed.Document, workspace.Phrases), cancellation);
        await WholeFile.WriteAsync(stem + ".html", HtmlDocument.Write(composed.Document, workspace.Phrases), cancellation);
        await WholeFile.WriteAsync(stem + ".xlsx", TablesWorkbook.Write(composed.Document.Tables), cancellation);
        return new([stem + ".docx", stem + ".html", stem + ".xlsx"])
        {
            InsteadOf = again.Length > 0 ? target : null,
            Gaps = composed.Gaps,
            Incomplete = composed.Incomplete,
            Held = [.. input.Texts.Where(text => text.Held)],
        };
    }

    /// <summary>What was published is never written over: the first folder (重出, 重出2 …) that no seal has documents in;
    /// empty when nothing was published.</summary>
    private async Task<string> FindUnpublishedAsync(Period period, string name, CancellationToken cancellation)
    {
        var published = (await workspace.Tables.Seals.FilesAsync(period, cancellation))
            .Select(file => Path.ChangeExtension(file, null)).ToHashSet();
        var again = workspace.Phrases.Say("report-again");
        for (var time = 0; ; time++)
        {
            var folder = time switch { 0 => "", 1 => again, _ => string.Create(CultureInfo.InvariantCulture, $"{again}{time}") };
            if (!published.Contains(folder.Length == 0 ? name : $"{folder}/{name}")) return folder;
        }
    }

    /// <summary>The template is named after the form that the period's report is written from;
    /// the bulletin has one for all quarters.</summary>
    private string FindTemplate(Period period)
    {
        var folder = Path.Combine(workspace.Settings.Schemas, "reports");
        var names = period.Kind == PeriodKind.Quarter ? ["bulletin"]
            : workspace.Catalog.Collections.Where(collection => collection.Period == period)
                .Select(collection => collection.Form.Value)
                .Distinct()
                .ToList();
        return names.Select(name => Path.Combine(folder, name + ".liquid")).FirstOrDefault(File.Exists)
            ?? throw new OfficeException($"{folder} has no template for {period}: none of "
                + $"{string.Join(", ", names.DefaultIfEmpty("(no form is asked for)").Select(name => name + ".liquid"))}.");
    }
}
