using System.Xml.Linq;
using Consolidator.Cells;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>A sheet of a workbook to write.</summary>
/// <param name="Rows">In order; enumerated once, while the sheet is written.</param>
public sealed record WrittenSheet(string Name, IEnumerable<WrittenRow> Rows)
{
    /// <summary>Widths of the columns from A on, in half-width characters.</summary>
    public IReadOnlyList<decimal> Widths { get; init; } = [];

    /// <summary>Hidden columns, counted from 1.</summary>
    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    public bool IsHidden { get; init; }

    /// <summary>The sheet that is shown when the workbook is opened.</summary>
    public bool IsSelected { get; init; }

    public bool HasGridLines { get; init; } = true;

    /// <summary>Protected without a password: only cells with an unlocked format can be edited.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Rows at the top that do not scroll.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns at the left that do not scroll.</summary>
    public int FrozenColumns { get; init; }

    public IReadOnlyList<CellRange> Merges { get; init; } = [];

    /// <summary>Elements <c>conditionalFormatting</c>.</summary>
    public IReadOnlyList<XElement> ConditionalFormats { get; init; } = [];

    /// <summary>The element <c>dataValidations</c>; null when there are none.</summary>
    public XElement? Validations { get; init; }

    /// <summary>Cells that link to another place in the workbook: <c>'一、主动公开'!D27</c>.</summary>
    public IReadOnlyList<(string Cell, string Target)> Links { get; init; } = [];

    /// <summary>Null: the sheet is not meant to be printed.</summary>
    public PageLayout? Page { get; init; }
}

/// <param name="Number">Counted from 1.</param>
/// <param name="Height">In points; null: the program decides.</param>
/// <param name="Cells">In order of columns.</param>
public sealed record WrittenRow(int Number, int? Height, IEnumerable<WrittenCell> Cells)
{
    /// <summary>False when the row may grow with its content.</summary>
    public bool HasFixedHeight { get; init; }

    public bool IsHidden { get; init; }
}

/// <param name="Column">Counted from 1.</param>
/// <param name="Format">The index in the list of cell formats of the styles.</param>
public abstract record WrittenCell(int Column, int Format)
{
    /// <summary>A cell with a format and no content.</summary>
    public sealed record Empty(int Column, int Format) : WrittenCell(Column, Format);

    /// <summary>An inline text that is never calculated, whatever it begins with.</summary>
    public sealed record Text(int Column, int Format, string Content) : WrittenCell(Column, Format);

    public sealed record Number(int Column, int Format, decimal Content) : WrittenCell(Column, Format);

    /// <param name="Type">The type name of the file format: <c>b</c> boolean, <c>e</c> error; null: a number.</param>
    public sealed record Raw(int Column, int Format, string? Type, string Content) : WrittenCell(Column, Format);
}

/// <summary>The layout of a printed sheet, on A4.</summary>
public sealed record PageLayout
{
    public bool IsLandscape { get; init; }

    /// <summary>Reduced until all columns fit on the page.</summary>
    public bool FitsWidth { get; init; }

    /// <summary>Reduced until the sheet fits on one page.</summary>
    public bool FitsHeight { get; init; }

    /// <summary>Centred with these margins; null: the program decides.</summary>
    public PageMargins? Margins { get; init; }

    /// <summary>May contain codes for page numbers; empty: none.</summary>
    public string Header { get; init; } = "";

    public string Footer { get; init; } = "";

    /// <summary>Rows after which a new page begins.</summary>
    public IReadOnlyList<int> Breaks { get; init; } = [];

    /// <summary>Rows at the top that are printed on every page.</summary>
    public int RepeatedRows { get; init; }
}

/// <summary>In inches.</summary>
public sealed record PageMargins(decimal Sides, decimal Top, decimal Bottom, decimal HeaderAndFooter);
