namespace Consolidator.Spreadsheets;

/// <summary>Days as a spreadsheet counts them: from 1900, with the 29 February that year did not have, or from 1904.</summary>
internal sealed record Calendar(bool From1904)
{
    private static readonly DateTime Zero1900 = new(1899, 12, 30);
    private static readonly DateTime Zero1904 = new(1904, 1, 1);
    private const decimal LastDay = 2_958_466; // 10000-01-01

    /// <summary>A number as its format shows it; what is no number, or no day of any year, stays what it is.</summary>
    public CellContent Show(CellContent content, bool asDate) =>
        asDate && content is CellContent.Number(var serial) && Date(serial) is { } date ? new CellContent.Date(date) : content;

    /// <summary>The date of a serial number; null when no date is so far away.</summary>
    public DateTime? Date(decimal serial)
    {
        if (serial < 0 || serial >= LastDay - (From1904 ? 1462 : 0)) return null;
        var zero = From1904 ? Zero1904 : serial < 60 ? Zero1900.AddDays(1) : Zero1900;
        return zero.AddMilliseconds((double)decimal.Round(serial * 86_400_000m));
    }
}
