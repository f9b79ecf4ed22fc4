using Consolidator.Findings;
using Consolidator.Rules.Evaluation;

namespace Consolidator.Validation;

/// <summary>What is wrong or doubtful in a return, the gravest first, and every check with its outcome.</summary>
public sealed record ValidationResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Check> Checks)
{
    public CheckCount Count { get; } = CheckCount.Of(Checks);

    /// <summary>True when the return may not count: it has an error that nobody waived.</summary>
    public bool Returned => Findings.Any(finding => finding.Blocks);

    /// <summary>True when the unit still owes an explanation.</summary>
    public bool Open => Findings.Any(finding => finding.Open);
}
