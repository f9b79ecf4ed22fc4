using System.Globalization;

namespace Consolidator.Spreadsheets;

/// <summary>The content of a cell. Blank cells are not listed; an error or a formula without a value is never treated as blank.</summary>
public abstract record CellContent
{
    private CellContent() { }

    public sealed record Text(string Value) : CellContent;

    /// <param name="Value">The number in the file, to the 15 significant digits that a spreadsheet keeps (whole numbers to 2^53).</param>
    public sealed record Number(decimal Value) : CellContent;

    /// <summary>A number that the cell's format shows as a date or a time.</summary>
    public sealed record Date(DateTime Value) : CellContent;

    public sealed record Truth(bool Value) : CellContent;

    /// <param name="Name">As the spreadsheet shows it: <c>#REF!</c>, <c>#DIV/0!</c>.</param>
    public sealed record Error(string Name) : CellContent;

    /// <summary>A formula without a result in the file: the program that wrote the file did not calculate it.</summary>
    public sealed record Uncalculated : CellContent;

    /// <summary>A number that a decimal cannot hold exactly (infinite, not a number, beyond 28 digits).</summary>
    public sealed record Unrepresentable(string Shown) : CellContent;

    /// <summary>Approximately what a person sees in the cell.</summary>
    public string Plain => this switch
    {
        Text(var text) => text,
        Number(var number) => number.ToString(CultureInfo.InvariantCulture),
        Date(var date) => date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        Truth(var truth) => truth ? "TRUE" : "FALSE",
        Error(var name) => name,
        Unrepresentable(var shown) => shown,
        _ => "",
    };
}
