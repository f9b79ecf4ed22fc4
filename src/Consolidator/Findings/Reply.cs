namespace Consolidator.Findings;

public enum ReplyKind { Explanation, Waiver }

/// <summary>An answer to the finding of a rule: the unit's explanation of a warning, or the office's waiver of an error.</summary>
/// <param name="Code">The rule's id, with <paramref name="Instance"/> (empty when the rule holds once).</param>
/// <param name="Binding">Rule version and operand values it was given for; with other numbers it no longer holds.</param>
/// <param name="Words">The explanation, or the reason of the waiver.</param>
public sealed record Reply(ReplyKind Kind, string Code, string Instance, string Binding, string Words, DateTimeOffset At)
{
    /// <summary>Who waived; null for an explanation, whose author is the unit, and for waivers of before the journal.</summary>
    public string? By { get; init; }
}
