using Consolidator.Cells;
using Consolidator.Forms;

namespace Consolidator.Templates;

/// <summary>The layout of one sheet of a template: labels and input cells.</summary>
/// <param name="Title">Printed at the top of the page.</param>
/// <param name="Measure">The unit of measure of all figures; empty when they differ.</param>
/// <param name="Widths">The widths of the columns, in characters.</param>
/// <param name="HeadRows">The number of rows that do not scroll and are printed on every page.</param>
/// <param name="StubColumns">The number of columns that do not scroll.</param>
internal sealed record TemplateSheet(
    string Name, string Title, string Measure, IReadOnlyList<int> Widths, int HeadRows, int StubColumns, IReadOnlyList<TemplateCell> Cells)
{
    /// <summary>Rows that are printed on one page with the next row: a heading must be with its box.</summary>
    public IReadOnlySet<int> Kept { get; init; } = new HashSet<int>();

    public int Rows => Cells.Max(cell => cell.Row + cell.Down - 1);

    public IEnumerable<(Item Item, CellPosition Address)> Items => Cells.Where(cell => cell.Item is not null)
        .Select(cell => (cell.Item ?? throw new InvalidOperationException(), new CellPosition(Name, cell.Row, cell.Column)));
}

/// <summary>The purpose of a cell.</summary>
internal enum CellPurpose { Title, Head, Label, Centred, Input, Answer, Known, NotOwed, Note, NoteHead }

/// <param name="Down">The number of rows that it spans.</param>
/// <param name="Across">The number of columns that it spans.</param>
/// <param name="Item">The item to type in the cell; null for labels.</param>
/// <param name="Indent">The indent level of a label in a list.</param>
internal sealed record TemplateCell(
    int Row, int Column, string Text, CellPurpose Purpose, int Down = 1, int Across = 1, Item? Item = null, int Indent = 0)
{
    /// <summary>A figure that is filled in.</summary>
    public decimal? Number { get; init; }

    /// <summary>In points; null: determined by the text.</summary>
    public int? Height { get; init; }
}
