using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Rules.Language;

namespace Consolidator.Templates;

/// <summary>The operand that represents a rule's reference in a template.</summary>
public abstract record FormulaOperand
{
    private FormulaOperand() { }

    /// <param name="Words">True for a flag or text: the cell does not contain a number.</param>
    public sealed record Cell(CellPosition Address, bool Words = false) : FormulaOperand;

    /// <summary>A figure of an earlier or another return, as of the creation of the template.</summary>
    public sealed record Known(decimal Value) : FormulaOperand;

    /// <summary>The unit does not owe the item.</summary>
    public sealed record NotOwed : FormulaOperand;
}

/// <summary>The cells of a template that contain the figures of rules.</summary>
/// <param name="Operand">Null when the template has no such figure: then only the receipt checks the rule.</param>
public sealed record FormulaCells(Func<Reference, FormulaOperand?> Operand, Func<string, bool> UnitHas);

/// <summary>A cell to mark when the formula is true.</summary>
/// <param name="Item">The item in the cell.</param>
public sealed record FailureMark(ItemCode Item, string Formula);
