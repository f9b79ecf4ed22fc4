using Consolidator.Cells;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>A sheet with its merged ranges filled and its texts normalised to labels once.</summary>
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
                && Label.Of(cell.FontRuns?.WithoutSuperscript ?? text) is { Whole.Length: > 0 } label)
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
        _rowsOfFigures = FigureRows.Find(_rows.Select(CellsOf));
        // Merged ranges without a value are ignored: a sheet may have thousands of them that cover all rows.
        foreach (var merge in sheet.Merges.Where(merge => sheet[merge.Top, merge.Left] is not null).OrderBy(merge => merge.Left))
            foreach (var row in RowsBetween(merge.Top, merge.Bottom))
            {
                if (!_mergesOfRow.TryGetValue(row, out var merges)) _mergesOfRow[row] = merges = [];
                merges.Add(merge);
            }
    }

    // Labels of forms are shorter. Longer texts are narrative and are not compared with labels.
    private const int LongestLabel = 200;

    public Sheet Sheet { get; }

    private readonly Dictionary<(string, string), bool> _answers = [];

    /// <summary>True when a cell satisfies the condition. The answer is computed once per question.</summary>
    /// <param name="question">Identifies the condition.</param>
    public bool HasCell((string, string) question, Func<Cell, bool> condition)
    {
        if (!_answers.TryGetValue(question, out var any)) _answers[question] = any = Sheet.Cells.Any(condition);
        return any;
    }

    /// <summary>Rows with filled cells, from the top.</summary>
    public IReadOnlyList<int> Rows => _rows;

    public IEnumerable<((int Row, int Column) At, Label Label)> Labels => _labels.Select(pair => (pair.Key, pair.Value));

    /// <summary>The distinct labels of the sheet: most sheets repeat the same words many times.</summary>
    public IReadOnlySet<Label> DistinctLabels => _words ??= [.. _labels.Values];

    /// <summary>The distinct labels that are only a period.</summary>
    public IReadOnlySet<Label> PeriodLabels => _whens ??= [.. DistinctLabels.Where(ColumnPeriod.IsPeriodLabel)];

    /// <summary>The filled cells of a row, from the left.</summary>
    public IReadOnlyList<Cell> CellsOf(int row) => _cellsOfRow.TryGetValue(row, out var cells) ? cells : [];

    /// <summary>The columns of a row where a cell or a merged range begins; the range may begin in a row above.</summary>
    public IEnumerable<int> ColumnsOf(int row)
    {
        var cells = CellsOf(row).Select(cell => cell.Column);
        return _mergesOfRow.TryGetValue(row, out var merges) ? cells.Concat(merges.Select(merge => merge.Left)) : cells;
    }

    /// <summary>True when the row certainly contains a figure: serial numbers and years among heads do not count.</summary>
    public bool HasFigures(int row) => _rowsOfFigures.Contains(row);

    public IEnumerable<int> RowsBetween(int first, int last)
    {
        var start = _rows.BinarySearch(first);
        for (var index = start < 0 ? ~start : start; index < _rows.Count && _rows[index] <= last; index++) yield return _rows[index];
    }

    /// <summary>Rows with filled cells above a row, from the bottom.</summary>
    public IEnumerable<int> RowsAbove(int row) => Upward(_rows, row);

    /// <summary>Rows with a text in the column, from the given row upward.</summary>
    public IEnumerable<int> RowsOfTextsUpFrom(int row, int column) =>
        _textsOfColumn.TryGetValue(column, out var rows) ? Upward(rows, row + 1) : [];

    private static IEnumerable<int> Upward(List<int> rows, int below)
    {
        var start = rows.BinarySearch(below);
        for (var index = (start < 0 ? ~start : start) - 1; index >= 0; index--) yield return rows[index];
    }

    public CellRange? FindMerge(int row, int column)
    {
        if (!_mergesOfRow.TryGetValue(row, out var merges)) return null;
        // The ranges are sorted and do not overlap: only the last that begins at or before the column can contain it.
        var (low, high) = (0, merges.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (merges[middle].Left <= column) low = middle + 1;
            else high = middle;
        }
        return low > 0 && merges[low - 1].Contains(row, column) ? merges[low - 1] : null;
    }

    /// <summary>The label of the cell itself; null when the cell has none, even under a merged range.</summary>
    public Label? OwnLabel(int row, int column) => _labels.TryGetValue((row, column), out var label) ? label : null;

    /// <summary>The label that a person sees in the cell: its own, or that of the merged range that covers it.</summary>
    public Label? VisibleLabel(int row, int column) =>
        FindMerge(row, column) is { } merge ? OwnLabel(merge.Top, merge.Left) : OwnLabel(row, column);
}
