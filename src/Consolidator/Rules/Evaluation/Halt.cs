using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>Why a value or condition cannot be decided. The order counts: the gravest cause comes first.</summary>
public enum HaltCause { Unreadable, NoNumber, NoEarlierReturn, NoOtherReturn, NoReturnOfChild, BlankFails, BlankSkips, NoBase,
    NothingFilled }

public sealed record Halt(HaltCause Cause, Reference? About)
{
    public Outcome Outcome => Cause switch
    {
        HaltCause.Unreadable or HaltCause.NoNumber => Outcome.Blocked,
        HaltCause.BlankFails => Outcome.Fails,
        _ => Outcome.Skipped,
    };

    /// <summary>True when the rest of the rule can no longer decide the outcome.</summary>
    public bool Final => Cause is HaltCause.Unreadable or HaltCause.NoNumber or HaltCause.BlankFails or HaltCause.BlankSkips;

    public static Halt? Worse(Halt? one, Halt? other) => one is null ? other : other is null || one.Cause <= other.Cause ? one : other;
}
