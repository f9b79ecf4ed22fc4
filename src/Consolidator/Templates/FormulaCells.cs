using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Rules.Language;

namespace Consolidator.Templates;

/// <summary>What stands for a reference of a rule in a template.</summary>
public abstract record FormulaOperand
{
    private FormulaOperand() { }

    /// <param name="Words">True for the answer of a flag and for a text: no number is expected there.</param>
    public sealed record Cell(CellPosition Address, bool Words = false) : FormulaOperand;

    /// <summary>A figure of an earlier or another return, as it stands when the template is made.</summary>
    public sealed record Known(decimal Value) : FormulaOperand;

    /// <summary>The unit does not owe the item.</summary>
    public sealed record NotOwed : FormulaOperand;
}

/// <summary>Where the figures of rules stand in a template.</summary>
/// <param name="Operand">Null when the template has nothing for it: the rule is then left to the receipt.</param>
public sealed record FormulaCells(Func<Reference, FormulaOperand?> Operand, Func<string, bool> UnitHas);

/// <summary>A cell to be marked when the formula is true.</summary>
/// <param name="Item">The item whose cell it is.</param>
public sealed record FailureMark(ItemCode Item, string Formula);
