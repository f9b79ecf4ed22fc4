using Consolidator.Periods;
using Consolidator.Rules.Language;

namespace Consolidator.Forms.Files;

/// <summary>Checks that rules refer only to periods for which the named form is filed.</summary>
internal static class PeriodsNamed
{
    /// <exception cref="SchemaException">A rule combines a form with a kind of period for which it is not filed.</exception>
    public static void Check(IReadOnlyList<Form> forms)
    {
        var kinds = forms.ToDictionary(form => form.Code, form => form.PeriodKind);
        foreach (var form in forms)
            foreach (var rule in form.Rules)
                foreach (var reference in rule.Instances.SelectMany(instance => instance.References.Concat(instance.OfChildren)))
                {
                    var (named, asked) = (reference.Form ?? form.Code, Asked(form.PeriodKind, reference.Shift));
                    if (kinds[named] == asked) continue;
                    var hint = kinds[named] == PeriodKind.Quarter ? ": say which, @q1 to @q4." : ", so that it could never be checked.";
                    throw SchemaException.At(rule.Source.File, rule.Source.Line, $"rule {rule.Id}: names '{reference}' of a {Word(asked)}; "
                        + $"form '{named}' is filed for a {Word(kinds[named])}{hint}");
                }
    }

    private static PeriodKind Asked(PeriodKind own, Shift shift) =>
        shift is Shift.Quarter1 or Shift.Quarter2 or Shift.Quarter3 or Shift.Quarter4 ? PeriodKind.Quarter : own;

    private static string Word(PeriodKind kind) => kind switch { PeriodKind.Year => "year", PeriodKind.Quarter => "quarter", _ => "month" };
}
