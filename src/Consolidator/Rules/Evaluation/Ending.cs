using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

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
