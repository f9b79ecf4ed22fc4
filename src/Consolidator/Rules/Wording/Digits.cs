using Consolidator.Figures;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Writes figures in sentences. Typed figures appear as typed, computed figures exactly; two different figures never look
/// the same.</summary>
/// <param name="Percent">True when the sentence has figures typed as percentages.</param>
internal sealed record Digits(bool Percent)
{
    private const int Few = 6;

    public static string Typed(Operand operand, decimal value)
    {
        var raw = FigureNotation.Fold(operand.Raw);
        return raw.EndsWith('%') ? raw : Phrasebook.Format(value);
    }

    /// <summary>Writes a computed figure and shortens it when it has more than six decimals.</summary>
    /// <param name="beside">The figure in the same sentence that must look different.</param>
    /// <returns>The digits, and whether they are exact.</returns>
    public (string Shown, bool Exact) Worked(decimal value, decimal beside)
    {
        var (figure, other) = Percent ? (Bare(value * 100), Bare(beside * 100)) : (Bare(value), beside);
        var shown = figure;
        var fewest = Percent ? 2 : 4;
        // A tolerance of 0.0000005 must not be printed as 0.0000.
        if (decimal.Round(figure, fewest, MidpointRounding.AwayFromZero) == 0) fewest += LeadingZeros(figure);
        for (var places = fewest; figure.Scale > Few && places < figure.Scale; places++)
        {
            shown = decimal.Round(figure, places, MidpointRounding.AwayFromZero);
            if (figure == other || shown != decimal.Round(other, places, MidpointRounding.AwayFromZero)) break;
            shown = figure;
        }
        return (Phrasebook.Format(shown) + (Percent ? "%" : ""), shown == figure);
    }

    /// <summary>Number of zeros directly after the decimal point of a figure below 1.</summary>
    private static int LeadingZeros(decimal figure)
    {
        var zeros = 0;
        for (var rest = Math.Abs(figure); rest > 0 && rest < 0.1m; rest *= 10) zeros++;
        return zeros;
    }

    /// <summary>The value without trailing zeros.</summary>
    public static decimal Bare(decimal value) => PowersOfTen.TrimZeros(value);
}
