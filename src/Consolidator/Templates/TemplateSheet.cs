using Consolidator.Cells;
using Consolidator.Forms;

namespace Consolidator.Templates;

/// <summary>One sheet of a template as it is laid out: where labels stand, and where figures are typed.</summary>
/// <param name="Title">Printed over the page.</param>
/// <param name="Measure">Unit of measure of all its figures; empty when they differ.</param>
/// <param name="Widths">Of the columns, in characters.</param>
/// <param name="HeadRows">Rows that stay on the screen and are printed on every page.</param>
/// <param name="StubColumns">Columns that stay on the screen.</param>
internal sealed record TemplateSheet(
    string Name, string Title, string Measure, IReadOnlyList<int> Widths, int HeadRows, int StubColumns, IReadOnlyList<TemplateCell> Cells)
{
    /// <summary>Rows that are printed on one page with the row below: a heading is nothing without its box.</summary>
    public IReadOnlySet<int> Kept { get; init; } = new HashSet<int>();

    public int Rows => Cells.Max(cell => cell.Row + cell.Down - 1);

    public IEnumerable<(Item Item, CellPosition Address)> Items => Cells.Where(cell => cell.Item is not null)
        .Select(cell => (cell.Item ?? throw new InvalidOperationException(), new CellPosition(Name, cell.Row, cell.Column)));
}

/// <summary>What a cell is for.</summary>
internal enum Look { Title, Head, Label, Centred, Input, Answer, Known, NotOwed, Note, NoteHead }

/// <param name="Down">Rows it spans.</param>
/// <param name="Across">Columns it spans.</param>
/// <param name="Item">The item that is typed there; null for labels.</param>
/// <param name="Indent">How far a label of a list is set in.</param>
internal sealed record TemplateCell(
    int Row, int Column, string Text, Look Look, int Down = 1, int Across = 1, Item? Item = null, int Indent = 0)
{
    /// <summary>A figure that is filled in already.</summary>
    public decimal? Number { get; init; }

    /// <summary>Points; null: by the text.</summary>
    public int? Height { get; init; }
}
