using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Receipts;

/// <summary>The figures as read, in the layout of the form, so that a clerk can compare them with the sheet.</summary>
internal static class FigureTables
{
    public static IReadOnlyList<FigureTable> Build(Form form, IReadOnlyList<Observation> observations, Phrasebook phrases)
    {
        var seen = observations.ToDictionary(observation => observation.Item);
        string Shown(string? code) =>
            code is not null && seen.TryGetValue(new ItemCode(code), out var observation) ? observation.Figure switch
        {
            Figure.Number(var value) => Phrasebook.Format(value),
            Figure.Words(var words) => words.Length <= 400 ? words : words[..400] + "…",
            Figure.NotApplicable => phrases.Say("figure-not-applicable"),
            Figure.Unreadable => phrases.Say("figure-unreadable"),
            _ => "",
        } : "";
        return [.. form.Tables.Select(table => table.Layout == TableLayout.Matrix
            ? new FigureTable(
                [table.Title, .. Data(table.Columns).Select(column => column.Label)],
                Rows(table.Rows, row => Data(table.Columns).Select(column => Shown($"{row.Code}.{column.Code}"))))
            {
                Groups = Groups(table.Columns),
            }
            : new FigureTable(
                [table.Title, phrases.Say(table.Layout == TableLayout.Texts ? "receipt-text" : "receipt-figure")],
                Rows(table.Layout == TableLayout.Record ? table.Columns : table.Rows, line => [Shown(line.Code)]))
            {
                Texts = table.Layout == TableLayout.Texts,
            })];
    }

    // Headings get rows of their own: without them, labels such as 1., 2., 3. would be ambiguous.
    private static IReadOnlyList<FigureRow> Rows(IEnumerable<Line> lines, Func<Line, IEnumerable<string>> cells, int depth = 0) =>
        [.. lines.SelectMany(line => Rows(line.Below, cells, depth + 1)
            .Prepend(new FigureRow(line.Label, line.Heading ? [] : [.. cells(line)], depth)))];

    private static IReadOnlyList<FigureGroup> Groups(IReadOnlyList<Line> columns) => columns.All(column => column.Below.Count == 0) ? []
        : [.. columns.Select(column => new FigureGroup(column.Below.Count == 0 ? "" : column.Label, Data([column]).Count()))];

    private static IEnumerable<Line> Data(IEnumerable<Line> lines) =>
        lines.SelectMany(line => line.SelfAndBelow).Where(line => !line.Heading);
}

/// <param name="Heads">The table's title, then the labels of its columns.</param>
internal sealed record FigureTable(IReadOnlyList<string> Heads, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>The heads above groups of columns; empty when there are none.</summary>
    public IReadOnlyList<FigureGroup> Groups { get; init; } = [];

    /// <summary>True for texts of the unit, which are wrapped and not aligned like numbers.</summary>
    public bool Texts { get; init; }
}

/// <param name="Cells">Empty for a heading.</param>
/// <param name="Depth">The number of headings above the row.</param>
internal sealed record FigureRow(string Label, IReadOnlyList<string> Cells, int Depth)
{
    public bool Heading => Cells.Count == 0;
}

/// <param name="Across">The number of columns below it.</param>
internal sealed record FigureGroup(string Label, int Across);
