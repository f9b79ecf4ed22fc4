using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Consolidator.Figures;

/// <summary>Parses numbers in the notations of Chinese offices, independent of the machine's locale:
/// <c>1,234</c>, <c>１２３４</c>, <c>12件</c>, <c>97.2%</c>.</summary>
/// <remarks>HAZARDS.md 2. Ambiguous texts are not numbers: <c>1,20</c>, <c>约40</c>, <c>5万</c>, <c>+1036</c>.</remarks>
public static partial class FigureNotation
{
    /// <summary>The text in half width, without outer spaces, zero-width characters and leading apostrophes.</summary>
    /// <remarks>Only the width changes: compatibility decomposition would also convert ② to 2 and 2² to 22.</remarks>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.Format) folded.Append(c switch
            {
                >= '！' and <= '～' => (char)(c - '！' + '!'),
                '。' => '.',
                '−' or '–' or '‐' or '‑' => '-',
                _ when char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator => ' ',
                _ => c,
            });
        return folded.ToString().Trim().TrimStart('\'', '’').Trim();
    }

    /// <summary>Parses a plain number, with or without thousands separators in the right places.</summary>
    /// <returns>False for other texts, and for numbers that a decimal cannot hold exactly.</returns>
    public static bool TryParse(string text, out decimal figure)
    {
        figure = 0;
        if (HasLetter(text)) return false;
        var folded = Fold(text);
        if (!PlainNumber().IsMatch(folded) || folded.Count(char.IsAsciiDigit) > MostDigits) return false;
        figure = decimal.Parse(folded.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return true;
    }

    // A fast test: most cells are words, and no letter folds to a digit.
    private static bool HasLetter(string text)
    {
        foreach (var c in text)
            if (char.IsLetter(c)) return true;
        return false;
    }

    /// <summary>True for a plain number with too many digits to be exact.</summary>
    public static bool IsTooLong(string text) =>
        Fold(text) is var folded && folded.Count(char.IsAsciiDigit) > MostDigits && PlainNumber().IsMatch(folded);

    private const int MostDigits = 27;

    /// <summary>Parses a number followed by the item's unit of measure: <c>28 条</c> for an item in 条.</summary>
    public static bool TryParse(string text, string measure, out decimal figure)
    {
        if (TryParse(text, out figure)) return true;
        var folded = Fold(text);
        return measure.Length > 0 && folded.EndsWith(measure, StringComparison.Ordinal) && TryParse(folded[..^measure.Length], out figure);
    }

    /// <summary>Parses a percentage to a fraction: <c>97.2%</c> is 0.972.</summary>
    public static bool TryParsePercentage(string text, out decimal fraction)
    {
        fraction = 0;
        var folded = Fold(text);
        if (!folded.EndsWith('%') || !TryParse(folded[..^1], out var percent)) return false;
        fraction = percent / 100;
        return true;
    }

    /// <summary>True for a dash, a slash or 不适用: the item does not apply to the unit.</summary>
    public static bool IsNotApplicable(string text) =>
        Fold(text) is "-" or "--" or "—" or "——" or "―" or "――" or "/" or "//" or "不适用" or "N/A" or "n/a";

    /// <summary>The first number in a text with other words: 22 in <c>22（其中修订16件）</c>; null when there is none.</summary>
    public static string? FindNumber(string text) => AnyNumber().Match(Fold(text)) is { Success: true } match ? match.Value : null;

    // [0-9], because \d matches digits of other scripts, which decimal.Parse does not read.
    // This pattern is linear even without NonBacktracking, which is slow to create at start.
    [GeneratedRegex(@"^-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"[0-9][0-9,]*(?:\.[0-9]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex AnyNumber();
}
