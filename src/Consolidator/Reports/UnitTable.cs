using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Table of the figures of every unit for one form, one row per unit. It is too wide for a document and goes only into the
/// workbook.</summary>
public sealed class UnitTable(FigureBook book, Phrasebook phrases)
{
    private readonly FiledFigures _filed = new(book.Input);

    public ReportTable Of(Form form)
    {
        var items = form.Items.Where(item => item.Kind is not ItemKind.Text).ToList();
        var rows = new List<IReadOnlyList<TableCell>>
        {
            (TableCell[])[TableCell.Head(phrases.Say("report-head-unit")),
                .. items.Select(item => TableCell.Head(item.Code + "\n" + item.Name))],
        };
        rows.AddRange(book.Input.Units.Select(unit => (IReadOnlyList<TableCell>)[
            TableCell.Label(Typography.Clean(unit.Name)), .. items.Select(item => Cell(unit, form, item))]));
        return new(phrases.Say("report-units-sheet", form.Code), form.Title, [28, .. items.Select(_ => 12)], 1, rows);
    }

    private TableCell Cell(Units.Unit unit, Form form, Item item)
    {
        var period = book.Input.PeriodOf(form);
        return _filed[unit, form.Code, item.Code, period] is { } value ? TableCell.Number(Typography.Plain(value), value)
            : !_filed.HasFiled(unit, form.Code, period) ? TableCell.Of(new TextSpan.Gap(phrases.Say("report-not-filed")))
            : TableCell.Label("");
    }
}
