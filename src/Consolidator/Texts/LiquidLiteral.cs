using System.Text.RegularExpressions;

namespace Consolidator.Texts;

/// <summary>A quoted string inside the tags of a template, with its line.</summary>
/// <param name="Filter">The filter that receives the string; null when the string is an argument or a plain value.</param>
/// <remarks>Liquid reports a fault only on the path that it executes; so names are checked on all paths before anything is
/// written.</remarks>
public sealed partial record LiquidLiteral(int Line, string Text, string? Filter)
{
    public static IEnumerable<LiquidLiteral> FindAll(string source)
    {
        var line = 1;
        for (var at = 0; at < source.Length; at++)
        {
            if (source[at] == '\n') line++;
            if (at + 1 >= source.Length || source[at] != '{' || source[at + 1] is not ('{' or '%')) continue;
            if (Comment().Match(source, at) is { Success: true } comment && comment.Index == at)
            {
                line += comment.ValueSpan.Count('\n');
                at += comment.Length - 1;
                continue;
            }
            var close = source[at + 1] == '{' ? "}}" : "%}";
            for (at += 2; at < source.Length && string.CompareOrdinal(source, at, close, 0, 2) != 0; at++)
            {
                if (source[at] == '\n') line++;
                if (source[at] is not ('"' or '\'')) continue;
                var end = source.IndexOf(source[at], at + 1);
                if (end < 0) yield break;
                yield return new(line, source[(at + 1)..end], FilterAt(source, end + 1));
                line += source.AsSpan(at, end - at).Count('\n');
                at = end;
            }
        }
    }

    private static string? FilterAt(string source, int at)
    {
        var rest = source.AsSpan(at).TrimStart();
        if (rest.IsEmpty || rest[0] != '|') return null;
        rest = rest[1..].TrimStart();
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_')) length++;
        return rest[..length].ToString();
    }

    [GeneratedRegex(@"\G\{%-?\s*comment\s*-?%\}.*?\{%-?\s*endcomment\s*-?%\}", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
