using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Forms;

namespace Consolidator.Receipts;

/// <summary>A figure that differs from the previous standing version; an empty text means blank.</summary>
/// <param name="Where">The cell in the new version; null when it has none for the item. The cell before was in
/// another workbook.</param>
public sealed record FigureChange(Item Item, string Before, string After, CellPosition? Where)
{
    /// <summary>The changes from one version to the next, in form order.</summary>
    public static IReadOnlyList<FigureChange> Compare(Form form, IEnumerable<Observation> before, IEnumerable<Observation> after)
    {
        var earlier = before.ToDictionary(observation => observation.Item);
        var later = after.ToDictionary(observation => observation.Item);
        return [.. from item in form.Items
                   let was = earlier.GetValueOrDefault(item.Code)
                   let now = later.GetValueOrDefault(item.Code)
                   where (was?.Figure ?? new Figure.Blank()) != (now?.Figure ?? new Figure.Blank())
                   select new FigureChange(item, was?.Raw ?? "", now?.Raw ?? "", now?.Where)];
    }
}
