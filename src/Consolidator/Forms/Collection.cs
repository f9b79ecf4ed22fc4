using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>The request that a roster files a form for a period.</summary>
/// <param name="Kinds">Kinds of unit that owe it; empty when <paramref name="Units"/> names them.</param>
/// <param name="Units">Codes of the units that owe it; empty when <paramref name="Kinds"/> names them.</param>
/// <param name="Due">Last day by kind of unit. Timeliness is not judged for a kind without a day.</param>
public sealed record Collection(
    FormCode Form, Period Period, IReadOnlyList<UnitKind> Kinds, IReadOnlyList<UnitCode> Units, IReadOnlyDictionary<UnitKind, DateOnly> Due)
{
    /// <summary>The units that owe the form, in the registry's order: those that existed on the last day of the period.</summary>
    public IEnumerable<Unit> Roster(Registry registry) => registry.Units.Where(Owes);

    public bool Owes(Unit unit) =>
        unit.ExistsOn(Period.LastDay) && (Units.Count > 0 ? Units.Contains(unit.Code) : Kinds.Contains(unit.Kind));

    /// <summary>The last day for the unit; null when nothing is due.</summary>
    public DateOnly? DueOf(Unit unit) => Due.TryGetValue(unit.Kind, out var day) ? day : null;
}
