using System.Globalization;
using System.Text;
using System.Xml;

namespace Consolidator.Spreadsheets.Writing;

/// <summary>Encodes texts for cells of an .xlsx.</summary>
internal static class CellText
{
    /// <summary>Writes characters that XML cannot hold as <c>_x0007_</c>, and escapes a text that looks like such an escape.</summary>
    public static string Encode(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal) && text.All(XmlConvert.IsXmlChar)) return text;
        var encoded = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) encoded.Append(text, i++, 2);
            else if (XmlConvert.IsXmlChar(text[i]) && !BeginsEscape(text.AsSpan(i))) encoded.Append(text[i]);
            else encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        return encoded.ToString();
    }

    private static bool BeginsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' && !text[2..6].ContainsAnyExcept("0123456789abcdefABCDEF");
}
