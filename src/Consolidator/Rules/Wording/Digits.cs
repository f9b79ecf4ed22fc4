using Consolidator.Figures;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Figures in sentences: as typed where they were typed, exact where they were worked out,
/// and never alike when they differ.</summary>
/// <param name="Percent">True when the figures beside it are typed as percentages.</param>
internal sealed record Digits(bool Percent)
{
    private const int Few = 6;

    public static string Typed(Operand operand, decimal value)
    {
        var raw = FigureNotation.Fold(operand.Raw);
        return raw.EndsWith('%') ? raw : Phrasebook.Format(value);
    }

    /// <summary>A figure that was worked out; shortened only when it is longer than anybody reads.</summary>
    /// <param name="beside">The figure it must not be mistaken for.</param>
    /// <returns>The digits, and whether they are all of them.</returns>
    public (string Shown, bool Exact) Worked(decimal value, decimal beside)
    {
        var (figure, other) = Percent ? (Bare(value * 100), Bare(beside * 100)) : (Bare(value), beside);
        var shown = figure;
        var fewest = Percent ? 2 : 4;
        // A tolerance of 0.0000005 is no 0.0000.
        if (decimal.Round(figure, fewest, MidpointRounding.AwayFromZero) == 0) fewest += Noughts(figure);
        for (var places = fewest; figure.Scale > Few && places < figure.Scale; places++)
        {
            shown = decimal.Round(figure, places, MidpointRounding.AwayFromZero);
            if (figure == other || shown != decimal.Round(other, places, MidpointRounding.AwayFromZero)) break;
            shown = figure;
        }
        return (Phrasebook.Format(shown) + (Percent ? "%" : ""), shown == figure);
    }

    /// <summary>How many noughts stand right behind the point of a figure below 1.</summary>
    private static int Noughts(decimal figure)
    {
        var noughts = 0;
        for (var rest = Math.Abs(figure); rest > 0 && rest < 0.1m; rest *= 10) noughts++;
        return noughts;
    }

    /// <summary>Without zeros at the end.</summary>
    public static decimal Bare(decimal value) => PowersOfTen.TrimZeros(value);
}
