using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>Everything that one drop leaves in the warehouse, in one transaction.</summary>
/// <param name="Submission">Null when no version of a return came of it.</param>
public sealed record Filing(Drop Drop, Submission? Submission, IReadOnlyList<Finding> Findings, IReadOnlyList<Answer> Answers)
{
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>Declared decimals of an item.</summary>
    public Func<ItemCode, int> Decimals { get; init; } = _ => 0;

    /// <summary>Explanations that came with it.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>Set when the new version counts from now on, in place of the one before.</summary>
    public StandingCause? Standing { get; init; }
}
