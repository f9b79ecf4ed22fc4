using System.Globalization;
using Consolidator.Cells;

namespace Consolidator.Templates;

/// <summary>References to several cells in Excel's notation: <c>$D$6:$D$26,$F$3</c>. All are absolute.</summary>
internal sealed class CellReferences
{
    // Marks for "not applicable". The reader knows more (FigureNotation); these are the common ones.
    private static readonly string[] NotApplicable = ["-", "--", "—", "——", "/", "不适用"];

    private readonly IReadOnlyList<string> _runs;

    public CellReferences(IEnumerable<CellPosition> cells) => _runs = [.. FindRuns(cells.Distinct())];

    public bool Any => _runs.Count > 0;

    public string List => string.Join(',', _runs);

    public string Sum => _runs is [var only] && !only.Contains(':', StringComparison.Ordinal) ? $"N({only})" : $"SUM({List})";

    /// <summary>True when a cell contains a number.</summary>
    public Logic Filled => Any ? new($"COUNT({List})>0") : Logic.No;

    /// <summary>True when a cell contains a text that is neither blank nor a mark for "not applicable".</summary>
    public Logic Unreadable => CountPositive(run =>
        $"ISTEXT({run})*(LEN(TRIM({run}))>0)" + string.Concat(NotApplicable.Select(mark => $"*(TRIM({run})<>\"{mark}\")")));

    public Logic AnyBlank => CountPositive(run => $"1*(LEN(TRIM({run}))=0)");

    public static Logic IsNotApplicable(string cell) => Logic.Or(NotApplicable.Select(mark => new Logic($"TRIM({cell})=\"{mark}\"")));

    public static Logic IsBlank(CellPosition cell) => new($"LEN(TRIM({Absolute(cell)}))=0");

    public static string Absolute(CellPosition cell) =>
        "$" + A1Notation.WriteColumn(cell.Column) + "$" + cell.Row.ToString(CultureInfo.InvariantCulture);

    private Logic CountPositive(Func<string, string> cells) =>
        Any ? new(string.Join('+', _runs.Select(run => $"SUMPRODUCT({cells(run)})")) + ">0") : Logic.No;

    private static IEnumerable<string> FindRuns(IEnumerable<CellPosition> cells)
    {
        var left = cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column).ToHashSet();
        foreach (var first in left.ToList())
        {
            if (!left.Contains(first)) continue;
            var down = Length(first, step => first with { Row = first.Row + step });
            var right = Length(first, step => first with { Column = first.Column + step });
            CellPosition At(int step) =>
                down >= right ? first with { Row = first.Row + step } : first with { Column = first.Column + step };
            var length = Math.Max(down, right);
            for (var step = 0; step < length; step++) left.Remove(At(step));
            yield return length == 1 ? Absolute(first) : $"{Absolute(first)}:{Absolute(At(length - 1))}";
        }

        int Length(CellPosition from, Func<int, CellPosition> at)
        {
            var length = 1;
            while (left.Contains(at(length))) length++;
            return length;
        }
    }
}
