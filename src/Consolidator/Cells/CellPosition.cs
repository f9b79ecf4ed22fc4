namespace Consolidator.Cells;

/// <summary>Where a cell is. Row and column are counted from 1, as a clerk sees them.</summary>
public readonly record struct CellPosition(string Sheet, int Row, int Column)
{
    /// <summary>The cell within its sheet: <c>D27</c>.</summary>
    public string A1 => A1Notation.Write(Row, Column);

    /// <summary><c>依申请公开!D27</c></summary>
    public override string ToString() => $"{Sheet}!{A1}";

    /// <param name="a1">As <see cref="A1"/> writes it.</param>
    public static bool TryParse(string sheet, string a1, out CellPosition position)
    {
        var read = A1Notation.TryRead(a1, out var row, out var column);
        position = read ? new(sheet, row, column) : default;
        return read;
    }
}
