using System.Text;
using Consolidator.Findings;
using Consolidator.Receipts;
using Consolidator.Spreadsheets;
using Consolidator.Storing;
using Consolidator.Texts;
using Microsoft.Extensions.Logging;

namespace Consolidator.Intake;

/// <summary>Writes the answer to a unit: a receipt, and a marked copy of its workbook when there are findings.</summary>
public sealed class AnswerWriter(Receipt receipts, ReceiptTable answered, Phrasebook phrases, ILogger<AnswerWriter> log)
{
    private readonly MarkedCopyWriter _copies = new(phrases, log);

    /// <param name="folder">The folder of the drop, relative to the inbox.</param>
    public async Task<IReadOnlyList<Answer>> WriteAsync(ReceiptContent content, string folder, CancellationToken cancellation)
    {
        var name = await NameAsync(content, folder, phrases.Say("answer-receipt-file"), cancellation);
        return [new(folder, name, Encoding.UTF8.GetBytes(receipts.RenderHtml(content)))];
    }

    /// <param name="original">The dropped file, which the marked copy is made from.</param>
    public async Task<IReadOnlyList<Answer>> WriteAsync(
        ReceiptContent content, string folder, byte[] original, Workbook workbook, CancellationToken cancellation)
    {
        if (content.Findings.All(finding => finding.Severity == Severity.Info) || _copies.Make(content, original, workbook) is not { } copy)
            return await WriteAsync(content, folder, cancellation);
        var name = await NameAsync(content, folder, phrases.Say("answer-marked-file"), cancellation);
        return [.. await WriteAsync(content with { MarkedCopy = name }, folder, cancellation), new(folder, name, copy)];
    }

    private async Task<string> NameAsync(ReceiptContent content, string folder, string kind, CancellationToken cancellation)
    {
        var file = content.File;
        if (content.Version is not { } version) return AnswerName.Create(file.Name, file.Sha256, kind);
        var name = AnswerName.Create(file.Name, version, kind);
        // Two forms may arrive in files with the same base name (年报.xlsx, 年报.csv); neither answer may overwrite the other.
        return await answered.IsTakenAsync(folder, name, file.Sha256, cancellation)
            ? AnswerName.Create($"{Path.GetFileNameWithoutExtension(file.Name)}.{file.Sha256[..8]}.x", version, kind) : name;
    }
}
