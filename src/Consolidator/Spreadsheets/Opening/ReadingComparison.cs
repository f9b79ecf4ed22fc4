using Consolidator.Cells;
using Consolidator.Findings;

namespace Consolidator.Spreadsheets.Opening;

/// <summary>Compares two readings of one file. They must give the same cells with the same values; otherwise the file is not
/// reliable.</summary>
internal static class ReadingComparison
{
    /// <summary>The cells on which both readings agree.</summary>
    /// <exception cref="UnreadableException"><c>unreliable</c>, with both counts.</exception>
    public static IReadOnlyList<Cell> Compare(InspectedSheet sheet, IReadOnlyDictionary<(int Row, int Column), object> delivered)
    {
        var cells = new List<Cell>(sheet.Cells.Count);
        var (inspected, matched, listed) = (0, 0, 0);
        (int Row, int Column)? first = null;
        foreach (var cell in sheet.Cells)
        {
            var value = delivered.GetValueOrDefault((cell.Row, cell.Column));
            if (cell.Content is CellContent.Error or CellContent.Uncalculated)
            {
                if (IsFilled(value)) listed++;
                cells.Add(cell);
                continue;
            }
            var isElsewhere = ReferenceEquals(cell.Content, InspectedSheet.UnreadText);
            if (isElsewhere && value is string blank && string.IsNullOrWhiteSpace(blank)) continue;
            inspected++;
            if (!IsFilled(value) || !IsSame(cell.Content, value)) first ??= (cell.Row, cell.Column);
            else matched++;
            cells.Add(isElsewhere && value is string text ? cell with { Content = new CellContent.Text(text) } : cell);
        }
        var filled = delivered.Values.Count(IsFilled) - listed;
        if (first is null && filled == matched) return cells;
        var where = first ?? FindUnseen(sheet, delivered);
        var address = new CellPosition(sheet.Name, where.Row, where.Column);
        throw new UnreadableException(FindingKinds.Unreliable, sheet.Name, inspected, filled, address.A1) { Where = address };
    }

    private static bool IsFilled(object? value) => value is not null && !(value is string text && string.IsNullOrWhiteSpace(text));

    // For booleans and dates only the presence is compared: ExcelDataReader misreads "true" and knows other date formats than office
    // programs.
    private static bool IsSame(CellContent content, object? value) => content switch
    {
        CellContent.Text when ReferenceEquals(content, InspectedSheet.UnreadText) => value is string,
        CellContent.Text(var text) => value is string other && IsSameText(text, other),
        CellContent.Number(var number) => value switch
        {
            double other => Numeral.Read(other) is CellContent.Number(var same) && IsNear(number, same),
            int other => number == other,
            DateTime or TimeSpan => true,
            _ => false,
        },
        _ => true,
    };

    // The text in the part and the binary fraction parsed from it may round to neighbours in the fifteenth digit.
    private static bool IsNear(decimal number, decimal other) => Math.Abs(number - other) <= Math.Abs(number) / 100_000_000_000_000m;

    // ExcelDataReader treats a lower-case escape (_x000d_) as text, and skips one character too many.
    private static bool IsSameText(string text, string other) =>
        text == other || Plain(text) == Plain(other)
        || text.Contains("_x", StringComparison.Ordinal) || other.Contains("_x", StringComparison.Ordinal);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();

    private static (int Row, int Column) FindUnseen(InspectedSheet sheet, IReadOnlyDictionary<(int Row, int Column), object> delivered)
    {
        var seen = sheet.Cells.Select(cell => (cell.Row, cell.Column)).ToHashSet();
        return delivered.Where(pair => IsFilled(pair.Value)).Select(pair => pair.Key)
            .Where(at => !seen.Contains(at)).Order().FirstOrDefault((1, 1));
    }
}
