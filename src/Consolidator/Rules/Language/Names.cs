using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>Index of the names of one form.</summary>
internal sealed class Names
{
    private readonly Dictionary<ItemCode, (VocabularyTable Table, int Row, int Column)> _items = [];
    private readonly IReadOnlyDictionary<ItemCode, int> _decimals;

    public Names(FormCode form, IReadOnlyList<VocabularyTable> tables, IReadOnlyDictionary<ItemCode, int> decimals)
    {
        (Form, Tables, _decimals) = (form, tables, decimals);
        foreach (var table in tables)
            for (var row = 0; row < table.Rows.Count; row++)
            {
                if (table.Rows[row].Heading) continue;
                if (table.Columns.Count == 0) _items.TryAdd(new ItemCode(table.Rows[row].Code), (table, row, -1));
                for (var column = 0; column < table.Columns.Count; column++) _items.TryAdd(Item(table, row, column), (table, row, column));
            }
    }

    public FormCode Form { get; }

    public IEnumerable<ItemCode> Items => _items.Keys;

    public VocabularyTable? Table(string id) => Tables.FirstOrDefault(table => table.Id == id);

    public IReadOnlyList<VocabularyTable> Tables { get; }

    public bool Has(ItemCode item) => _items.ContainsKey(item);

    public bool Has(ItemCode item, VocabularyTable table) => _items.TryGetValue(item, out var found) && found.Table == table;

    /// <summary>Half a unit of the last declared place; 0 for a count.</summary>
    public decimal HalfUnit(ItemCode item) =>
        _decimals.TryGetValue(item, out var decimals) ? new decimal(5, 0, 0, false, (byte)(decimals + 1)) : 0;

    /// <summary>The items from one to another, down a column or along a row; null when there is no such path.</summary>
    public IReadOnlyList<ItemCode>? Range(ItemCode from, ItemCode to)
    {
        var (start, end) = (_items[from], _items[to]);
        if (start.Table != end.Table) return null;
        if (start.Column == end.Column && start.Row <= end.Row)
            return [.. Enumerable.Range(start.Row, end.Row - start.Row + 1)
                .Where(row => !start.Table.Rows[row].Heading).Select(row => Item(start.Table, row, start.Column))];
        if (start.Row == end.Row && start.Column <= end.Column)
            return [.. Enumerable.Range(start.Column, end.Column - start.Column + 1)
                .Select(column => Item(start.Table, start.Row, column))];
        return null;
    }

    /// <summary>The data rows below a row that have no data rows below them. So a subtotal and its parts are not both leaves.</summary>
    public static IReadOnlyList<string> Leaves(VocabularyTable table, string code)
    {
        var data = table.Rows.Where(row => !row.Heading && Below(row)).ToList();
        return [.. data.Where(row => !data.Any(other => other.Parent == row.Code)).Select(row => row.Code)];

        bool Below(VocabularyRow row)
        {
            var parent = row.Parent;
            for (var steps = 0; parent is not null && steps <= table.Rows.Count; steps++)
            {
                if (parent == code) return true;
                parent = table.Rows.FirstOrDefault(candidate => candidate.Code == parent)?.Parent;
            }
            return false;
        }
    }

    private static ItemCode Item(VocabularyTable table, int row, int column) =>
        new(column < 0 ? table.Rows[row].Code : $"{table.Rows[row].Code}.{table.Columns[column]}");
}

/// <summary>The meaning of a code without a dot: inside <c>each: T3 columns</c> a row in this column, inside <c>each: T3 rows</c> a
/// column in this row.</summary>
internal sealed record Each(VocabularyTable Table, bool Columns, string Key)
{
    public ItemCode Item(string code) => new(Columns ? $"{code}.{Key}" : $"{Key}.{code}");
}
