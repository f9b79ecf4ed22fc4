using Consolidator.Intake;
using Consolidator.Receipts;
using Consolidator.Storing;
using Consolidator.Texts;

namespace Consolidator.Listings;

/// <summary>Findings of stored returns, or of a file that was only checked.</summary>
public static class FindingsListing
{
    private static readonly string[] Columns =
        ["period", "form", "unit", "version", "severity", "code", "sheet", "cell", "value", "message"];

    public static Listing Of(IReadOnlyList<ListedFinding> findings) => new(Columns, [.. findings.Select(finding => (object?[])
    [
        finding.Return.Period.ToString(), finding.Return.Form, finding.Return.Unit, finding.Version,
        Named.Of(finding.Severity), finding.Code, finding.Sheet, finding.Cell, finding.Value, finding.Message,
    ])]);

    public static Listing Of(Trial trial, Phrasebook phrases) => new(Columns, [.. trial.Findings.Select(finding => (object?[])
    [
        trial.Period?.ToString(), trial.Form?.Code, trial.Unit?.Code, null,
        Named.Of(finding.Severity), finding.Code,
        finding.Where?.Sheet, finding.Where?.A1, finding.Value, phrases.Describe(finding),
    ])]);
}
