namespace Consolidator.Cells;

/// <summary>A rectangle of cells, all four bounds inclusive and counted from 1.</summary>
public readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    public bool Contains(int row, int column) => Top <= row && row <= Bottom && Left <= column && column <= Right;
}
