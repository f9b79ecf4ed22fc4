using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Forms;

namespace Consolidator.Receipts;

/// <summary>One cell that is not as it was in the version that counted before; empty text: was blank, or is now.</summary>
/// <param name="Where">In the new version; null when the item has no place there any more. Where it stood before is a place in another
/// workbook.</param>
public sealed record FigureChange(Item Item, string Before, string After, CellPosition? Where)
{
    /// <summary>What a new version changes of the one before, in form order.</summary>
    public static IReadOnlyList<FigureChange> Between(Form form, IEnumerable<Observation> before, IEnumerable<Observation> after)
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
