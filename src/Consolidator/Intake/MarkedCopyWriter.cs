using Consolidator.AnswerSheets;
using Consolidator.Findings;
using Consolidator.MarkedCopies;
using Consolidator.Receipts;
using Consolidator.Spreadsheets;
using Consolidator.Texts;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>Marks the findings of a receipt in a copy of the unit's workbook.</summary>
internal sealed partial class MarkedCopyWriter(Phrasebook phrases, ILogger log)
{
    /// <returns>Null when no copy can be made. The receipt contains the same findings, so the answer is sent without the copy.</returns>
    public byte[]? Make(ReceiptContent content, byte[] original, Workbook workbook)
    {
        var answer = new MarkedAnswer(content.Unit.Name, content.Form?.Title ?? "", content.Period?.ToString() ?? "", content.Version ?? 0,
            Receipt.VerdictOf(content), content.File.Sha256, [.. Marks(content)], [.. content.Findings.Select(Line)]);
        try
        {
            return MarkedWorkbook.Create(original, workbook, answer, phrases);
        }
        catch (MarkingException odd)
        {
            LogRebuilt(content.File.Name, odd.Message);
        }
        // Any exception, here and below: the return is already judged, and a bug in marking must not keep it from being stored.
        catch (Exception fault)
        {
            LogFault(fault, content.File.Name);
        }
        try
        {
            return MarkedWorkbook.Rebuild(workbook, answer, phrases);
        }
        catch (Exception fault)
        {
            LogUnmarked(fault, content.File.Name);
            return null;
        }
    }

    private IEnumerable<CellMark> Marks(ReceiptContent content)
    {
        foreach (var finding in content.Findings)
            if (finding is { Where: { } at, Severity: not Severity.Info })
            {
                var kind = finding.Severity == Severity.Error ? MarkKind.Error : MarkKind.Warning;
                yield return new(at.Sheet, at.Row, at.Column, kind, $"〔{finding.Code}〕{phrases.Describe(finding)}");
            }
        foreach (var change in content.Changes)
            if (change.Where is { } at)
                yield return new(at.Sheet, at.Row, at.Column, MarkKind.Changed, phrases.Say("mark-changed", content.ChangesFrom ?? 0,
                    change.Before.Length > 0 ? change.Before : phrases.Say("mark-blank"),
                    change.After.Length > 0 ? change.After : phrases.Say("mark-blank")));
    }

    private AnswerEntry Line(Finding finding) => new(
        Explanations.KeyOf(finding), finding.Severity, finding.Where?.Sheet, finding.Where?.A1,
        phrases.Describe(finding), finding.Code, finding.AsksExplanation,
        finding.Reply is { Kind: ReplyKind.Explanation } said ? said.Words : null,
        finding.Reply is { Kind: ReplyKind.Waiver } waived ? phrases.Say(Receipt.SentenceOf(waived)) : null);

    [LoggerMessage(LogLevel.Warning, "The marked copy of {File} is a new workbook of the same data: {Reason}")]
    private partial void LogRebuilt(string file, string reason);

    [LoggerMessage(LogLevel.Error, "The marked copy of {File} is a new workbook of the same data, for marking the file itself failed")]
    private partial void LogFault(Exception fault, string file);

    [LoggerMessage(LogLevel.Error, "No marked copy of {File} could be made; its receipt has all that there is to say")]
    private partial void LogUnmarked(Exception fault, string file);
}
