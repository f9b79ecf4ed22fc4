using System.Globalization;
using System.Text;

namespace Consolidator.Samples;

/// <summary>Writes a sheet as csv, as the clerk's program exports it.</summary>
internal static class CsvSheet
{
    public static string Of(Paper paper)
    {
        var cells = paper.Marks.ToDictionary(mark => (mark.Row, mark.Column));
        var csv = new StringBuilder();
        for (var row = 1; row <= paper.LastRow; row++)
            csv.AppendJoin(',', Enumerable.Range(1, paper.LastColumn)
                .Select(column => cells.TryGetValue((row, column), out var mark) ? Field(mark) : ""))
                .Append("\r\n");
        return csv.ToString();
    }

    private static string Field(Mark mark)
    {
        var text = mark.Number?.ToString(CultureInfo.InvariantCulture) ?? mark.Text;
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
