using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>Finds the rows with figures. A serial number at the left of a row is not a figure, nor is a year among column heads.</summary>
internal static class FigureRows
{
    /// <param name="rows">The filled cells of each row from the left; rows from the top.</param>
    public static HashSet<int> Find(IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var (found, counted) = (new HashSet<int>(), new Dictionary<int, decimal>());
        foreach (var cells in rows)
        {
            var serial = IsSerial(cells[0], counted);
            if (cells.Any(CellAppearance.IsNumber) && HoldsFigures(cells, serial)) found.Add(cells[0].Row);
        }
        return found;
    }

    private static bool HoldsFigures(IReadOnlyList<Cell> cells, bool serial)
    {
        var texts = cells.Count(cell => cell.Content is CellContent.Text && !CellAppearance.IsLikeFigure(cell));
        if (texts == 0) return true;
        var numbers = cells.Skip(serial ? 1 : 0).Where(CellAppearance.IsNumber).ToList();
        // 本年制发件数 | 2023: a row with more texts than years is a head, but a label with one number is not.
        return numbers.Count > 0 && (numbers.Count >= texts || !numbers.All(ColumnPeriod.IsYear));
    }

    /// <summary>True when the row's first cell is 1 or one more than the last serial number of its column.</summary>
    private static bool IsSerial(Cell first, Dictionary<int, decimal> counted)
    {
        if (first.Content is not CellContent.Number(var number)) return false;
        var before = counted.GetValueOrDefault(first.Column);
        counted[first.Column] = number;
        return number == 1 || number == before + 1;
    }
}
