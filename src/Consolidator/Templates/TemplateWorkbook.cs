using System.Globalization;
using System.Xml.Linq;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using Consolidator.Units;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Templates;

/// <summary>The workbook a unit fills in: cover, tables as printed, and how to fill them.</summary>
public static class TemplateWorkbook
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="known">Figures of the unit's earlier and other returns, by reference: <c>N4.np@last_year</c> (<see
    /// cref="KnownFigures"/>).
    /// What a rule carries over is filled in and locked; the other rules that name them are checked in the sheet.</param>
    public static byte[] Make(
        Form form, Unit unit, Period period, IReadOnlyDictionary<string, decimal> known, Registry registry, Phrasebook phrases)
    {
        var carried = KnownFigures.Carried(form, known);
        var layout = new TemplateLayout(form, phrases).Sheets();
        var places = layout.SelectMany(sheet => sheet.Items).ToDictionary(place => place.Item.Code, place => place.Address);
        var marks = new RuleMarks(form, unit, period, known, places);
        var typing = new TypingChecks(phrases);
        var taken = layout.Select(sheet => sheet.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IReadOnlyList<TemplateSheet> sheets =
        [
            CoverSheet.Of(form, unit, period, registry, phrases, taken),
            .. layout.Select(sheet => sheet with { Cells = [.. sheet.Cells.Select(cell => Asked(cell, unit, period, carried))] }),
            NotesSheet.Of(form, unit, registry.Units.Any(other => other.Parent == unit.Code), carried.Count > 0, phrases, taken),
        ];
        var written = sheets.Select(sheet => SheetWriter.Write(sheet, marks.Of(sheet.Name),
            typing.Of([.. sheet.Cells.Where(cell => cell.Look == Look.Input)]),
            unit.Name, sheet.Measure.Length == 0 ? "" : phrases.Say("template-measured", sheet.Measure), phrases.Say("template-page")));
        return OfficeFile.Xlsx(Workbook(sheets), TemplateStyles.Sheet(), [.. written]);
    }

    private static TemplateCell Asked(TemplateCell cell, Unit unit, Period period, IReadOnlyDictionary<ItemCode, decimal> carried) =>
        cell switch
    {
        { Item: null } => cell,
        { Item: { } item } when !item.IsOwedBy(unit, period) => cell with { Look = Look.NotOwed },
        { Item.Code: var code } when carried.TryGetValue(new ItemCode(code.Value), out var value) =>
            cell with { Look = Look.Known, Number = value },
        _ => cell,
    };

    private static XElement Workbook(IReadOnlyList<TemplateSheet> sheets)
    {
        var repeated = sheets.Select((sheet, index) => (Sheet: sheet, Index: index)).Where(one => one.Sheet.HeadRows > 0)
            .Select(one => S.Of("definedName", At("name", "_xlnm.Print_Titles"), At("localSheetId", one.Index),
                $"'{one.Sheet.Name}'!$1:${one.Sheet.HeadRows.ToString(CultureInfo.InvariantCulture)}")).ToList();
        return S.Of("workbook", At(XNamespace.Xmlns + "r", R.NamespaceName),
            S.Of("bookViews", S.Of("workbookView", At("activeTab", 0))),
            S.Of("sheets", sheets.Select((sheet, index) =>
                S.Of("sheet", At("name", sheet.Name), At("sheetId", index + 1), At(R + "id", $"rSheet{index + 1}")))),
            repeated.Count == 0 ? null : S.Of("definedNames", repeated));
    }
}
