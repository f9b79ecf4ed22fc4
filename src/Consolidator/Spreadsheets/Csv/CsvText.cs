using Consolidator.Findings;
using CsvHelper;

namespace Consolidator.Spreadsheets.Csv;

/// <summary>Reads a csv strictly by RFC 4180; the only file that uses CsvHelper. Every cell is text.</summary>
internal static class CsvText
{
    private const int SampleLines = 100;
    private const int LongField = 40;
    private static readonly char[] Delimiters = [',', '\t', ';'];

    /// <exception cref="UnreadableException"><c>csv-malformed</c>, with the line that has wrong quotes; or <c>too-large</c>.</exception>
    public static IReadOnlyList<Cell> Read(string text)
    {
        using var reader = CsvReader.FromText(text, new()
        {
            Separator = FindDelimiter(text),
            HasHeader = false,
            SkipEmptyLines = false,
            TrackLineNumbers = true,
            MalformedData = CsvMalformedDataHandling.Throw,
        });
        try
        {
            return Cells(reader);
        }
        catch (CsvFormatException malformed)
        {
            throw new UnreadableException(FindingKinds.CsvMalformed, malformed.LineNumber) { Value = malformed.GetType().Name };
        }
    }

    private static List<Cell> Cells(CsvReader reader)
    {
        var cells = new List<Cell>();
        for (var row = 1; reader.Read(); row++)
        {
            if (row > Limits.Rows) throw UnreadableException.TooLarge("limit-rows", Limits.Rows);
            if (reader.FieldCount > Limits.Columns) throw UnreadableException.TooLarge("limit-columns", Limits.Columns);
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var value = reader.GetString(column);
                if (string.IsNullOrWhiteSpace(value)) continue;
                if (value.Length > Limits.CellText) throw UnreadableException.TooLarge("limit-text", Limits.CellText);
                if (cells.Count >= Limits.Cells) throw UnreadableException.TooLarge("limit-cells", Limits.Cells);
                cells.Add(new(row, column + 1, new CellContent.Text(value)));
            }
        }
        return cells;
    }

    /// <summary>True when a text is rows of cells, not prose: most lines contain the delimiter, and cells are short.</summary>
    public static bool LooksLikeTable(string text)
    {
        var lines = TakeSample(text);
        var delimiter = FindDelimiter(text);
        var rows = lines.Where(line => line.Contains(delimiter)).ToList();
        var fields = rows.Sum(line => line.Count(c => c == delimiter) + 1);
        return rows.Count > 0 && rows.Count * 2 >= lines.Count && rows.Sum(line => line.Length) < fields * LongField;
    }

    /// <summary>The delimiter: the character with the same number of occurrences in the most lines; a comma when that is
    /// undecided.</summary>
    private static char FindDelimiter(string text)
    {
        var lines = TakeSample(text);
        return Delimiters.MaxBy(delimiter => lines.Select(line => CountOutsideQuotes(line, delimiter)).Where(count => count > 0)
            .GroupBy(count => count).Select(group => group.Count()).DefaultIfEmpty(0).Max());
    }

    private static int CountOutsideQuotes(string line, char delimiter)
    {
        var (count, quoted) = (0, false);
        foreach (var c in line)
            if (c == '"') quoted = !quoted;
            else if (c == delimiter && !quoted) count++;
        return count;
    }

    private static List<string> TakeSample(string text)
    {
        var lines = new List<string>();
        using var reader = new StringReader(text);
        while (lines.Count < SampleLines && reader.ReadLine() is { } line)
            if (line.Length > 0) lines.Add(line);
        return lines;
    }
}
