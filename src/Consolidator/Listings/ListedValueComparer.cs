namespace Consolidator.Listings;

/// <summary>Orders the cells of one column: numbers and instants by value, everything else as text; empty cells last.</summary>
internal sealed class ListedValueComparer : IComparer<object?>
{
    public static readonly ListedValueComparer Instance = new();

    public int Compare(object? x, object? y) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        (int one, int other) => one.CompareTo(other),
        (DateTimeOffset one, DateTimeOffset other) => one.CompareTo(other),
        _ => string.CompareOrdinal(Listing.Text(x), Listing.Text(y)),
    };
}
