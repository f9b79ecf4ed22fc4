using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>Writes the sheet 审核结果: the verdict, the unit, form and period, and one line per finding with a link to its cell.</summary>
/// <param name="sheets">The sheets that a link may point to.</param>
internal sealed class AnswerSheetWriter(MarkedAnswer answer, Phrasebook phrases, CellStyles styles, IReadOnlySet<string> sheets)
{
    private const int MostLines = 2_000;
    private const int Longest = 4_000;
    private const int HeadRow = 7;
    private const int LastShown = 8, KeyColumn = 9, FormerColumn = 10;

    // In half-width characters; together they fit landscape A4 at a readable scale.
    private static readonly int[] Widths = [6, 8, 16, 9, 62, 14, 36, 22, 12, 12];

    // Excel's margin: a column is this much wider than its text.
    private const decimal CellPadding = 0.7109375m;

    private static readonly CellRange[] Merges =
    [
        new(1, 1, 1, 8), new(2, 1, 2, 8),
        new(3, 1, 3, 2), new(3, 3, 3, 5), new(3, 7, 3, 8),
        new(4, 1, 4, 2), new(4, 3, 4, 5), new(4, 7, 4, 8),
        new(5, 1, 5, 2), new(5, 3, 5, 8), new(6, 1, 6, 8),
    ];

    private static readonly string[] Heads =
    [
        "answer-number", "answer-severity", "answer-sheet", "answer-cell", "answer-message", "answer-code",
        "answer-explanation", "answer-opinion", "answer-key", "answer-former",
    ];

    private readonly AnswerFormats _formats = new(styles);

    /// <param name="former">The marked cells and their previous formats.</param>
    public void Write(PatchedPackage package, SheetList list, IReadOnlyList<(string Cell, int Format)> former)
    {
        var part = list.Answer ?? package.FreeName("xl/worksheets/sheet", ".xml");
        var last = HeadRow + Math.Min(answer.Entries.Count, MostLines + 1);
        package.Write(part, Sheet(former));
        package.SetContentType(part, WorksheetType);
        new PartRelationships(package, part).Clear();
        list.PutInFront(part, $"$A$1:$H${OpenXml.Text(last)}", $"${OpenXml.Text(HeadRow)}:${OpenXml.Text(HeadRow)}");
    }

    private WrittenSheet Sheet(IReadOnlyList<(string Cell, int Format)> former)
    {
        var lines = answer.Entries.Take(MostLines).ToList();
        List<WrittenRow> rows =
            [.. Cover(), new(HeadRow, 20, Heads.Select((head, column) => Text(column + 1, phrases.Say(head), _formats.Head)))];
        for (var line = 0; line < Math.Max(lines.Count + 1, former.Count); line++)
        {
            var row = line < lines.Count ? Line(HeadRow + 1 + line, lines[line]) : new(HeadRow + 1 + line, null,
                line == MostLines && answer.Entries.Count > MostLines
                    ? [Text(1, phrases.Say("answer-more", answer.Entries.Count - MostLines), _formats.Plain)] : []);
            rows.Add(line < former.Count
                ? row with { Cells = row.Cells.Append(Text(FormerColumn, former[line].Cell, former[line].Format)) } : row);
        }
        return new(AnswerSheet.NameIn(phrases), rows)
        {
            Widths = [.. Widths.Select(width => width + CellPadding)],
            HiddenColumns = new HashSet<int> { KeyColumn, FormerColumn },
            IsSelected = true,
            HasGridLines = false,
            FrozenRows = HeadRow,
            Merges = Merges,
            Links = [.. lines.Index().Select(line => (A1Notation.Write(HeadRow + 1 + line.Index, 4), LinkOf(line.Item)))
                .Where(link => link.Item2 is not null).Select(link => (link.Item1, link.Item2 ?? ""))],
            Page = new()
            {
                IsLandscape = true, FitsWidth = true, Margins = new(0.4m, 0.5m, 0.6m, 0.3m), Footer = phrases.Say("answer-page"),
            },
        };
    }

    private IEnumerable<WrittenRow> Cover()
    {
        var shown = Widths[..LastShown].Sum();
        yield return new(1, 30, [Text(1, phrases.Say("answer-title"), _formats.Title)]);
        var verdict = phrases.Say(answer.Verdict);
        yield return Fixed(2, HeightOf(30, (verdict, shown * 2 / 3)), Across(1, LastShown, verdict, _formats.Verdict(Worst)));
        yield return Pair(3, ("answer-unit", answer.Unit), ("answer-period", answer.Period));
        yield return Pair(4, ("answer-form", answer.Form), ("answer-version", phrases.Say("answer-version-number", answer.Version)));
        yield return new(5, null,
            [.. Across(1, 2, phrases.Say("answer-hash"), _formats.Label), .. Across(3, LastShown, answer.Sha256, _formats.Field)]);
        var how = phrases.Say("answer-how");
        yield return Fixed(6, HeightOf(20, (how, shown - 8)), Across(1, LastShown, how, _formats.Plain));
    }

    private WrittenRow Pair(int row, (string Head, string Text) left, (string Head, string Text) right) =>
        Fixed(row, HeightOf(20, (left.Text, Widths[2..5].Sum()), (right.Text, Widths[6..8].Sum())),
        [
            .. Across(1, 2, phrases.Say(left.Head), _formats.Label), .. Across(3, 5, left.Text, _formats.Field),
            Text(6, phrases.Say(right.Head), _formats.Label), .. Across(7, 8, right.Text, _formats.Field),
        ]);

    private WrittenRow Line(int row, AnswerEntry line)
    {
        var message = RemoveInvalid(line.Message, Longest);
        var explanation = RemoveInvalid(line.Explanation ?? "", Longest);
        var opinion = RemoveInvalid(line.Opinion ?? "", Longest);
        var height = HeightOf(18, (line.Sheet ?? "", Widths[2]), (message, Widths[4]), (line.Code, Widths[5]), (explanation, Widths[6]),
            (opinion, Widths[7]));
        return new(row, height,
        [
            new WrittenCell.Number(1, _formats.Centred, row - HeadRow),
            Text(2, phrases.Say(SeverityPhrase(line.Severity)), _formats.SeverityFormat(line.Severity)),
            Text(3, line.Sheet ?? "", _formats.Cell),
            Text(4, line.Cell ?? "", LinkOf(line) is null ? _formats.Centred : _formats.Link),
            Text(5, message, QuotedIfFormula(message, _formats.Cell)),
            Text(6, line.Code, _formats.Cell),
            Text(7, explanation, QuotedIfFormula(explanation, line.AsksExplanation ? _formats.Input : _formats.Cell)),
            Text(8, opinion, QuotedIfFormula(opinion, _formats.Cell)),
            Text(KeyColumn, line.Key, _formats.Plain),
        ]);
    }

    /// <summary>The link to the finding's cell; null when the copy has no such sheet.</summary>
    private string? LinkOf(AnswerEntry line) => line is { Sheet: { } sheet, Cell: { Length: > 0 } cell } && sheets.Contains(sheet)
        ? $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{cell}" : null;

    private int QuotedIfFormula(string text, int format) => LooksLikeFormula(text) ? styles.AddQuotePrefix(format) : format;

    private static WrittenRow Fixed(int row, int height, IEnumerable<WrittenCell> cells) =>
        new(row, height, cells) { HasFixedHeight = true };

    private static WrittenCell Text(int column, string text, int format) => new WrittenCell.Text(column, format, text);

    private static IEnumerable<WrittenCell> Across(int from, int to, string text, int format) =>
        Enumerable.Range(from, to - from + 1).Select(column => Text(column, column == from ? text : "", format));

    /// <summary>The height of a row of wrapped texts, in points; at most the height that Excel allows.</summary>
    /// <param name="least">The height when every text fits on one line.</param>
    private static int HeightOf(int least, params ReadOnlySpan<(string Text, int Width)> cells)
    {
        var lines = 1;
        foreach (var (text, width) in cells) lines = Math.Max(lines, TextWidth.LinesOnPaper(text, width - 1));
        return Math.Min(least + (lines - 1) * 14, 409);
    }

    private Severity Worst => answer.Entries.Count == 0 ? Severity.Info : answer.Entries.Max(line => line.Severity);

    private static string SeverityPhrase(Severity severity) => severity switch
    {
        Severity.Error => "severity-error",
        Severity.Warning => "severity-warning",
        _ => "severity-info",
    };
}
