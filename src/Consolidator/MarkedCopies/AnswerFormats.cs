using System.Xml.Linq;
using Consolidator.Findings;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>The cell formats of the answer sheet.</summary>
internal sealed class AnswerFormats(CellStyles styles)
{
    private const string FontName = "<name val=\"宋体\"/><charset val=\"134\"/>";
    private const string ThinLine = "style=\"thin\"><color rgb=\"FFBFBFBF\"/>";
    private const string ThickLine = "style=\"medium\"><color rgb=\"FFE0A800\"/>";

    private readonly int _plain = styles.Font($"<sz val=\"10\"/>{FontName}");
    private readonly int _bold = styles.Font($"<b/><sz val=\"10\"/>{FontName}");
    private readonly int _box = styles.Border(
        $"<left {ThinLine}</left><right {ThinLine}</right><top {ThinLine}</top><bottom {ThinLine}</bottom><diagonal/>");

    public int Title => Format(styles.Font($"<b/><sz val=\"18\"/>{FontName}"), "center");

    public int Plain => Format(_plain, "left");

    public int Head => Format(_bold, "center", "FFE3E7EB", _box);

    public int Label => Format(_bold, "left", "FFF2F4F6", _box);

    public int Field => Format(_plain, "left", null, _box);

    public int Cell => Format(_plain, "left", null, _box);

    public int Centred => Format(_plain, "center", null, _box);

    public int Link => Format(styles.Font($"<u/><sz val=\"10\"/><color rgb=\"FF0563C1\"/>{FontName}"), "center", null, _box);

    /// <summary>The format of cells in which the unit may write.</summary>
    public int Input => Format(_plain, "left", "FFFFF9C4", styles.Border(
        $"<left {ThickLine}</left><right {ThickLine}</right><top {ThickLine}</top><bottom {ThickLine}</bottom><diagonal/>"), locked: false);

    public int Verdict(Severity worst) => Format(styles.Font($"<b/><sz val=\"13\"/>{FontName}"), "left", worst switch
    {
        Severity.Error => "FFFDEAEA",
        Severity.Warning => "FFFFF5DC",
        _ => "FFE7F4E8",
    }, _box);

    /// <summary>In the colour of the mark, so that the list is the legend of the marked sheets.</summary>
    public int SeverityFormat(Severity severity) => severity switch
    {
        Severity.Error => styles.AddMark(Centred, MarkKind.Error),
        Severity.Warning => styles.AddMark(Centred, MarkKind.Warning),
        _ => Centred,
    };

    private int Format(int font, string across, string? fill = null, int border = 0, bool locked = true) => styles.Format(new(Main + "xf",
        new XAttribute("numFmtId", "0"), new XAttribute("fontId", Text(font)),
        new XAttribute("fillId", Text(fill is null ? 0 : styles.SolidFill(fill))),
        new XAttribute("borderId", Text(border)), new XAttribute("xfId", "0"),
        new XAttribute("applyFont", "1"), new XAttribute("applyFill", "1"),
        new XAttribute("applyBorder", "1"), new XAttribute("applyAlignment", "1"), new XAttribute("applyProtection", "1"),
        new XElement(Main + "alignment",
            new XAttribute("horizontal", across), new XAttribute("vertical", "center"), new XAttribute("wrapText", "1")),
        new XElement(Main + "protection", new XAttribute("locked", locked ? "1" : "0"))));
}
