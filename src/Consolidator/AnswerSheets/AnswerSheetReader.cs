using System.Globalization;
using Consolidator.Spreadsheets;

namespace Consolidator.AnswerSheets;

/// <summary>Reads what a unit wrote into the answer sheet of a marked copy it dropped back.</summary>
public static class AnswerSheetReader
{
    private const int Longest = 2_000;

    /// <summary>What stands under 说明, by the key of its line; of a line that stands there twice, the first.</summary>
    /// <returns>Nothing when there is no answer sheet, or its keys were deleted.</returns>
    public static IReadOnlyList<(string Key, string Explanation)> Explanations(Workbook workbook)
    {
        var explanations = new List<(string Key, string Explanation)>();
        if (Answer(workbook) is not { } sheet || AnswerTable.Find(sheet) is not { } table) return explanations;
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var row = table.Row + 1; row <= sheet.LastRow; row++)
            if (Text(sheet[row, table.Key]) is { Length: > 0 } key && Text(sheet[row, table.Explanation]) is { Length: > 0 } said
                && known.Add(key))
                explanations.Add((key, said));
        return explanations;
    }

    private static Sheet? Answer(Workbook workbook) => workbook.Sheets.FirstOrDefault(sheet => !AnswerSheet.IsNot(sheet));

    // Somebody may explain with a bare number or a date; it is an explanation all the same.
    private static string Text(Cell? cell)
    {
        var text = cell?.Content switch
        {
            CellContent.Text(var value) => value.Trim(),
            CellContent.Number(var value) => value.ToString(CultureInfo.InvariantCulture),
            CellContent.Date(var value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => "",
        };
        return text.Length <= Longest ? text : text[..Longest];
    }
}
