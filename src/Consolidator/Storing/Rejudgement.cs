using Consolidator.Findings;
using Consolidator.Journal;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;

namespace Consolidator.Storing;

/// <summary>The result of judging a stored version again, written in one transaction, with the decision that caused it, if there
/// was one.</summary>
public sealed record Rejudgement(
    ReturnVersion Version, SubmissionState State, CheckCount Checks, IReadOnlyList<Finding> Findings, DateTimeOffset At)
{
    /// <summary>The answers that inform the unit.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>Set when the standing version changes.</summary>
    public StandingSwitch? Standing { get; init; }

    /// <summary>Waivers that the decision adds.</summary>
    public IReadOnlyList<Reply> Replies { get; init; } = [];

    public Decision? Decision { get; init; }
}

/// <param name="Counts">True when the judged version becomes the standing one; false when the return then has no standing version.</param>
public sealed record StandingSwitch(StandingCause Cause, bool Counts, string? Reason);
