using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Consolidator.Screening;

/// <summary>Finds numbers of persons. Their arithmetic distinguishes them from the many other numbers of a report.</summary>
internal static partial class PersonalNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private const string CheckDigits = "10X98765432";

    // The province codes of GB/T 2260.
    private static readonly HashSet<string> Provinces =
        [.. "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83".Split(' ')];

    public static bool HasId(string text) =>
        Candidates(EighteenDigits(), text).Any(IsId)
            || Candidates(FifteenDigits(), text).Any(number => Provinces.Contains(number[..2]) && IsDate("19" + number[6..12]));

    public static bool HasMobile(string text) => Mobile().IsMatch(text) || Mobile().IsMatch(InDigits(text));

    private static IEnumerable<string> Candidates(Regex pattern, string text)
    {
        foreach (var source in new[] { text, InDigits(text) })
            foreach (Match match in pattern.Matches(source))
                yield return Separators().Replace(match.Groups["number"].Value, "").ToUpperInvariant();
    }

    private static bool IsId(string number) => Provinces.Contains(number[..2]) && IsDate(number[6..14])
        && CheckDigits[Weights.Select((weight, place) => weight * (number[place] - '0')).Sum() % 11] == number[17];

    private static bool IsDate(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 2099;

    // Converts 一三八〇〇… to digits, but only if it is as long as such a number.
    private static string InDigits(string text) => Spelt().Replace(text, run =>
    {
        var digits = new StringBuilder(run.Length);
        foreach (var c in run.Value)
            digits.Append("〇零○一幺二三四五六七八九".IndexOf(c, StringComparison.Ordinal) switch { < 0 => c, <= 2 => '0', <= 4 => '1', var place =>
                (char)('0' + place - 3) });
        return digits.ToString();
    });

    [GeneratedRegex(@"(?<![0-9])(?=(?<number>[1-8]([\s\-—–_·./]{0,2}[0-9]){16}[\s\-—–_·./]{0,2}[0-9Xx])(?![0-9A-Za-z]))")]
    private static partial Regex EighteenDigits();

    [GeneratedRegex(@"(身份证|证件号|证号|公民身份号码)[^0-9]{0,12}(?<number>[1-8]([\s\-]?[0-9]){14})(?![\s\-]?[0-9Xx])")]
    private static partial Regex FifteenDigits();

    // Digits in usual groups, single or with the country code; not amounts, rates and serial numbers that begin with
    // the same digits.
    [GeneratedRegex("""
        (?<![0-9]|[0-9][A-Za-z]{1,4}|[0-9][.,:/]|(编号|单号|文号|档号|流水号|代码|账号|序列号|编码|批号)\s*[:：为是]?\s*)
        (\(?(\+|00)?86\)?[\s\-]?)?
        (1[3-9][0-9]{9}
         |\(?1[3-9][0-9](\)\s?|[\s\-—–_·.,/]{1,3})[0-9]{4}[\s\-—–_·.,/]{1,3}[0-9]{4}
         |\(1[3-9][0-9]\)\s?[0-9]{8}
         |1[3-9][0-9][\s\-]{1,3}[0-9]{5}[\s\-]{1,3}[0-9]{3}|1[3-9][0-9][\s\-]{1,3}[0-9]{4}[\s\-]{1,3}[0-9]{2}[\s\-]{1,3}[0-9]{2}
         |1[3-9][0-9]{2}[\s\-—–_]{1,3}[0-9]{3}[\s\-—–_]{1,3}[0-9]{4}
         |1[3-9][0-9]{2}[\s\-—–_]{1,3}[0-9]{4}[\s\-—–_]{1,3}[0-9]{3}
         |1[3-9][0-9][\s\-—–_]{1,3}[0-9]{3}[\s\-—–_]{1,3}[0-9]{5}
         |1[3-9][0-9][\s\-—–_]{1,3}[0-9]{8}|1[3-9][0-9]{3}[\s\-—–_]{1,3}[0-9]{6}|1[3-9][0-9]{5}[\s\-—–_]{1,3}[0-9]{4}
         |1[\s\-.][3-9]([\s\-.][0-9]){9})
        (?![0-9]|[A-Za-z]{1,4}[0-9]|[.,][0-9]|\s*[元万亿条件%吨米份篇册])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"[\s\-—–_·./]")]
    private static partial Regex Separators();

    [GeneratedRegex("[〇零○一幺二三四五六七八九xX]{11,18}")]
    private static partial Regex Spelt();
}
