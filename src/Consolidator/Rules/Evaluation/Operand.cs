using Consolidator.Cells;
using Consolidator.Figures;
using Consolidator.Rules.Language;

namespace Consolidator.Rules.Evaluation;

/// <summary>The figure that a reference points at.</summary>
/// <param name="Raw">The text as the unit typed it.</param>
/// <param name="Where">Its cell; null when the return has none.</param>
/// <param name="Sealed">True when the value comes from a sealed, published return.</param>
public sealed record Operand(Figure Figure, string Raw, CellPosition? Where, bool Sealed = false);

public sealed record NamedOperand(Reference Reference, Operand Operand);
