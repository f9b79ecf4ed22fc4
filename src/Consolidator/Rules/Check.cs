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
public sealed record RuleContext(Func<Reference, Operand?> Operand, Func<string, bool> UnitHas, Func<string, bool> Owed)
{
    /// <summary>The label of an item, for sentences; null: the code alone.</summary>
    public Func<Reference, string?> Name { get; init; } = _ => null;

    /// <summary>The unit's sub-units that owe the form too.</summary>
    public IReadOnlyList<SubUnit> Children { get; init; } = [];
}

/// <summary>How one rule ended for one column or row.</summary>
/// <param name="Of">The instance that was evaluated, with the sub-units it was evaluated over.</param>
/// <param name="Operands">Every figure that was used: an explanation is bound to these.</param>
/// <param name="Subject">The item the finding is about; its cell is the finding's.</param>
/// <param name="Left">Both sides of the (failing) comparison, and left less right; null when there is none to show.</param>
public sealed record Check(
    Rule Rule, RuleInstance Of, Ending Ending, IReadOnlyList<NamedOperand> Operands, Reference? Subject,
    decimal? Left, decimal? Right, decimal? Difference)
{
    public Outcome Outcome => Ending.Outcome;

    /// <summary>Why it ended so: of a failure the rule's sentence, then the arithmetic. Null when the check holds, or before
    /// <see cref="Explainer"/> has worded it.</summary>
    public Sentence? Why { get; init; }

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
                    + Bound(named.Operand.Figure))
                .Order(StringComparer.Ordinal);
            var text = string.Join('\n', figures.Prepend(Instance ?? "").Prepend(Rule.Version).Prepend(Rule.Id));
            return Digest.Of(text)[..16];
        }
    }

    // The same number typed otherwise (5, 5.0) is the same number. These words are stored with every explanation: they must not change.
    private static string Bound(Figure figure) => figure switch
    {
        Figure.Number(var value) => PowersOfTen.Bare(value).ToString(CultureInfo.InvariantCulture),
        Figure.Words(var words) => $"\"{words}\"",
        Figure.Blank => "Blank",
        Figure.NotApplicable => "NotApplicable",
        _ => "Unreadable",
    };
}

/// <summary>How a check ended, and why.</summary>
public abstract record Ending(Outcome Outcome)
{
    public sealed record Held() : Ending(Outcome.Holds);

    public sealed record Failed(Failure Failure) : Ending(Outcome.Fails);

    /// <summary>A figure was missing or unreadable; under <c>missing: fail</c> that is a failure too.</summary>
    public sealed record Halted(Halt Halt) : Ending(Halt.Outcome);

    /// <summary>The unit doesn't owe the item.</summary>
    public sealed record NotOwed(Reference Item) : Ending(Outcome.NotApplicable);

    /// <summary>The rule looks at sub-units and the unit has none.</summary>
    public sealed record WithoutSubUnits() : Ending(Outcome.NotApplicable);

    /// <summary>The rule's <c>when</c> is false.</summary>
    public sealed record ConditionFalse() : Ending(Outcome.NotApplicable);

    /// <summary>Nothing that the rule's <c>when</c> names is filled in.</summary>
    public sealed record ConditionUnfilled() : Ending(Outcome.Skipped);

    /// <summary>A product left what a decimal holds; the figures themselves cannot.</summary>
    public sealed record Overflown() : Ending(Outcome.Skipped);
}
