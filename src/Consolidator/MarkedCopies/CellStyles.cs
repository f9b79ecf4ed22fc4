using System.Xml.Linq;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>The cell formats of a workbook (its styles part). Formats are only added; a cell refers to its format by number.</summary>
internal sealed class CellStyles
{
    // Uncommon shades, so that our fills are recognised in a copy that comes back, whatever program saved it.
    private static readonly Dictionary<MarkKind, string> Shades = new()
    {
        [MarkKind.Error] = "FFFF9C9B", [MarkKind.Warning] = "FFFFD869", [MarkKind.Changed] = "FF9EC4E7",
    };

    // Excel opens at most 65,490 formats.
    private const int MostFormats = 65_000;

    private static readonly string[] Order =
        ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "colors", "extLst"];

    private readonly PatchedPackage _package;
    private readonly string _part;
    private readonly XDocument _document;
    private readonly List<XElement> _formats;
    private readonly Dictionary<(int Format, int Fill), int> _filled = [];
    private readonly HashSet<int> _ourFills;

    public CellStyles(PatchedPackage package, PartRelationships workbook)
    {
        _package = package;
        _part = workbook.FindTargetOfKind("styles") ?? "";
        if (_part.Length == 0)
        {
            _part = package.FreeName("xl/styles", ".xml");
            workbook.Add("styles", _part);
            package.SetContentType(_part, StylesType);
            package.Write(_part, new XDocument(new XElement(Main + "styleSheet")));
        }
        _document = package.Xml(_part);
        if (Root.Name != Main + "styleSheet") throw new MarkingException($"the root of '{_part}' is {Root.Name}");
        Seed("fonts", new XElement(Main + "font", new XElement(Main + "sz", new XAttribute("val", "11"))));
        Seed("fills", Fill("none"), Fill("gray125"));
        Seed("borders", XElement.Parse($"<border xmlns='{Main}'><left/><right/><top/><bottom/><diagonal/></border>"));
        Seed("cellStyleXfs", new XElement(Main + "xf"));
        Seed("cellXfs", new XElement(Main + "xf", new XAttribute("xfId", "0")));
        _formats = [.. List("cellXfs").Elements(Main + "xf")];
        _ourFills = [.. List("fills").Elements(Main + "fill").Index().Where(fill => IsOurs(fill.Item)).Select(fill => fill.Index)];
    }

    public bool Has(int format) => format >= 0 && format < _formats.Count;

    /// <summary>The same format with the fill of a mark.</summary>
    public int AddMark(int format, MarkKind kind) => WithFill(format, FillOf(Shades[kind]));

    /// <summary>True when the format has one of our fills: the file is a marked copy that came back.</summary>
    public bool HasMark(int format) => format < _formats.Count && _ourFills.Contains(FillOf(format));

    /// <summary>The format with our fill replaced by that of the former format (0: none).</summary>
    public int RemoveMark(int format, int former) => WithFill(format, HasMark(former) ? 0 : FillOf(former));

    /// <summary>The format for a text that begins like a formula, so that it stays a text when somebody edits it.</summary>
    public int AddQuotePrefix(int format)
    {
        var clone = new XElement(_formats[format]);
        clone.SetAttributeValue("quotePrefix", "1");
        return Find("cellXfs", clone);
    }

    public int SolidFill(string argb) => FillOf(argb);

    public int Font(string inner) => Find("fonts", XElement.Parse($"<font xmlns='{Main}'>{inner}</font>"));

    public int Border(string inner) => Find("borders", XElement.Parse($"<border xmlns='{Main}'>{inner}</border>"));

    public int Format(XElement format) => Find("cellXfs", format);

    public void Save() => _package.Write(_part, _document);

    private XElement Root => _document.Root ?? throw new MarkingException($"'{_part}' is empty");

    private int WithFill(int format, int fill)
    {
        if (_filled.TryGetValue((format, fill), out var known)) return known;
        var clone = new XElement(_formats[format < _formats.Count ? format : 0]);
        clone.SetAttributeValue("fillId", Text(fill));
        clone.SetAttributeValue("applyFill", fill == 0 ? null : "1");
        return _filled[(format, fill)] = Find("cellXfs", clone);
    }

    private int FillOf(int format) =>
        format >= 0 && format < _formats.Count ? Number((string?)_formats[format].Attribute("fillId")) ?? 0 : 0;

    private int FillOf(string argb) => Find("fills", new XElement(Main + "fill",
        new XElement(Main + "patternFill", new XAttribute("patternType", "solid"),
            new XElement(Main + "fgColor", new XAttribute("rgb", argb)), new XElement(Main + "bgColor", new XAttribute("indexed", "64")))));

    private int Find(string list, XElement wanted)
    {
        var elements = List(list);
        var index = 0;
        foreach (var present in elements.Elements(wanted.Name))
            if (XNode.DeepEquals(present, wanted)) return index;
            else index++;
        if (index >= MostFormats) throw new MarkingException($"'{_part}' has no room for further {list}");
        elements.Add(wanted);
        elements.SetAttributeValue("count", Text(index + 1));
        if (list == "cellXfs") _formats.Add(wanted);
        return index;
    }

    private void Seed(string list, params XElement[] elements)
    {
        if (Root.Element(Main + list) is { } present)
        {
            if (present.Elements(elements[0].Name).Any()) return;
            present.Remove();
        }
        var place = Array.IndexOf(Order, list);
        var before = Root.Elements().LastOrDefault(element =>
            Array.IndexOf(Order, element.Name.LocalName) is >= 0 and var at && at < place);
        var seeded = new XElement(Main + list, new XAttribute("count", Text(elements.Length)), elements);
        if (before is null) Root.AddFirst(seeded); else before.AddAfterSelf(seeded);
    }

    private XElement List(string name) => Root.Element(Main + name) ?? throw new MarkingException($"'{_part}' has no {name}");

    private static bool IsOurs(XElement fill) =>
        fill.Element(Main + "patternFill")?.Element(Main + "fgColor")?.Attribute("rgb")?.Value is { } shade
        && Shades.ContainsValue(shade.ToUpperInvariant());

    private static XElement Fill(string pattern) =>
        new(Main + "fill", new XElement(Main + "patternFill", new XAttribute("patternType", pattern)));
}
