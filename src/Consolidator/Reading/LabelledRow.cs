using Consolidator.Cells;

namespace Consolidator.Reading;

/// <summary>What the label columns left of a table say of one row of the sheet.</summary>
/// <param name="Place">The form's row; null when the row is none of the form's.</param>
/// <param name="Candidates">Rows of the form that fit equally well, when more than one does.</param>
/// <param name="LabelAt">Where the row's own label stands; null for a row without one.</param>
/// <param name="Astray">The form's row that the label alone would be, under a heading that is another's.</param>
internal sealed record LabelledRow(
    int Row, FormLine? Place, IReadOnlyList<FormLine> Candidates, CellPosition? LabelAt, (FormLine Place, FormLine Heading)? Astray = null);
