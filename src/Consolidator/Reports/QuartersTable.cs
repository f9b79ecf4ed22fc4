using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>The four quarters set against the year: what both forms ask, quarter by quarter, their sum, the year, and the difference.</summary>
public sealed class QuartersTable(FigureBook book, Sources sources, Phrasebook phrases)
{
    private readonly FiledFigures _filed = new(book.Input);

    public ReportTable Of(Form quarterly, Form yearly, string title)
    {
        var rows = new List<IReadOnlyList<TableCell>>
        {
            (TableCell[])[
                Head("item"), .. Quarters.Select(quarter => TableCell.Head(phrases.Say("report-quarter", quarter.Number))),
                Head("sum"), Head("year"), Head("difference"),
            ],
        };
        rows.AddRange(Shared(quarterly, yearly).Select(item => Row(quarterly, yearly, item)));
        return new(phrases.Say("report-quarters-sheet"), title, [30, 11, 11, 11, 11, 12, 12, 12], 1, rows);
    }

    /// <summary>Units whose four quarters, all filed, do not add up to their year.</summary>
    public IEnumerable<string> Differences(Form quarterly, Form yearly)
    {
        var year = Period.OfYear(book.Input.Period.Year);
        foreach (var unit in book.Input.Units)
            foreach (var item in Shared(quarterly, yearly))
            {
                if (_filed[unit, yearly.Code, item.Code, year] is not { } total) continue;
                var quarters = Quarters.Select(quarter => _filed[unit, quarterly.Code, item.Code, quarter]).ToList();
                if (quarters.All(quarter => quarter is not null) && quarters.Sum() - total is { } difference && difference != 0)
                    yield return phrases.Say("report-quarters-differ", Wording.Clean(unit.Name), item.Name, Wording.Signed(difference));
            }
    }

    private List<TableCell> Row(Form quarterly, Form yearly, Item item)
    {
        var code = quarterly.Code + ":" + item.Code;
        var quarters = Quarters.Select(quarter => (Quarter: quarter, Figure: book.Find(code, quarter))).ToList();
        var year = book.Find(yearly.Code + ":" + item.Code);
        var row = new List<TableCell> { TableCell.Label(item.Name) };
        row.AddRange(quarters.Select(one => Cell(one.Figure with { Code = code + "@" + one.Quarter }, one.Quarter.LastDay <= book.Input.Period.LastDay)));
        decimal? sum = quarters.Any(one => one.Figure.Value is not null) ? quarters.Sum(one => one.Figure.Value ?? 0) : null;
        var whole = quarters.All(one => one.Figure.Value is not null);
        row.Add(Plain(sum));
        row.Add(year.Value is null ? Plain(null) : TableCell.Of(sources.Cite(year, Wording.Plain)));
        // Three quarters against a year would look like an error of the units'.
        row.Add(whole && year.Value is { } total ? TableCell.Number(Wording.Signed((sum ?? 0) - total), (sum ?? 0) - total) : Plain(null));
        return row;
    }

    // A quarter that is still to come is no gap.
    private TableCell Cell(CitedFigure figure, bool due) => figure.Value is null && !due ? Plain(null)
        : figure.Value is null ? TableCell.Of(new Run.Gap(phrases.Say("report-gap-short"))) : TableCell.Of(sources.Cite(figure, Wording.Plain));

    private TableCell Plain(decimal? value) => value is { } figure
        ? TableCell.Number(Wording.Plain(figure), figure) : TableCell.Of(new Run.Words(phrases.Say("report-no-rank")));

    private IEnumerable<Period> Quarters => Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(book.Input.Period.Year, quarter));

    private static IEnumerable<Item> Shared(Form quarterly, Form yearly) => quarterly.Items.Where(item =>
        item.Kind is ItemKind.Count or ItemKind.Amount && !item.Code.StartsWith('M') && yearly[item.Code] is not null);

    private TableCell Head(string name) => TableCell.Head(phrases.Say("report-head-" + name));
}
