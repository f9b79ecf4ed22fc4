using System.Globalization;

namespace Consolidator.Rules;

/// <summary>Cells as a person looks for them: <c>D6:D26</c>, <c>D4</c>, <c>D7:D9</c>.</summary>
internal static class CellListing
{
    /// <param name="home">The sheet that is understood; another sheet is named.</param>
    public static IReadOnlyList<string> Listed(IEnumerable<(string? Sheet, string Cell)> cells, string? home)
    {
        var listed = new List<string>();
        foreach (var sheet in cells.Distinct().GroupBy(cell => cell.Sheet))
        {
            var runs = Runs([.. sheet.Select(cell => cell.Cell)]).ToList();
            if (sheet.Key is not null && sheet.Key != home) runs[0] = sheet.Key + "!" + runs[0];
            listed.AddRange(runs);
        }
        return listed;
    }

    private static IEnumerable<string> Runs(List<string> cells)
    {
        var places = cells.Select(Parsed).ToList();
        for (var start = 0; start < cells.Count;)
        {
            var end = start;
            while (end + 1 < cells.Count && Follows(end, end + 1) && (end == start || Along(start) == Along(end))) end++;
            yield return end == start ? cells[start] : $"{cells[start]}:{cells[end]}";
            start = end + 1;
        }

        bool Follows(int one, int other) => places[one] is { } a && places[other] is { } b
            && ((a.Column == b.Column && b.Row == a.Row + 1) || (a.Row == b.Row && b.Column == a.Column + 1));
        bool Along(int one) => places[one]?.Column == places[one + 1]?.Column;
    }

    private static (int Column, int Row)? Parsed(string cell)
    {
        var column = 0;
        var i = 0;
        for (; i < cell.Length && i < 3 && char.IsAsciiLetterUpper(cell[i]); i++) column = column * 26 + cell[i] - 'A' + 1;
        return column > 0 && int.TryParse(cell.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? (column, row) : null;
    }
}
