using Consolidator.Cells;
using Consolidator.Codes;

namespace Consolidator.Figures;

/// <summary>One cell's value of one submission.</summary>
/// <param name="Item">The item's code: <c>A01</c>, <c>N4.np</c>.</param>
/// <param name="Raw">What the cell shows, as typed; empty when blank.</param>
/// <param name="Where">The cell read; null when the return has no cell for the item.</param>
/// <param name="Converted">True when text was taken as a number (<c>'1,234</c>, <c>１２件</c>).</param>
public sealed record Observation(ItemCode Item, Figure Figure, string Raw, CellPosition? Where, bool Converted = false);
