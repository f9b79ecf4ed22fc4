using System.Text.RegularExpressions;

namespace Consolidator.Rules.Language;

/// <summary>An expression of the rule language with every name resolved:
/// what is evaluated, and what a template makes its formulas from.</summary>
public abstract record Expression
{
    private Expression() { }

    /// <summary>The expressions directly inside this one, from left to right.</summary>
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

    /// <summary>This expression and all inside it, in the order in which they are written.</summary>
    public IEnumerable<Expression> SelfAndInner => Children.SelectMany(child => child.SelfAndInner).Prepend(this);

    /// <summary>The items it names, in the order in which they are written.</summary>
    public IEnumerable<Item> Items => SelfAndInner.OfType<Item>();

    /// <summary>The same expression with other parts.</summary>
    /// <param name="children">As many as <see cref="Children"/>, in that order.</param>
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

    /// <param name="Typed">As the rule writes it: <c>50%</c> is 0.5.</param>
    public sealed record Number(decimal Value, string Typed) : Expression;

    public sealed record Text(string Value) : Expression;

    /// <param name="Slot">Place of the reference among those of the instance.</param>
    /// <param name="HalfUnit">Half a unit of the last declared place of an amount or ratio; 0 for a count.</param>
    public sealed record Item(Reference Reference, int Slot, decimal HalfUnit) : Expression;

    /// <summary><c>A01 of children</c>: the item of every sub-unit, among the parts of a sum or of min, max, count. Which units
    /// those are is known when a return is checked.</summary>
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
        /// <summary>The same with <c>not</c> said of the parts: not both is one of them not. Of what has no parts it stays.</summary>
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

    /// <param name="Pattern">The expression of <c>matches</c>; null for every other function.</param>
    public sealed record Call(Function Function, IReadOnlyList<Expression> Arguments, Regex? Pattern = null) : Expression;
}

public sealed record Term(bool Minus, Expression Of);

public enum Comparator { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual }

public enum Function { Min, Max, Count, Abs, Round, Change, If, Filled, Blank, In, Matches }
