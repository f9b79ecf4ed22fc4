using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Answers;

/// <summary>The figures as they were understood, in the shape of the form: what a clerk holds against their own sheet.</summary>
internal static class FigureTables
{
    public static IReadOnlyList<FigureTable> Of(Form form, IReadOnlyList<Observation> observations, Phrasebook phrases)
    {
        var seen = observations.ToDictionary(observation => observation.Item);
        string Shown(string? code) => code is not null && seen.TryGetValue(code, out var observation) ? observation.Figure switch
        {
            Figure.Number(var value) => Phrasebook.Shown(value),
            Figure.Words(var words) => words.Length <= 400 ? words : words[..400] + "…",
            Figure.NotApplicable => phrases.Say("figure-not-applicable"),
            Figure.Unreadable => phrases.Say("figure-unreadable"),
            _ => "",
        } : "";
        return [.. form.Tables.Select(table => table.Layout == TableLayout.Matrix
            ? new FigureTable(
                [table.Title, .. Data(table.Columns).Select(column => column.Label)],
                [.. Data(table.Rows).Select(row =>
                    new FigureRow(row.Label, [.. Data(table.Columns).Select(column => Shown($"{row.Code}.{column.Code}"))]))])
            : new FigureTable(
                [table.Title, phrases.Say(table.Layout == TableLayout.Texts ? "receipt-text" : "receipt-figure")],
                [.. Data(table.Layout == TableLayout.Record ? table.Columns : table.Rows)
                    .Select(line => new FigureRow(
                        line.Code is { } code && form[code] is { } item ? item.Name : line.Label, [Shown(line.Code)]))])
            {
                Texts = table.Layout == TableLayout.Texts,
            })];
    }

    private static IEnumerable<Line> Data(IEnumerable<Line> lines) =>
        lines.SelectMany(line => line.SelfAndBelow).Where(line => !line.Heading);
}

/// <param name="Heads">The table's title, then its columns.</param>
internal sealed record FigureTable(IReadOnlyList<string> Heads, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>Units' own words: they run over lines, and are no numbers.</summary>
    public bool Texts { get; init; }
}

internal sealed record FigureRow(string Label, IReadOnlyList<string> Cells);
