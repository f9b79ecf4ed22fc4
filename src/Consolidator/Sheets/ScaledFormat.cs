using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Consolidator.Sheets;

/// <summary>A number format under which a person sees another number than the cell holds:
/// <c>0,</c> shows 8000 as 8, <c>0"万"</c> shows 8 as 8万.</summary>
public sealed partial record ScaledFormat(string Code)
{
    /// <summary>Null for a format that shows numbers as they are.</summary>
    public static ScaledFormat? Of(string code) =>
        Sections(code).Any(section => Thousands(section) > 0 || section.AsSpan().ContainsAny("万千百亿元")) ? new(code) : null;

    /// <summary>The number as it is shown, not rounded, and the words behind it.</summary>
    public (decimal Number, string Words) Shown(decimal held)
    {
        var section = SectionFor(held);
        var places = Escaped().Match(section).Groups["places"].Length;
        var shown = held;
        for (var thousand = Thousands(section); thousand > 0; thousand--) shown /= 1000;
        for (; places > 0; places--) shown /= 10;
        return (shown, Behind(section));
    }

    private string SectionFor(decimal held)
    {
        var sections = Sections(Code).ToList();
        foreach (var section in sections)
            if (Condition().Match(section) is { Success: true } condition && Holds(condition, held)) return section;
        var others = sections.Where(section => !Condition().IsMatch(section)).ToList();
        if (others.Count < sections.Count) return others is [var other, ..] ? other : "";
        return sections[held < 0 && sections.Count > 1 ? 1 : held == 0 && sections.Count > 2 ? 2 : 0];
    }

    private static bool Holds(Match condition, decimal held)
    {
        if (!decimal.TryParse(condition.Groups["bound"].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var bound))
            return false;
        return condition.Groups["sign"].Value switch
        {
            "<" => held < bound, "<=" => held <= bound, ">" => held > bound,
            ">=" => held >= bound, "=" => held == bound, _ => held != bound,
        };
    }

    private static int Thousands(string section) => ThousandsAtEnd().Match(Bare().Replace(section, "|")).Length;

    /// <summary>What is written behind the last digit, without quotes and signs.</summary>
    private static string Behind(string section)
    {
        var words = new StringBuilder();
        foreach (Match part in Part().Matches(section))
            if (part.Groups["digit"].Success) words.Clear();
            else words.Append(part.Groups["text"].Value);
        return words.ToString().Trim();
    }

    private static IEnumerable<string> Sections(string code) => Section().Matches(code).Select(match => match.Value);

    [GeneratedRegex("(?:\"[^\"]*\"|[\\\\!].|[^;\"])+", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("\\[(?<sign><=|>=|<>|<|>|=)(?<bound>-?[0-9.]+)\\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    // Commas behind the last digit divide by a thousand each; those between digits group them.
    [GeneratedRegex("(?<=[0#?]),+(?![0#?,])", RegexOptions.CultureInvariant)]
    private static partial Regex ThousandsAtEnd();

    // 0!.0, shows 12500 as 1.3, with a point that is only drawn.
    [GeneratedRegex("[!\\\\][.](?<places>[0#?]+)|\"[.]\"(?<places>[0#?]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();

    [GeneratedRegex("\"[^\"]*\"|[\\\\!_*].|\\[[^\\]]*\\]", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Bare();

    [GeneratedRegex("\"(?<text>[^\"]*)\"|[\\\\!](?<text>.)|[_*].|\\[[^\\]]*\\]|(?<digit>General|G/通用格式|[0#?.,%]+)|(?<text>.)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Part();
}
