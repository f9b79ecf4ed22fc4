using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>Table of monthly figures: one row per unit, one column per month, with visible gaps.</summary>
/// <param name="items">The items of the twelve months, from January.</param>
public sealed class MonthTable(FigureBook book, Phrasebook phrases, Form form, IReadOnlyList<ItemCode> items)
{
    private readonly FiledFigures _filed = new(book.Input);

    public ReportTable Of(UnitKind kind, string title)
    {
        var rows = new List<IReadOnlyList<TableCell>>
        {
            (TableCell[])[
                TableCell.Head(phrases.Say("report-head-unit")),
                .. Months.Select(month => TableCell.Head(phrases.Say("report-month", month))),
                    TableCell.Head(phrases.Say("report-head-sum")),
            ],
        };
        rows.AddRange(book.Input.Units.Where(unit => unit.Kind == kind).Select(Row));
        var name = phrases.Say("report-months-sheet",
            phrases.Say(Scopes.Phrases.Of(Scopes.Of(kind))));
        return new(name, title, [30, .. Months.Select(_ => 9), 10], 1, rows, Dense: true);
    }

    /// <summary>Units with due months that they have not reported, each with these months: <c>市教育局（2月、3月）</c>.</summary>
    public IEnumerable<string> Gaps() =>
        from unit in book.Input.Units
        let months = Months.Where(month => Due(month) && Delivered(unit, month) is null)
            .Select(month => phrases.Say("report-month", month)).ToList()
        where months.Count > 0
        select phrases.Say("report-month-gap", Typography.Clean(unit.Name), string.Join(phrases.Say("report-list-comma"), months));

    private IReadOnlyList<TableCell> Row(Unit unit)
    {
        var delivered = Months.Select(month => Delivered(unit, month)).ToList();
        var row = new List<TableCell> { TableCell.Label(Typography.Clean(unit.Name)) };
        row.AddRange(Months.Select((month, place) => delivered[place] is { } count ? TableCell.Number(Typography.Plain(count), count)
            : Due(month) ? TableCell.Of(new TextSpan.Gap(phrases.Say("report-gap-cell"))) : TableCell.Label("")));
        row.Add(TableCell.Number(Typography.Plain(delivered.Sum() ?? 0), delivered.Sum() ?? 0));
        return row;
    }

    private decimal? Delivered(Unit unit, int month) =>
        _filed[unit, form.Code, items[month - 1], PeriodWith(month)];

    private bool Due(int month) => Period.OfMonth(book.Input.Period.Year, month).LastDay <= book.Input.Period.LastDay;

    private Period PeriodWith(int month) => form.PeriodKind == PeriodKind.Quarter
        ? Period.OfQuarter(book.Input.Period.Year, (month + 2) / 3) : Period.OfYear(book.Input.Period.Year);

    private static IEnumerable<int> Months => Enumerable.Range(1, 12);
}
