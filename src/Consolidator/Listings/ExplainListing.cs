using System.Globalization;
using Consolidator.Forms;
using Consolidator.Runs;
using Consolidator.Storing;

namespace Consolidator.Listings;

/// <summary>The units, files and cells that a total consists of.</summary>
public static class ExplainListing
{
    private static readonly string[] Columns =
        ["period", "form", "item", "scope", "unit", "name", "value", "version", "file", "sha256", "sheet", "cell"];

    /// <param name="withAnswers">True for a table that a person reads: it also shows the answer to a yes/no item, so that not all values
    /// are numbers.</param>
    public static Listing Of(IReadOnlyList<Explanation> explained, bool withAnswers) =>
        new(Columns, [.. explained.SelectMany(one => one.Cells.Select(cell => (object?[])
        [
            one.Total.Period, one.Total.Form, cell.Cell.Item, Named.Of(one.Total.Scope), cell.Unit.Code, cell.Unit.Name,
            Value(cell.Item, cell.Cell, withAnswers),
            cell.Cell.Version, cell.Cell.File, cell.Cell.Sha256, cell.Cell.Sheet, cell.Cell.Cell,
        ]))]);

    /// <summary>What the cell adds to the total: 1 or 0 for a yes/no item, so that the rows add up to the total.</summary>
    private static object? Value(Item item, Contribution cell, bool withAnswers) => cell switch
    {
        { Value: { } value } => Plain.Of(value.ToString(CultureInfo.InvariantCulture)),
        { Words: { } words } when item.Aggregation == AggregationKind.CountOfYes =>
            Counted(item.Yes.Contains(words) ? "1" : "0", words, withAnswers),
        _ => cell.Words,
    };

    private static object? Counted(string part, string words, bool withAnswers) => withAnswers ? $"{part}（{words}）" : Plain.Of(part);
}
