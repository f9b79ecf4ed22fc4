using Consolidator.Boards;

namespace Consolidator.Listings;

/// <summary>Who has filed what.</summary>
public static class BoardListing
{
    /// <summary>The columns that <c>status</c> can sort by.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "period", "form", "unit", "name", "kind", "state", "version", "standing",
        "errors", "warnings", "received_at", "on_time", "file", "sha256",
    ];

    /// <param name="sort">A column to sort by: numbers by value, empty cells last; null keeps the order of the board.</param>
    /// <param name="contacts">True for a table that a person reads: it also shows when the office last contacted the unit.</param>
    public static Listing Of(IReadOnlyList<BoardRow> rows, string? sort, bool contacts, TimeZoneInfo city)
    {
        var cells = rows.Select(row => (Row: row, Cells: Cells(row, city))).ToList();
        if (sort is not null)
        {
            var column = Columns.ToList().IndexOf(sort);
            cells = [.. cells.OrderBy(row => row.Cells[column], ListedValueComparer.Instance)];
        }
        return new(contacts ? [.. Columns, "contacted"] : Columns, [.. cells.Select(row => contacts
            ? (IReadOnlyList<object?>)[.. row.Cells, Local(row.Row.Contact, city)] : row.Cells)]);
    }

    private static object?[] Cells(BoardRow row, TimeZoneInfo city) =>
    [
        row.Period.ToString(), row.Form.Code, row.Unit.Code, row.Unit.Name,
        Named.Of(row.Unit.Kind), Named.Of(row.State), row.Version, row.Standing,
        row.Filed?.Errors, row.Filed?.Warnings, Local(row.Filed?.Latest.ReceivedAt, city), row.OnTime,
        row.Filed?.Latest.Path, row.Filed?.Latest.Sha256,
    ];

    private static object? Local(DateTimeOffset? instant, TimeZoneInfo city) =>
        instant is { } at ? TimeZoneInfo.ConvertTime(at, city) : null;
}
