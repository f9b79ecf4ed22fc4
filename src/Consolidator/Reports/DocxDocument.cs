using System.Xml.Linq;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>A document as .docx in the layout of official documents (GB/T 9704): A4, 22 lines of 28 points, — 1 — at the outer foot, charts that can be edited.</summary>
public sealed class DocxDocument
{
    internal static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // Twentieths of a point: A4 less the margins of 28 and 26 mm.
    private const int TextWidth = 8844;
    private const int EmuPerMillimetre = 36_000;

    private readonly Document _document;
    private readonly Phrasebook _phrases;
    private readonly List<OfficeFile.Chart> _charts = [];

    private DocxDocument(Document document, Phrasebook phrases) => (_document, _phrases) = (document, phrases);

    public static byte[] Write(Document document, Phrasebook phrases) => new DocxDocument(document, phrases).Write();

    private byte[] Write()
    {
        var body = new XElement(W + "body", _document.Blocks.SelectMany(BlockOf), Section());
        var root = new XElement(W + "document", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
            new XAttribute(XNamespace.Xmlns + "wp", Wp.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), body);
        OfficeFile.Footer[] footers = [new("rOdd", Footer("right", "rightChars", "right")), new("rEven", Footer("left", "leftChars", "left"))];
        return OfficeFile.Docx(_document.Title, root, DocxStyles.Styles(), DocxStyles.Settings(), DocxStyles.FontTable(), footers, _charts);
    }

    private IEnumerable<XElement> BlockOf(Block block) => block switch
    {
        Block.Title title => [Paragraph("Title", title.Runs)],
        Block.Heading heading => [Paragraph("Heading" + heading.Level.ToString(System.Globalization.CultureInfo.InvariantCulture), heading.Runs, heading.NewPage)],
        Block.Paragraph paragraph => [Paragraph(paragraph.Placing.ToString(), paragraph.Runs)],
        Block.Grid grid => Table(grid.Table),
        Block.Picture picture => [Picture(picture.Chart)],
        _ => throw new InvalidOperationException($"{block} has no form in a docx."),
    };

    private static XElement Paragraph(string style, IReadOnlyList<Run> runs, bool newPage = false) => new(W + "p",
        new XElement(W + "pPr", new XElement(W + "pStyle", Val(style)), newPage ? new XElement(W + "pageBreakBefore") : null), runs.Select(RunOf));

    private static XElement RunOf(Run run) => run switch
    {
        Run.Figure { Origin: { } origin } => new(W + "hyperlink", new XAttribute(W + "anchor", Origin.Anchor(origin)), new XAttribute(W + "history", 0), Words(run.Text, null)),
        Run.Gap => Words(run.Text, new(W + "rPr", new XElement(W + "b"), new XElement(W + "color", Val("C00000")), new XElement(W + "highlight", Val("yellow")))),
        Run.Held => Words(run.Text, new(W + "rPr", new XElement(W + "b"), new XElement(W + "shd", Val("clear"), new XAttribute(W + "fill", "D9D9D9")))),
        _ => Words(run.Text, null),
    };

    private static XElement Words(string text, XElement? look)
    {
        var run = new XElement(W + "r", look);
        var lines = Wording.Clean(text).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0) run.Add(new XElement(W + "br"));
            run.Add(new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), lines[line].Replace('\t', ' ')));
        }
        return run;
    }

    private static IEnumerable<XElement> Table(ReportTable table)
    {
        if (table.Title.Length > 0) yield return Paragraph("TableTitle", [new Run.Words(table.Title)], newPage: !table.Together);
        var all = table.Widths.Sum();
        var widths = table.Widths.Select(width => width * TextWidth / all).ToList();
        var rows = table.Placed().Select((places, row) => Row(table, places, row, widths));
        yield return new(W + "tbl",
            new XElement(W + "tblPr", new XElement(W + "tblW", new XAttribute(W + "w", widths.Sum()), new XAttribute(W + "type", "dxa")), new XElement(W + "jc", Val("center")),
                DocxStyles.Borders(), new XElement(W + "tblLayout", new XAttribute(W + "type", "fixed")), DocxStyles.CellMargins(table.Dense ? 40 : 80)),
            new XElement(W + "tblGrid", widths.Select(width => new XElement(W + "gridCol", new XAttribute(W + "w", width)))), rows);
        // Without something between them two tables would become one.
        yield return Paragraph("TableEnd", []);
    }

    private static XElement Row(ReportTable table, IReadOnlyList<PlacedCell> places, int row, List<int> widths)
    {
        var head = row < table.HeadRows;
        var keep = table.Together && row < table.Rows.Count - 1;
        var line = new XElement(W + "tr", new XElement(W + "trPr", places.Any(place => place.Cell.Look == CellLook.Text) ? null : new XElement(W + "cantSplit"),
            head ? new XElement(W + "tblHeader") : null));
        for (var column = 0; column < places.Count; column++)
        {
            var place = places[column];
            if (place.Aside) continue;
            var cell = place.Cell;
            var paragraph = new XElement(W + "p", new XElement(W + "pPr", new XElement(W + "pStyle", Val(table.Dense ? "TableSmall" : "TableText")),
                keep || head ? new XElement(W + "keepNext") : null, new XElement(W + "jc", Val(Alignment(cell)))));
            if (!place.Below) paragraph.Add(cell.Runs.Select(run => Strong(cell, RunOf(run))));
            if (table.Name == Appendices.OriginsTable && column == 0 && !head) Bookmark(paragraph, row - table.HeadRows);
            line.Add(new XElement(W + "tc",
                new XElement(W + "tcPr", new XElement(W + "tcW", new XAttribute(W + "w", widths.Skip(column).Take(cell.ColumnSpan).Sum()), new XAttribute(W + "type", "dxa")),
                    cell.ColumnSpan > 1 ? new XElement(W + "gridSpan", Val(cell.ColumnSpan)) : null,
                    cell.RowSpan > 1 ? new XElement(W + "vMerge", place.Below ? null : Val("restart")) : null,
                    Shade(cell.Look), new XElement(W + "vAlign", Val(cell.Look == CellLook.Text ? "top" : "center"))), paragraph));
        }
        return line;
    }

    private static XElement Strong(TableCell cell, XElement run)
    {
        if (cell.Look == CellLook.Head && run.Element(W + "rPr") is null) run.AddFirst(new XElement(W + "rPr", new XElement(W + "b")));
        return run;
    }

    private static XElement? Shade(CellLook look) => look is CellLook.Head or CellLook.Gap
        ? new(W + "shd", Val("clear"), new XAttribute(W + "color", "auto"), new XAttribute(W + "fill", look == CellLook.Head ? "F2F2F2" : "FDE9E7")) : null;

    private static string Alignment(TableCell cell) => cell.Look switch { CellLook.Number => "right", CellLook.Label or CellLook.Text => "left", _ => "center" };

    private static void Bookmark(XElement paragraph, int origin)
    {
        paragraph.Element(W + "pPr")?.AddAfterSelf(new XElement(W + "bookmarkStart", new XAttribute(W + "id", origin + 1), new XAttribute(W + "name", Origin.Anchor(origin))));
        paragraph.Add(new XElement(W + "bookmarkEnd", new XAttribute(W + "id", origin + 1)));
    }

    private XElement Picture(ReportChart chart)
    {
        var number = _charts.Count + 1;
        var id = FormattableString.Invariant($"rChart{number}");
        _charts.Add(new(id, DocxChart.Space(chart), TablesWorkbook.Write([DocxChart.Figures(chart, _phrases)])));
        var height = chart.Kind == ChartKind.Bars ? 25 + 7 * chart.Points.Count : 78;
        return new(W + "p", new XElement(W + "pPr", new XElement(W + "pStyle", Val("Picture"))), new XElement(W + "r", new XElement(W + "drawing",
            new XElement(Wp + "inline", new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
                new XElement(Wp + "extent", new XAttribute("cx", 150 * EmuPerMillimetre), new XAttribute("cy", Math.Min(200, height) * EmuPerMillimetre)),
                new XElement(Wp + "docPr", new XAttribute("id", 1000 + number), new XAttribute("name", id), new XAttribute("descr", chart.Title)),
                new XElement(Wp + "cNvGraphicFramePr"),
                new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName), new XElement(C + "chart", new XAttribute(R + "id", id))))))));
    }

    private static XElement Section() => new(W + "sectPr",
        new XElement(W + "footerReference", new XAttribute(W + "type", "default"), new XAttribute(R + "id", "rOdd")),
        new XElement(W + "footerReference", new XAttribute(W + "type", "even"), new XAttribute(R + "id", "rEven")),
        new XElement(W + "pgSz", new XAttribute(W + "w", 11906), new XAttribute(W + "h", 16838)),
        new XElement(W + "pgMar", new XAttribute(W + "top", 2098), new XAttribute(W + "right", 1474), new XAttribute(W + "bottom", 1984), new XAttribute(W + "left", 1588),
            new XAttribute(W + "header", 851), new XAttribute(W + "footer", 1400), new XAttribute(W + "gutter", 0)));

    private XElement Footer(string side, string indentName, string twipsName)
    {
        var around = _phrases.Say("report-page", "\n").Split('\n');
        XElement Field(string kind) => new(W + "r", new XElement(W + "fldChar", new XAttribute(W + "fldCharType", kind)));
        return new(W + "ftr", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "p",
            new XElement(W + "pPr", new XElement(W + "pStyle", Val("Footer")), new XElement(W + "ind", new XAttribute(W + indentName, 100), new XAttribute(W + twipsName, 280)), new XElement(W + "jc", Val(side))),
            Words(around[0], null), Field("begin"), new XElement(W + "r", new XElement(W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), " PAGE ")),
            Field("separate"), Words("1", null), Field("end"), Words(around[1], null)));
    }

    internal static XAttribute Val(object value) => new(W + "val", value);
}
