using Consolidator.Codes;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>The facts outside a rule that its evaluation needs: figures, attributes, names.</summary>
/// <param name="Operand">Finds the figure of a reference. Null means blank for an item of the submission itself, and no standing
/// return for an item of an earlier or another one.</param>
/// <param name="UnitHas">Whether the unit has the attribute (<c>rule_making</c>) in the period.</param>
/// <param name="Owed">Whether the unit owes the item of the submission's own form.</param>
public sealed record RuleContext(Func<Reference, Operand?> Operand, Func<string, bool> UnitHas, Func<ItemCode, bool> Owed)
{
    /// <summary>The label of an item, for sentences; null when only the code is known.</summary>
    public Func<Reference, string?> Name { get; init; } = _ => null;

    /// <summary>The sub-units that also owe the form.</summary>
    public IReadOnlyList<SubUnit> Children { get; init; } = [];
}
