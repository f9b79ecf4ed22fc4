using Consolidator.Cells;
using Consolidator.Spreadsheets;

namespace Consolidator.Reading;

/// <summary>A sheet that a test edits like a clerk: sets cells, merges ranges, inserts rows and columns.</summary>
internal sealed class SheetSketch
{
    private Dictionary<(int Row, int Column), CellContent> _cells = [];
    private List<CellRange> _merges = [];

    public string Name { get; set; } = "年度报告";
    public HashSet<int> HiddenRows { get; } = [];
    public int LastRow => _cells.Keys.Select(at => at.Row).Concat(_merges.Select(merge => merge.Bottom)).DefaultIfEmpty(0).Max();
    public int LastColumn => _cells.Keys.Select(at => at.Column).Concat(_merges.Select(merge => merge.Right)).DefaultIfEmpty(0).Max();
    public IReadOnlyDictionary<(int Row, int Column), CellContent> Cells => _cells;
    public IReadOnlyList<CellRange> Merges => _merges;

    /// <param name="what">A text or a number; null: blank, but the range is still merged.</param>
    public SheetSketch Put(int row, int column, object? what, int down = 1, int across = 1)
    {
        if (Content(what) is { } content) _cells[(row, column)] = content;
        else _cells.Remove((row, column));
        if (down > 1 || across > 1) _merges.Add(new(row, column, row + down - 1, column + across - 1));
        return this;
    }

    /// <summary>Copies another drawing to this sheet, with its first cell at the given position.</summary>
    public SheetSketch Paste(SheetSketch other, int row, int column = 1)
    {
        foreach (var (at, content) in other._cells) _cells[(at.Row + row - 1, at.Column + column - 1)] = content;
        _merges.AddRange(other._merges.Select(merge => new CellRange(
            merge.Top + row - 1, merge.Left + column - 1, merge.Bottom + row - 1, merge.Right + column - 1)));
        return this;
    }

    /// <summary>The rows from one to another as a separate drawing.</summary>
    public SheetSketch Cut(int first, int last)
    {
        var part = new SheetSketch { Name = Name };
        foreach (var (at, content) in _cells.Where(cell => cell.Key.Row >= first && cell.Key.Row <= last))
            part._cells[(at.Row - first + 1, at.Column)] = content;
        part._merges.AddRange(_merges.Where(merge => merge.Bottom >= first && merge.Top <= last)
            .Select(merge => new CellRange(
                Math.Max(1, merge.Top - first + 1), merge.Left, Math.Min(last, merge.Bottom) - first + 1, merge.Right)));
        return part;
    }

    /// <summary>Inserts empty rows before a row; merged ranges across the position grow, as in a spreadsheet.</summary>
    public SheetSketch InsertRows(int before, int count = 1) => Move(row => row >= before ? row + count : row, column => column);

    public SheetSketch InsertColumns(int before, int count = 1) => Move(row => row, column => column >= before ? column + count : column);

    /// <summary>Reorders columns: <paramref name="to"/> gives the new position of each; merged heads must stay contiguous.</summary>
    public SheetSketch Rearrange(Func<int, int> to)
    {
        _cells = _cells.ToDictionary(cell => (cell.Key.Row, to(cell.Key.Column)), cell => cell.Value);
        _merges = [.. _merges.Select(merge => Enumerable.Range(merge.Left, merge.Right - merge.Left + 1).Select(to).ToList() is var columns
            ? new CellRange(merge.Top, columns.Min(), merge.Bottom, columns.Max()) : merge)];
        // The first cell of a range has its content.
        foreach (var merge in _merges)
            foreach (var at in _cells.Keys.Where(at => merge.Contains(at.Row, at.Column)).ToList())
                if (_cells.Remove(at, out var content)) _cells[(merge.Top, merge.Left)] = content;
        return this;
    }

    /// <summary>Removes merged ranges: each label stays in the first cell of its range, or is repeated in all of them.</summary>
    public SheetSketch Unmerge(bool fill = false, Func<CellRange, bool>? which = null)
    {
        foreach (var merge in _merges.Where(which ?? (_ => true)).ToList())
        {
            _merges.Remove(merge);
            if (!fill || !_cells.TryGetValue((merge.Top, merge.Left), out var content)) continue;
            for (var row = merge.Top; row <= merge.Bottom; row++)
                for (var column = merge.Left; column <= merge.Right; column++) _cells[(row, column)] = content;
        }
        return this;
    }

    public SheetSketch Retype(Func<string, string> text)
    {
        foreach (var (at, content) in _cells.ToList())
            if (content is CellContent.Text(var typed)) _cells[at] = new CellContent.Text(text(typed));
        return this;
    }

    /// <summary>Converts figures to text cells.</summary>
    public SheetSketch RetypeFigures(Func<decimal, object> figure)
    {
        foreach (var (at, content) in _cells.ToList())
            if (content is CellContent.Number(var number) && Content(figure(number)) is { } typed) _cells[at] = typed;
        return this;
    }

    public (int Row, int Column) Find(string text, int nth = 1) =>
        _cells.Where(cell => cell.Value is CellContent.Text(var typed) && typed == text)
            .Select(cell => cell.Key)
            .Order()
            .ElementAt(nth - 1);

    public Sheet Sheet() =>
        new(Name, [.. _cells.OrderBy(cell => cell.Key).Select(cell => new Cell(cell.Key.Row, cell.Key.Column, cell.Value))],
            [.. _merges], false, HiddenRows, new HashSet<int>());

    private SheetSketch Move(Func<int, int> row, Func<int, int> column)
    {
        _cells = _cells.ToDictionary(cell => (row(cell.Key.Row), column(cell.Key.Column)), cell => cell.Value);
        _merges = [.. _merges.Select(merge => new CellRange(row(merge.Top), column(merge.Left), row(merge.Bottom), column(merge.Right)))];
        return this;
    }

    private static CellContent? Content(object? what) => what switch
    {
        null => null,
        CellContent content => content,
        string text => new CellContent.Text(text),
        decimal number => new CellContent.Number(number),
        int number => new CellContent.Number(number),
        _ => throw new ArgumentException($"{what} is neither text nor number."),
    };
}
