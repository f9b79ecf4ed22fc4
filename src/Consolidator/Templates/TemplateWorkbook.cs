using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Templates;

/// <summary>Creates the workbook that a unit fills in: cover, tables as printed, and instructions.</summary>
public static class TemplateWorkbook
{
    /// <param name="known">Figures of the unit's earlier and other returns, by reference: <c>N4.np@last_year</c> (<see
    /// cref="KnownFigures"/>).
    /// Figures that a rule carries over are filled in and locked; other rules that refer to them are checked in the sheet.</param>
    public static byte[] Create(
        Form form, Unit unit, Period period, IReadOnlyDictionary<string, decimal> known, Registry registry, Phrasebook phrases)
    {
        var carried = KnownFigures.FindCarried(form, known);
        var layout = new TemplateLayout(form, phrases).BuildSheets();
        var places = layout.SelectMany(sheet => sheet.Items).ToDictionary(place => place.Item.Code, place => place.Address);
        var marks = new RuleMarks(form, unit, period, known, places);
        var typing = new TypingChecks(phrases);
        var taken = layout.Select(sheet => sheet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<TemplateSheet> sheets =
        [
            CoverSheet.Build(form, unit, period, registry, phrases, taken),
            .. layout.Select(sheet => sheet with { Cells = [.. sheet.Cells.Select(cell => FillIn(cell, unit, period, carried))] }),
            NotesSheet.Build(form, unit, registry.Units.Any(other => other.Parent == unit.Code), carried.Count > 0, phrases, taken),
        ];
        var written = sheets.Select(sheet => SheetWriter.Write(sheet, marks.Build(sheet.Name),
            typing.Build([.. sheet.Cells.Where(cell => cell.Purpose == CellPurpose.Input)]),
            unit.Name, sheet.Measure.Length == 0 ? "" : phrases.Say("template-measured", sheet.Measure), phrases.Say("template-page")));
        return OfficeFile.WriteXlsx(TemplateStyles.BuildStyles(), [.. written]);
    }

    private static TemplateCell FillIn(TemplateCell cell, Unit unit, Period period, IReadOnlyDictionary<ItemCode, decimal> carried) =>
        cell switch
    {
        { Item: null } => cell,
        { Item: { } item } when !item.IsOwedBy(unit, period) => cell with { Purpose = CellPurpose.NotOwed },
        { Item.Code: var code } when carried.TryGetValue(new ItemCode(code.Value), out var value) =>
            cell with { Purpose = CellPurpose.Known, Number = value },
        _ => cell,
    };
}
