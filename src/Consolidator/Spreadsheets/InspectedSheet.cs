using Consolidator.Cells;

namespace Consolidator.Spreadsheets;

/// <summary>A sheet as our inspector read it from the parts of the file, before ExcelDataReader reads it again.</summary>
/// <param name="Listed">False for charts and macro sheets, which hold no cells.</param>
internal sealed record InspectedSheet(string Name, bool Hidden, bool Listed = true)
{
    /// <summary>A placeholder for a text that the inspector leaves to ExcelDataReader.</summary>
    public static CellContent.Text UnreadText { get; } = new("");

    public List<Cell> Cells { get; } = [];
    public List<CellRange> Merges { get; } = [];
    public HashSet<int> HiddenRows { get; } = [];
    public HashSet<int> HiddenColumns { get; } = [];
    public Dictionary<(int Row, int Column), string> Comments { get; } = [];

    /// <summary>The last row and column the sheet mentions, empty cells included.</summary>
    public int LastRow { get; private set; }
    public int LastColumn { get; private set; }

    public void ExtendTo(int row, int column)
    {
        LastRow = Math.Max(LastRow, row);
        LastColumn = Math.Max(LastColumn, column);
    }

    public void Add(Cell cell)
    {
        if (Cells.Count >= Limits.Cells) throw UnreadableException.TooLarge("limit-cells", Limits.Cells);
        Cells.Add(cell.Format is null || cell.Content is CellContent.Number ? cell : cell with { Format = null });
    }

    public void AddMerge(CellRange range)
    {
        if (Merges.Count >= Limits.Merges) throw UnreadableException.TooLarge("limit-merges", Limits.Merges);
        if (range.Top < range.Bottom || range.Left < range.Right) Merges.Add(range);
    }

    public void HideColumns(int firstColumn, int lastColumn)
    {
        for (var column = Math.Max(firstColumn, 1); column <= Math.Min(lastColumn, Limits.Columns); column++) HiddenColumns.Add(column);
    }

    public void AddComment(int row, int column, string text)
    {
        text = text.Trim();
        if (text.Length > 0) Comments[(row, column)] = Comments.TryGetValue((row, column), out var earlier) ? $"{earlier}\n{text}" : text;
    }
}
