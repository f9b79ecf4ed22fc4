using System.Text.RegularExpressions;
using Consolidator.Figures;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>Recognises the row of column numbers that statistical tables have below their head: <c>甲　乙　1　2　3</c>.
/// The row may also say how columns add up (<c>5=1+2+3+4</c>). It contains no figures.</summary>
internal static partial class ColumnNumbers
{
    private const string Stems = "甲乙丙丁戊己庚辛";
    private static readonly HashSet<string> Words = ["栏次", "列次", "序号", "行次", "项目", "栏目"];

    /// <summary>True when the row's numbers count 1, 2, 3 … and its texts are only letters or words used in such rows.</summary>
    public static bool IsNumberRow(Grid grid, int row)
    {
        var next = 1m;
        foreach (var cell in grid.CellsOf(row))
        {
            if (Number(cell.Content) is { } number)
            {
                if (number != next++) return false;
            }
            else if (cell.Content is not CellContent.Text(var text) || !IsLetter(FigureNotation.Fold(text))) return false;
        }
        return next > 1;
    }

    /// <summary>True for a cell that may be a column number.</summary>
    public static bool IsColumnNumber(Cell? cell) => cell is not null && Number(cell.Content) is not null;

    private static bool IsLetter(string text) =>
        text.Length == 1 && (Stems.Contains(text[0], StringComparison.Ordinal) || char.IsAsciiLetterUpper(text[0])) || Words.Contains(text);

    private static decimal? Number(CellContent content) => content switch
    {
        CellContent.Number(var number) => number,
        CellContent.Text(var text) when text.Length <= 8
            && FigureNotation.TryParse(text.Trim('(', ')', '（', '）', ' '), out var number) => number,
        CellContent.Text(var text) when text.Length <= 80 && Formula().Match(FigureNotation.Fold(text)) is { Success: true } formula
            && FigureNotation.TryParse(formula.Groups["number"].Value, out var number) => number,
        _ => null,
    };

    [GeneratedRegex(@"^[(（]?(?<number>[0-9]{1,2})[)）]?[=＝][-0-9()（）+＋－—~…. ]+\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
