using System.Globalization;

namespace Consolidator.Sheets;

/// <summary>Where a cell stands. Row and column are counted from 1, as a clerk sees them.</summary>
public readonly record struct CellAddress(string Sheet, int Row, int Column)
{
    /// <summary>The address within its sheet: <c>D27</c>.</summary>
    public string A1 => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>依申请公开!D27</c></summary>
    public override string ToString() => $"{Sheet}!{A1}";

    public static string ColumnName(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26) name = (char)('A' + (column - 1) % 26) + name;
        return name;
    }

    /// <summary>Reads <c>D27</c>, upper case, without signs.</summary>
    public static bool TryParse(string sheet, string a1, out CellAddress address)
    {
        address = default;
        var letters = a1.TakeWhile(char.IsAsciiLetterUpper).Count();
        if (letters is 0 or > 3) return false;
        if (!int.TryParse(a1.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row == 0) return false;
        address = new(sheet, row, a1.Take(letters).Aggregate(0, (column, letter) => column * 26 + letter - 'A' + 1));
        return true;
    }
}
