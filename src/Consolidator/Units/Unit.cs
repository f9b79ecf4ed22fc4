using Consolidator.Codes;

namespace Consolidator.Units;

/// <summary>A body that files returns. Bodies merge and are renamed, so their properties are dated.</summary>
/// <param name="Code">GB/T 2260 for districts (<c>150102</c>), assigned by the office for departments (<c>D17</c>).</param>
/// <param name="OtherNames">Short and former names that are used on covers and folders.</param>
/// <param name="Since">The first day of its existence; null: always.</param>
/// <param name="Until">The last day of its existence; null: it still exists.</param>
public sealed record Unit(
    UnitCode Code, string Name, UnitKind Kind,
    IReadOnlyList<string> OtherNames, DateOnly? Since, DateOnly? Until,
    IReadOnlyList<UnitAttribute> Attributes, Contact? Contact)
{
    /// <summary>The code of the unit whose figures contain those of this unit; null when there is none.</summary>
    public UnitCode? Parent { get; init; }

    public bool ExistsOn(DateOnly day) => (Since is null || Since <= day) && (Until is null || day <= Until);

    /// <summary>True if the unit has the attribute (<c>pilot</c>, <c>rule_making</c>, its kind …) on the day.</summary>
    public bool Has(string attribute, DateOnly day) =>
        attribute == Kind.Word
        || Attributes.Any(
            held => held.Name == attribute && (held.Since is null || held.Since <= day) && (held.Until is null || day <= held.Until));
}

/// <summary>A dated attribute of a unit, e.g. <c>pilot</c> from 2013-01-01; counted in the report and used in rules as
/// <c>unit.pilot</c>.</summary>
public sealed record UnitAttribute(string Name, DateOnly? Since, DateOnly? Until);

public sealed record Contact(string? Person, string? Telephone, string? Mobile, string? Mail);
