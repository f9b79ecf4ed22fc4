using System.Globalization;
using Consolidator.Spreadsheets;

namespace Consolidator.AnswerSheets;

/// <summary>Reads the unit's explanations from the answer sheet of a marked copy that it dropped.</summary>
public static class AnswerSheetReader
{
    private const int Longest = 2_000;

    /// <summary>The texts under 说明 with the keys of their lines; for a key on several lines, the first.</summary>
    /// <returns>Empty when there is no answer sheet or its keys were deleted.</returns>
    public static IReadOnlyList<(string Key, string Explanation)> ReadExplanations(Workbook workbook)
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

    private static Sheet? Answer(Workbook workbook) => workbook.Sheets.FirstOrDefault(sheet => !AnswerSheet.IsOfUnit(sheet));

    // An explanation may be just a number or a date.
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
