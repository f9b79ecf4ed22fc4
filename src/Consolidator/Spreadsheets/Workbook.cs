using Consolidator.Cells;

namespace Consolidator.Spreadsheets;

public enum WorkbookFormat { Xlsx, Xls, Csv }

/// <summary>A workbook as it stands: every non-blank cell of every sheet, and what a reader must know to trust it.</summary>
public sealed record Workbook(WorkbookFormat Format, IReadOnlyList<Sheet> Sheets)
{
    public WorkbookSize Size => new(Sheets.Count, Sheets.Sum(sheet => sheet.Cells.Count));
}

/// <param name="Cells">Filled cells.</param>
public sealed record WorkbookSize(int Sheets, int Cells);

/// <param name="Merges">Merged ranges; the value stands in the top-left cell alone.</param>
/// <param name="HiddenRows">Rows a person does not see.</param>
public sealed record Sheet(
    string Name, IReadOnlyList<Cell> Cells, IReadOnlyList<CellRange> Merges,
    bool Hidden, IReadOnlySet<int> HiddenRows, IReadOnlySet<int> HiddenColumns)
{
    private readonly Dictionary<(int Row, int Column), Cell> _cells = Cells.ToDictionary(cell => (cell.Row, cell.Column));

    /// <summary>Notes attached to cells that hold nothing.</summary>
    public IReadOnlyDictionary<(int Row, int Column), string> CommentsOnBlanks { get; init; } = new Dictionary<(int, int), string>();

    public int LastRow { get; } = Cells.Count == 0 ? 0 : Cells.Max(cell => cell.Row);
    public int LastColumn { get; } = Cells.Count == 0 ? 0 : Cells.Max(cell => cell.Column);

    /// <summary>The cell itself; null when blank. Under a merge all but its top-left are blank.</summary>
    public Cell? this[int row, int column] => _cells.GetValueOrDefault((row, column));

    public CellPosition Address(int row, int column) => new(Name, row, column);

    public bool IsHidden(int row, int column) => Hidden || HiddenRows.Contains(row) || HiddenColumns.Contains(column);
}

/// <param name="Comment">The text of the note a person attached to the cell, if any.</param>
public sealed record Cell(int Row, int Column, CellContent Content, string? Comment = null)
{
    /// <summary>Of a number whose format shows another one; null for nearly all cells.</summary>
    public ScaledFormat? Format { get; init; }

    /// <summary>Of a text with parts that are struck through or set high or low; null for nearly all cells.</summary>
    public TextRuns? Runs { get; init; }

    /// <summary>True when the cell's own font is struck through: what stands there may be meant as deleted.</summary>
    public bool Struck { get; init; }
}
