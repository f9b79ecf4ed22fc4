using System.Globalization;
using Consolidator.Documents;
using Consolidator.Intake;
using Consolidator.Periods;
using Consolidator.Reports;
using Consolidator.Texts;

namespace Consolidator.Office;

/// <summary>The documents that were written for a period.</summary>
/// <param name="Files">Full paths.</param>
public sealed record WrittenDocuments(IReadOnlyList<string> Files)
{
    /// <summary>The folder that was used because published documents must not be overwritten; null when nothing was published.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Places in the document where a figure is missing.</summary>
    public IReadOnlyList<Sentence> Gaps { get; init; } = [];

    /// <summary>Totals in which a unit is missing.</summary>
    public IReadOnlyList<Sentence> Incomplete { get; init; } = [];

    /// <summary>Texts of units that are left out until the office releases them.</summary>
    public IReadOnlyList<UnitText> Held { get; init; } = [];
}

/// <summary>Writes the yearly report and the quarterly bulletin.</summary>
public sealed class DocumentWriter(Workspace workspace, ReportInputReader inputs)
{
    /// <param name="kind">A year for a report, a quarter for a bulletin.</param>
    /// <param name="folder">Null for the period's folder under <c>var/reports</c>.</param>
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

    /// <summary>The first subfolder (重出, 重出2 …) without published documents, because those must not be overwritten; empty when
    /// nothing was published.</summary>
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

    /// <summary>The template of a report has the name of the form that it is written from;
    /// all bulletins share one template.</summary>
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
