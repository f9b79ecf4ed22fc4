using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>Where an item's figure stands.</summary>
/// <param name="Cell">Null when the place is blank.</param>
/// <param name="Beside">What is typed around it.</param>
internal sealed record Spot(ItemCode Item, CellPosition Where, Cell? Cell, MeasuresBeside Beside)
{
    /// <summary>True when it is not to be taken for the item's, whatever it is: a finding says why.</summary>
    public bool Refused { get; init; }
}
