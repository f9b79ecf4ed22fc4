using System.Globalization;
using System.Xml.Linq;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;
using static Consolidator.Spreadsheets.Writing.Xml;

namespace Consolidator.Documents;

/// <summary>A chart in a docx: drawn from cached figures and editable through its embedded workbook.</summary>
internal static class DocxChart
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "Data";

    /// <summary>The figures of a chart: labels in A, values in B, heads in row 1.</summary>
    public static ReportTable BuildFigures(ReportChart chart, Phrasebook phrases)
    {
        List<IReadOnlyList<TableCell>> rows = [(TableCell[])[TableCell.Head(phrases.Say("report-head-item")),
            TableCell.Head(chart.Measure)]];
        rows.AddRange(chart.Points.Select(point =>
            (IReadOnlyList<TableCell>)[TableCell.Label(point.Label), TableCell.Number(Typography.Plain(point.Value), point.Value)]));
        return new(Sheet, "", [30, 12], 0, rows);
    }

    public static XElement BuildChartSpace(ReportChart chart) => C.Of("chartSpace",
        At(XNamespace.Xmlns + "c", C.NamespaceName), At(XNamespace.Xmlns + "a", A.NamespaceName),
            At(XNamespace.Xmlns + "r", R.NamespaceName),
        C.Of("roundedCorners", Val(0)),
        C.Of("chart",
            C.Of("title", C.Of("tx", C.Of("rich", A.Of("bodyPr"), A.Of("p",
                A.Of("pPr", Look("defRPr", 1200, true)), A.Of("r", Look("rPr", 1200, true), A.Of("t", chart.Title))))),
                    C.Of("overlay", Val(0))),
            C.Of("autoTitleDeleted", Val(0)),
            C.Of("plotArea", C.Of("layout"), chart.Kind == ChartKind.Pie ? Pie(chart) : Bars(chart)),
            chart.Kind == ChartKind.Pie ? C.Of("legend", C.Of("legendPos", Val("r")), C.Of("overlay", Val(0)), Text(1000)) : null,
            C.Of("plotVisOnly", Val(1)), C.Of("dispBlanksAs", Val("gap"))),
        C.Of("spPr", A.Of("solidFill", A.Of("srgbClr", At("val", "FFFFFF"))), A.Of("ln", A.Of("noFill"))),
        Text(1000),
        C.Of("externalData", At(R + "id", OfficeFile.ChartData), C.Of("autoUpdate", Val(0))));

    private static XElement Pie(ReportChart chart) =>
        C.Of("pieChart", C.Of("varyColors", Val(1)), Series(chart, true), C.Of("firstSliceAng", Val(0)));

    private static XElement[] Bars(ReportChart chart)
    {
        var isBar = chart.Kind == ChartKind.Bars;
        return
        [
            C.Of("barChart", C.Of("barDir", Val(isBar ? "bar" : "col")), C.Of("grouping", Val("clustered")), C.Of("varyColors", Val(0)),
                Series(chart, false), C.Of("gapWidth", Val(isBar ? 45 : 90)), C.Of("axId", Val(1)), C.Of("axId", Val(2))),
            // Horizontal bars are drawn from the bottom; a reversed axis puts the largest first.
            C.Of("catAx", C.Of("axId", Val(1)), C.Of("scaling", C.Of("orientation", Val(isBar ? "maxMin" : "minMax"))),
                C.Of("delete", Val(0)),
                C.Of("axPos", Val(isBar ? "l" : "b")), C.Of("majorTickMark", Val("none")), C.Of("minorTickMark", Val("none")),
                C.Of("tickLblPos", Val("nextTo")), Text(900), C.Of("crossAx", Val(2)), C.Of("crosses", Val("autoZero"))),
            C.Of("valAx", C.Of("axId", Val(2)), C.Of("scaling", C.Of("orientation", Val("minMax")), C.Of("min", Val(0))),
                C.Of("delete", Val(1)),
                C.Of("axPos", Val(isBar ? "t" : "l")), C.Of("numFmt", At("formatCode", "#,##0"), At("sourceLinked", 0)),
                C.Of("majorTickMark", Val("none")), C.Of("minorTickMark", Val("none")), C.Of("tickLblPos", Val("nextTo")),
                C.Of("crossAx", Val(1)), C.Of("crosses", Val("autoZero"))),
        ];
    }

    private static XElement Series(ReportChart chart, bool share)
    {
        var last = (chart.Points.Count + 1).ToString(CultureInfo.InvariantCulture);
        return C.Of("ser", C.Of("idx", Val(0)), C.Of("order", Val(0)),
            C.Of("tx", C.Of("strRef", C.Of("f", Sheet + "!$B$1"), Cache("strCache", [chart.Measure], null))),
            share ? null : C.Of("spPr", A.Of("solidFill", A.Of("srgbClr", At("val", "2F5D8A")))),
            share ? null : C.Of("invertIfNegative", Val(0)),
            share ? chart.Points.Select((_, point) => C.Of("dPt", C.Of("idx", Val(point)), C.Of("bubble3D", Val(0)),
                C.Of("spPr", A.Of("solidFill", A.Of("srgbClr", At("val", SvgChart.Colours[point % SvgChart.Colours.Count])))))) : null,
            C.Of("dLbls", C.Of("numFmt", At("formatCode", "#,##0.######"), At("sourceLinked", 0)), C.Of("spPr", A.Of("noFill")), Text(900),
                C.Of("showLegendKey", Val(0)), C.Of("showVal", Val(1)), C.Of("showCatName", Val(0)),
                C.Of("showSerName", Val(0)), C.Of("showPercent", Val(0)), C.Of("showBubbleSize", Val(0))),
            C.Of("cat", C.Of("strRef", C.Of("f", $"{Sheet}!$A$2:$A${last}"),
                Cache("strCache", chart.Points.Select(point => point.Label), null))),
            C.Of("val", C.Of("numRef", C.Of("f", $"{Sheet}!$B$2:$B${last}"),
                Cache("numCache", chart.Points.Select(point => point.Value.ToString(CultureInfo.InvariantCulture)),
                    C.Of("formatCode", "General")))));
    }

    private static XElement Cache(string name, IEnumerable<string> values, XElement? format)
    {
        var all = values.ToList();
        return C.Of(name, format, C.Of("ptCount", Val(all.Count)),
            all.Select((value, place) => C.Of("pt", At("idx", place), C.Of("v", value))));
    }

    private static XElement Text(int size) =>
        C.Of("txPr", A.Of("bodyPr"), A.Of("p", A.Of("pPr", Look("defRPr", size, false)), A.Of("endParaRPr", At("lang", "zh-CN"))));

    private static XElement Look(string name, int size, bool bold) =>
        A.Of(name, name == "rPr" ? At("lang", "zh-CN") : null, At("sz", size), At("b", bold ? 1 : 0),
        A.Of("latin", At("typeface", Fonts.Latin)), A.Of("ea", At("typeface", Fonts.Table)));

    private static XAttribute Val(object value) => new("val", value);
}
