using System.Globalization;
using System.Xml.Linq;

namespace Consolidator.Samples;

/// <summary>Writes a book as flat OpenDocument (one XML file), which LibreOffice converts to the clerk's format.</summary>
internal static class FlatSheet
{
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        Dc = "http://purl.org/dc/elements/1.1/";

    // LibreOffice detects the file type by searching the text, so the usual prefixes are required.
    public static XDocument Of(Book book) => new(new XElement(Office + "document",
        new XAttribute(XNamespace.Xmlns + "office", Office), new XAttribute(XNamespace.Xmlns + "table", Table),
            new XAttribute(XNamespace.Xmlns + "text", Text),
        new XAttribute(XNamespace.Xmlns + "style", Style), new XAttribute(XNamespace.Xmlns + "fo", Fo),
            new XAttribute(XNamespace.Xmlns + "meta", Meta),
        new XAttribute(XNamespace.Xmlns + "of", "urn:oasis:names:tc:opendocument:xmlns:of:1.2"),
        new XAttribute(Office + "version", "1.3"), new XAttribute(Office + "mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        new XElement(Office + "meta", new XElement(Meta + "creation-date", Stamp(book.Saved)),
            new XElement(Dc + "date", Stamp(book.Saved))),
        new XElement(Office + "automatic-styles", Styles(book)),
        new XElement(Office + "body", new XElement(Office + "spreadsheet", book.Sheets.Select(Sheet)))));

    private static string Stamp(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Styles(Book book)
    {
        foreach (var width in book.Sheets.SelectMany(Widths).Distinct())
            yield return new(Style + "style", new XAttribute(Style + "name", $"w{width}"), new XAttribute(Style + "family", "table-column"),
                new XElement(Style + "table-column-properties", new XAttribute(Style + "column-width", $"{width}mm")));
        foreach (var (name, height) in new[] { ("row", "6mm"), ("tall", "32mm") })
            yield return new(Style + "style", new XAttribute(Style + "name", name), new XAttribute(Style + "family", "table-row"),
                new XElement(Style + "table-row-properties", new XAttribute(Style + "use-optimal-row-height", false),
                    new XAttribute(Style + "row-height", height)));
        foreach (var look in Enum.GetValues<Look>())
            yield return new(Style + "style", new XAttribute(Style + "name", look.ToString()),
                new XAttribute(Style + "family", "table-cell"),
                new XElement(Style + "table-cell-properties",
                    look is Look.Plain or Look.Title ? null : new XAttribute(Fo + "border", "0.5pt solid #000000"),
                    look is Look.Text or Look.Head ? new XAttribute(Fo + "wrap-option", "wrap") : null),
                new XElement(Style + "paragraph-properties",
                    look is Look.Title or Look.Head ? new XAttribute(Fo + "text-align", "center") : null),
                new XElement(Style + "text-properties", new XAttribute(Fo + "font-size", Size(look)),
                    new XAttribute(Style + "font-size-asian", Size(look)),
                    look is Look.Title or Look.Head
                        ? [new XAttribute(Fo + "font-weight", "bold"), new XAttribute(Style + "font-weight-asian", "bold")]
                        : (object[])[]));
    }

    /// <summary>=SUM over cells of one column.</summary>
    public static string Sum(int column, int first, int last) =>
        $"of:=SUM([.{(char)('A' + column - 1)}{first}:.{(char)('A' + column - 1)}{last}])";

    private static string Size(Look look) => look == Look.Title ? "16pt" : "11pt";

    /// <summary>Widths in millimetres, as the table needs them; the widest column is enlarged when title or texts need more.</summary>
    private static IReadOnlyList<int> Widths(Paper paper)
    {
        var widths = Enumerable.Range(1, paper.LastColumn).Select(column => Math.Clamp(paper.Marks
            .Where(mark => mark.Column <= column && column < mark.Column + mark.Across
                && mark.Look is Look.Head or Look.Label or Look.Figure)
            .Select(mark => 4 + mark.Text.Length * 4 / mark.Across).DefaultIfEmpty(0).Max(), 14, 84)).ToArray();
        var widest = paper.Marks.Select(mark => mark.Look switch
        {
            Look.Title => 8 + mark.Text.Length * 6,
            Look.Plain => 8 + mark.Text.Length * 4,
            Look.Text => 130,
            _ => 0,
        }).Max();
        widths[Array.IndexOf(widths, widths.Max())] += Math.Max(0, widest - widths.Sum());
        return widths;
    }

    private static XElement Sheet(Paper paper)
    {
        var cells = paper.Marks.ToDictionary(mark => (mark.Row, mark.Column));
        var covered = paper.Marks.SelectMany(mark => Enumerable.Range(mark.Row, mark.Down)
            .SelectMany(row => Enumerable.Range(mark.Column, mark.Across).Select(column => (row, column))))
                .Where(at => !cells.ContainsKey(at)).ToHashSet();
        return new(Table + "table", new XAttribute(Table + "name", paper.Name),
            Widths(paper).Select(width => new XElement(Table + "table-column", new XAttribute(Table + "style-name", $"w{width}"))),
            Enumerable.Range(1, paper.LastRow).Select(row => new XElement(Table + "table-row",
                new XAttribute(Table + "style-name", paper.Marks.Any(mark => mark.Row == row && mark.Look == Look.Text) ? "tall" : "row"),
                    Enumerable.Range(1, paper.LastColumn).Select(column =>
                cells.TryGetValue((row, column), out var mark) ? Cell(mark)
                : new XElement(Table + (covered.Contains((row, column)) ? "covered-table-cell" : "table-cell"))))));
    }

    private static XElement Cell(Mark mark) => new(Table + "table-cell", new XAttribute(Table + "style-name", mark.Look.ToString()),
        mark.Across > 1 ? new XAttribute(Table + "number-columns-spanned", mark.Across) : null,
        mark.Down > 1 ? new XAttribute(Table + "number-rows-spanned", mark.Down) : null,
        mark.Formula is { } formula ? new XAttribute(Table + "formula", formula) : null,
        mark.IsBlank ? [] : mark.Number is { } number
            ? [new XAttribute(Office + "value-type", "float"),
                new XAttribute(Office + "value", number.ToString(CultureInfo.InvariantCulture))]
            : (object[])[new XAttribute(Office + "value-type", "string"), new XElement(Text + "p", mark.Text)]);
}
