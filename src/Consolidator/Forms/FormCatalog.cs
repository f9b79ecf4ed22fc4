using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary>Everything under <c>schemas/</c>, validated as a whole: who files, what is asked for when, and the forms.</summary>
/// <param name="Hash">Of all files together.</param>
public sealed record FormCatalog(Registry Registry, IReadOnlyList<Collection> Collections, IReadOnlyList<Form> Forms, string Hash)
{
    private readonly Dictionary<FormCode, Form> _forms = Forms.ToDictionary(form => form.Code);

    public Form? this[FormCode code] => _forms.GetValueOrDefault(code);

    /// <summary>What is asked of a form for a period; null when nothing is.</summary>
    public Collection? Asked(FormCode form, Period period) =>
        Collections.FirstOrDefault(collection => collection.Form == form && collection.Period == period);

    /// <summary>Who owes a form for a period; nobody when it isn't asked for.</summary>
    public IEnumerable<Unit> Roster(FormCode form, Period period) => Asked(form, period)?.Roster(Registry) ?? [];

    /// <summary>The sub-units of a unit that owe the form too.</summary>
    public IEnumerable<Unit> Children(Unit unit, FormCode form, Period period) =>
        Roster(form, period).Where(other => other.Parent == unit.Code);

    /// <summary>Who is added up: those who owe the form, less those whose figures are contained in what a unit above them files.</summary>
    public IEnumerable<Unit> Counted(FormCode form, Period period) =>
        Roster(form, period).Where(unit => Container(unit, form, period) is null);

    /// <summary>The nearest unit above that owes the form, and whose return so contains the figures of this one; null: it counts by
    /// itself.</summary>
    public Unit? Container(Unit unit, FormCode form, Period period)
    {
        for (var above = Registry.ParentOf(unit); above is not null; above = Registry.ParentOf(above))
            if (Asked(form, period)?.Owes(above) ?? false) return above;
        return null;
    }
}
