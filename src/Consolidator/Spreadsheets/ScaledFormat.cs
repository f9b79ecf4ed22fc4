using System.Globalization;
using System.Text.RegularExpressions;

namespace Consolidator.Spreadsheets;

/// <summary>A number format that may show another number than the cell holds:
/// <c>0,</c> shows 8000 as 8, <c>0"万"</c> shows 8 as 8万, <c>0\.0000</c> shows 3000 as 0.3000, <c>;;;</c> shows nothing.</summary>
public sealed partial record ScaledFormat(string Code)
{
    /// <summary>Null for a format that shows every number unchanged, apart from rounding.</summary>
    public static ScaledFormat? Parse(string code)
    {
        var sections = FormatSection.ParseAll(code);
        return code.Length == 0 || sections.Index().All(section => IsPlain(section.Item, section.Index, sections.Count))
            ? null : new(code);
    }

    private static bool IsPlain(FormatSection section, int index, int sections) =>
        // The fourth section is for texts. The third, for zero, may show a dash or nothing.
        index == 3 || section.IsPlain && (section.HasPlaces || index == 2)
        && (index != 1 || section.ShowsSign || section.Condition is not null || sections == 1);

    /// <summary>The number as the cell shows it.</summary>
    public ShownNumber Show(decimal held)
    {
        var sections = FormatSection.ParseAll(Code);
        if (SectionFor(sections, held) is not { } section) return new("", null, "", IsFraction: false);
        var byCondition = sections.Any(other => other.Condition is not null);
        // The section for negative numbers includes the sign itself, or shows none.
        var (text, from, end) = section.Format(held);
        var negative = held < 0 && (sections.Count == 1 || byCondition || section.ShowsSign);
        return ShownNumber.Parse((held < 0 && sections.Count == 1 ? "-" : "") + text,
            held < 0 && sections.Count == 1 ? (from + 1, end + 1) : (from, end), negative);
    }

    private static FormatSection? SectionFor(IReadOnlyList<FormatSection> sections, decimal held)
    {
        if (sections.FirstOrDefault(section => section.Holds(held)) is { } chosen) return chosen;
        var others = sections.Where(section => section.Condition is null).ToList();
        if (others.Count < sections.Count || sections.Count == 0) return others.FirstOrDefault();
        return sections[held < 0 && sections.Count > 1 ? 1 : held == 0 && sections.Count > 2 ? 2 : 0];
    }
}

/// <param name="Text">The whole text that the cell shows.</param>
/// <param name="Number">The number that a person reads; null when there is none or more than one.</param>
/// <param name="Words">The text after the number.</param>
/// <param name="IsFraction">True when the number is shown in percent or per mille.</param>
public sealed partial record ShownNumber(string Text, decimal? Number, string Words, bool IsFraction)
{
    /// <summary>The unit of the last place shown.</summary>
    public decimal LastPlaceUnit { get; private init; } = 1;

    /// <summary>True when the shown number is the stored one, rounded to the shown places; zero may be shown as a dash or
    /// nothing.</summary>
    public bool Matches(decimal held) => Number is { } number ? Math.Abs(number - held) <= LastPlaceUnit / 2 : held == 0;

    /// <param name="digits">The position of the number's digits in the text; an empty range when the format has none.</param>
    internal static ShownNumber Parse(string text, (int From, int End) digits, bool negative)
    {
        var (from, end) = digits;
        // Literal digits in the format join with the digits of the number.
        while (from > 0 && IsOfNumber(text[from - 1])) from--;
        while (end < text.Length && IsOfNumber(text[end])) end++;
        if (from == end && Digits().Match(text) is { Success: true } drawn) (from, end) = (drawn.Index, drawn.Index + drawn.Length);
        var words = text[end..].Trim();
        var shown = text[from..end].Trim().TrimEnd('.', ',');
        if (!Plain().IsMatch(shown)
            || !decimal.TryParse(
                Grouping().Replace(shown, ""), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return new(text.Trim(), null, words, IsFraction: false);
        var part = words.StartsWith('%') || words.StartsWith('％') ? 100m : words.StartsWith('‰') ? 1000m : 1m;
        var places = shown.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? shown.Length - point - 1 : 0;
        var place = Enumerable.Range(0, places).Aggregate(1m, (unit, _) => unit / 10);
        return new(text.Trim(), (negative ? -number : number) / part, words, part > 1) { LastPlaceUnit = place / part };
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or (>= '０' and <= '９');

    [GeneratedRegex("[0-9.,]*[0-9][0-9.,]*", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(?:[0-9]*|[0-9]{1,3}(?:[, \u00A0][0-9]{3})+)(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"[, \u00A0]", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping();
}
