using System.Globalization;
using System.Text;

namespace Consolidator.Sheets;

/// <summary>The texts that cells refer to by number; runs joined, phonetic readings left out.</summary>
internal sealed record SharedStrings(IReadOnlyList<CellContent.Text> Texts, IReadOnlyDictionary<int, TextRuns> Runs)
{
    public static SharedStrings Of(Stream part)
    {
        var texts = new List<CellContent.Text>();
        var runs = new Dictionary<int, TextRuns>();
        var text = new RichText();
        using var reader = Markup.Open(part);
        while (reader.Read())
        {
            if (reader.Starts("si"))
            {
                text.Clear();
                if (reader.IsEmptyElement) texts.Add(new(""));
            }
            else if (reader.Ends("si"))
            {
                if (texts.Count >= Limits.Cells) throw UnreadableException.TooLarge("limit-cells", Limits.Cells);
                if (text.Runs is { } apart) runs[texts.Count] = apart;
                texts.Add(new(text.ToString()));
            }
            else text.Take(reader);
        }
        return new(texts, runs);
    }

    /// <summary>Characters XML cannot hold stand as <c>_x000D_</c>; a literal <c>_x</c> as <c>_x005F_x</c>.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (index + 6 < text.Length && text[index] == '_' && text[index + 1] == 'x' && text[index + 6] == '_'
                && ushort.TryParse(text.AsSpan(index + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                index += 6;
            }
            else plain.Append(text[index]);
        return plain.ToString();
    }
}
