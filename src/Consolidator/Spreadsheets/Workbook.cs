using Consolidator.Cells;

namespace Consolidator.Spreadsheets;

public enum WorkbookFormat { Xlsx, Xls, Csv }

/// <summary>A workbook as read: every non-blank cell of every sheet, and the properties that affect its reliability.</summary>
public sealed record Workbook(WorkbookFormat Format, IReadOnlyList<Sheet> Sheets)
{
    public WorkbookSize Size => new(Sheets.Count, Sheets.Sum(sheet => sheet.Cells.Count));
}

/// <param name="Cells">The number of filled cells.</param>
public sealed record WorkbookSize(int Sheets, int Cells);

/// <param name="Merges">Merged ranges; only the top-left cell has the value.</param>
/// <param name="HiddenRows">Rows that are hidden from a person.</param>
public sealed record Sheet(
    string Name, IReadOnlyList<Cell> Cells, IReadOnlyList<CellRange> Merges,
    bool Hidden, IReadOnlySet<int> HiddenRows, IReadOnlySet<int> HiddenColumns)
{
    private readonly Dictionary<(int Row, int Column), Cell> _cells = Cells.ToDictionary(cell => (cell.Row, cell.Column));

    /// <summary>Notes attached to blank cells.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> CommentsOnBlanks { get; init; } = new Dictionary<(int, int), string>();

    public int LastRow { get; } = Cells.Count == 0 ? 0 : Cells.Max(cell => cell.Row);
    public int LastColumn { get; } = Cells.Count == 0 ? 0 : Cells.Max(cell => cell.Column);

    /// <summary>The cell; null when it is blank. Under a merge all cells but the top-left one are blank.</summary>
    public Cell? this[int row, int column] => _cells.GetValueOrDefault((row, column));

    public CellPosition Address(int row, int column) => new(Name, row, column);

    public bool IsHidden(int row, int column) => Hidden || HiddenRows.Contains(row) || HiddenColumns.Contains(column);
}

/// <param name="Comment">The text of the note a person attached to the cell, if any.</param>
public sealed record Cell(int Row, int Column, CellContent Content, string? Comment = null)
{
    /// <summary>The format of a number, when it may show another number; null for nearly all cells.</summary>
    public ScaledFormat? Format { get; init; }

    /// <summary>The font runs of a text with parts that are struck through, superscript or subscript; null for nearly all cells.</summary>
    public FontRuns? FontRuns { get; init; }

    /// <summary>True when the cell's font is struck through: its content may be meant as deleted.</summary>
    public bool IsStruck { get; init; }
}
