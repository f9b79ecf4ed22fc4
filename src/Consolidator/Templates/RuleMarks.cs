using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Units;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Templates;

/// <summary>Converts the rules of the form to conditional formats: a wrong cell is red or amber before the workbook is sent.</summary>
internal sealed class RuleMarks(Form form, Unit unit, Period period, IReadOnlyDictionary<string, decimal> known,
    IReadOnlyDictionary<ItemCode, CellPosition> places)
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The conditional formats of rules whose figures are all on the sheet, errors first.</summary>
    public IReadOnlyList<XElement> Build(string sheet)
    {
        var marks = new List<XElement>();
        foreach (var rule in form.Rules.Where(rule => rule.Level != Level.Info).OrderByDescending(rule => rule.Level))
            foreach (var mark in rule.Instances.SelectMany(instance => ExcelFormula.Build(rule, instance, new(On(sheet), Has)) ?? []))
                if (places[mark.Item].Sheet == sheet)
                    marks.Add(S.Of("conditionalFormatting", At("sqref", places[mark.Item].A1),
                        S.Of("cfRule", At("type", "expression"), At("dxfId", rule.Level == Level.Error ? TemplateStyles.ErrorMark
                            : TemplateStyles.WarningMark),
                            At("priority", marks.Count + 1), S.Of("formula", mark.Formula))));
        return marks;
    }

    private bool Has(string attribute) => unit.Has(attribute, period.LastDay);

    // Older programs do not support conditional formats that refer to another sheet.
    private Func<Reference, FormulaOperand?> On(string sheet) => reference =>
    {
        if (reference.Elsewhere) return known.TryGetValue(reference.ToString(), out var value) ? new FormulaOperand.Known(value) : null;
        if (form[reference.Item] is not { } item) return null;
        if (!item.IsOwedBy(unit, period)) return new FormulaOperand.NotOwed();
        return places[reference.Item].Sheet == sheet
            ? new FormulaOperand.Cell(places[reference.Item], item.Kind is ItemKind.Flag or ItemKind.Text) : null;
    };
}
