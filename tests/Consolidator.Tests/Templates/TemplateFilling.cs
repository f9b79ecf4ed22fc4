using System.Globalization;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Texts;
using Consolidator.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Consolidator.Templates;

/// <summary>Fills in a template like a clerk: types only into the input cells.</summary>
internal static class TemplateFilling
{
    public static FormCatalog Catalog { get; } = SchemaFolder.Read(Reports.Templates.Schemas());

    public static readonly IReadOnlyDictionary<string, decimal> Nothing = new Dictionary<string, decimal>();

    /// <summary>A unit that also owes the items that only some units owe.</summary>
    public static Unit Unit { get; } = Catalog.Registry.Units.First(unit => unit.Kind == UnitKind.District);

    public static Form Form(string code) => Catalog[new FormCode(code)] ?? throw new InvalidOperationException(code);

    /// <summary>The first period for which the form is collected.</summary>
    public static Period PeriodOf(Form form) => Catalog.Collections.First(collection => collection.Form == form.Code).Period;

    public static byte[] Template(Form form, Unit? unit = null, IReadOnlyDictionary<string, decimal>? known = null) =>
        TemplateWorkbook.Create(form, unit ?? Unit, PeriodOf(form), known ?? Nothing, Catalog.Registry, Phrasebook.Chinese);

    /// <summary>A different figure for every item that the unit owes, of the item's kind.</summary>
    public static IReadOnlyDictionary<ItemCode, Figure> Figures(Form form, Unit unit, Period period) => form.Items
        .Select((item, index) => (item, index)).ToDictionary(pair => pair.item.Code, pair => !pair.item.IsOwedBy(unit, period)
            ? new Figure.Blank() : Of(pair.item, pair.index));

    private static Figure Of(Forms.Item item, int index) => item.Kind switch
    {
        ItemKind.Flag when item.Options.Where(option => option != "不适用").ToList() is var options =>
            new Figure.Words(options[index % options.Count]),
        ItemKind.Text => new Figure.Words($"第{index}段文字，共{index + 3}个字；“引号”与 & <符号>。"),
        ItemKind.Count => new Figure.Number(item.MayBeNegative && index % 2 == 0 ? -index - 1 : index % 5 == 0 ? 0 : index * 37 + 1),
        _ => new Figure.Number(new decimal(index * 1_000 + 7, 0, 0, false, (byte)item.Decimals)),
    };

    extension(Rule rule)
    {
        /// <summary>True when the rule refers to another form, period or unit: a workbook cannot decide it.</summary>
        public bool LooksElsewhere => rule.Instances.Any(instance =>
            instance.OfChildren.Count > 0 || instance.References.Any(reference => reference.Elsewhere));
    }

    public static byte[] Fill(byte[] template, IReadOnlyDictionary<ItemCode, CellPosition> map, IReadOnlyDictionary<ItemCode,
        Figure> figures)
    {
        using var stream = new MemoryStream();
        stream.Write(template);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var main = document.WorkbookPart ?? throw new InvalidDataException();
            foreach (var (item, figure) in figures)
            {
                var sheet = main.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
                    .First(sheet => sheet.Name == map[item].Sheet);
                var part = (WorksheetPart)main.GetPartById(sheet.Id?.Value ?? "");
                var cell = part.Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
                    .First(cell => cell.CellReference == map[item].A1);
                if (figure is Figure.Number(var number)) cell.CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture));
                else if (figure is Figure.Words(var words)) (cell.DataType, cell.InlineString) = (CellValues.InlineString,
                    new InlineString(new Text(words)));
            }
        }
        return stream.ToArray();
    }
}
