using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>What stands for a reference.</summary>
/// <param name="Raw">As typed.</param>
/// <param name="Where">Null when the return has no cell for it.</param>
/// <param name="Sealed">True for an earlier value that was frozen as published.</param>
public sealed record Operand(Figure Figure, string Raw, CellPosition? Where, bool Sealed = false);

public sealed record NamedOperand(Reference Reference, Operand Operand);
