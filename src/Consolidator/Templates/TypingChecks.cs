using System.Globalization;
using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Forms;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Templates;

/// <summary>Data validations: Excel warns when something is typed that is not a figure of the item.</summary>
/// <remarks>Excel warns but does not refuse: 「—」 means that an item does not apply, and a date may follow the answer of a flag.</remarks>
internal sealed class TypingChecks(Phrasebook phrases)
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Largest = "999999999999";
    private const int LongestList = 255;

    /// <param name="cells">The input cells.</param>
    public XElement? Build(IReadOnlyList<TemplateCell> cells)
    {
        var counts = cells.Where(cell => cell.Item?.Kind == ItemKind.Count).GroupBy(cell => cell.Item?.MayBeNegative ?? false)
            .Select(Counts);
        var flags = cells.Where(cell => cell.Item?.Kind == ItemKind.Flag).GroupBy(cell => string.Join(',', cell.Item?.Options ?? []))
            .Where(group => group.Key.Length <= LongestList
                && group.All(cell => cell.Item?.Options.All(option => !option.Contains(',', StringComparison.Ordinal)) ?? false))
            .Select(group => Validation("list", null, group,
                phrases.Say("template-wrong-flag", new NameList(group.Key.Split(','))), $"\"{group.Key}\""));
        var amounts = cells.Where(cell => cell.Item?.Kind is ItemKind.Amount or ItemKind.Ratio).Select(Amount);
        var all = counts.Concat(flags).Concat(amounts).ToList();
        return all.Count == 0 ? null : S.Of("dataValidations", At("count", all.Count), all);
    }

    private XElement Counts(IGrouping<bool, TemplateCell> cells) => cells.Key
        ? Validation("whole", "between", cells, phrases.Say("template-wrong-whole"), "-" + Largest, Largest)
        : Validation("whole", "between", cells, phrases.Say("template-wrong-count"), "0", Largest);

    private XElement Amount(TemplateCell cell)
    {
        var (at, item) = (CellReferences.Absolute(new("", cell.Row, cell.Column)), cell.Item ?? throw new InvalidOperationException());
        var sign = item.MayBeNegative ? "" : $",{at}>=0";
        return Validation("custom", null, [cell],
            phrases.Say(item.MayBeNegative ? "template-wrong-decimal" : "template-wrong-amount", item.Measure.Length > 0 ? item.Measure
                : "—", item.Decimals),
            $"AND(ISNUMBER({at}){sign},ROUND({at},{item.Decimals.ToString(CultureInfo.InvariantCulture)})={at})");
    }

    private XElement Validation(string type, string? compared, IEnumerable<TemplateCell> cells, string error,
        params IReadOnlyList<string> formulas) => S.Of("dataValidation",
        At("type", type), At("errorStyle", "warning"), compared is null ? null : At("operator", compared), At("allowBlank", 1),
            At("showErrorMessage", 1),
        At("errorTitle", phrases.Say("template-wrong-title")), At("error", error),
        At("sqref", string.Join(' ', cells.Select(cell => A1Notation.Write(cell.Row, cell.Column)))),
        formulas.Select((formula, index) => S.Of($"formula{index + 1}", formula)));
}
