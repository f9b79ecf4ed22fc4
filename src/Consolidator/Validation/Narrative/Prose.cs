using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Figures;

namespace Consolidator.Validation.Narrative;

/// <summary>Splits a text of a return into sentences and finds the numbers in them.</summary>
internal static partial class Prose
{
    // The words that explain a number are close to it, and real sentences have few numbers. The limits bound the time for odd texts.
    private const int LongestBefore = 60, MostNumbers = 300, LongestLead = 240;

    public static string Folded(string text) =>
        string.Concat(FigureNotation.Fold(text.Replace('。', '\n')).Where(c => !char.IsWhiteSpace(c) || c == '\n'));

    /// <summary>Full stops, semicolons and line breaks end a sentence; a point within a number does not.</summary>
    public static IEnumerable<string> Sentences(string folded) =>
        SentenceEnd().Split(folded).Where(sentence => sentence.Length > 0);

    /// <param name="Words">The sentence, up to a semicolon or full stop.</param>
    /// <param name="Lead">The text since the last full stop; parts between semicolons have the same subject.</param>
    public sealed record Statement(string Words, string Lead)
    {
        /// <summary>The text before a place of the sentence, at most <c>LongestLead</c> characters.</summary>
        public string Before(int at)
        {
            var begin = Math.Max(0, at - LongestLead);
            var lead = Math.Min(Lead.Length, LongestLead - (at - begin));
            return string.Concat(Lead.AsSpan(Lead.Length - lead), Words.AsSpan(begin, at - begin));
        }
    }

    public static IEnumerable<Statement> Statements(string folded)
    {
        foreach (var passage in folded.Split('\n'))
        {
            var lead = "";
            foreach (var words in Sentences(passage))
            {
                yield return new(words, lead);
                lead = lead + words + ';';
                if (lead.Length > LongestLead) lead = lead[^LongestLead..];
            }
        }
    }

    /// <param name="Number">The number without separators.</param>
    /// <param name="Measure">The word after the number: 件, 条, 万元, %.</param>
    /// <param name="Before">The words before the number, back to the last comma or number.</param>
    /// <param name="Places">Decimals of the number as written.</param>
    public sealed record Mention(decimal Number, string Measure, string Before, int Places, int At, int End)
    {
        /// <summary>Number and measure: 3607件.</summary>
        public string Written => Number.ToString(CultureInfo.InvariantCulture) + Measure;
    }

    /// <summary>The numbers of a sentence that count something; no years, dates, document numbers or estimates (40余, 约, 以上).</summary>
    public static IReadOnlyList<Mention> Numbers(string sentence)
    {
        var mentions = new List<Mention>();
        var from = 0;
        foreach (Match match in Counted().Matches(sentence))
        {
            var start = sentence.AsSpan(0, match.Index).LastIndexOfAny("，,、：:（()）") + 1;
            var before = sentence[Math.Max(Math.Max(from, start), match.Index - LongestBefore)..match.Index];
            from = match.Index + match.Length;
            if (match.Groups["about"].Success || Estimated().IsMatch(before)) continue;
            if (!FigureNotation.TryParse(match.Groups["number"].Value, out var number)) continue;
            var point = match.Groups["number"].Value.IndexOf('.', StringComparison.Ordinal);
            if (mentions.Count == MostNumbers) break;
            var places = point < 0 ? 0 : match.Groups["number"].Length - point - 1;
            mentions.Add(new(number, match.Groups["measure"].Value, before, places, match.Index, from));
        }
        return mentions;
    }

    [GeneratedRegex(@"[;!\n]|(?<![0-9])\.|\.(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("(?:约|近|超过?|逾|不足|不到|突破|至少|不少于|最多|不超过)$")]
    private static partial Regex Estimated();

    [GeneratedRegex(
        @"(?<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?<about>余|多)?"
        + "(?<measure>人次|件次|万元|万件|万条|个百分点|%|件|条|次|篇|元|个|人|起|份|项|宗|部|场|期|户|例)(?<about>余|多|左右|上下|以[上下内])?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
