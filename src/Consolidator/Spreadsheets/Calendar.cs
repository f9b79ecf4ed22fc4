namespace Consolidator.Spreadsheets;

/// <summary>The serial numbers of days in a spreadsheet: from 1900, with a 29 February that did not exist, or from 1904.</summary>
internal sealed record Calendar(bool From1904)
{
    private static readonly DateTime Zero1900 = new(1899, 12, 30);
    private static readonly DateTime Zero1904 = new(1904, 1, 1);
    private const decimal LastDay = 2_958_466; // 10000-01-01

    /// <summary>The date when the format shows a date; other content, and numbers outside the range of dates, unchanged.</summary>
    public CellContent ConvertDate(CellContent content, bool asDate) =>
        asDate && content is CellContent.Number(var serial) && Date(serial) is { } date ? new CellContent.Date(date) : content;

    /// <summary>The date of a serial number; null when the number is outside the range of dates.</summary>
    public DateTime? Date(decimal serial)
    {
        if (serial < 0 || serial >= LastDay - (From1904 ? 1462 : 0)) return null;
        var zero = From1904 ? Zero1904 : serial < 60 ? Zero1900.AddDays(1) : Zero1900;
        return zero.AddMilliseconds((double)decimal.Round(serial * 86_400_000m));
    }
}
