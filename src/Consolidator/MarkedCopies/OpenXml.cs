using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Consolidator.Cells;

namespace Consolidator.MarkedCopies;

/// <summary>Names and conversions of the Office Open XML formats that marking needs.</summary>
internal static class OpenXml
{
    public const string ContentTypes = "[Content_Types].xml";
    public const string RelationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    public const string WorksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    public const string StylesType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
    public const string CommentsType = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    public const string RelationsType = "application/vnd.openxmlformats-package.relationships+xml";
    public const string VmlType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    public static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = false,
    };

    public static readonly XmlWriterSettings WriterSettings = new()
    {
        Encoding = new UTF8Encoding(false), Indent = false, NewLineHandling = NewLineHandling.Entitize,
    };

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number in an attribute; null when there is no attribute.</summary>
    /// <exception cref="FormatException">The attribute is not a number.</exception>
    public static int? Number(string? text) =>
        text is null ? null : int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture);

    public static bool IsTrue(string? text) => text is "1" or "true";

    public static bool LooksLikeFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@';

    /// <summary>The text without characters that XML cannot hold (control characters, halves of surrogate pairs), cut to the given
    /// length.</summary>
    public static string RemoveInvalid(string text, int longest)
    {
        var carried = new StringBuilder(Math.Min(text.Length, longest));
        for (var i = 0; i < text.Length; i++)
        {
            var pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            if (!pair && !XmlConvert.IsXmlChar(text[i])) continue;
            if (carried.Length + (pair ? 2 : 1) > longest - 1) return carried.Append('…').ToString();
            carried.Append(text[i]);
            if (pair) carried.Append(text[++i]);
        }
        return carried.ToString();
    }

    /// <exception cref="MarkingException">Not an address such as <c>D27</c>.</exception>
    public static (int Row, int Column) AddressOf(string address) =>
        A1Notation.TryRead(address, out var row, out var column) ? (row, column)
            : throw new MarkingException($"'{address}' is not a cell");
}
