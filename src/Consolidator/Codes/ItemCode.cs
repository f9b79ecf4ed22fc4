namespace Consolidator.Codes;

/// <summary>The code of an item: <c>A01</c>, <c>N4.np</c>.</summary>
public readonly record struct ItemCode(string Value) : IComparable<ItemCode>
{
    /// <summary>The code of the item in a row and a column of a matrix.</summary>
    public static ItemCode Of(string? row, string? column) => new($"{row}.{column}");

    /// <summary>The code; null when the value is null.</summary>
    public static ItemCode? OrNull(string? value) => value is null ? null : new(value);

    public int CompareTo(ItemCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(ItemCode left, ItemCode right) => left.CompareTo(right) < 0;
    public static bool operator >(ItemCode left, ItemCode right) => left.CompareTo(right) > 0;
    public static bool operator <=(ItemCode left, ItemCode right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ItemCode left, ItemCode right) => left.CompareTo(right) >= 0;
}
