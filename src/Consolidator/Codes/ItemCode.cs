namespace Consolidator.Codes;

/// <summary>By what an item of a form is known: <c>A01</c>, <c>N4.np</c>.</summary>
public readonly record struct ItemCode(string Value) : IComparable<ItemCode>
{
    /// <summary>The item where a row and a column of a matrix cross.</summary>
    public static ItemCode Of(string? row, string? column) => new($"{row}.{column}");

    /// <summary>The code, or null of null.</summary>
    public static ItemCode? OrNull(string? value) => value is null ? null : new(value);

    public int CompareTo(ItemCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(ItemCode left, ItemCode right) => left.CompareTo(right) < 0;
    public static bool operator >(ItemCode left, ItemCode right) => left.CompareTo(right) > 0;
    public static bool operator <=(ItemCode left, ItemCode right) => left.CompareTo(right) <= 0;
    public static bool operator >=(ItemCode left, ItemCode right) => left.CompareTo(right) >= 0;
}
