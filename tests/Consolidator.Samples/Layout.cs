namespace Consolidator.Samples;

/// <summary>How numbers are typed.</summary>
internal enum Digits { Numbers, Texts, FullWidth, WithMeasure, Thousands }

/// <summary>How labels are retyped.</summary>
internal enum Lettering { AsPrinted, OtherWords, Traditional, SquareBrackets, HalfWidth, Numbered }

/// <summary>How a clerk's sheet differs from the official form; the default values make no difference.</summary>
internal sealed record Layout
{
    public string SheetName { get; init; } = "Sheet1";

    /// <summary>The name of a first sheet with unit, period and signatures; null when they are above the table.</summary>
    public string? CoverSheet { get; init; }

    public string ValueHead { get; init; } = "数值";
    public Digits Digits { get; init; }
    public Lettering Lettering { get; init; }

    /// <summary>Adds a column 序号 left of the labels.</summary>
    public bool Serial { get; init; }

    public bool Measures { get; init; } = true;

    /// <summary>Puts lower levels into columns of their own instead of indenting them with blanks.</summary>
    public bool Stairs { get; init; }

    /// <summary>Adds rows above the title and empty columns at the left.</summary>
    public (int Rows, int Columns) Shift { get; init; }

    /// <summary>Adds a block above the title: 附件, the notice, a hint for filling in.</summary>
    public bool Notice { get; init; }

    /// <summary>Top-level rows, with the rows below them, that are moved to the front.</summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>From this top-level row on, the list is printed in a second panel beside the first; null for one panel.</summary>
    public string? Beside { get; init; }

    /// <summary>Writes sums as formulas.</summary>
    public bool Sums { get; init; }

    /// <summary>Adds a column 备注 right of the values.</summary>
    public bool Remarks { get; init; }

    /// <summary>Puts the texts on a separate sheet.</summary>
    public bool TextsApart { get; init; }

    /// <summary>Puts the texts below their headings instead of beside them.</summary>
    public bool TextsBelow { get; init; }
}
