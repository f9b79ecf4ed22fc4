using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>The checked content of <c>schemas/</c>: units, collections and forms.</summary>
/// <param name="Hash">Hash of all files together.</param>
public sealed record FormCatalog(Registry Registry, IReadOnlyList<Collection> Collections, IReadOnlyList<Form> Forms, string Hash)
{
    private readonly Dictionary<FormCode, Form> _forms = Forms.ToDictionary(form => form.Code);

    public Form? this[FormCode code] => _forms.GetValueOrDefault(code);

    /// <summary>The collection of a form and period; null when the form is not asked for then.</summary>
    public Collection? Asked(FormCode form, Period period) =>
        Collections.FirstOrDefault(collection => collection.Form == form && collection.Period == period);

    /// <summary>The units that owe a form for a period; empty when the form is not asked for then.</summary>
    public IEnumerable<Unit> Roster(FormCode form, Period period) => Asked(form, period)?.Roster(Registry) ?? [];

    /// <summary>The sub-units of a unit that also owe the form.</summary>
    public IEnumerable<Unit> Children(Unit unit, FormCode form, Period period) =>
        Roster(form, period).Where(other => other.Parent == unit.Code);

    /// <summary>The units whose returns are added up: all that owe the form and are not included in the return of a unit above.</summary>
    public IEnumerable<Unit> Counted(FormCode form, Period period) =>
        Roster(form, period).Where(unit => Container(unit, form, period) is null);

    /// <summary>The nearest unit above that owes the form. Its return includes the figures of this unit. Null when the unit is counted
    /// itself.</summary>
    public Unit? Container(Unit unit, FormCode form, Period period)
    {
        for (var above = Registry.ParentOf(unit); above is not null; above = Registry.ParentOf(above))
            if (Asked(form, period)?.Owes(above) ?? false) return above;
        return null;
    }
}
