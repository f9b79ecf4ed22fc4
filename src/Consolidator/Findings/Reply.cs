namespace Consolidator.Findings;

public enum ReplyKind { Explanation, Waiver }

/// <summary>A reply to the finding of a rule: the unit's explanation of a warning, or the office's waiver of an error.</summary>
/// <param name="Code">The rule's id; <paramref name="Instance"/> is empty when the rule applies only once.</param>
/// <param name="Binding">The rule version and operand values of the finding; for other values the reply is not valid.</param>
/// <param name="Words">The explanation, or the reason for the waiver.</param>
public sealed record Reply(ReplyKind Kind, string Code, string Instance, string Binding, string Words, DateTimeOffset At)
{
    /// <summary>The person who waived; null for an explanation, which the unit gives, and for waivers older than the journal.</summary>
    public string? By { get; init; }
}
