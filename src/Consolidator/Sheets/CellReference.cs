namespace Consolidator.Sheets;

/// <summary>References as a file must write them: capital letters, no sign, within the sheet.</summary>
internal static class CellReference
{
    public static (int Row, int Column)? Cell(ReadOnlySpan<char> text)
    {
        var (row, column, index) = (0, 0, 0);
        for (; index < text.Length && text[index] is >= 'A' and <= 'Z'; index++)
            if ((column = column * 26 + text[index] - 'A' + 1) > Limits.Columns) return null;
        if (column == 0 || index == text.Length || text[index] == '0') return null;
        for (; index < text.Length; index++)
            if (!char.IsAsciiDigit(text[index]) || (row = row * 10 + text[index] - '0') > Limits.Rows) return null;
        return (row, column);
    }

    /// <summary><c>A1:C3</c>, or <c>A1</c> for one cell; null when it is neither.</summary>
    public static CellRange? Range(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (Cell(colon < 0 ? text : text[..colon]) is not { } first || Cell(text[(colon + 1)..]) is not { } last) return null;
        return first.Row <= last.Row && first.Column <= last.Column ? new CellRange(first.Row, first.Column, last.Row, last.Column) : null;
    }
}
