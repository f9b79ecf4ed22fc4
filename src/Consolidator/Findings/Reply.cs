namespace Consolidator.Findings;

public enum ReplyKind { Explanation, Waiver }

/// <summary>What was said to the finding of a rule: the unit's explanation of a warning, or the office's waiver of an error.</summary>
/// <param name="Code">The rule's id, with <paramref name="Instance"/> (empty when the rule holds once).</param>
/// <param name="Binding">Rule version and operand values it was said of; other numbers, and it no longer holds.</param>
public sealed record Reply(ReplyKind Kind, string Code, string Instance, string Binding, string Words, DateTimeOffset At);
