using Consolidator.Cells;
using Consolidator.Codes;

namespace Consolidator.Figures;

/// <summary>The value of one item in one submission.</summary>
/// <param name="Item">The item's code: <c>A01</c>, <c>N4.np</c>.</param>
/// <param name="Raw">The content of the cell, as typed; empty when blank.</param>
/// <param name="Where">The cell; null when the return has no cell for the item.</param>
/// <param name="Converted">True when a text was converted to a number (<c>'1,234</c>, <c>１２件</c>).</param>
public sealed record Observation(ItemCode Item, Figure Figure, string Raw, CellPosition? Where, bool Converted = false);
