using System.Globalization;
using System.Text;

namespace Consolidator.Texts;

/// <summary>Measures texts in half-width characters: a Latin letter counts 1, a Han character 2.</summary>
public static class TextWidth
{
    /// <summary>The width in print and in cells of a workbook.</summary>
    /// <remarks>Chinese fonts draw characters of ambiguous width (“ ” … — ① ≠) as wide as a Han character.</remarks>
    public static int OnPaper(string text) => Sum(text, rune => rune is >= 0x2010 and < 0x2E80);

    /// <summary>The width on a terminal: characters of ambiguous width take one column.</summary>
    public static int OnTerminal(string text) => Sum(text, _ => false);

    /// <summary>The number of lines of the text in a cell of a given width; at least one per line of the text.</summary>
    public static int LinesOnPaper(string text, int width) =>
        text.Split('\n').Sum(line => Math.Max(1, (OnPaper(line) + Math.Max(1, width) - 1) / Math.Max(1, width)));

    private static int Sum(string text, Func<int, bool> isWideToo)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
            width += HasNone(rune) ? 0 : IsWide(rune.Value) || isWideToo(rune.Value) ? 2 : 1;
        return width;
    }

    private static bool HasNone(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control;

    // The ranges with the class W or F in Unicode's EastAsianWidth.txt.
    private static bool IsWide(int rune) => rune is >= 0x1100 and <= 0x115F
        or >= 0x2E80 and <= 0x303E or >= 0x3041 and <= 0x33FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0xA4CF
        or >= 0xA960 and <= 0xA97C or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE10 and <= 0xFE19
        or >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6
        or >= 0x1F300 and <= 0x1F64F or >= 0x1F680 and <= 0x1F6FF or >= 0x1F900 and <= 0x1F9FF or >= 0x20000 and <= 0x3FFFD;
}
