using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Templates;

/// <summary>The cell of every item of a form in its template.</summary>
internal static class TemplateMap
{
    public static IReadOnlyDictionary<ItemCode, CellPosition> Of(Form form, Phrasebook phrases) =>
        new TemplateLayout(form, phrases).BuildSheets().SelectMany(sheet => sheet.Items)
            .ToDictionary(place => place.Item.Code, place => place.Address);
}
