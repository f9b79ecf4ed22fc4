using Consolidator.Codes;

namespace Consolidator.Units;

/// <summary>All units ever, as the office's list says (<c>schemas/units.yaml</c>).</summary>
/// <param name="City">The city itself: its name and the affixes that offices put before or after a unit's name.</param>
/// <param name="Attributes">Every attribute that units may carry and rules may name, with what it means.</param>
public sealed record Registry(City City, IReadOnlyList<Unit> Units, IReadOnlyDictionary<string, string> Attributes)
{
    private readonly Dictionary<UnitCode, Unit> _byCode = Units.ToDictionary(unit => unit.Code);

    public Unit? this[UnitCode code] => _byCode.GetValueOrDefault(code);

    /// <summary>The unit whose figures contain those of this one; null without one.</summary>
    public Unit? Above(Unit unit) => unit.Parent is { } code ? this[code] : null;

    /// <summary>True for a declared attribute and for the two kinds of unit, which every unit of the kind carries.</summary>
    public bool Knows(string attribute) => AllAttributes.Contains(attribute);

    public IReadOnlyCollection<string> AllAttributes { get; } = [.. Attributes.Keys, "district", "department"];
}

/// <param name="Prefixes">What may stand before a unit's name: 呼和浩特市, 内蒙古自治区.</param>
/// <param name="Suffixes">What may stand after it: 人民政府, 办公室.</param>
public sealed record City(string Code, string Name, IReadOnlyList<string> Prefixes, IReadOnlyList<string> Suffixes);
