using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>The outcome of a check, with its cause.</summary>
public abstract record Ending(Outcome Outcome)
{
    public sealed record Held() : Ending(Outcome.Holds);

    public sealed record Failed(Failure Failure) : Ending(Outcome.Fails);

    /// <summary>A figure was missing or unreadable; under <c>missing: fail</c> a missing figure is a failure.</summary>
    public sealed record Halted(Halt Halt) : Ending(Halt.Outcome);

    /// <summary>The unit doesn't owe the item.</summary>
    public sealed record NotOwed(Reference Item) : Ending(Outcome.NotApplicable);

    /// <summary>The rule needs sub-units and the unit has none.</summary>
    public sealed record WithoutSubUnits() : Ending(Outcome.NotApplicable);

    /// <summary>The rule's <c>when</c> is false.</summary>
    public sealed record ConditionFalse() : Ending(Outcome.NotApplicable);

    /// <summary>No item in the rule's <c>when</c> is filled in.</summary>
    public sealed record ConditionUnfilled() : Ending(Outcome.Skipped);

    /// <summary>A product is too large for a decimal. Single figures always fit.</summary>
    public sealed record Overflown() : Ending(Outcome.Skipped);
}
