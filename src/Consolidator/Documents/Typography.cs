using System.Globalization;
using System.Text;

namespace Consolidator.Documents;

/// <summary>Formats figures as in official documents.</summary>
public static class Typography
{
    /// <summary>The indent of one level of labels in a table: one full-width space.</summary>
    public const string Indent = "\u3000";

    /// <summary><c>48,386</c>, <c>1,234.5</c>: with thousands separators, without trailing zeros.</summary>
    public static string Plain(decimal figure) => figure.ToString("#,##0.############", CultureInfo.InvariantCulture);

    /// <summary>A fraction as a percentage, rounded half up: <c>97.2%</c>.</summary>
    public static string Percent(decimal fraction, int places) => Math.Round(fraction * 100, places, MidpointRounding.AwayFromZero)
        .ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "%";

    /// <summary><c>+120</c>, <c>-3</c>, <c>0</c>.</summary>
    public static string Signed(decimal change) => (change > 0 ? "+" : "") + Plain(change);

    /// <summary>Removes characters that XML cannot hold or that templates use as markers: control characters, lone surrogates, private-use
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
