using System.Text;

namespace Consolidator.Spreadsheets;

/// <summary>A text with parts that are struck through, superscript or subscript. Without fonts its characters form a text that nobody
/// wrote:
/// 3345 with footnote mark 1 becomes 33451.</summary>
/// <param name="PartsWithEffects">The parts with such fonts.</param>
/// <param name="HasStruckPart">True when one of the parts is struck through.</param>
/// <param name="WithoutSuperscript">The text without superscript, such as a footnote mark after a label.</param>
public sealed record FontRuns(string PartsWithEffects, bool HasStruckPart, string WithoutSuperscript)
{
    /// <returns>Null when only white space has such a font.</returns>
    internal static FontRuns? Create(IReadOnlyList<(string Text, FontEffects Face)> runs)
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
        // A text that is superscript as a whole is not a footnote mark, so all of it is kept.
        return new(apart.ToString().Trim(), struck, level.ToString() is var rest && string.IsNullOrWhiteSpace(rest)
            ? string.Concat(runs.Select(run => run.Text)) : rest);
    }
}

/// <summary>The properties of a font that change the meaning of a text.</summary>
internal readonly record struct FontEffects(bool IsStruck, bool IsHigh, bool IsLow);
