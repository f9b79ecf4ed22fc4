using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>Why something cannot be decided, gravest first.</summary>
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

    /// <summary>True when no other part of the rule can decide it any more.</summary>
    public bool Final => Cause is HaltCause.Unreadable or HaltCause.NoNumber or HaltCause.BlankFails or HaltCause.BlankSkips;

    public static Halt? Worse(Halt? one, Halt? other) => one is null ? other : other is null || one.Cause <= other.Cause ? one : other;
}
