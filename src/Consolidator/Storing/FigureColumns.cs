using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;

namespace Consolidator.Storing;

/// <summary>Converts a figure to the columns of <c>observation</c> and back.</summary>
internal static class FigureColumns
{
    public static string Kind(Figure figure) => figure switch
    {
        Figure.Number => "number",
        Figure.Words => "words",
        Figure.Blank => "blank",
        Figure.NotApplicable => "not-applicable",
        _ => "unreadable",
    };

    public static Observation Read(ObservationRow row) => new(new ItemCode(row.Item), FigureOf(row), row.Raw,
        row.Sheet is null || row.CellRow is null || row.CellColumn is null
            ? null
            : new CellPosition(row.Sheet, (int)row.CellRow.Value, (int)row.CellColumn.Value),
        row.Converted == 1);

    /// <summary>Like <see cref="Read"/>, but the figure has as many decimals as were typed: for the sentences of rules.</summary>
    public static Observation ReadAsTyped(ObservationRow row) => Read(row) is var read && read.Figure is Figure.Number(var value)
        ? read with { Figure = new Figure.Number(AsTyped(value, row.Raw)) } : read;

    private static Figure FigureOf(ObservationRow row) => row.Kind switch
    {
        "number" => new Figure.Number(PowersOfTen.Unscale(row.Value ?? 0, (int)row.Decimals)),
        "words" => new Figure.Words(row.Words ?? ""),
        "blank" => new Figure.Blank(),
        "not-applicable" => new Figure.NotApplicable(),
        _ => new Figure.Unreadable(),
    };

    // For sums a figure has the decimals that the form declares; a sentence must not show zeros that nobody typed.
    private static decimal AsTyped(decimal value, string raw) =>
        value.Scale == 0 ? value : FigureNotation.TryParse(raw, out var typed) && typed == value ? typed : PowersOfTen.TrimZeros(value);
}

/// <summary>A row of <c>observation</c>.</summary>
internal sealed record ObservationRow(
    long Submission, string Item,
    string Kind, long? Value, long Decimals, string Raw, string? Words,
    string? Sheet, long? CellRow, long? CellColumn, long Converted)
{
    public const string Columns =
        "o.submission as Submission, o.item as Item, "
        + "o.kind as Kind, o.value as Value, o.decimals as Decimals, o.raw as Raw, o.words as Words, "
        + "o.sheet as Sheet, o.cell_row as CellRow, o.cell_column as CellColumn, o.converted as Converted";
}
