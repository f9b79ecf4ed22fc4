using Consolidator.Cells;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>A sheet as labels: merged ranges filled, texts normalised once.</summary>
internal sealed class Grid
{
    private readonly Dictionary<(int Row, int Column), Label> _labels = [];
    private readonly List<int> _rows;
    private readonly Dictionary<int, List<Cell>> _cellsOfRow = [];
    private readonly Dictionary<int, List<CellRange>> _mergesOfRow = [];
    private readonly Dictionary<int, List<int>> _textsOfColumn = [];
    private readonly HashSet<int> _rowsOfFigures;
    private HashSet<Label>? _words, _whens;

    public Grid(Sheet sheet)
    {
        Sheet = sheet;
        foreach (var cell in sheet.Cells)
            if (cell.Content is CellContent.Text(var text) && text.Length <= LongestLabel
                && Label.Of(cell.Runs?.Level ?? text) is { Whole.Length: > 0 } label)
                _labels[(cell.Row, cell.Column)] = label;
        foreach (var cell in sheet.Cells)
        {
            if (!_cellsOfRow.TryGetValue(cell.Row, out var cells)) _cellsOfRow[cell.Row] = cells = [];
            cells.Add(cell);
            if (cell.Content is not CellContent.Text) continue;
            if (!_textsOfColumn.TryGetValue(cell.Column, out var texts)) _textsOfColumn[cell.Column] = texts = [];
            texts.Add(cell.Row);
        }
        foreach (var texts in _textsOfColumn.Values) texts.Sort();
        foreach (var cells in _cellsOfRow.Values) cells.Sort((one, other) => one.Column.CompareTo(other.Column));
        _rows = [.. _cellsOfRow.Keys.Order()];
        _rowsOfFigures = RowsOfFigures.In(_rows.Select(CellsOf));
        // A merged range that says nothing is none: thousands of empty ones may reach over all rows.
        foreach (var merge in sheet.Merges.Where(merge => sheet[merge.Top, merge.Left] is not null).OrderBy(merge => merge.Left))
            foreach (var row in RowsBetween(merge.Top, merge.Bottom))
            {
                if (!_mergesOfRow.TryGetValue(row, out var merges)) _mergesOfRow[row] = merges = [];
                merges.Add(merge);
            }
    }

    // No label of any form is this long; a narrative is not compared with labels.
    private const int LongestLabel = 200;

    public Sheet Sheet { get; }

    private readonly Dictionary<(string, string), bool> _asked = [];

    /// <summary>Whether any cell is so; looked for once.</summary>
    /// <param name="question">Names what is asked.</param>
    public bool Any((string, string) question, Func<Cell, bool> isSo)
    {
        if (!_asked.TryGetValue(question, out var any)) _asked[question] = any = Sheet.Cells.Any(isSo);
        return any;
    }

    /// <summary>Rows that hold something, from the top.</summary>
    public IReadOnlyList<int> Rows => _rows;

    public IEnumerable<((int Row, int Column) At, Label Label)> Labels => _labels.Select(pair => (pair.Key, pair.Value));

    /// <summary>The labels of the sheet, each once: most sheets say the same words over and over.</summary>
    public IReadOnlySet<Label> Words => _words ??= [.. _labels.Values];

    /// <summary>Those of them that say when something is of, and nothing else.</summary>
    public IReadOnlySet<Label> Whens => _whens ??= [.. Words.Where(ColumnPeriod.IsAlone)];

    /// <summary>The filled cells of a row, from the left.</summary>
    public IReadOnlyList<Cell> CellsOf(int row) => _cellsOfRow.TryGetValue(row, out var cells) ? cells : [];

    /// <summary>The columns of a row where a cell or a merged range begins; a range may begin higher up.</summary>
    public IEnumerable<int> ColumnsOf(int row)
    {
        var cells = CellsOf(row).Select(cell => cell.Column);
        return _mergesOfRow.TryGetValue(row, out var merges) ? cells.Concat(merges.Select(merge => merge.Left)) : cells;
    }

    /// <summary>True when a figure stands in the row, beyond doubt: a number that is not the row's own, nor a year among heads.</summary>
    public bool HasFigures(int row) => _rowsOfFigures.Contains(row);

    public IEnumerable<int> RowsBetween(int first, int last)
    {
        var start = _rows.BinarySearch(first);
        for (var index = start < 0 ? ~start : start; index < _rows.Count && _rows[index] <= last; index++) yield return _rows[index];
    }

    /// <summary>Rows that hold something above a row, from the bottom.</summary>
    public IEnumerable<int> RowsAbove(int row) => Upward(_rows, row);

    /// <summary>Rows where a text stands in a column, from a row upward.</summary>
    public IEnumerable<int> TextsUpFrom(int row, int column) =>
        _textsOfColumn.TryGetValue(column, out var rows) ? Upward(rows, row + 1) : [];

    private static IEnumerable<int> Upward(List<int> rows, int below)
    {
        var start = rows.BinarySearch(below);
        for (var index = (start < 0 ? ~start : start) - 1; index >= 0; index--) yield return rows[index];
    }

    public CellRange? Merge(int row, int column)
    {
        if (!_mergesOfRow.TryGetValue(row, out var merges)) return null;
        // From the left, and apart: the last that begins no further right is the one, if any.
        var (low, high) = (0, merges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (merges[middle].Left <= column) low = middle + 1;
            else high = middle;
        }
        return low > 0 && merges[low - 1].Contains(row, column) ? merges[low - 1] : null;
    }

    /// <summary>The label that begins in this very cell.</summary>
    public Label? Own(int row, int column) => _labels.TryGetValue((row, column), out var label) ? label : null;

    /// <summary>The label a person sees there: the cell's own, or that of the merged range over it.</summary>
    public Label? Filled(int row, int column) =>
        Merge(row, column) is { } merge ? Own(merge.Top, merge.Left) : Own(row, column);
}
