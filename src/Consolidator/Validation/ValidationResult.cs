using Consolidator.Findings;
using Consolidator.Rules.Evaluation;

namespace Consolidator.Validation;

/// <summary>The findings of a return, gravest first, and all checks with their outcomes.</summary>
public sealed record ValidationResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Check> Checks)
{
    public CheckCount Count { get; } = CheckCount.Of(Checks);

    /// <summary>True when the return has an error that nobody waived, so that it must not count.</summary>
    public bool Returned => Findings.Any(finding => finding.Blocks);

    /// <summary>True when a finding still needs an explanation of the unit.</summary>
    public bool Open => Findings.Any(finding => finding.Open);
}
