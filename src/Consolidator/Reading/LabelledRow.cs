using Consolidator.Cells;

namespace Consolidator.Reading;

/// <summary>A row of the sheet with the form's row that its labels name.</summary>
/// <param name="Line">The form's row; null when the labels name none or several.</param>
/// <param name="Candidates">The form's rows that fit equally well; empty unless there are several.</param>
/// <param name="LabelAt">The cell of the row's own label; null for a row without a label.</param>
/// <param name="Misplaced">The form's row that has this label, when the sheet shows it under the heading of another group.</param>
internal sealed record LabelledRow(
    int Row, FormLine? Line, IReadOnlyList<FormLine> Candidates, CellPosition? LabelAt,
        (FormLine Place, FormLine Heading)? Misplaced = null);
