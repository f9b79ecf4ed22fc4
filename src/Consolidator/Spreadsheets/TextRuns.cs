using System.Text;

namespace Consolidator.Spreadsheets;

/// <summary>A text of which parts are struck through or set high or low. Its characters alone run together to what nobody wrote:
/// 3345 with a footnote's mark to 33451.</summary>
/// <param name="Apart">Those parts, as they stand.</param>
/// <param name="Struck">True when one of them is struck through.</param>
/// <param name="Level">The text without what is set high, as a footnote's mark behind a label is.</param>
public sealed record TextRuns(string Apart, bool Struck, string Level)
{
    /// <returns>Null when no part is set apart but blanks.</returns>
    internal static TextRuns? Of(IReadOnlyList<(string Text, Face Face)> runs)
    {
        var (apart, level, struck, goesOn) = (new StringBuilder(), new StringBuilder(), false, false);
        foreach (var (text, face) in runs)
        {
            if (!face.IsHigh) level.Append(text);
            var isApart = face != default && !string.IsNullOrWhiteSpace(text);
            if (isApart)
            {
                if (apart.Length > 0 && !goesOn) apart.Append('、');
                apart.Append(text);
                struck |= face.IsStruck;
            }
            goesOn = isApart;
        }
        if (apart.Length == 0) return null;
        // A label all of which is set high is no mark behind anything.
        return new(apart.ToString().Trim(), struck, level.ToString() is var rest && string.IsNullOrWhiteSpace(rest)
            ? string.Concat(runs.Select(run => run.Text)) : rest);
    }
}

/// <summary>Of a font, what changes how a text is to be read.</summary>
internal readonly record struct Face(bool IsStruck, bool IsHigh, bool IsLow);
