using System.Xml.Linq;

namespace Consolidator.Reports;

/// <summary>Styles, settings and font table of the official layout. Sizes are half points: 三号 is 32, 二号 44.</summary>
internal static class DocxStyles
{
    private static readonly XNamespace W = DocxDocument.W;
    private static readonly string[] Lined = ["top", "left", "bottom", "right", "insideH", "insideV"];
    private static readonly string[] Sides = ["left", "right"];

    public static XElement Styles() => new(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(W + "docDefaults",
            new XElement(W + "rPrDefault", new XElement(W + "rPr", Faces(Fonts.Body), new XElement(W + "sz", Val(32)), new XElement(W + "szCs", Val(32)),
                new XElement(W + "lang", Val("en-US"), new XAttribute(W + "eastAsia", "zh-CN")))),
            new XElement(W + "pPrDefault")),
        Style("Normal", "Normal", Fonts.Body, 32, false, Lines(560), isDefault: true),
        Style("Title", "Title", Fonts.Title, 44, false, KeepNext(), Spacing(0, 0, 640), Centre()),
        Style("Heading1", "heading 1", Fonts.Heading, 32, false, KeepNext(), Lines(560), Indent(), Outline(0)),
        Style("Heading2", "heading 2", Fonts.Subheading, 32, false, KeepNext(), Lines(560), Indent(), Outline(1)),
        Style("Heading3", "heading 3", Fonts.Body, 32, true, KeepNext(), Lines(560), Indent(), Outline(2)),
        Style("Body", "Body Text", Fonts.Body, 32, false, Lines(560), Indent(), new XElement(W + "jc", Val("both"))),
        Style("Flush", "Salutation", Fonts.Body, 32, false, KeepNext(), Spacing(560, 0, 560)),
        Style("Centred", "Subtitle", Fonts.Subheading, 32, false, Spacing(200, 560, 560), Centre()),
        Style("Signature", "Signature", Fonts.Body, 32, false, KeepLines(), Spacing(560, 0, 560), new XElement(W + "ind", new XAttribute(W + "rightChars", 400), new XAttribute(W + "right", 1280)), new XElement(W + "contextualSpacing"), new XElement(W + "jc", Val("right"))),
        Style("Note", "Note", Fonts.Table, 21, false, Spacing(0, 120, 320)),
        Style("TableTitle", "Table Title", Fonts.Heading, 28, false, KeepNext(), Spacing(160, 80, 440), Centre()),
        Style("TableText", "Table Text", Fonts.Table, 21, false, Spacing(20, 20, 300)),
        Style("TableSmall", "Table Small", Fonts.Table, 18, false, Spacing(10, 10, 240)),
        Style("TableEnd", "Table End", Fonts.Table, 12, false, Spacing(0, 0, 200)),
        Style("Picture", "Picture", Fonts.Table, 21, false, new XElement(W + "spacing", new XAttribute(W + "before", 160), new XAttribute(W + "after", 160),
            new XAttribute(W + "line", 240), new XAttribute(W + "lineRule", "auto")), Centre()),
        Style("Footer", "footer", Fonts.Table, 28, false));

    public static XElement Settings() => new(W + "settings", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        new XElement(W + "evenAndOddHeaders"),
        new XElement(W + "characterSpacingControl", Val("compressPunctuation")),
        new XElement(W + "compat", new XElement(W + "compatSetting", new XAttribute(W + "name", "compatibilityMode"),
            new XAttribute(W + "uri", "http://schemas.microsoft.com/office/word"), Val(15))),
        new XElement(W + "themeFontLang", Val("en-US"), new XAttribute(W + "eastAsia", "zh-CN")));

    public static XElement FontTable() => new(W + "fonts", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), Fonts.StandIns.Select(font =>
        new XElement(W + "font", new XAttribute(W + "name", font.Key), new XElement(W + "altName", Val(string.Join(';', font.Value))), new XElement(W + "charset", Val("86")),
            new XElement(W + "family", Val(font.Key == Fonts.Heading ? "swiss" : "roman")))));

    public static XElement Borders() => new(W + "tblBorders", Lined.Select(side =>
        new XElement(W + side, Val("single"), new XAttribute(W + "sz", 4), new XAttribute(W + "space", 0), new XAttribute(W + "color", "000000"))));

    public static XElement CellMargins(int twips) => new(W + "tblCellMar", Sides.Select(side =>
        new XElement(W + side, new XAttribute(W + "w", twips), new XAttribute(W + "type", "dxa"))));

    private static XElement Style(string id, string name, string face, int size, bool bold, params XElement[] paragraph) => Style(id, name, face, size, bold, paragraph, false);

    private static XElement Style(string id, string name, string face, int size, bool bold, XElement paragraph, bool isDefault) => Style(id, name, face, size, bold, [paragraph], isDefault);

    private static XElement Style(string id, string name, string face, int size, bool bold, XElement[] paragraph, bool isDefault) => new(W + "style",
        new XAttribute(W + "type", "paragraph"), isDefault ? new XAttribute(W + "default", 1) : null, new XAttribute(W + "styleId", id),
        new XElement(W + "name", Val(name)), isDefault ? null : new XElement(W + "basedOn", Val("Normal")), new XElement(W + "qFormat"),
        paragraph.Length == 0 ? null : new XElement(W + "pPr", paragraph),
        new XElement(W + "rPr", Faces(face), bold ? new XElement(W + "b") : null, new XElement(W + "sz", Val(size)), new XElement(W + "szCs", Val(size))));

    private static XElement Faces(string face) => new(W + "rFonts", new XAttribute(W + "ascii", Fonts.Latin), new XAttribute(W + "hAnsi", Fonts.Latin),
        new XAttribute(W + "eastAsia", face), new XAttribute(W + "cs", Fonts.Latin));

    private static XElement Lines(int twips) => Spacing(0, 0, twips);

    private static XElement Spacing(int before, int after, int line) => new(W + "spacing", new XAttribute(W + "before", before), new XAttribute(W + "after", after),
        new XAttribute(W + "line", line), new XAttribute(W + "lineRule", line < 440 ? "atLeast" : "exact"));

    private static XElement Indent() => new(W + "ind", new XAttribute(W + "firstLineChars", 200), new XAttribute(W + "firstLine", 640));

    private static XElement KeepNext() => new(W + "keepNext");

    private static XElement KeepLines() => new(W + "keepLines");

    private static XElement Centre() => new(W + "jc", Val("center"));

    private static XElement Outline(int level) => new(W + "outlineLvl", Val(level));

    private static XAttribute Val(object value) => DocxDocument.Val(value);
}
