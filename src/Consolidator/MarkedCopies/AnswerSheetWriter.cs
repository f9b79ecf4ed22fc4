using System.Xml;
using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Texts;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>Writes the sheet 审核结果: verdict, whose and what, and every finding in a line with a link to its cell.</summary>
/// <param name="sheets">The names a link may lead to.</param>
internal sealed class AnswerSheetWriter(MarkedAnswer answer, Phrasebook phrases, CellStyles styles, IReadOnlySet<string> sheets)
{
    private const int MostLines = 2_000;
    private const int Longest = 4_000;
    private const int HeadRow = 7;
    private const int LastShown = 8, KeyColumn = 9, FormerColumn = 10;

    // In characters half a Han character wide; of A4 across, at a scale that is still read.
    private static readonly int[] Widths = [6, 8, 16, 9, 62, 14, 36, 22, 12, 12];

    private static readonly string[] Heads =
    [
        "answer-number", "answer-severity", "answer-sheet", "answer-cell", "answer-message", "answer-code",
        "answer-explanation", "answer-opinion", "answer-key", "answer-former",
    ];

    private readonly AnswerFormats _formats = new(styles);

    /// <param name="former">The marked cells, and the formats they had.</param>
    public void Write(PatchedPackage package, SheetList list, IReadOnlyList<(string Cell, int Format)> former)
    {
        var part = list.Answer ?? package.FreeName("xl/worksheets/sheet", ".xml");
        using var bytes = new MemoryStream();
        var last = HeadRow + Math.Min(answer.Lines.Count, MostLines + 1);
        using (var writer = XmlWriter.Create(bytes, AsItIs)) Sheet(new(writer), former);
        package.Write(part, bytes.ToArray());
        package.SetContentType(part, WorksheetType);
        new Relations(package, part).Clear();
        list.PutInFront(part, $"$A$1:$H${Text(last)}", $"${Text(HeadRow)}:${Text(HeadRow)}");
    }

    private void Sheet(SheetXml xml, IReadOnlyList<(string Cell, int Format)> former)
    {
        xml.Begin(Widths, hiddenFrom: KeyColumn, frozen: HeadRow);
        var merges = new List<string>();
        Cover(xml, merges);
        xml.Row(HeadRow, 20);
        foreach (var (column, head) in Heads.Index()) xml.Text(column + 1, phrases.Say(head), _formats.Head);
        xml.EndRow();
        var links = new List<(string Cell, string Target)>();
        var lines = Math.Min(answer.Lines.Count, MostLines);
        for (var line = 0; line < Math.Max(lines + 1, former.Count); line++)
        {
            var row = HeadRow + 1 + line;
            if (line < lines) Line(xml, row, answer.Lines[line], links);
            else
            {
                xml.Row(row, null);
                if (line == lines && answer.Lines.Count > MostLines)
                    xml.Text(1, phrases.Say("answer-more", answer.Lines.Count - MostLines), _formats.Plain);
            }
            if (line < former.Count) xml.Text(FormerColumn, former[line].Cell, former[line].Format);
            xml.EndRow();
        }
        xml.End(merges, links, phrases.Say("answer-page"));
    }

    private void Cover(SheetXml xml, List<string> merges)
    {
        xml.Row(1, 30);
        xml.Text(1, phrases.Say("answer-title"), _formats.Title);
        xml.EndRow();
        merges.Add("A1:H1");
        var verdict = phrases.Say(answer.Verdict);
        xml.Row(2, SheetXml.HeightOf(30, (verdict, Widths[..LastShown].Sum() * 2 / 3)), fixedHeight: true);
        Across(xml, 1, LastShown, verdict, _formats.Verdict(Worst));
        xml.EndRow();
        merges.Add("A2:H2");
        Pair(xml, 3, ("answer-unit", answer.Unit), ("answer-period", answer.Period), merges);
        Pair(xml, 4, ("answer-form", answer.Form), ("answer-version", phrases.Say("answer-version-number", answer.Version)), merges);
        xml.Row(5, null);
        Across(xml, 1, 2, phrases.Say("answer-hash"), _formats.Label);
        Across(xml, 3, LastShown, answer.Sha256, _formats.Field);
        xml.EndRow();
        merges.AddRange(["A5:B5", "C5:H5"]);
        var how = phrases.Say("answer-how");
        xml.Row(6, SheetXml.HeightOf(20, (how, Widths[..LastShown].Sum() - 8)), fixedHeight: true);
        Across(xml, 1, LastShown, how, _formats.Plain);
        xml.EndRow();
        merges.Add("A6:H6");
    }

    private void Pair(SheetXml xml, int row, (string Head, string Text) left, (string Head, string Text) right, List<string> merges)
    {
        xml.Row(row, SheetXml.HeightOf(20, (left.Text, Widths[2..5].Sum()), (right.Text, Widths[6..8].Sum())), fixedHeight: true);
        Across(xml, 1, 2, phrases.Say(left.Head), _formats.Label);
        Across(xml, 3, 5, left.Text, _formats.Field);
        xml.Text(6, phrases.Say(right.Head), _formats.Label);
        Across(xml, 7, 8, right.Text, _formats.Field);
        xml.EndRow();
        var number = OpenXml.Text(row);
        merges.AddRange([$"A{number}:B{number}", $"C{number}:E{number}", $"G{number}:H{number}"]);
    }

    private void Line(SheetXml xml, int row, AnswerLine line, List<(string Cell, string Target)> links)
    {
        var message = Carried(line.Message, Longest);
        var explanation = Carried(line.Explanation ?? "", Longest);
        var opinion = Carried(line.Opinion ?? "", Longest);
        var linked = line is { Sheet: { } target, Cell: { Length: > 0 } cell } && sheets.Contains(target)
            ? $"'{target.Replace("'", "''", StringComparison.Ordinal)}'!{cell}" : null;
        xml.Row(row, SheetXml.HeightOf(18,
            (line.Sheet ?? "", Widths[2]), (message, Widths[4]), (line.Code, Widths[5]), (explanation, Widths[6]), (opinion, Widths[7])));
        xml.Number(1, row - HeadRow, _formats.Centred);
        xml.Text(2, phrases.Say(SeverityPhrase(line.Severity)), _formats.Of(line.Severity));
        xml.Text(3, line.Sheet ?? "", _formats.Cell);
        xml.Text(4, line.Cell ?? "", linked is null ? _formats.Centred : _formats.Link);
        xml.Text(5, message, Safely(message, _formats.Cell));
        xml.Text(6, line.Code, _formats.Cell);
        xml.Text(7, explanation, Safely(explanation, line.AsksExplanation ? _formats.Open : _formats.Cell));
        xml.Text(8, opinion, Safely(opinion, _formats.Cell));
        xml.Text(KeyColumn, line.Key, _formats.Plain);
        if (linked is not null) links.Add((A1Notation.Write(row, 4), linked));
    }

    private int Safely(string text, int format) => LooksLikeFormula(text) ? styles.Quoted(format) : format;

    private static void Across(SheetXml xml, int from, int to, string text, int format)
    {
        xml.Text(from, text, format);
        for (var column = from + 1; column <= to; column++) xml.Text(column, "", format);
    }

    private Severity Worst => answer.Lines.Count == 0 ? Severity.Info : answer.Lines.Max(line => line.Severity);

    private static string SeverityPhrase(Severity severity) => severity switch
    {
        Severity.Error => "severity-error",
        Severity.Warning => "severity-warning",
        _ => "severity-info",
    };
}
