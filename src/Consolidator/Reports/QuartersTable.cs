using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>Compares the four quarters with the year: per item each quarter, their sum, the year and the difference.</summary>
/// <param name="compared">Items that both the quarterly and the yearly form have.</param>
public sealed class QuartersTable(
    FigureBook book, Sources sources, Phrasebook phrases, Form quarterly, Form yearly, IReadOnlyList<Item> compared)
{
    private readonly FiledFigures _filed = new(book.Input);

    public ReportTable Of(string title)
    {
        var rows = new List<IReadOnlyList<TableCell>>
        {
            (TableCell[])[
                Head("report-head-item"), .. Quarters.Select(quarter => TableCell.Head(phrases.Say("report-quarter", quarter.Number))),
                Head("report-head-sum"), Head("report-head-year"), Head("report-head-difference"),
            ],
        };
        rows.AddRange(compared.Select(Row));
        return new(phrases.Say("report-quarters-sheet"), title, [27, 12, 12, 12, 12, 13, 13, 12], 1, rows, Dense: true);
    }

    /// <summary>Units that filed all four quarters but whose sum differs from their year, per item.</summary>
    public ReportTable Apart(string title)
    {
        var rows =
            new List<IReadOnlyList<TableCell>> { (TableCell[])[Head("report-head-unit"), Head("report-head-item"), Head("report-head-sum"),
            Head("report-head-year"),
            Head("report-head-difference")] };
        rows.AddRange(Differences().Select(one => (IReadOnlyList<TableCell>)[
            TableCell.Label(Typography.Clean(one.Unit.Name)), TableCell.Label(one.Item.Name), Plain(one.Sum), Plain(one.Year),
            TableCell.Number(Typography.Signed(one.Sum - one.Year), one.Sum - one.Year)]));
        return new(phrases.Say("report-differences-sheet"), title, [30, 32, 13, 13, 12], 1, rows, Dense: true);
    }

    /// <summary>The same units by name.</summary>
    public IEnumerable<string> UnitsApart() =>
        Differences().Select(one => Typography.Clean(one.Unit.Name)).Distinct(StringComparer.Ordinal);

    private IEnumerable<(Unit Unit, Item Item, decimal Sum, decimal Year)> Differences() =>
        from unit in book.Input.Units
        from item in compared
        let year = _filed[unit, yearly.Code, item.Code, Period.OfYear(book.Input.Period.Year)]
        let quarters = Quarters.Select(quarter => _filed[unit, quarterly.Code, item.Code, quarter]).ToList()
        where year is not null && quarters.All(quarter => quarter is not null) && quarters.Sum() != year
        select (unit, item, quarters.Sum() ?? 0, year.Value);

    private IReadOnlyList<TableCell> Row(Item item)
    {
        var code = quarterly.Code + ":" + item.Code;
        var quarters = Quarters.Select(quarter => (Quarter: quarter, Figure: book.Find(code, quarter))).ToList();
        var year = book.Find(yearly.Code + ":" + item.Code);
        var row = new List<TableCell> { TableCell.Label(item.Name) };
        row.AddRange(quarters.Select(one => Cell(one.Figure with { Code = code + "@" + one.Quarter },
            one.Quarter.LastDay <= book.Input.Period.LastDay)));
        decimal? sum = quarters.Any(one => one.Figure.Value is not null) ? quarters.Sum(one => one.Figure.Value ?? 0) : null;
        var whole = quarters.All(one => one.Figure.Value is not null);
        row.Add(Plain(sum));
        row.Add(year.Value is null ? Plain(null) : TableCell.Of(sources.Cite(year, Typography.Plain)));
        // With a missing quarter the difference would look like an error of the units.
        row.Add(whole && year.Value is { } total ? TableCell.Number(Typography.Signed((sum ?? 0) - total), (sum ?? 0) - total)
            : Plain(null));
        return row;
    }

    // A future quarter is not a gap.
    private TableCell Cell(CitedFigure figure, bool due) => figure.Value is null && !due ? Plain(null)
        : figure.Value is null ? TableCell.Of(new TextSpan.Gap(phrases.Say("report-gap-short")))
            : TableCell.Of(sources.Cite(figure, Typography.Plain));

    private TableCell Plain(decimal? value) => value is { } figure
        ? TableCell.Number(Typography.Plain(figure), figure) : TableCell.Of(new TextSpan.Words(phrases.Say("report-no-rank")));

    private IEnumerable<Period> Quarters => Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(book.Input.Period.Year, quarter));

    private TableCell Head(string key) => TableCell.Head(phrases.Say(key));
}
