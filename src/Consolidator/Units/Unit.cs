using Consolidator.Codes;

namespace Consolidator.Units;

/// <summary>A body that files. Bodies merge and are renamed, so everything about them is dated.</summary>
/// <param name="Code">GB/T 2260 for districts (<c>150102</c>), the office's own for departments (<c>D17</c>).</param>
/// <param name="OtherNames">Short and former names, as offices write them on covers and folders.</param>
/// <param name="Since">First day it existed; null: always.</param>
/// <param name="Until">Last day it existed; null: still does.</param>
public sealed record Unit(
    UnitCode Code, string Name, UnitKind Kind,
    IReadOnlyList<string> OtherNames, DateOnly? Since, DateOnly? Until,
    IReadOnlyList<UnitAttribute> Attributes, Contact? Contact)
{
    /// <summary>Code of the unit whose figures contain this one's; null: it speaks for itself.</summary>
    public UnitCode? Parent { get; init; }

    public bool ExistsOn(DateOnly day) => (Since is null || Since <= day) && (Until is null || day <= Until);

    /// <summary>True if the unit carries the attribute (<c>pilot</c>, <c>rule_making</c>, its kind …) on that day.</summary>
    public bool Has(string attribute, DateOnly day) =>
        attribute == Kind.Word
        || Attributes.Any(
            held => held.Name == attribute && (held.Since is null || held.Since <= day) && (held.Until is null || day <= held.Until));
}

/// <summary>A dated mark of a unit, e.g. <c>pilot</c> from 2013-01-01; counted in the report and named in rules as
/// <c>unit.pilot</c>.</summary>
public sealed record UnitAttribute(string Name, DateOnly? Since, DateOnly? Until);

public sealed record Contact(string? Person, string? Telephone, string? Mobile, string? Mail);
