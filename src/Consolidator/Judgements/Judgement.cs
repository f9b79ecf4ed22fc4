using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Validation;

namespace Consolidator.Judgements;

/// <summary>What the judge says of a return in its context.</summary>
/// <param name="Explanations">Explanations in the workbook that answer one of its findings and were not known before.</param>
public sealed record Judgement(
    IReadOnlyList<Observation> Observations, ValidationResult Validation, IReadOnlyList<Reply> Explanations)
{
    public IReadOnlyList<Finding> Findings => Validation.Findings;

    public CheckCount Count => Validation.Count;

    public bool Returned => Validation.Returned;

    /// <summary>How many findings still ask for an explanation.</summary>
    public int Open => Findings.Count(finding => finding.Open);

    /// <summary>The state of a version that is judged so, unless the office decides otherwise.</summary>
    public SubmissionState State => Returned ? SubmissionState.Returned : TakenState;

    /// <summary>The state of a version that was taken, whatever is wrong with it now.</summary>
    public SubmissionState TakenState => Validation.Open ? SubmissionState.Explain : SubmissionState.Accepted;

    /// <summary>True when a unit that was told the earlier findings would be told nothing new.</summary>
    public bool SaysTheSameAs(IReadOnlyList<Finding> earlier) => Keys(earlier).SequenceEqual(Keys(Findings));

    private static IEnumerable<string> Keys(IReadOnlyList<Finding> findings) => findings
        // That it was judged again is no news by itself.
        .Where(finding => !finding.Is(FindingKinds.JudgedAgain))
        .Select(finding =>
            $"{finding.Code}|{finding.Instance}|{finding.Severity}|{finding.Where}|{finding.Binding}|{finding.Open}")
        .Order(StringComparer.Ordinal);
}
