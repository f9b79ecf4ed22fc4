using Consolidator.Codes;

namespace Consolidator.Forms;

public enum TableLayout
{
    /// <summary>One item per row: label, measure, value.</summary>
    List,
    /// <summary>Rows × columns; an item is <c>row.column</c>.</summary>
    Matrix,
    /// <summary>One item per column, with one row of figures below a head of one or more levels.</summary>
    Record,
    /// <summary>A text below or beside its heading.</summary>
    Texts,
}

/// <summary>One table of a form. Readers find it by its labels, on any sheet and at any place.</summary>
/// <param name="Title">The heading above the table; a workbook may lack it.</param>
/// <param name="ValueLabels">Heads of the value column of a list (数值, 统计数 …); empty otherwise.</param>
/// <param name="Rows">Label tree of the rows (list, matrix, texts); empty for a record.</param>
/// <param name="Columns">Label tree of the columns (matrix, record); empty otherwise.</param>
public sealed record Table(
    string Id, string Title, TableLayout Layout, IReadOnlyList<string> ValueLabels,
    IReadOnlyList<Line> Rows, IReadOnlyList<Line> Columns)
{
    /// <summary>Small tables that are printed as one have the same part. They count as blank only when all of them are blank.</summary>
    public string? Part { get; init; }

    /// <summary>Text of the corner above the row labels on the printed form, or null. Reading a workbook does not use it.</summary>
    public string? Corner { get; init; }

    /// <summary>A head over all columns of the printed form that is not part of their names, or null.</summary>
    public string? Above { get; init; }

    /// <summary>Codes of the items in the table; for a matrix <c>row.column</c>, row by row.</summary>
    public IEnumerable<ItemCode> Codes => (Layout switch
    {
        TableLayout.Matrix =>
            from row in AllRows
            where !row.Heading
            from column in AllColumns
            where !column.Heading
            select $"{row.Code}.{column.Code}",
        TableLayout.Record => AllColumns.Where(column => !column.Heading).Select(column => column.Code ?? ""),
        _ => AllRows.Where(row => !row.Heading).Select(row => row.Code ?? ""),
    }).Select(code => new ItemCode(code));

    public IEnumerable<Line> AllRows => Rows.SelectMany(row => row.SelfAndBelow);
    public IEnumerable<Line> AllColumns => Columns.SelectMany(column => column.SelfAndBelow);
}

/// <summary>A row or a column of a table: a label in a tree of labels.</summary>
/// <param name="code">Row code, column code, or (list, record, texts) the item code;
/// a heading may also have one, for <c>leaves(N3)</c>.</param>
/// <param name="label">The label on the official form.</param>
/// <param name="aliases">Other wordings seen in returns.</param>
/// <param name="heading">True when the line only groups the lines below it.</param>
public sealed class Line(string? code, string label, IReadOnlyList<string> aliases, bool heading, IReadOnlyList<Line> below)
{
    public string? Code { get; } = code;
    public string Label { get; } = label;
    public IReadOnlyList<string> Aliases { get; } = aliases;
    public bool Heading { get; } = heading;
    public IReadOnlyList<Line> Below { get; } = below;

    /// <summary>True when a workbook may leave the row out; otherwise a missing row is an error.</summary>
    public bool Optional { get; init; }

    public IEnumerable<string> Labels => Aliases.Prepend(Label);
    public IEnumerable<Line> SelfAndBelow => Below.SelectMany(line => line.SelfAndBelow).Prepend(this);
}
