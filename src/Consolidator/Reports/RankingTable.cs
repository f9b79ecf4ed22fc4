using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>The bulletin's table: units of a kind by new items, with what they answered in time. Equal figures share a rank, and the next
/// rank is left out.</summary>
public sealed class RankingTable(FigureBook book, Phrasebook phrases)
{
    private const string NewItems = "A01";
    private static readonly (string Received, string InTime)[] Replies = [("D01", "D0101"), ("D02", "D0201")];
    private readonly FiledFigures _filed = new(book.Input);

    public ReportTable Of(Form form, UnitKind kind, string title)
    {
        var period = book.Input.PeriodOf(form);
        var ranked =
            Ranking.Of(book.Input.Units.Where(unit => unit.Kind == kind), unit => _filed[unit, form.Code, new ItemCode(NewItems), period]);
        var rows = new List<IReadOnlyList<TableCell>>(Heads());
        rows.AddRange(ranked.Select(place => Row(form, place)));
        return new(phrases.Say(Scopes.Phrases.Of(Scopes.Of(kind))), title,
            [7, 30, 10, 10, 10, 8, 9, 11, 8, 9, 11], 2, rows, Dense: true);
    }

    private List<TableCell> Row(Form form, Ranked place)
    {
        var period = book.Input.PeriodOf(form);
        var unit = place.Unit;
        var row = new List<TableCell>
        {
            place.Rank is { } rank ? TableCell.Number(Typography.Plain(rank), rank) : None, TableCell.Label(Typography.Clean(unit.Name)),
        };
        if (!_filed.HasFiled(unit, form.Code, period))
        {
            row.Add(TableCell.Of(new Run.Gap(phrases.Say("report-not-filed")), 9));
            return row;
        }
        var now = place.Value;
        var before = _filed[unit, form.Code, new ItemCode(NewItems), period.Previous];
        row.AddRange([Cell(now), Before(before), now - before is { } change ? TableCell.Number(Typography.Signed(change), change) : None]);
        foreach (var (received, inTime) in Replies)
        {
            var (whole, part) =
                (_filed[unit, form.Code, new ItemCode(received), period], _filed[unit, form.Code, new ItemCode(inTime), period]);
            row.AddRange([Cell(whole), Cell(part), whole > 0 && part / whole is { } rate
                ? TableCell.Number(Typography.Percent(rate, 1), rate) : None]);
        }
        return row;
    }

    private IReadOnlyList<IReadOnlyList<TableCell>> Heads() =>
    [
        [Head("report-head-rank", 2), Head("report-head-unit", 2), Head("report-head-new-items", 1, 3),
            Head("report-head-consultations", 1, 3), Head("report-head-complaints", 1, 3)],
        [Head("report-head-this-quarter"), Head("report-head-last-quarter"), Head("report-head-change"), Head("report-head-received"),
            Head("report-head-in-time"), Head("report-head-in-time-rate"),
            Head("report-head-received"), Head("report-head-in-time"), Head("report-head-in-time-rate")],
    ];

    private TableCell Cell(decimal? value) => value is { } figure
        ? TableCell.Number(Typography.Plain(figure), figure) : TableCell.Of(new Run.Gap(phrases.Say("report-blank")));

    private TableCell Before(decimal? value) => value is { } figure ? TableCell.Number(Typography.Plain(figure), figure) : None;

    private TableCell None => TableCell.Of(new Run.Words(phrases.Say("report-no-rank")));

    private TableCell Head(string key, int rows = 1, int columns = 1) => TableCell.Head(phrases.Say(key), rows, columns);
}
