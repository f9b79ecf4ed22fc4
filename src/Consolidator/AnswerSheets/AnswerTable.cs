using System.Globalization;
using Consolidator.Labels;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.AnswerSheets;

/// <summary>The position of the list on an answer sheet: units move columns, and programs may change the layout when they save.</summary>
/// <param name="Row">The row of the column heads.</param>
/// <param name="Key">The column of the keys of lines.</param>
/// <param name="Explanation">The column of the unit's explanations.</param>
/// <param name="Former">The column of the original formats of marked cells; null when it was deleted.</param>
internal sealed record AnswerTable(int Row, int Key, int Explanation, int? Former)
{
    private static readonly Phrasebook[] Languages = [Phrasebook.Chinese, new(CultureInfo.GetCultureInfo("en"))];

    private static readonly HashSet<Label> Keys = Heads("answer-key");
    private static readonly HashSet<Label> Explanations = Heads("answer-explanation");
    private static readonly HashSet<Label> Formers = Heads("answer-former");

    public static AnswerTable? Find(Sheet sheet)
    {
        foreach (var row in sheet.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key))
        {
            if (Column(row, Keys) is not { } key || Column(row, Explanations) is not { } explanation) continue;
            return new(row.Key, key, explanation, Column(row, Formers));
        }
        return null;
    }

    private static int? Column(IEnumerable<Cell> row, HashSet<Label> heads) =>
        row.FirstOrDefault(cell => cell.Content is CellContent.Text(var text) && heads.Contains(Label.Of(text)))?.Column;

    private static HashSet<Label> Heads(string phrase) => [.. Languages.Select(language => Label.Of(language.Say(phrase)))];
}
