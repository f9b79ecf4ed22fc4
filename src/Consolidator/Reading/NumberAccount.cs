using Consolidator.Cells;
using Consolidator.Covers;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>What became of a number of a sheet.</summary>
internal enum NumberUse
{
    /// <summary>It is a figure of the form, or its cell was refused with a finding.</summary>
    Read,

    /// <summary>A finding names the cell, its row, its column or its sheet.</summary>
    Named,

    /// <summary>It belongs to the cover: a year, a telephone, a date.</summary>
    OnCover,

    /// <summary>It numbers its row: 1, 2, 3 … down the table, or below a head such as 序号 or 指标代码.</summary>
    NumbersRow,

    /// <summary>It numbers its column, in the row below the head: 甲 乙 1 2 3.</summary>
    NumbersColumn,

    /// <summary>A year over the figures or left of them: 2013 as the head of a column, beside a title, or before a row without a
    /// label.</summary>
    Year,

    /// <summary>Its row says what it is: a telephone, a postcode, a page.</summary>
    Contact,

    /// <summary>The sheet says how to fill in the form.</summary>
    InInstructions,

    /// <summary>None of these.</summary>
    Unused,
}

/// <summary>Accounts for every number of a sheet: read, named in a finding, or no figure for a reason that is listed here.</summary>
/// <param name="named">Cells that findings name.</param>
internal sealed class NumberAccount(Grid grid, IReadOnlyList<TableTrace> traces, IReadOnlySet<CellPosition> cover,
    IReadOnlySet<CellPosition> named)
{
    private static readonly string[] ContactWords =
        ["电话", "手机", "传真", "邮编", "邮政编码", "联系", "信箱", "邮箱", "代码", "编号", "文号", "页码", "网址", "身份证"];

    private const int HeadRows = 3;

    private readonly HashSet<(int Row, int Column)> _read =
    [
        .. traces.SelectMany(trace => trace.AccountedCells),
        .. traces.SelectMany(trace => trace.Spots).Select(spot => (spot.Where.Row, spot.Where.Column)),
    ];

    private readonly List<TablePart> _parts = [.. traces.SelectMany(trace => trace.Parts)];
    private readonly Dictionary<int, bool> _numbersRows = [];

    /// <summary>Each number of the sheet, from the top, and what became of it.</summary>
    public IEnumerable<(Cell Cell, NumberUse Use)> Entries =>
        grid.Rows.SelectMany(grid.CellsOf).Where(CellAppearance.IsNumber).Select(cell => (cell, UseOf(cell)));

    public NumberUse UseOf(Cell cell)
    {
        var where = grid.Sheet.Address(cell.Row, cell.Column);
        return _read.Contains((cell.Row, cell.Column)) ? NumberUse.Read
            : named.Contains(where) ? NumberUse.Named
            : cover.Contains(where) ? NumberUse.OnCover
            : CoverReader.IsInstruction(grid.Sheet.Name) && _parts.Count == 0 ? NumberUse.InInstructions
            : NumbersRow(cell.Column) ? NumberUse.NumbersRow
            : ColumnNumbers.IsNumberRow(grid, cell.Row) && _parts.Any(part => part.Head.Row < cell.Row && cell.Row <= part.Head.Row + 2)
                ? NumberUse.NumbersColumn
            : ColumnPeriod.IsYear(cell) && (IsAboveFigures(cell.Row) || IsBeforeRow(cell)) ? NumberUse.Year
            : IsContact(cell) ? NumberUse.Contact
            : NumberUse.Unused;
    }

    /// <summary>True for a column that numbers the rows of a part of the form.</summary>
    public bool NumbersRow(int column)
    {
        if (_numbersRows.TryGetValue(column, out var known)) return known;
        return _numbersRows[column] = SerialNumbers.Are(
                [.. grid.Rows.Select(row => grid.Sheet[row, column]).OfType<Cell>()], grid.Rows.Count)
            || _parts.Any(part => HeadOver(part, column) is { Content: CellContent.Text(var head) } && ColumnHeads.NamesRows(Label.Of(head))
            || SerialNumbers.Are([.. RowsOf(part).Select(row => grid.Sheet[row, column]).OfType<Cell>()], RowsOf(part).Count));
    }

    /// <summary>The cell that heads a column of a part, from the bottom: a text, or a year; null when there is none.</summary>
    /// <remarks>Above figures another table ends; its heads say nothing about this one.</remarks>
    public Cell? HeadOver(TablePart part, int column) => grid.RowsAbove(part.Head.Row + 1).Take(HeadRows)
        .TakeWhile(row => !grid.HasFigures(row)).Select(row => grid.Sheet[row, column])
        .FirstOrDefault(cell => cell?.Content is CellContent.Text || cell is not null && ColumnPeriod.IsYear(cell));

    private static List<int> RowsOf(TablePart part) =>
        [.. part.Rows.Where(row => row.Line is not null || row.Candidates.Count > 0).Select(row => row.Row)];

    private bool IsAboveFigures(int row) => _parts.All(part => row <= part.Head.Row || part.Rows.All(own => own.Row < row))
        && _parts.Any(part => row <= part.Head.Row);

    private bool IsBeforeRow(Cell cell) => _parts.Any(part =>
        cell.Column < part.Head.FirstColumn && part.Rows.Any(row => row.Row == cell.Row && row.LabelAt is null));

    private bool IsContact(Cell cell) => grid.CellsOf(cell.Row).LastOrDefault(other => other.Column < cell.Column
        && other.Content is CellContent.Text) is { Content: CellContent.Text(var text) }
        && text.Length <= 20 && ContactWords.Any(word => text.Contains(word, StringComparison.Ordinal));
}
