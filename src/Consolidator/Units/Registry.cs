using Consolidator.Codes;

namespace Consolidator.Units;

/// <summary>All present and former units of the office's list (<c>schemas/units.yaml</c>).</summary>
/// <param name="City">The name of the city and the affixes that offices add to a unit's name.</param>
/// <param name="Attributes">All attributes that units may have and rules may use, with their meaning.</param>
public sealed record Registry(City City, IReadOnlyList<Unit> Units, IReadOnlyDictionary<string, string> Attributes)
{
    private readonly Dictionary<UnitCode, Unit> _byCode = Units.ToDictionary(unit => unit.Code);

    public Unit? this[UnitCode code] => _byCode.GetValueOrDefault(code);

    /// <summary>The unit whose figures contain those of this unit; null when there is none.</summary>
    public Unit? ParentOf(Unit unit) => unit.Parent is { } code ? this[code] : null;

    /// <summary>True for a declared attribute and for the two kinds of unit, which are also attributes.</summary>
    public bool HasAttribute(string attribute) => AllAttributes.Contains(attribute);

    public IReadOnlyCollection<string> AllAttributes { get; } = [.. Attributes.Keys, "district", "department"];
}

/// <param name="Prefixes">Prefixes of a unit's name: 呼和浩特市, 内蒙古自治区.</param>
/// <param name="Suffixes">Suffixes of a unit's name: 人民政府, 办公室.</param>
public sealed record City(string Code, string Name, IReadOnlyList<string> Prefixes, IReadOnlyList<string> Suffixes);
