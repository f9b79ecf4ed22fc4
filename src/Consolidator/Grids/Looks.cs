using Consolidator.Figures;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>What a cell looks like to a person, before it is known what it is.</summary>
internal static class Looks
{
    /// <summary>A number, a mark for "does not apply", or something that was meant as a number.</summary>
    public static bool LikeFigure(Cell? cell) => cell?.Content switch
    {
        null => false,
        CellContent.Text(var text) => text.Length <= 40
            && (FigureNotation.TryParse(text, out _) || FigureNotation.IsNotApplicable(text)
                || FigureNotation.NumberWithin(text) is { } number
                    && FigureNotation.Fold(text).StartsWith(number, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>A number beyond doubt.</summary>
    public static bool Number(Cell? cell) => cell?.Content switch
    {
        CellContent.Number => true,
        CellContent.Text(var text) => text.Length <= 40 && FigureNotation.TryParse(text, out _),
        _ => false,
    };
}
