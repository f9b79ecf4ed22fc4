using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Validation;

namespace Consolidator.Judgements;

/// <summary>The result of judging a return in its context.</summary>
/// <param name="Explanations">New explanations in the workbook that answer one of its findings.</param>
public sealed record Judgement(
    IReadOnlyList<Observation> Observations, ValidationResult Validation, IReadOnlyList<Reply> Explanations)
{
    public IReadOnlyList<Finding> Findings => Validation.Findings;

    public CheckCount Count => Validation.Count;

    public bool Returned => Validation.Returned;

    /// <summary>Number of findings that still need an explanation.</summary>
    public int Open => Findings.Count(finding => finding.Open);

    /// <summary>The state of a version with this judgement, unless the office decides otherwise.</summary>
    public SubmissionState State => Returned ? SubmissionState.Returned : TakenState;

    /// <summary>The state of a version that was already accepted, even if it has errors now.</summary>
    public SubmissionState TakenState => Validation.Open ? SubmissionState.Explain : SubmissionState.Accepted;

    /// <summary>True when this judgement contains nothing new for a unit that knows the earlier findings.</summary>
    public bool SaysTheSameAs(IReadOnlyList<Finding> earlier) => Keys(earlier).SequenceEqual(Keys(Findings));

    private static IEnumerable<string> Keys(IReadOnlyList<Finding> findings) => findings
        // The remark that a return was judged again is not news by itself.
        .Where(finding => !finding.Is(FindingKinds.JudgedAgain))
        .Select(finding =>
            $"{finding.Code}|{finding.Instance}|{finding.Severity}|{finding.Where}|{finding.Binding}|{finding.Open}")
        .Order(StringComparer.Ordinal);
}
