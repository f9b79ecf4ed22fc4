using System.Xml.Linq;
using Consolidator.Documents;
using Consolidator.Spreadsheets.Writing;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Templates;

/// <summary>The cell formats of a template. Input cells have a light fill and are unlocked; all others are protected.</summary>
internal static class TemplateStyles
{
    private static readonly XNamespace S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly string[] Edges = ["left", "right", "top", "bottom"];

    // The number of indent levels of labels. The cell formats are in the order of `Of`.
    private const int Indents = 4;

    /// <summary>The differential formats of conditional formats: errors, warnings.</summary>
    public const int ErrorMark = 0, WarningMark = 1;

    /// <summary>The index of a cell's format in the list.</summary>
    public static int FormatOf(TemplateCell cell) => cell.Purpose switch
    {
        CellPurpose.Title => 1,
        CellPurpose.Head => 2,
        CellPurpose.Centred => 3,
        CellPurpose.Input => cell.Item?.Kind switch { Forms.ItemKind.Text => 5, Forms.ItemKind.Flag => 6, _ => 4 },
        CellPurpose.Answer => 7,
        CellPurpose.Known => 8,
        CellPurpose.NotOwed => 9,
        CellPurpose.Note => 10,
        CellPurpose.NoteHead => 11,
        _ => 12 + Math.Min(cell.Indent, Indents - 1),
    };

    public static XElement BuildStyles() => S.Of("styleSheet",
        S.Of("fonts", Font(11, false), Font(16, true), Font(11, true), Font(11, false, "FF1F4E79")),
        S.Of("fills", Fill("none", null), Fill("gray125", null), Fill("solid", "FFEDF0F3"), Fill("solid", "FFFFFBE6"),
            Fill("solid", "FFE2ECF5"), Fill("solid", "FFD9D9D9")),
        S.Of("borders", S.Of("border", Sides(null)), S.Of("border", Sides("thin"))),
        S.Of("cellStyleXfs", S.Of("xf")),
        S.Of("cellXfs",
            Cell(0, 0, 0, "left"), Cell(1, 0, 0, "center"), Cell(2, 2, 1, "center"), Cell(0, 0, 1, "center"),
            Cell(0, 3, 1, "right", locked: false), Cell(0, 3, 1, "left", locked: false, vertical: "top"),
                Cell(0, 3, 1, "center", locked: false),
            // Answers on the cover have the format text, because of telephone numbers.
            Cell(0, 3, 1, "left", locked: false, format: 49),
            Cell(3, 4, 1, "right"), Cell(0, 5, 1, "center"), Cell(0, 0, 0, "left"), Cell(2, 0, 0, "left"),
            Enumerable.Range(0, Indents).Select(indent => Cell(0, 0, 1, "left", indent: indent))),
        S.Of("dxfs", At("count", 2), Mark("FFFFC7CE", "FF9C0006"), Mark("FFFFEB9C", "FF7F6000")));

    private static XElement Font(int size, bool bold, string? colour = null) =>
        S.Of("font", bold ? S.Of("b") : null, S.Of("sz", At("val", size)),
        colour is null ? null : S.Of("color", At("rgb", colour)), S.Of("name", At("val", Fonts.Table)), S.Of("charset", At("val", 134)));

    private static XElement Fill(string pattern, string? colour) => S.Of("fill", S.Of("patternFill", At("patternType", pattern),
        colour is null ? null : S.Of("fgColor", At("rgb", colour))));

    private static IEnumerable<XElement> Sides(string? style) => Edges
        .Select(side => S.Of(side, style is null ? null : At("style", style)));

    private static XElement Cell(
        int font, int fill, int border, string across, bool locked = true, string vertical = "center", int indent = 0, int format = 0) =>
            S.Of("xf",
        At("numFmtId", format), At("fontId", font), At("fillId", fill), At("borderId", border), At("xfId", 0), At("applyNumberFormat", 1),
        At("applyFont", 1), At("applyFill", 1), At("applyBorder", 1), At("applyAlignment", 1), At("applyProtection", 1),
        S.Of("alignment", At("horizontal", across), At("vertical", vertical), At("wrapText", 1), indent == 0 ? null : At("indent", indent)),
        S.Of("protection", At("locked", locked ? 1 : 0)));

    private static XElement Mark(string fill, string font) => S.Of("dxf",
        S.Of("font", S.Of("color", At("rgb", font))),
        S.Of("fill", S.Of("patternFill", At("patternType", "solid"), S.Of("fgColor", At("rgb", fill)), S.Of("bgColor", At("rgb", fill)))));
}
