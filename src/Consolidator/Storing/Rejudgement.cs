using Consolidator.Findings;
using Consolidator.Journal;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;

namespace Consolidator.Storing;

/// <summary>What a second judgement of a stored version changes, in one transaction; with the decision behind it, if there is
/// one.</summary>
public sealed record Rejudgement(
    ReturnVersion Version, SubmissionState State, CheckCount Checks, IReadOnlyList<Finding> Findings, DateTimeOffset At)
{
    /// <summary>The answers that tell the unit of it.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Set when another version counts from now on, or none does.</summary>
    public StandingSwitch? Standing { get; init; }

    /// <summary>Waivers that the decision adds.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    public Decision? Decision { get; init; }
}

/// <param name="Counts">True when the version itself counts from now on; false when nothing does.</param>
public sealed record StandingSwitch(StandingCause Cause, bool Counts, string? Reason);
