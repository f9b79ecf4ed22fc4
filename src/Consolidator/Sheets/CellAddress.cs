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
}
