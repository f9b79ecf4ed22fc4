using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>The parts that made a check fail. Sentences and marks in a sheet are built from them.</summary>
/// <param name="Subject">The item that the failure is about. The finding points at its cell.</param>
/// <param name="Compared">The comparison that fails; null when there is no comparison to show.</param>
public abstract record Failure(Reference? Subject, Expression.Comparison? Compared)
{
    public sealed record OfComparison(Reference? Subject, Expression.Comparison Comparison) : Failure(Subject, Comparison);

    /// <param name="Negated">True for <c>not filled(x)</c> and the like.</param>
    public sealed record OfCall(Reference? Subject, Expression.Call Call, bool Negated) : Failure(Subject, null);

    /// <param name="Has">True when the unit has the attribute but must not; false when it lacks the attribute.</param>
    public sealed record OfAttribute(Reference? Subject, string Attribute, bool Has) : Failure(Subject, null);

    /// <param name="Alternatives">True when one part was enough (<c>or</c>); false when all parts had to hold.</param>
    public sealed record Several(IReadOnlyList<Failure> Parts, bool Alternatives) : Failure(Parts[0].Subject, Parts[0].Compared);
}

