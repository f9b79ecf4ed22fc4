using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>The bulletin's ranking of the units of one kind by a figure, with the rates of timely answers.</summary>
/// <param name="by">The figure that decides the rank.</param>
/// <param name="replies">Columns with received requests and timely answers.</param>
public sealed class RankingTable(
    FigureBook book, Phrasebook phrases, Form form, RankingColumn by, IReadOnlyList<RankingColumn> replies)
{
    private static readonly int[] WidthsOfReply = [8, 9, 11];
    private readonly FiledFigures _filed = new(book.Input);

    public ReportTable Of(UnitKind kind, string title)
    {
        var period = book.Input.PeriodOf(form);
        var ranked = Ranking.Of(book.Input.Units.Where(unit => unit.Kind == kind), unit => _filed[unit, form.Code, by.Whole, period]);
        var rows = new List<IReadOnlyList<TableCell>>(Heads());
        rows.AddRange(ranked.Select(Row));
        return new(phrases.Say(Scopes.Phrases.Of(Scopes.Of(kind))), title,
            [7, 30, 10, 10, 10, .. replies.SelectMany(_ => WidthsOfReply)], 2, rows, Dense: true);
    }

    private IReadOnlyList<TableCell> Row(Ranked place)
    {
        var period = book.Input.PeriodOf(form);
        var unit = place.Unit;
        var row = new List<TableCell>
        {
            place.Rank is { } rank ? TableCell.Number(Typography.Plain(rank), rank) : None, TableCell.Label(Typography.Clean(unit.Name)),
        };
        if (!_filed.HasFiled(unit, form.Code, period))
        {
            row.Add(TableCell.Of(new TextSpan.Gap(phrases.Say("report-not-filed")), 3 + 3 * replies.Count));
            return row;
        }
        var now = place.Value;
        var before = _filed[unit, form.Code, by.Whole, period.Previous];
        row.AddRange([Cell(now), Before(before), now - before is { } change ? TableCell.Number(Typography.Signed(change), change) : None]);
        foreach (var (_, received, inTime) in replies)
        {
            var whole = _filed[unit, form.Code, received, period];
            var part = inTime is { } answered ? _filed[unit, form.Code, answered, period] : null;
            row.AddRange([Cell(whole), Cell(part), whole > 0 && part / whole is { } rate
                ? TableCell.Number(Typography.Percent(rate, 1), rate) : None]);
        }
        return row;
    }

    private IReadOnlyList<IReadOnlyList<TableCell>> Heads() =>
    [
        [Head("report-head-rank", 2), Head("report-head-unit", 2), TableCell.Head(by.Head, 1, 3),
            .. replies.Select(reply => TableCell.Head(reply.Head, 1, 3))],
        [Head("report-head-this-quarter"), Head("report-head-last-quarter"), Head("report-head-change"),
            .. replies.SelectMany(_ => new[]
                { Head("report-head-received"), Head("report-head-in-time"), Head("report-head-in-time-rate") })],
    ];

    private TableCell Cell(decimal? value) => value is { } figure
        ? TableCell.Number(Typography.Plain(figure), figure) : TableCell.Of(new TextSpan.Gap(phrases.Say("report-blank")));

    private TableCell Before(decimal? value) => value is { } figure ? TableCell.Number(Typography.Plain(figure), figure) : None;

    private TableCell None => TableCell.Of(new TextSpan.Words(phrases.Say("report-no-rank")));

    private TableCell Head(string key, int rows = 1, int columns = 1) => TableCell.Head(phrases.Say(key), rows, columns);
}
