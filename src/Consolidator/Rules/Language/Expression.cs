using System.Text.RegularExpressions;

namespace Consolidator.Rules.Language;

/// <summary>An expression of the rule language with every name resolved. Rules are evaluated from it, and templates get their
/// formulas from it.</summary>
public abstract record Expression
{
    private Expression() { }

    /// <summary>The direct parts of this expression, from left to right.</summary>
    public IReadOnlyList<Expression> Children => this switch
    {
        Sum(var terms) => [.. terms.Select(term => term.Of)],
        Product(var left, var right) => [left, right],
        Quotient(var over, var under) => [over, under],
        Comparison(_, var left, var right) => [left, right],
        Every(var parts) => parts,
        Any(var parts) => parts,
        Not(var inner) => [inner],
        Call(_, var arguments, _) => arguments,
        _ => [],
    };

    /// <summary>This expression and all expressions inside it, in written order.</summary>
    public IEnumerable<Expression> SelfAndInner => Children.SelectMany(child => child.SelfAndInner).Prepend(this);

    /// <summary>All items inside this expression, in written order.</summary>
    public IEnumerable<Item> Items => SelfAndInner.OfType<Item>();

    /// <summary>A copy of this expression with other direct parts.</summary>
    /// <param name="children">The new parts: same number and order as <see cref="Children"/>.</param>
    public Expression WithChildren(IReadOnlyList<Expression> children) => this switch
    {
        Sum(var terms) => new Sum([.. terms.Zip(children, (term, child) => term with { Of = child })]),
        Product => new Product(children[0], children[1]),
        Quotient => new Quotient(children[0], children[1]),
        Comparison comparison => comparison with { Left = children[0], Right = children[1] },
        Every => new Every(children),
        Any => new Any(children),
        Not => new Not(children[0]),
        Call call => call with { Arguments = children },
        _ => this,
    };

    /// <param name="Typed">The text in the rule, e.g. <c>50%</c> for 0.5.</param>
    public sealed record Number(decimal Value, string Typed) : Expression;

    public sealed record Text(string Value) : Expression;

    /// <param name="Slot">Index of the reference in <see cref="RuleInstance.References"/>.</param>
    /// <param name="HalfUnit">Half a unit of the last declared place of an amount or ratio; 0 for a count.</param>
    public sealed record Item(Reference Reference, int Slot, decimal HalfUnit) : Expression;

    /// <summary><c>A01 of children</c>: the item of every sub-unit, inside a sum, min, max or count. The sub-units are known only
    /// when a return is checked.</summary>
    public sealed record OfChildren(Reference Reference, decimal HalfUnit) : Expression;

    /// <summary><c>unit.rule_making</c></summary>
    public sealed record UnitHas(string Attribute) : Expression;

    /// <summary>A chain of <c>+</c> and <c>-</c>, or <c>sum(…)</c>: blank operands count as 0.</summary>
    public sealed record Sum(IReadOnlyList<Term> Terms) : Expression;

    public sealed record Product(Expression Left, Expression Right) : Expression;

    public sealed record Quotient(Expression Over, Expression Under) : Expression;

    public sealed record Comparison(Comparator Comparator, Expression Left, Expression Right) : Expression;

    /// <summary><c>and</c></summary>
    public sealed record Every(IReadOnlyList<Expression> Parts) : Expression;

    /// <summary><c>or</c></summary>
    public sealed record Any(IReadOnlyList<Expression> Parts) : Expression;

    public sealed record Not(Expression Inner) : Expression
    {
        /// <summary>The negation moved to the parts (De Morgan); unchanged when the inner expression has no parts.</summary>
        public Expression Inward => Inner switch
        {
            Every(var parts) => new Any([.. parts.Select(part => new Not(part))]),
            Any(var parts) => new Every([.. parts.Select(part => new Not(part))]),
            Not(var twice) => twice,
            Call(Function.If, [var condition, var then, var otherwise], _) =>
                new Call(Function.If, [condition, new Not(then), new Not(otherwise)]),
            _ => this,
        };
    }

    /// <param name="Pattern">The regular expression of <c>matches</c>; null for every other function.</param>
    public sealed record Call(Function Function, IReadOnlyList<Expression> Arguments, Regex? Pattern = null) : Expression;
}

public sealed record Term(bool Minus, Expression Of);

public enum Comparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

public enum Function { Min, Max, Count, Abs, Round, Change, If, Filled, Blank, In, Matches }
