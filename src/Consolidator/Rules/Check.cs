using System.Globalization;
using Consolidator.Figures;
using Consolidator.Texts;

namespace Consolidator.Rules;

public enum Outcome { Holds, Fails, Skipped, Blocked, NotApplicable }

/// <summary>What stands for a reference.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Cell"><c>D27</c>; null when the return has no cell for it.</param>
/// <param name="Sealed">True for an earlier value that was frozen as published.</param>
public sealed record Operand(Figure Figure, string Raw, string? Cell, string? Sheet, bool Sealed = false);

public sealed record NamedOperand(Reference Reference, Operand Operand);

/// <summary>What a rule needs to know of the submission and the world around it.</summary>
/// <param name="Operand">The figure of a reference; null when no earlier (or no other) submission stands.
/// For an item of the submission itself null is blank.</param>
/// <param name="UnitHas">Whether the unit carries the attribute (<c>rule_making</c>) in the period.</param>
/// <param name="Owed">Whether the unit owes that item of the submission's own form.</param>
public sealed record Surroundings(Func<Reference, Operand?> Operand, Func<string, bool> UnitHas, Func<string, bool> Owed)
{
    /// <summary>The label of an item, for sentences; null: the code alone.</summary>
    public Func<Reference, string?> Name { get; init; } = _ => null;

    /// <summary>The unit's sub-units that owe the form too.</summary>
    public IReadOnlyList<SubUnit> Children { get; init; } = [];
}

/// <summary>How one rule ended for one column or row.</summary>
/// <param name="Of">The instance that was evaluated, with the sub-units it was evaluated over.</param>
/// <param name="Why">Of all but holds: for a failure the rule's sentence, then the arithmetic.</param>
/// <param name="Operands">Every figure that was used: an explanation is bound to these.</param>
/// <param name="Subject">The left-hand item, whose cell the finding names.</param>
/// <param name="Left">Both sides of the (failing) comparison, and left less right; null when there is none to show.</param>
public sealed record Check(
    Rule Rule, RuleInstance Of, Outcome Outcome, Sentence? Why, IReadOnlyList<NamedOperand> Operands, Reference? Subject,
    decimal? Left, decimal? Right, decimal? Difference)
{
    /// <summary>Code of the column or row; null when the rule holds once.</summary>
    public string? Instance => Of.Key;

    /// <summary>What an explanation or a waiver is bound to: rule id, rule version, column or row, and the figures;
    /// change a number, and it lapses.</summary>
    public string Binding
    {
        get
        {
            var figures = Operands
                .Select(named => $"{named.Reference.Of?.Code}{named.Reference.Form}:{named.Reference.Item}@{named.Reference.Shift}="
                    + Said(named.Operand.Figure))
                .Order(StringComparer.Ordinal);
            var text = string.Join('\n', figures.Prepend(Instance ?? "").Prepend(Rule.Version).Prepend(Rule.Id));
            return Digest.Of(text)[..16];
        }
    }

    // The same number typed otherwise (5, 5.0) is the same number.
    private static string Said(Figure figure) => figure switch
    {
        Figure.Number(var value) => Digits.Bare(value).ToString(CultureInfo.InvariantCulture),
        Figure.Words(var words) => $"\"{words}\"",
        _ => figure.GetType().Name,
    };
}
