using System.Xml.Linq;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Documents;

/// <summary>Writes a document as .docx in the layout of official documents (GB/T 9704): A4, 22 lines of 28 points, — 1 — at the outer foot,
/// editable charts.</summary>
public sealed class DocxDocument
{
    private static readonly XNamespace W = DocxStyles.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // In twentieths of a point: A4 without the margins of 28 and 26 mm.
    private const int TextWidth = 8844;
    private const int EmuPerMillimetre = 36_000;

    private readonly Document _document;
    private readonly Phrasebook _phrases;
    private readonly List<OfficeFile.Chart> _charts = [];

    private DocxDocument(Document document, Phrasebook phrases) => (_document, _phrases) = (document, phrases);

    public static byte[] Write(Document document, Phrasebook phrases) => new DocxDocument(document, phrases).Write();

    private byte[] Write()
    {
        var body = W.Of("body", _document.Blocks.SelectMany(BlockOf), Section());
        var root = W.Of("document", At(XNamespace.Xmlns + "w", W.NamespaceName), At(XNamespace.Xmlns + "r", R.NamespaceName),
            At(XNamespace.Xmlns + "wp", Wp.NamespaceName), At(XNamespace.Xmlns + "a", A.NamespaceName),
                At(XNamespace.Xmlns + "c", C.NamespaceName), body);
        OfficeFile.Footer[] footers = [new("rOdd", Footer("right", "rightChars", "right")),
            new("rEven", Footer("left", "leftChars", "left"))];
        return OfficeFile.WriteDocx(_document.Title, root, DocxStyles.Styles(), DocxStyles.Settings(), DocxStyles.FontTable(), footers,
            _charts);
    }

    private IEnumerable<XElement> BlockOf(Block block) => block switch
    {
        Block.Title title => [Paragraph("Title", title.Spans)],
        Block.Heading heading => [Paragraph("Heading" + heading.Level.ToString(System.Globalization.CultureInfo.InvariantCulture),
            heading.Spans, heading.NewPage)],
        Block.Paragraph paragraph => [Paragraph(paragraph.Layout.ToString(), paragraph.Spans)],
        Block.TableBlock grid => Table(grid.Table),
        Block.Picture picture => [Picture(picture.Chart)],
        _ => throw new InvalidOperationException($"{block} has no form in a docx."),
    };

    private static XElement Paragraph(string style, IReadOnlyList<TextSpan> runs, bool newPage = false) => W.Of("p",
        W.Of("pPr", W.Of("pStyle", Val(style)), newPage ? W.Of("pageBreakBefore") : null), runs.Select(RunOf));

    private static XElement RunOf(TextSpan run) => run switch
    {
        TextSpan.Figure { Origin: { } origin } =>
            W.Of("hyperlink", At(W + "anchor", Origin.Anchor(origin)), At(W + "history", 0), Words(run.Text, null)),
        TextSpan.Gap => Words(run.Text, W.Of("rPr", W.Of("b"), W.Of("color", Val("C00000")), W.Of("highlight", Val("yellow")))),
        TextSpan.Withheld => Words(run.Text, W.Of("rPr", W.Of("b"), W.Of("shd", Val("clear"), At(W + "fill", "D9D9D9")))),
        _ => Words(run.Text, null),
    };

    private static XElement Words(string text, XElement? look)
    {
        var run = W.Of("r", look);
        var lines = Typography.Clean(text).Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0) run.Add(W.Of("br"));
            run.Add(W.Of("t", At(XNamespace.Xml + "space", "preserve"), lines[line].Replace('\t', ' ')));
        }
        return run;
    }

    private static IEnumerable<XElement> Table(ReportTable table)
    {
        if (table.Title.Length > 0) yield return Paragraph("TableTitle", [new TextSpan.Words(table.Title)], newPage: !table.IsKeptTogether);
        var all = table.Widths.Sum();
        var widths = table.Widths.Select(width => width * TextWidth / all).ToList();
        var rows = table.PlaceCells().Select((places, row) => Row(table, places, row, widths));
        yield return W.Of("tbl",
            W.Of("tblPr", W.Of("tblW", At(W + "w", widths.Sum()), At(W + "type", "dxa")), W.Of("jc", Val("center")),
                DocxStyles.Borders(), W.Of("tblLayout", At(W + "type", "fixed")), DocxStyles.CellMargins(table.Dense ? 40 : 80)),
            W.Of("tblGrid", widths.Select(width => W.Of("gridCol", At(W + "w", width)))), rows);
        // Word would merge two adjacent tables, so a paragraph separates them.
        yield return Paragraph("TableEnd", []);
    }

    private static XElement Row(ReportTable table, IReadOnlyList<PlacedCell> places, int row, List<int> widths)
    {
        var head = row < table.HeadRows;
        var keep = table.IsKeptTogether && row < table.Rows.Count - 1;
        var whole = head || !places.Any(place => place.Cell.Look == CellLook.Text);
        var line = W.Of("tr", whole ? W.Of("trPr", W.Of("cantSplit"), head ? W.Of("tblHeader") : null) : null);
        for (var column = 0; column < places.Count; column++)
        {
            var place = places[column];
            if (place.Aside) continue;
            var cell = place.Cell;
            var paragraph = W.Of("p", W.Of("pPr", W.Of("pStyle", Val(table.Dense ? "TableSmall" : "TableText")),
                keep || head ? W.Of("keepNext") : null, W.Of("jc", Val(Alignment(cell)))));
            if (!place.Below) paragraph.Add(cell.Spans.Select(run => Strong(cell, RunOf(run))));
            if (table.Name == Origin.Table && column == 0 && !head) Bookmark(paragraph, row - table.HeadRows);
            line.Add(W.Of("tc",
                W.Of("tcPr", W.Of("tcW", At(W + "w", widths.Skip(column).Take(cell.ColumnSpan).Sum()), At(W + "type", "dxa")),
                    cell.ColumnSpan > 1 ? W.Of("gridSpan", Val(cell.ColumnSpan)) : null,
                    cell.RowSpan > 1 ? W.Of("vMerge", place.Below ? null : Val("restart")) : null,
                    Shade(cell.Look), W.Of("vAlign", Val(cell.Look == CellLook.Text ? "top" : "center"))), paragraph));
        }
        return line;
    }

    private static XElement Strong(TableCell cell, XElement run)
    {
        if (cell.Look == CellLook.Head && run.Element(W + "rPr") is null) run.AddFirst(W.Of("rPr", W.Of("b")));
        return run;
    }

    private static XElement? Shade(CellLook look) => look is CellLook.Head or CellLook.Gap
        ? W.Of("shd", Val("clear"), At(W + "color", "auto"), At(W + "fill", look == CellLook.Head ? "F2F2F2" : "FDE9E7")) : null;

    private static string Alignment(TableCell cell) =>
        cell.Look switch { CellLook.Number => "right", CellLook.Label or CellLook.Text => "left", _ => "center" };

    private static void Bookmark(XElement paragraph, int origin)
    {
        paragraph.Element(W + "pPr")?.AddAfterSelf(W.Of("bookmarkStart", At(W + "id", origin + 1), At(W + "name", Origin.Anchor(origin))));
        paragraph.Add(W.Of("bookmarkEnd", At(W + "id", origin + 1)));
    }

    private XElement Picture(ReportChart chart)
    {
        var number = _charts.Count + 1;
        var id = FormattableString.Invariant($"rChart{number}");
        _charts.Add(new(id, DocxChart.BuildChartSpace(chart), TablesWorkbook.Write([DocxChart.BuildFigures(chart, _phrases)])));
        var height = chart.Kind == ChartKind.Bars ? 25 + 7 * chart.Points.Count : 78;
        return W.Of("p", W.Of("pPr", W.Of("pStyle", Val("Picture"))), W.Of("r", W.Of("drawing",
            Wp.Of("inline", At("distT", 0), At("distB", 0), At("distL", 0), At("distR", 0),
                Wp.Of("extent", At("cx", 150 * EmuPerMillimetre), At("cy", Math.Min(200, height) * EmuPerMillimetre)),
                Wp.Of("docPr", At("id", 1000 + number), At("name", id), At("descr", chart.Title)),
                Wp.Of("cNvGraphicFramePr"),
                A.Of("graphic", A.Of("graphicData", At("uri", C.NamespaceName), C.Of("chart", At(R + "id", id))))))));
    }

    private static XElement Section() => W.Of("sectPr",
        W.Of("footerReference", At(W + "type", "default"), At(R + "id", "rOdd")),
        W.Of("footerReference", At(W + "type", "even"), At(R + "id", "rEven")),
        W.Of("pgSz", At(W + "w", 11906), At(W + "h", 16838)),
        W.Of("pgMar", At(W + "top", 2098), At(W + "right", 1474), At(W + "bottom", 1984), At(W + "left", 1588),
            At(W + "header", 851), At(W + "footer", 1400), At(W + "gutter", 0)));

    private XElement Footer(string side, string indentName, string twipsName)
    {
        var around = _phrases.Say("report-page", "\n").Split('\n');
        XElement Field(string kind) => W.Of("r", W.Of("fldChar", At(W + "fldCharType", kind)));
        return W.Of("ftr", At(XNamespace.Xmlns + "w", W.NamespaceName), W.Of("p",
            W.Of("pPr", W.Of("pStyle", Val("Footer")), W.Of("ind", At(W + indentName, 100), At(W + twipsName, 280)), W.Of("jc", Val(side))),
            Words(around[0], null), Field("begin"), W.Of("r", W.Of("instrText", At(XNamespace.Xml + "space", "preserve"), " PAGE ")),
            Field("separate"), Words("1", null), Field("end"), Words(around[1], null)));
    }

    private static XAttribute Val(object value) => DocxStyles.Val(value);
}
