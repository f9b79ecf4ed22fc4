using System.Text;
using Consolidator.Findings;
using Consolidator.Receipts;
using Consolidator.Spreadsheets;
using Consolidator.Storing;
using Consolidator.Texts;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>Makes what goes back to a unit: the receipt, and for what is not clean a marked copy of its own workbook.</summary>
public sealed class AnswerWriter(Receipt receipts, History history, Phrasebook phrases, string? officeContact, ILogger<AnswerWriter> log)
{
    private readonly MarkedCopyWriter _marking = new(phrases, log);

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
            if (_marking.Copy(content, original, workbook) is { } copy)
            {
                answers.Add(new(folder, marked, copy));
                content = content with { MarkedCopy = marked };
            }
        }
        var name = await NameAsync(content, folder, AnswerName.Receipt, cancellation);
        answers.Insert(0, new(folder, name, Encoding.UTF8.GetBytes(receipts.Html(content))));
        return answers;
    }

    private async Task<string> NameAsync(ReceiptContent content, string folder, string kind, CancellationToken cancellation)
    {
        if (content.Version is not { } version) return AnswerName.Of(content.FileName, content.Sha256, kind);
        var name = AnswerName.Of(content.FileName, version, kind);
        // Two forms may come in files of one name (年报.xlsx, 年报.csv); each keeps its own answer.
        return await history.IsTakenAsync(folder, name, content.Sha256, cancellation)
            ? AnswerName.Of($"{Path.GetFileNameWithoutExtension(content.FileName)}.{content.Sha256[..8]}.x", version, kind) : name;
    }
}
