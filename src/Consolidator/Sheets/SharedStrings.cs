using System.Globalization;
using System.Text;

namespace Consolidator.Sheets;

/// <summary>The texts that cells refer to by number; runs joined, phonetic readings left out.</summary>
internal static class SharedStrings
{
    public static IReadOnlyList<CellContent.Text> Of(Stream part)
    {
        var texts = new List<CellContent.Text>();
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
                texts.Add(new(text.ToString()));
            }
            else text.Take(reader);
        }
        return texts;
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
