using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Reading;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Rules.Wording;
using Consolidator.Validation.Narrative;

namespace Consolidator.Validation;

/// <summary>Checks a return: required items, blanks, texts, and every rule of the form.</summary>
public static class Validator
{
    public static ValidationResult Validate(ValidationInput input)
    {
        if (input.Reading is not { } reading) return new(Ordered(input.Findings), []);
        var (form, period) = (input.Form, input.Period);
        var lastYear = CrossReferences.FindLastYear(form, period, input.Others.Standing);
        List<Finding> findings =
        [
            .. BlankChecks.In(form, input.Unit, period, reading.Observations, input.Findings),
            .. NarrativeChecks.In(form, period, reading.Observations, lastYear?.Observations),
        ];
        if (RepeatChecks.OfLastYear(form, reading.Observations, lastYear) is { } repeated) findings.Add(repeated);
        // A later edit of the form may require more. An accepted return is not sent back because of that.
        if (input.Accepted) findings = [.. findings.Select(Demoted)];
        var checks = Check(input, reading);
        return new(Ordered([.. input.Findings, .. findings, .. FailuresOf(checks, input, reading)]), checks);
    }

    private static Finding Demoted(Finding finding) =>
        finding.Severity == Severity.Error ? finding with { Severity = Severity.Warning } : finding;

    private static List<Check> Check(ValidationInput input, ReturnReading reading)
    {
        var (form, unit, period) = (input.Form, input.Unit, input.Period);
        // Built once, because many rules use the same item: R1, R2 and R3 all use N3_7.np.
        var operands = reading.Observations.ToDictionary(observation => observation.Item, observation => OperandOf(observation, false));
        var context = new RuleContext(
            reference => !reference.Elsewhere ? operands.GetValueOrDefault(reference.Item)
                : CrossReferences.Find(form, period, reference, input.Others.Standing) is var (other, observation)
                    ? OperandOf(observation, other.Sealed) : null,
            attribute => unit?.Has(attribute, period.LastDay) ?? false,
            item => form[item] is not { } declared || unit is null || declared.IsOwedBy(unit, period))
        {
            Name = reference => reference.Form is null ? form[reference.Item]?.Name : null,
            Children = input.Others.Children,
        };
        return [.. form.Rules.SelectMany(rule => Evaluator.Evaluate(rule, context)).Select(check => Explainer.Explain(check, context))];
    }

    private static Operand OperandOf(Observation observation, bool isSealed) =>
        new(observation.Figure, observation.Raw, observation.Where, isSealed);

    private static IEnumerable<Finding> FailuresOf(List<Check> checks, ValidationInput input, ReturnReading reading)
    {
        var own = reading.Observations.ToDictionary(observation => observation.Item);
        var misplaced = MisplacedFigures.In(input.Form, checks);
        var naming = checks.Where(check => check.Outcome is Outcome.Holds or Outcome.Fails)
            .SelectMany(check => check.Operands.Select(operand => (operand.Reference, check)))
            .ToLookup(pair => pair.Reference, pair => pair.check);
        foreach (var check in checks.Where(check => check.Outcome == Outcome.Fails))
        {
            var finding = FindingOf(check, own, input);
            yield return finding with { Suggestion = Suggestion.For(check, naming) ?? misplaced.GetValueOrDefault(check) };
        }
    }

    private static Finding FindingOf(Check check, Dictionary<ItemCode, Observation> own, ValidationInput input)
    {
        var rule = check.Rule;
        var subject = check.Subject is { Elsewhere: false } left ? own.GetValueOrDefault(left.Item) : null;
        var severity = rule.Level switch { Level.Error => Severity.Error, Level.Warning => Severity.Warning, _ => Severity.Info };
        var replies = input.Replies
            .Where(reply => reply.Code == rule.Id && reply.Instance == (check.Instance ?? "") && reply.Binding == check.Binding)
            .ToList();
        // A waiver takes precedence over a later explanation.
        var waiver = rule.Waivable ? replies.LastOrDefault(reply => reply.Kind == ReplyKind.Waiver) : null;
        var accepted = input.Accepted || input.Others.Conceded.Contains(check.Binding);
        var demoted = accepted && severity == Severity.Error && waiver is null;
        var asks = demoted || severity == Severity.Warning && rule.Explain;
        return new(rule.Id, demoted ? Severity.Warning : severity, check.Why ?? new("said", rule.Source.Say),
            subject?.Where, subject?.Raw, check.Subject?.Item)
        {
            AsksExplanation = asks,
            Waivable = rule.Waivable && severity == Severity.Error,
            Instance = check.Instance,
            Binding = check.Binding,
            Effect = check.Difference is { } difference ? Math.Abs(difference) : null,
            Reply = waiver ?? (asks ? replies.LastOrDefault(reply => reply.Kind == ReplyKind.Explanation) : null),
        };
    }

    /// <summary>Orders by severity; then puts other findings before failed rules, because an unreadable figure may be the cause of a
    /// failure; then orders by effect on the figures, then by the order of the form.</summary>
    private static IReadOnlyList<Finding> Ordered(IReadOnlyList<Finding> findings) =>
        [.. findings.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.Binding is not null)
            .ThenByDescending(finding => finding.Effect ?? 0)];
}
