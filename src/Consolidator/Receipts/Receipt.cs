using System.Globalization;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.Receipts;

/// <summary>The answer to a drop: one self-contained page for a browser.
/// It has no script, loads nothing and encodes all values.</summary>
/// <param name="officeContact">The contact of the office for units; null when it is not configured.</param>
public sealed class Receipt(Phrasebook phrases, TimeZoneInfo city, string? officeContact)
{
    // A page lists at most this many; the marked copy has them all.
    private const int MostFindings = 200;

    private static readonly PhraseFamily<Verdict> VerdictPhrases = new("verdict");
    public static readonly PhraseFamily<Severity> SeverityPhrases = new("severity");

    private static readonly Liquid Template = Liquid.Embedded("Receipt.liquid");

    public string RenderHtml(ReceiptContent receipt)
    {
        return Template.RenderHtml(new Dictionary<string, object?>
        {
            ["verdict"] = VerdictPhrases.WordOf(receipt.Verdict),
            ["verdict_name"] = phrases.Say(VerdictPhrases.Of(receipt.Verdict)),
            ["verdict_text"] = phrases.Say(VerdictOf(receipt)),
            ["unit"] = receipt.Unit,
            ["form"] = receipt.Form,
            ["period"] = receipt.Period?.ToString(),
            ["version"] = receipt.Version,
            ["file"] = new { receipt.File.Name, receipt.File.Sha256 },
            ["received_at"] = Local(receipt.File.ReceivedAt),
            ["next"] = Next(receipt).Select(phrases.Say).ToList(),
            ["findings"] = receipt.Findings.Take(MostFindings).Select(Line).ToList(),
            ["findings_left"] = Math.Max(0, receipt.Findings.Count - MostFindings),
            ["changes"] = receipt.Changes
                .Select(change => new { change.Item.Name, Cell = change.Where?.ToString() ?? "", change.Before, change.After })
                .ToList(),
            ["changes_from"] = receipt.ChangesFrom,
            ["content_text"] = ContentText(receipt),
            ["checks_text"] = receipt.Checks is { } checks ? phrases.Say(checks) : null,
            ["due_text"] = receipt.Due is { } due ? due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            ["contact_text"] = officeContact is { Length: > 0 } ? officeContact : null,
            ["tables"] = receipt.Form is { } form && receipt.Observations.Count > 0
                ? FigureTables.Build(form, receipt.Observations, phrases)
                : [],
        }, phrases);
    }

    private string Local(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, city).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    /// <summary>The sentence of the verdict.</summary>
    public static Sentence VerdictOf(ReceiptContent receipt) => receipt.Remark ?? receipt.Verdict switch
    {
        Verdict.Accepted when receipt.Container is { } above => new("verdict-contained-text", receipt.Version ?? 0, above.Name),
        Verdict.Accepted => new("verdict-accepted-text", receipt.Version ?? 0),
        Verdict.Explain when receipt.Container is { } above => new("verdict-contained-explain-text",
            receipt.Version ?? 0, above.Name, receipt.Findings.Count(finding => finding.Open)),
        Verdict.Explain => new("verdict-explain-text", receipt.Version ?? 0, receipt.Findings.Count(finding => finding.Open)),
        Verdict.AfterSeal when receipt.Standing is { } published => new("verdict-afterseal-text", published),
        Verdict.AfterSeal => new("verdict-afterseal-first-text"),
        Verdict.Returned when receipt.Standing is { } standing => new(
            "verdict-returned-standing-text", receipt.Findings.Count(finding => finding.Blocks), standing),
        Verdict.Returned => new("verdict-returned-text", receipt.Findings.Count(finding => finding.Blocks)),
        _ => new("verdict-refused-text"),
    };

    private static IEnumerable<Sentence> Next(ReceiptContent receipt)
    {
        switch (receipt.Verdict)
        {
            case Verdict.Accepted when receipt.Findings.Any(finding => finding.Severity == Severity.Warning):
                yield return new("next-check-warnings");
                break;
            case Verdict.Accepted: yield return new("next-nothing"); break;
            case Verdict.Explain:
                yield return receipt.MarkedCopy is { } copy ? new("next-explain-in", copy) : new("next-explain");
                yield return new("next-or-correct");
                break;
            case Verdict.Returned:
                yield return receipt.MarkedCopy is { } marked ? new("next-correct-in", marked) : new("next-correct");
                yield return new("next-drop-again");
                break;
            case Verdict.Refused: yield return new("next-replace"); break;
            case Verdict.AfterSeal: yield return new("next-call-office"); break;
        }
    }

    private object Line(Finding finding)
    {
        var message = phrases.Describe(finding);
        if (finding.Reply is { } reply)
            message += " " + phrases.Say(SentenceOf(reply));
        return new
        {
            Severity = SeverityPhrases.WordOf(finding.Severity),
            SeverityName = phrases.Say(SeverityPhrases.Of(finding.Severity)),
            Cell = finding.Where?.ToString() ?? "", Message = message, finding.Code,
        };
    }

    /// <summary>The sentence of a reply, with the actor when it was the office.</summary>
    public static Sentence SentenceOf(Reply reply) => reply switch
    {
        { Kind: ReplyKind.Explanation } => new("finding-explained", reply.Words),
        { By: { } actor } => new("finding-waived-by", reply.Words, actor),
        _ => new("finding-waived", reply.Words),
    };

    private string ContentText(ReceiptContent receipt) => receipt.Size is var (sheets, cells)
        ? phrases.Say("receipt-content-text", sheets, cells,
            receipt.Observations.Count(observation => observation.Figure is Figure.Number or Figure.Words),
            receipt.Observations.Count(observation => observation.Converted))
        // A known file is not opened again; the sentence must not say that it could not be opened.
        : phrases.Say(receipt.Verdict == Verdict.Duplicate ? "receipt-content-known" : "receipt-content-unopened");
}
