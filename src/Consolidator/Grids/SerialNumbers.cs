using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>Columns that number the rows of a table without a head that says so.</summary>
internal static class SerialNumbers
{
    private const int Fewest = 3;

    // Nearly all: a row that was put in, or a number typed twice, does not make the column another.
    private const decimal Share = 0.9m;

    /// <param name="column">The filled cells of one column, from the top.</param>
    /// <param name="rows">How many rows the table has there.</param>
    /// <returns>True when whole numbers begin with 0 or 1, rise by exactly 1 and stand in nearly all rows; a group of rows may begin
    /// anew with 1.</returns>
    public static bool Are(IReadOnlyList<Cell> column, int rows)
    {
        var numbers = column.Select(cell => cell.Content).OfType<CellContent.Number>().Select(number => number.Value).ToList();
        if (numbers.Count < Fewest || numbers.Count < column.Count * Share || numbers.Count < rows * Share) return false;
        if (numbers[0] is not (0 or 1) || numbers.Count(number => number == 1) > numbers.Count / Fewest) return false;
        var steps = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First + 1 || pair.Second == 1);
        return steps >= (numbers.Count - 1) * Share;
    }
}
