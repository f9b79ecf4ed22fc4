using System.Globalization;
using System.Text;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Figures as an official document writes them.</summary>
public static class Wording
{
    /// <summary>One level further in, of a label in a table: the width of a character.</summary>
    public const string Indent = "\u3000";

    /// <summary><c>48,386</c>, <c>1,234.5</c>: thousands apart, no idle zeros.</summary>
    public static string Plain(decimal figure) => figure.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A fraction as a percentage, rounded half up as it is printed: <c>97.2%</c>.</summary>
    public static string Percent(decimal fraction, int places) => Math.Round(fraction * 100, places, MidpointRounding.AwayFromZero)
        .ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";

    /// <summary>The total itself with its measure; a ratio as a percentage.</summary>
    public static string Value(CitedFigure figure, decimal value) =>
        figure.Places is { } places ? Percent(value, places) : Plain(value) + figure.Measure;

    /// <summary><c>40余次</c> of 43: down to the full step; the number itself when it is one or is smaller.</summary>
    public static string About(decimal figure, string measure, decimal step, Phrasebook phrases)
    {
        var floor = step > 0 ? Math.Floor(figure / step) * step : figure;
        return floor == 0 || floor == figure ? Plain(figure) + measure : phrases.Say("report-about", Plain(floor), measure);
    }

    /// <summary><c>+120</c>, <c>-3</c>, <c>0</c>.</summary>
    public static string Signed(decimal change) => (change > 0 ? "+" : "") + Plain(change);

    public static string CoverageRow(CitedFigure figure, Phrasebook phrases) => figure.Total is { } total
        ? phrases.Say("report-coverage-row", total.Due, total.Counted, total.Blank, total.Missing)
        : phrases.Say("report-coverage-registry");

    /// <summary>What XML, and the marks that templates leave, cannot carry is taken out: control characters, lone surrogates, private-use
    /// characters.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune)
                && rune.Value is not (>= 0xE000 and <= 0xF8FF or 0xFFFE or 0xFFFF or 0xFFFD)) clean.Append(rune);
        return clean.ToString();
    }
}
