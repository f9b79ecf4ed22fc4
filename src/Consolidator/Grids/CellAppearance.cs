using Consolidator.Figures;
using Consolidator.Spreadsheets;

namespace Consolidator.Grids;

/// <summary>Classifies a cell by its appearance, before its meaning is known.</summary>
internal static class CellAppearance
{
    /// <summary>True for a number, a mark for "not applicable", or a text that begins with a number.</summary>
    public static bool IsLikeFigure(Cell? cell) => cell?.Content switch
    {
        null => false,
        CellContent.Text(var text) => text.Length <= 40
            && (FigureNotation.TryParse(text, out _) || FigureNotation.IsNotApplicable(text)
                || FigureNotation.FindNumber(text) is { } number
                    && FigureNotation.Fold(text).StartsWith(number, StringComparison.Ordinal)),
        _ => true,
    };

    /// <summary>True for a cell that is certainly a number.</summary>
    public static bool IsNumber(Cell? cell) => cell?.Content switch
    {
        CellContent.Number => true,
        CellContent.Text(var text) => text.Length <= 40 && FigureNotation.TryParse(text, out _),
        _ => false,
    };
}
