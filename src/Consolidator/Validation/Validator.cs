using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Rules.Wording;
using Consolidator.Units;
using Consolidator.Validation.Narrative;

namespace Consolidator.Validation;

/// <summary>Judges a return: what is required, what is blank, and every rule of the form.</summary>
public static class Validator
{
    /// <param name="unit">Null for a workbook of nobody in particular.</param>
    /// <param name="reading">Null when the workbook was refused before its figures were read; then only the findings so far count.</param>
    /// <param name="findings">What recognising and reading found.</param>
    /// <param name="others">Standing returns in the periods that the rules ask for.</param>
    /// <param name="replies">Explanations and waivers so far.</param>
    public static ValidationResult Validate(
        Form form, Unit? unit, Period period, ReturnReading? reading,
        IReadOnlyList<Finding> findings, OtherReturns others, IReadOnlyList<Reply> replies)
    {
        if (reading is null) return new(Ordered(findings), []);
        var blanks = BlankChecks.In(form, unit, period, reading.Observations, findings);
        var lastYear = LastYear(form, period, others.Standing);
        var texts = NarrativeChecks.In(form, period, reading.Observations, lastYear?.Observations);
        Finding[] repeats = RepeatChecks.OfLastYear(form, reading.Observations, lastYear) is { } again ? [again] : [];
        return Judge(form, unit, period, reading, [.. findings, .. blanks, .. texts, .. repeats], others, replies, accepted: false);
    }

    /// <summary>Judges a stored return again. One that was accepted isn't sent back for what another return says now;
    /// it asks for an explanation instead.</summary>
    /// <param name="kept">Its findings that come of no rule.</param>
    public static ValidationResult Again(
        Form form, Unit unit, Period period, ReturnReading? reading,
        IReadOnlyList<Finding> kept, OtherReturns others, IReadOnlyList<Reply> replies, bool accepted) =>
        reading is null ? new(Ordered(kept), []) : Judge(form, unit, period, reading, kept, others, replies, accepted);

    public static Finding NotCollected(Form form, Period period) =>
        FindingKinds.NotCollected.Say(form.Title, period.ToString());

    /// <param name="above">The unit whose return contains the figures of this one.</param>
    public static Finding Contained(Unit above) => FindingKinds.ContainedInParent.Say(above.Name);

    /// <summary>The periods whose returns the form's rules look at.</summary>
    public static IReadOnlyList<Period> PeriodsAsked(Form form, Period period) =>
        [.. References(form).Select(reference => Of(period, reference.Shift)).Distinct()];

    /// <summary>The periods in which the form's rules look at returns of sub-units; none for most forms.</summary>
    public static IReadOnlyList<Period> PeriodsAskedOfChildren(Form form, Period period) =>
        [.. ReferencesToChildren(form).Select(reference => Of(period, reference.Shift)).Distinct()];

    /// <summary>True when a rule of one return looks at the other.</summary>
    public static bool Asks(Form form, Period period, Form other, Period otherPeriod) =>
        References(form).Any(reference => (reference.Form is not null || reference.Shift != Shift.This)
            && Means(form, period, reference, other, otherPeriod));

    /// <summary>True when a rule of one return looks at the other, of a sub-unit.</summary>
    public static bool AsksOfChild(Form form, Period period, Form other, Period otherPeriod) =>
        ReferencesToChildren(form).Any(reference => Means(form, period, reference, other, otherPeriod));

    private static bool Means(Form form, Period period, Reference reference, Form other, Period otherPeriod) =>
        Of(period, reference.Shift) == otherPeriod && (reference.Form is { } named ? named == other.Code
            : IsOfFamily(form, other.Code, other.Family) && other[reference.Item] is not null);

    private static bool IsOfFamily(Form form, FormCode code, string? family) =>
        code == form.Code || form.Family is not null && family == form.Family;

    private static IEnumerable<Reference> References(Form form) =>
        form.Rules.SelectMany(rule => rule.Instances).SelectMany(instance => instance.References).Where(reference => reference.Elsewhere);

    private static IEnumerable<Reference> ReferencesToChildren(Form form) =>
        form.Rules.SelectMany(rule => rule.Instances).SelectMany(instance => instance.OfChildren);

    private static Period Of(Period period, Shift shift) => shift switch
    {
        Shift.LastYear => period.LastYear,
        Shift.Previous => period.Previous,
        Shift.Quarter1 or Shift.Quarter2 or Shift.Quarter3 or Shift.Quarter4 => Period.OfQuarter(period.Year, shift - Shift.Quarter1 + 1),
        _ => period,
    };

    private static ValidationResult Judge(
        Form form, Unit? unit, Period period, ReturnReading reading,
        IReadOnlyList<Finding> findings, OtherReturns others, IReadOnlyList<Reply> replies, bool accepted)
    {
        var own = reading.Observations.ToDictionary(observation => observation.Item);
        // An item stands in many rules: R1, R2 and R3 all look at N3_7.np.
        var operands = own.ToDictionary(seen => seen.Key, seen => Seen(seen.Value, false));
        var around = new RuleContext(
            reference => reference.Elsewhere ? Elsewhere(form, period, reference, others.Standing)
                : operands.GetValueOrDefault(reference.Item),
            attribute => unit?.Has(attribute, period.LastDay) ?? false,
            item => form[item] is not { } declared || unit is null || declared.IsOwedBy(unit, period))
        {
            Name = reference => reference.Form is null ? form[reference.Item]?.Name : null,
            Children = others.Children,
        };
        var checks = form.Rules.SelectMany(rule => Evaluator.Evaluate(rule, around)).Select(check => Explainer.Explain(check, around))
            .ToList();
        var misplaced = MisplacedFigures.In(form, checks);
        var naming = checks.Where(check => check.Outcome is Outcome.Holds or Outcome.Fails)
            .SelectMany(check => check.Operands.Select(operand => (operand.Reference, check)))
            .ToLookup(pair => pair.Reference, pair => pair.check);
        var failed = checks.Where(check => check.Outcome == Outcome.Fails).Select(check =>
            Failed(check, own, naming, replies, accepted || others.Conceded.Contains(check.Binding)) is var finding
            && finding.Suggestion is null
            && misplaced.TryGetValue(check, out var suggestion)
                ? finding with { Suggestion = suggestion }
                : finding);
        return new(Ordered([.. findings, .. failed]), checks);
    }

    /// <summary>The standing return of the form itself, or of the one that stood in its place, a year earlier.</summary>
    private static StandingReturn? LastYear(Form form, Period period, IReadOnlyList<StandingReturn> past) =>
        past.Where(one => one.Of is null && one.Period == period.LastYear
                && IsOfFamily(form, one.Form, one.Family))
            .OrderByDescending(one => one.Form == form.Code).FirstOrDefault();

    /// <summary>The figure of another return that a rule names; null when none stands.</summary>
    internal static Operand? Elsewhere(Form form, Period period, Reference reference, IReadOnlyList<StandingReturn> past)
    {
        var then = Of(period, reference.Shift);
        var there = past
            .Where(one => one.Of == reference.Of?.Code && one.Period == then
                && (reference.Form is { } named ? one.Form == named : IsOfFamily(form, one.Form, one.Family))
                && one.Observations.ContainsKey(reference.Item))
            // The same code in whatever form stood then; its own first.
            .OrderByDescending(one => one.Form == form.Code).FirstOrDefault();
        return there is null ? null : Seen(there.Observations[reference.Item], there.Sealed);
    }

    private static Operand Seen(Observation observation, bool isSealed) =>
        new(observation.Figure, observation.Raw, observation.Where, isSealed);

    private static Finding Failed(
        Check check, Dictionary<ItemCode, Observation> own, ILookup<Reference, Check> naming, IReadOnlyList<Reply> replies, bool accepted)
    {
        var subject = check.Subject is { Elsewhere: false } left ? own.GetValueOrDefault(left.Item) : null;
        var severity = check.Rule.Level switch { Level.Error => Severity.Error, Level.Warning => Severity.Warning, _ => Severity.Info };
        var said = replies
            .Where(reply => reply.Code == check.Rule.Id && reply.Instance == (check.Instance ?? "") && reply.Binding == check.Binding)
            .ToList();
        // What the office let pass stays let pass, whatever the unit adds to it.
        var waiver = check.Rule.Waivable ? said.LastOrDefault(reply => reply.Kind == ReplyKind.Waiver) : null;
        var demoted = accepted && severity == Severity.Error && waiver is null;
        var asks = demoted || severity == Severity.Warning && check.Rule.Explain;
        return new(check.Rule.Id, demoted ? Severity.Warning : severity, check.Why ?? new("said", check.Rule.Source.Say),
            subject?.Where, subject?.Raw, check.Subject?.Item)
        {
            AsksExplanation = asks,
            Waivable = check.Rule.Waivable && (severity == Severity.Error),
            Instance = check.Instance,
            Binding = check.Binding,
            Suggestion = Suggestion.For(check, naming),
            Effect = check.Difference is { } difference ? Math.Abs(difference) : null,
            Reply = waiver ?? (asks ? said.LastOrDefault(reply => reply.Kind == ReplyKind.Explanation) : null),
        };
    }

    /// <summary>Errors first; within a severity what could not be read before what does not add up, for it may be the cause;
    /// then what moves the figures most, then the order of the form.</summary>
    private static IReadOnlyList<Finding> Ordered(IReadOnlyList<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Binding is not null)
            .ThenByDescending(finding => finding.Effect ?? 0)];
}
