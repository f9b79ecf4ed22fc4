using System.Globalization;

namespace Consolidator.Cells;

/// <summary>Cells as spreadsheets name them: <c>D27</c>, <c>D6:D26</c>. Rows and columns are counted from 1.</summary>
public static class A1Notation
{
    /// <summary>The last row and the last column a sheet can have.</summary>
    public const int Rows = 1_048_576, Columns = 16_384;

    public static string Write(int row, int column) => WriteColumn(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>D</c> for 4.</summary>
    public static string WriteColumn(int column)
    {
        var name = "";
        for (; column > 0; column = (column - 1) / 26) name = (char)('A' + (column - 1) % 26) + name;
        return name;
    }

    public static string Write(CellRange range) => $"{Write(range.Top, range.Left)}:{Write(range.Bottom, range.Right)}";

    /// <summary>Reads a reference as a file must write it: capital letters, no sign, no leading zero, within the sheet.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var index = 0;
        for (; index < text.Length && char.IsAsciiLetterUpper(text[index]); index++)
            if ((column = column * 26 + text[index] - 'A' + 1) > Columns) return false;
        if (column == 0 || index == text.Length || text[index] == '0') return false;
        for (; index < text.Length; index++)
            if (!char.IsAsciiDigit(text[index]) || (row = row * 10 + text[index] - '0') > Rows) return false;
        return true;
    }

    /// <summary><c>A1:C3</c>, or <c>A1</c> for one cell; null when it is neither.</summary>
    public static CellRange? ReadRange(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        return TryRead(colon < 0 ? text : text[..colon], out var top, out var left)
            && TryRead(text[(colon + 1)..], out var bottom, out var right) && top <= bottom && left <= right
            ? new CellRange(top, left, bottom, right) : null;
    }
}
