using System.Text;
using Consolidator.Answers;
using Consolidator.Sheets;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Validating;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>Makes what goes back to a unit: the receipt, and for what is not clean a marked copy of its own workbook.</summary>
public sealed partial class Answering(Receipt receipts, History history, Phrasebook phrases, string? officeContact, ILogger<Answering> log)
{
    /// <param name="folder">Where the drop lay, within the inbox.</param>
    /// <param name="original">The bytes dropped; null when there is nothing to mark.</param>
    public async Task<IReadOnlyList<Answer>> AnswerAsync(
        ReceiptContent content, string folder, byte[]? original, Workbook? workbook, CancellationToken cancellation)
    {
        var answers = new List<Answer>();
        content = content with { OfficeContact = officeContact };
        // A clean return needs no marked copy.
        if (original is not null && workbook is not null && content.Findings.Any(finding => finding.Severity != Severity.Info))
        {
            var marked = await NameAsync(content, folder, AnswerName.Marked, cancellation);
            answers.Add(new(folder, marked, Mark(content, original, workbook)));
            content = content with { MarkedCopy = marked };
        }
        var name = await NameAsync(content, folder, AnswerName.Receipt, cancellation);
        answers.Insert(0, new(folder, name, Encoding.UTF8.GetBytes(receipts.Html(content))));
        return answers;
    }

    private byte[] Mark(ReceiptContent content, byte[] original, Workbook workbook)
    {
        var answer = new MarkedAnswer(content.Unit.Name, content.Form?.Title ?? "", content.Period?.ToString() ?? "", content.Version ?? 0,
            Receipt.VerdictOf(content), content.Sha256, [.. Marks(content)], [.. content.Findings.Select(Line)]);
        try
        {
            return MarkedWorkbook.Make(original, workbook, answer, phrases);
        }
        catch (MarkingException odd)
        {
            LogRebuilt(content.FileName, odd.Message);
            return MarkedWorkbook.Rebuild(workbook, answer, phrases);
        }
    }

    private IEnumerable<Mark> Marks(ReceiptContent content)
    {
        foreach (var finding in content.Findings)
            if (finding is { Where: { } at, Severity: not Severity.Info })
            {
                var kind = finding.Severity == Severity.Error ? MarkKind.Error : MarkKind.Warning;
                yield return new(at.Sheet, at.Row, at.Column, kind, $"〔{finding.Code}〕{phrases.Told(finding)}");
            }
        foreach (var change in content.Changes)
            if (change.Where is { } at)
                yield return new(at.Sheet, at.Row, at.Column, MarkKind.Changed, phrases.Say("mark-changed", content.ChangesFrom ?? 0,
                    change.Before.Length > 0 ? change.Before : phrases.Say("mark-blank"),
                    change.After.Length > 0 ? change.After : phrases.Say("mark-blank")));
    }

    private AnswerLine Line(Finding finding) => new(
        Explaining.Key(finding), finding.Severity, finding.Where?.Sheet, finding.Where is { } at ? at.A1 : null,
        phrases.Told(finding), finding.Code, finding.AsksExplanation,
        finding.Reply is { Kind: ReplyKind.Explanation } said ? said.Words : null,
        finding.Reply is { Kind: ReplyKind.Waiver } waived ? phrases.Say("finding-waived", waived.Words) : null);

    private async Task<string> NameAsync(ReceiptContent content, string folder, string kind, CancellationToken cancellation)
    {
        if (content.Version is not { } version) return AnswerName.Of(content.FileName, content.Sha256, kind);
        var name = AnswerName.Of(content.FileName, version, kind);
        // Two forms may come in files of one name (年报.xlsx, 年报.csv); each keeps its own answer.
        return await history.IsTakenAsync(folder, name, content.Sha256, cancellation)
            ? AnswerName.Of($"{Path.GetFileNameWithoutExtension(content.FileName)}.{content.Sha256[..8]}.x", version, kind) : name;
    }

    [LoggerMessage(LogLevel.Warning, "The marked copy of {File} is a new workbook of the same data: {Reason}")]
    private partial void LogRebuilt(string file, string reason);
}
