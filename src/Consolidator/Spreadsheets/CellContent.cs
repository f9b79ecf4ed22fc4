using System.Globalization;

namespace Consolidator.Spreadsheets;

/// <summary>What stands in a cell. Blank cells are not listed; an error or a formula without a value is never blank.</summary>
public abstract record CellContent
{
    private CellContent() { }

    public sealed record Text(string Value) : CellContent;

    /// <param name="Value">The number the file holds, to the 15 significant digits a spreadsheet keeps (whole numbers to 2^53).</param>
    public sealed record Number(decimal Value) : CellContent;

    /// <summary>A number the cell's format shows as a date or a time.</summary>
    public sealed record Date(DateTime Value) : CellContent;

    public sealed record Truth(bool Value) : CellContent;

    /// <param name="Name">As the spreadsheet shows it: <c>#REF!</c>, <c>#DIV/0!</c>.</param>
    public sealed record Error(string Name) : CellContent;

    /// <summary>A formula whose result the file does not carry: the program that wrote it never calculated it.</summary>
    public sealed record Uncalculated : CellContent;

    /// <summary>A number no exact decimal can hold (infinite, not a number, beyond 28 digits).</summary>
    public sealed record Unrepresentable(string Shown) : CellContent;

    /// <summary>What a person sees in the cell, near enough to recognise it.</summary>
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
