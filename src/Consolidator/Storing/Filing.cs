using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>Everything that one drop writes to the warehouse, in one transaction.</summary>
/// <param name="Submission">Null when the drop did not become a version of a return.</param>
public sealed record Filing(Drop Drop, Submission? Submission, IReadOnlyList<Finding> Findings, IReadOnlyList<Answer> Answers)
{
    public IReadOnlyList<Observation> Observations { get; init; } = [];

    /// <summary>The number of decimals that the form declares for an item.</summary>
    public Func<ItemCode, int> Decimals { get; init; } = _ => 0;

    /// <summary>Explanations that the file contained.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    /// <summary>Set when the new version becomes the standing one.</summary>
    public StandingCause? Standing { get; init; }
}
