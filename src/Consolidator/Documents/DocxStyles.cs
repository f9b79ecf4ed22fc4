using System.Xml.Linq;
using Consolidator.Spreadsheets.Writing;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Documents;

/// <summary>Styles, settings and font table of the official layout. Sizes are half points: 三号 is 32, 二号 44.</summary>
internal static class DocxStyles
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly string[] Lined = ["top", "left", "bottom", "right", "insideH", "insideV"];
    private static readonly string[] Sides = ["left", "right"];

    public static XElement Styles() => W.Of("styles", At(XNamespace.Xmlns + "w", W.NamespaceName),
        W.Of("docDefaults",
            W.Of("rPrDefault", W.Of("rPr", Faces(Fonts.Body), W.Of("sz", Val(32)), W.Of("szCs", Val(32)),
                W.Of("lang", Val("en-US"), At(W + "eastAsia", "zh-CN")))),
            W.Of("pPrDefault")),
        Style("Normal", "Normal", Fonts.Body, 32, false, Lines(560), isDefault: true),
        Style("Title", "Title", Fonts.Title, 44, false, KeepNext(), Spacing(0, 0, 640), Centre()),
        Style("Heading1", "heading 1", Fonts.Heading, 32, false, KeepNext(), Lines(560), Indent(), Outline(0)),
        Style("Heading2", "heading 2", Fonts.Subheading, 32, false, KeepNext(), Lines(560), Indent(), Outline(1)),
        Style("Heading3", "heading 3", Fonts.Body, 32, true, KeepNext(), Lines(560), Indent(), Outline(2)),
        Style("Body", "Body Text", Fonts.Body, 32, false, Lines(560), Indent(), W.Of("jc", Val("both"))),
        Style("Flush", "Salutation", Fonts.Body, 32, false, KeepNext(), Spacing(560, 0, 560)),
        Style("Centred", "Subtitle", Fonts.Subheading, 32, false, Spacing(200, 560, 560), Centre()),
        Style("Signature", "Signature", Fonts.Body, 32, false, KeepLines(), Spacing(560, 0, 560),
            W.Of("ind", At(W + "rightChars", 400), At(W + "right", 1280)), W.Of("contextualSpacing"), W.Of("jc", Val("right"))),
        Style("Note", "Note", Fonts.Table, 21, false, Spacing(0, 120, 320)),
        Style("TableTitle", "Table Title", Fonts.Heading, 28, false, KeepNext(), Spacing(160, 80, 440), Centre()),
        Style("TableText", "Table Text", Fonts.Table, 21, false, Spacing(20, 20, 300)),
        Style("TableSmall", "Table Small", Fonts.Table, 18, false, Spacing(10, 10, 240)),
        Style("TableEnd", "Table End", Fonts.Table, 12, false, Spacing(0, 0, 200)),
        Style("Picture", "Picture", Fonts.Table, 21, false, W.Of("spacing", At(W + "before", 160), At(W + "after", 160),
            At(W + "line", 240), At(W + "lineRule", "auto")), Centre()),
        Style("Footer", "footer", Fonts.Table, 28, false));

    public static XElement Settings() => W.Of("settings", At(XNamespace.Xmlns + "w", W.NamespaceName),
        W.Of("evenAndOddHeaders"),
        W.Of("characterSpacingControl", Val("compressPunctuation")),
        W.Of("compat", W.Of("compatSetting", At(W + "name", "compatibilityMode"),
            At(W + "uri", "http://schemas.microsoft.com/office/word"), Val(15))),
        W.Of("themeFontLang", Val("en-US"), At(W + "eastAsia", "zh-CN")));

    public static XElement FontTable() => W.Of("fonts", At(XNamespace.Xmlns + "w", W.NamespaceName), Fonts.StandIns.Select(font =>
        W.Of("font", At(W + "name", font.Key), W.Of("altName", Val(string.Join(';', font.Value))), W.Of("charset", Val("86")),
            W.Of("family", Val(font.Key == Fonts.Heading ? "swiss" : "roman")))));

    public static XElement Borders() => W.Of("tblBorders", Lined.Select(side =>
        W.Of(side, Val("single"), At(W + "sz", 4), At(W + "space", 0), At(W + "color", "000000"))));

    public static XElement CellMargins(int twips) => W.Of("tblCellMar", Sides.Select(side =>
        W.Of(side, At(W + "w", twips), At(W + "type", "dxa"))));

    private static XElement Style(string id, string name, string face, int size, bool bold, params XElement[] paragraph) =>
        Style(id, name, face, size, bold, paragraph, false);

    private static XElement Style(string id, string name, string face, int size, bool bold, XElement paragraph, bool isDefault) =>
        Style(id, name, face, size, bold, [paragraph], isDefault);

    private static XElement Style(string id, string name, string face, int size, bool bold, XElement[] paragraph, bool isDefault) =>
        W.Of("style",
        At(W + "type", "paragraph"), isDefault ? At(W + "default", 1) : null, At(W + "styleId", id),
        W.Of("name", Val(name)), isDefault ? null : W.Of("basedOn", Val("Normal")), W.Of("qFormat"),
        paragraph.Length == 0 ? null : W.Of("pPr", paragraph),
        W.Of("rPr", Faces(face), bold ? W.Of("b") : null, W.Of("sz", Val(size)), W.Of("szCs", Val(size))));

    private static XElement Faces(string face) => W.Of("rFonts", At(W + "ascii", Fonts.Latin), At(W + "hAnsi", Fonts.Latin),
        At(W + "eastAsia", face), At(W + "cs", Fonts.Latin));

    private static XElement Lines(int twips) => Spacing(0, 0, twips);

    private static XElement Spacing(int before, int after, int line) => W.Of("spacing", At(W + "before", before), At(W + "after", after),
        At(W + "line", line), At(W + "lineRule", line < 440 ? "atLeast" : "exact"));

    private static XElement Indent() => W.Of("ind", At(W + "firstLineChars", 200), At(W + "firstLine", 640));

    private static XElement KeepNext() => W.Of("keepNext");

    private static XElement KeepLines() => W.Of("keepLines");

    private static XElement Centre() => W.Of("jc", Val("center"));

    private static XElement Outline(int level) => W.Of("outlineLvl", Val(level));

    internal static XAttribute Val(object value) => At(W + "val", value);
}
