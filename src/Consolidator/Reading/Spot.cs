using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>The cell where an item's figure is expected.</summary>
/// <param name="Cell">Null when the cell is blank.</param>
/// <param name="NearbyMeasures">The cells around the figure that may name a unit of measure.</param>
internal sealed record Spot(ItemCode Item, CellPosition Where, Cell? Cell, NearbyMeasures NearbyMeasures)
{
    /// <summary>True when the cell is not read, whatever it contains: a finding gives the reason.</summary>
    public bool IsRefused { get; init; }
}
