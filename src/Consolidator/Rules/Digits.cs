using System.Globalization;
using Consolidator.Figures;
using Consolidator.Texts;

namespace Consolidator.Rules;

/// <summary>Figures in sentences: as typed where they were typed, exact where they were worked out,
/// and never alike when they differ.</summary>
/// <param name="Percent">True when the figures beside it are typed as percentages.</param>
internal sealed record Digits(bool Percent)
{
    private const int Few = 6;

    public static string Typed(Operand operand, decimal value)
    {
        var raw = FigureNotation.Fold(operand.Raw);
        return raw.EndsWith('%') ? raw : Phrasebook.Shown(value);
    }

    /// <summary>A figure that was worked out; shortened only when it is longer than anybody reads.</summary>
    /// <param name="beside">The figure it must not be mistaken for.</param>
    /// <returns>The digits, and whether they are all of them.</returns>
    public (string Shown, bool Exact) Worked(decimal value, decimal beside)
    {
        var (figure, other) = Percent ? (Bare(value * 100), Bare(beside * 100)) : (Long(value) ? Bare(value) : value, beside);
        var shown = figure;
        for (var places = Percent ? 2 : 4; figure.Scale > Few && places < figure.Scale; places++)
        {
            shown = decimal.Round(figure, places, MidpointRounding.AwayFromZero);
            if (figure == other || shown != decimal.Round(other, places, MidpointRounding.AwayFromZero)) break;
            shown = figure;
        }
        return (Phrasebook.Shown(shown) + (Percent ? "%" : ""), shown == figure);
    }

    private static bool Long(decimal value) => value.Scale > Few;

    /// <summary>Without zeros at the end.</summary>
    public static decimal Bare(decimal value) =>
        decimal.Parse(
            value.ToString("0.############################", CultureInfo.InvariantCulture),
            NumberStyles.Number, CultureInfo.InvariantCulture);
}
