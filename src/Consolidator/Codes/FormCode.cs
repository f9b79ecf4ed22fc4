namespace Consolidator.Codes;

/// <summary>The code of a form: <c>annual-2013</c>.</summary>
public readonly record struct FormCode(string Value) : IComparable<FormCode>
{
    /// <summary>The code; null when the value is null.</summary>
    public static FormCode? OrNull(string? value) => value is null ? null : new(value);

    public int CompareTo(FormCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(FormCode left, FormCode right) => left.CompareTo(right) < 0;
    public static bool operator >(FormCode left, FormCode right) => left.CompareTo(right) > 0;
    public static bool operator <=(FormCode left, FormCode right) => left.CompareTo(right) <= 0;
    public static bool operator >=(FormCode left, FormCode right) => left.CompareTo(right) >= 0;
}
