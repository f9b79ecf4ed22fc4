namespace Consolidator.Codes;

/// <summary>The code of a unit: <c>150102</c>, <c>D17</c>.</summary>
public readonly record struct UnitCode(string Value) : IComparable<UnitCode>
{
    /// <summary>The code; null when the value is null.</summary>
    public static UnitCode? OrNull(string? value) => value is null ? null : new(value);

    public int CompareTo(UnitCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(UnitCode left, UnitCode right) => left.CompareTo(right) < 0;
    public static bool operator >(UnitCode left, UnitCode right) => left.CompareTo(right) > 0;
    public static bool operator <=(UnitCode left, UnitCode right) => left.CompareTo(right) <= 0;
    public static bool operator >=(UnitCode left, UnitCode right) => left.CompareTo(right) >= 0;
}
