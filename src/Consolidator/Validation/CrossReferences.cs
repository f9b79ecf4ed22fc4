using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Language;

namespace Consolidator.Validation;

/// <summary>Finds the other returns that the rules of a form refer to.</summary>
public static class CrossReferences
{
    /// <summary>The periods for which the rules refer to returns of the same unit.</summary>
    public static IReadOnlyList<Period> Periods(Form form, Period period) =>
        [.. References(form).Select(reference => Shifted(period, reference.Shift)).Distinct()];

    /// <summary>The periods for which the rules refer to returns of sub-units; empty for most forms.</summary>
    public static IReadOnlyList<Period> PeriodsOfChildren(Form form, Period period) =>
        [.. ReferencesToChildren(form).Select(reference => Shifted(period, reference.Shift)).Distinct()];

    /// <summary>True when a rule of a return refers to the other return of the same unit.</summary>
    public static bool LooksAt(Form form, Period period, Form other, Period otherPeriod) =>
        References(form).Any(reference => (reference.Form is not null || reference.Shift != Shift.This)
            && Means(form, period, reference, other, otherPeriod));

    /// <summary>True when a rule of a return refers to the other return, of a sub-unit.</summary>
    public static bool LooksAtChild(Form form, Period period, Form other, Period otherPeriod) =>
        ReferencesToChildren(form).Any(reference => Means(form, period, reference, other, otherPeriod));

    /// <summary>The observation of another return that a rule refers to, with its return; null when there is no standing return.</summary>
    public static (StandingReturn Return, Observation Observation)? Find(
        Form form, Period period, Reference reference, IReadOnlyList<StandingReturn> standing)
    {
        var then = Shifted(period, reference.Shift);
        var found = standing
            .Where(one => one.Of == reference.Of?.Code && one.Period == then
                && (reference.Form is { } named ? one.Form == named : IsOfFamily(form, one.Form, one.Family))
                && one.Observations.ContainsKey(reference.Item))
            // An item keeps its code within a family of forms; the form itself takes precedence.
            .OrderByDescending(one => one.Form == form.Code).FirstOrDefault();
        return found is null ? null : (found, found.Observations[reference.Item]);
    }

    /// <summary>The unit's standing return of a year earlier on the form itself or its predecessor; null when there is
    /// none.</summary>
    public static StandingReturn? FindLastYear(Form form, Period period, IReadOnlyList<StandingReturn> standing) =>
        standing.Where(one => one.Of is null && one.Period == period.LastYear && IsOfFamily(form, one.Form, one.Family))
            .OrderByDescending(one => one.Form == form.Code).FirstOrDefault();

    private static bool Means(Form form, Period period, Reference reference, Form other, Period otherPeriod) =>
        Shifted(period, reference.Shift) == otherPeriod && (reference.Form is { } named ? named == other.Code
            : IsOfFamily(form, other.Code, other.Family) && other[reference.Item] is not null);

    private static bool IsOfFamily(Form form, FormCode code, string? family) =>
        code == form.Code || form.Family is not null && family == form.Family;

    private static IEnumerable<Reference> References(Form form) =>
        form.Rules.SelectMany(rule => rule.Instances).SelectMany(instance => instance.References).Where(reference => reference.Elsewhere);

    private static IEnumerable<Reference> ReferencesToChildren(Form form) =>
        form.Rules.SelectMany(rule => rule.Instances).SelectMany(instance => instance.OfChildren);

    private static Period Shifted(Period period, Shift shift) => shift switch
    {
        Shift.LastYear => period.LastYear,
        Shift.Previous => period.Previous,
        Shift.Quarter1 or Shift.Quarter2 or Shift.Quarter3 or Shift.Quarter4 => Period.OfQuarter(period.Year, shift - Shift.Quarter1 + 1),
        _ => period,
    };
}
