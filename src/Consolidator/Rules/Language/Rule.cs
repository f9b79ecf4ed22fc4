namespace Consolidator.Rules.Language;

/// <summary>A rule as its file contains it, before it is compiled.</summary>
/// <param name="Each"><c>T3 columns</c>, <c>T3 rows</c>, or null for a rule that applies once.</param>
/// <param name="Missing"><c>zero</c> (default), <c>skip</c>, <c>fail</c>.</param>
/// <param name="Tolerance"><c>exact</c>, <c>rounding</c>, a number or a percentage; null for <c>rounding</c>.</param>
/// <param name="File">The form file, with <paramref name="Line"/> and <paramref name="CheckColumn"/> for refusals.</param>
/// <param name="WhenLine">Line where <paramref name="When"/> begins; null for the line of the check, with unknown column.</param>
public sealed record RuleSource(
    string Id, string? Each, string? When, string Check, string Level, bool Explain, bool Waivable,
    string? Missing, string? Tolerance, string Say, string File, int Line, int CheckColumn, int? WhenLine = null, int? WhenColumn = null);

/// <summary>A compiled rule: every reference resolved, one instance per column or row.</summary>
/// <param name="Version">Short hash of the parts that decide the meaning. An explanation or a waiver expires when it changes.</param>
public sealed record Rule(
    RuleSource Source, string Version, Level Level, Missing Missing, Tolerance Tolerance, IReadOnlyList<RuleInstance> Instances)
{
    public string Id => Source.Id;
    public bool Explain => Source.Explain;
    public bool Waivable => Source.Waivable;
}

/// <summary>A rule for one column or row.</summary>
/// <param name="Key">Code of the column or row; null when the rule applies once.</param>
/// <param name="References">Every figure that the rule names; the slot of an item is an index into this list.</param>
/// <param name="OfChildren">Every figure that the rule asks of sub-units.</param>
public sealed record RuleInstance(
    string? Key, Expression? When, Expression Check, IReadOnlyList<Reference> References, IReadOnlyList<Reference> OfChildren)
{
    /// <summary>The first item in the check that belongs to the submission itself.</summary>
    public Reference Subject => References.FirstOrDefault(reference => !reference.Elsewhere) ?? References[0];

    /// <summary>The instance for a unit with these sub-units: each <c>of children</c> becomes one figure per sub-unit.</summary>
    public RuleInstance Over(IReadOnlyList<SubUnit> children)
    {
        var references = References.ToList();
        return this with { When = When is null ? null : Of(When), Check = Of(Check), References = references, OfChildren = [] };

        Expression Of(Expression expression) => expression switch
        {
            Expression.Sum(var terms) =>
                new Expression.Sum([.. terms.SelectMany(term => Parts(term.Of).Select(part => term with { Of = part }))]),
            Expression.Call call => call with { Arguments = [.. call.Arguments.SelectMany(Parts)] },
            _ => expression.WithChildren([.. expression.Children.Select(Of)]),
        };

        IEnumerable<Expression> Parts(Expression expression) => expression is Expression.OfChildren(var named, var halfUnit)
            ? children.Select(child => Item(named with { Of = child }, halfUnit)) : [Of(expression)];

        Expression.Item Item(Reference reference, decimal halfUnit)
        {
            if (!references.Contains(reference)) references.Add(reference);
            return new(reference, references.IndexOf(reference), halfUnit);
        }
    }
}

public enum Level { Info, Warning, Error }

/// <summary>How a rule treats a blank operand.</summary>
public enum Missing { Zero, Skip, Fail }
