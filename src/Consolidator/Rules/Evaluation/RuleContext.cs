using Consolidator.Codes;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>What a rule needs to know of the submission and the world around it.</summary>
/// <param name="Operand">The figure of a reference; null when no earlier (or no other) submission stands.
/// For an item of the submission itself null is blank.</param>
/// <param name="UnitHas">Whether the unit carries the attribute (<c>rule_making</c>) in the period.</param>
/// <param name="Owed">Whether the unit owes that item of the submission's own form.</param>
public sealed record RuleContext(Func<Reference, Operand?> Operand, Func<string, bool> UnitHas, Func<ItemCode, bool> Owed)
{
    /// <summary>The label of an item, for sentences; null: the code alone.</summary>
    public Func<Reference, string?> Name { get; init; } = _ => null;

    /// <summary>The unit's sub-units that owe the form too.</summary>
    public IReadOnlyList<SubUnit> Children { get; init; } = [];
}
