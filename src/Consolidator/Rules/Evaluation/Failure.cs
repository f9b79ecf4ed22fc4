using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>What made a check fail, part by part: sentences are made of it, and marks in a sheet.</summary>
/// <param name="Subject">The item the failure is about; its cell is the finding's.</param>
/// <param name="Compared">The comparison that fails; null when there is none to show.</param>
public abstract record Failure(Reference? Subject, Expression.Comparison? Compared)
{
    public sealed record OfComparison(Reference? Subject, Expression.Comparison Comparison) : Failure(Subject, Comparison);

    /// <param name="Negated">True for <c>not filled(x)</c> and the like.</param>
    public sealed record OfCall(Reference? Subject, Expression.Call Call, bool Negated) : Failure(Subject, null);

    /// <param name="Has">True when the unit carries the attribute and must not.</param>
    public sealed record OfAttribute(Reference? Subject, string Attribute, bool Has) : Failure(Subject, null);

    /// <param name="Alternatives">True when one of the parts would have been enough (<c>or</c>); false when all had to hold.</param>
    public sealed record Several(IReadOnlyList<Failure> Parts, bool Alternatives) : Failure(Parts[0].Subject, Parts[0].Compared);
}

