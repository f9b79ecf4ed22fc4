namespace Consolidator.Samples;

/// <summary>How numbers are typed.</summary>
internal enum Digits { Numbers, Texts, FullWidth, WithMeasure, Thousands }

/// <summary>How labels are retyped.</summary>
internal enum Lettering { AsPrinted, OtherWords, Traditional, SquareBrackets, HalfWidth, Numbered }

/// <summary>How a clerk's sheet differs from the form as it was sent out; as it stands here, not at all.</summary>
internal sealed record Layout
{
    public string SheetName { get; init; } = "Sheet1";

    /// <summary>The name of a sheet in front with unit, period and signatures; null: they stand over the table.</summary>
    public string? CoverSheet { get; init; }

    public string ValueHead { get; init; } = "数值";
    public Digits Digits { get; init; }
    public Lettering Lettering { get; init; }

    /// <summary>A column 序号 left of the labels.</summary>
    public bool Serial { get; init; }

    public bool Measures { get; init; } = true;

    /// <summary>Lower levels in columns of their own, instead of set in by blanks.</summary>
    public bool Stairs { get; init; }

    /// <summary>Rows above the title, and empty columns left of everything.</summary>
    public (int Rows, int Columns) Shift { get; init; }

    /// <summary>A block over the title: 附件, the notice, a hint for filling.</summary>
    public bool Notice { get; init; }

    /// <summary>Top rows (with what is below them) that were moved to the front.</summary>
    public IReadOnlyList<string> First { get; init; } = [];

    /// <summary>From this top row on the list is printed in a second panel beside the first; null: in one.</summary>
    public string? Beside { get; init; }

    /// <summary>Sums are formulas.</summary>
    public bool Sums { get; init; }

    /// <summary>A column 备注 right of the values.</summary>
    public bool Remarks { get; init; }

    /// <summary>The texts on a sheet of their own.</summary>
    public bool TextsApart { get; init; }

    /// <summary>The texts below their headings, instead of beside them.</summary>
    public bool TextsBelow { get; init; }
}
