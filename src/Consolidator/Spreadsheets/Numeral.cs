using System.Globalization;

namespace Consolidator.Spreadsheets;

/// <summary>Reads numbers as a spreadsheet stores them: the text of a binary fraction with 15 significant digits.</summary>
internal static class Numeral
{
    private const decimal LargestWhole = 9_007_199_254_740_992m; // 2^53
    private const int Significant = 15;

    /// <summary>The number; <see cref="CellContent.Unrepresentable"/> for text that is not a number or that a decimal cannot
    /// hold.</summary>
    /// <remarks>Digits beyond 28 places are cut off; a number that would become 0 is refused.</remarks>
    public static CellContent Read(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (!Split(trimmed, out var negative, out var digits, out var exponent)) return new CellContent.Unrepresentable(text);
        if (digits.Length == 0) return new CellContent.Number(0);
        // value = 0.digits × 10^exponent, the first digit not 0
        if (exponent > 29) return new CellContent.Unrepresentable(text);
        if (digits.Length > Significant && !IsExactWhole(digits, exponent)) (digits, exponent) = Round(digits, exponent);
        if (exponent <= -28) return new CellContent.Unrepresentable(text);
        var whole = exponent > 0 ? digits.PadRight(exponent, '0')[..exponent] : "0";
        var places = exponent > 0 ? digits[Math.Min(exponent, digits.Length)..] : new string('0', -exponent) + digits;
        var plain = places.Length == 0 ? whole : $"{whole}.{places}";
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new CellContent.Number(negative ? -number : number) : new CellContent.Unrepresentable(text);
    }

    // Round the binary fraction itself to 15 digits: its shortest text is already rounded, and rounding twice may be wrong.
    public static CellContent Read(double value) => value == Math.Truncate(value) && Math.Abs(value) <= (double)LargestWhole
        ? new CellContent.Number((long)value) : Read(value.ToString("E14", CultureInfo.InvariantCulture));

    private static bool Split(ReadOnlySpan<char> text, out bool negative, out string digits, out int exponent)
    {
        (negative, digits, exponent) = (false, "", 0);
        if (text.Length is 0 or > 400) return false;
        negative = text[0] == '-';
        if (text[0] is '-' or '+') text = text[1..];
        if (text.IndexOfAny('e', 'E') is >= 0 and var e)
        {
            if (!int.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
            if (Math.Abs((long)exponent) > 10_000) return false;
            text = text[..e];
        }
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var places = point < 0 ? [] : text[(point + 1)..];
        var all = string.Concat(whole, places);
        if (all.Length == 0 || all.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        var first = all.AsSpan().IndexOfAnyExcept('0');
        if (first < 0) return true;
        digits = all[first..].TrimEnd('0');
        exponent += whole.Length - first;
        return true;
    }

    private static bool IsExactWhole(string digits, int exponent) =>
        digits.Length <= exponent && exponent <= 16
        && decimal.Parse(digits.PadRight(exponent, '0'), NumberStyles.None, CultureInfo.InvariantCulture) <= LargestWhole;

    private static (string Digits, int Exponent) Round(string digits, int exponent)
    {
        var kept = long.Parse(digits.AsSpan(0, Significant), NumberStyles.None, CultureInfo.InvariantCulture);
        if (digits[Significant] >= '5') kept++;
        var rounded = kept.ToString(CultureInfo.InvariantCulture);
        return (rounded.TrimEnd('0'), exponent + rounded.Length - Significant);
    }
}
