using System.Globalization;
using System.Xml.Linq;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>A chart as Word keeps it: drawn from cached figures, editable through the workbook that goes with it.</summary>
internal static class DocxChart
{
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Sheet = "Data";

    /// <summary>The figures behind a chart: labels in A, values in B, heads in row 1.</summary>
    public static ReportTable Figures(ReportChart chart, Phrasebook phrases)
    {
        List<IReadOnlyList<TableCell>> rows = [(TableCell[])[TableCell.Head(phrases.Say("report-head-item")), TableCell.Head(chart.Measure)]];
        rows.AddRange(chart.Points.Select(point => (IReadOnlyList<TableCell>)[TableCell.Label(point.Label), TableCell.Number(Wording.Plain(point.Value), point.Value)]));
        return new(Sheet, "", [30, 12], 0, rows);
    }

    public static XElement Space(ReportChart chart) => new(C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        new XElement(C + "roundedCorners", Val(0)),
        new XElement(C + "chart",
            new XElement(C + "title", new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p",
                new XElement(A + "pPr", Look("defRPr", 1200, true)), new XElement(A + "r", Look("rPr", 1200, true), new XElement(A + "t", chart.Title))))), new XElement(C + "overlay", Val(0))),
            new XElement(C + "autoTitleDeleted", Val(0)),
            new XElement(C + "plotArea", new XElement(C + "layout"), chart.Kind == ChartKind.Pie ? Pie(chart) : Bars(chart)),
            chart.Kind == ChartKind.Pie ? new XElement(C + "legend", new XElement(C + "legendPos", Val("r")), new XElement(C + "overlay", Val(0)), Text(1000)) : null,
            new XElement(C + "plotVisOnly", Val(1)), new XElement(C + "dispBlanksAs", Val("gap"))),
        new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "FFFFFF"))), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(1000),
        new XElement(C + "externalData", new XAttribute(R + "id", OfficeFile.ChartData), new XElement(C + "autoUpdate", Val(0))));

    private static XElement Pie(ReportChart chart) => new(C + "pieChart", new XElement(C + "varyColors", Val(1)), Series(chart, true), new XElement(C + "firstSliceAng", Val(0)));

    private static XElement[] Bars(ReportChart chart)
    {
        var lying = chart.Kind == ChartKind.Bars;
        return
        [
            new(C + "barChart", new XElement(C + "barDir", Val(lying ? "bar" : "col")), new XElement(C + "grouping", Val("clustered")), new XElement(C + "varyColors", Val(0)),
                Series(chart, false), new XElement(C + "gapWidth", Val(lying ? 45 : 90)), new XElement(C + "axId", Val(1)), new XElement(C + "axId", Val(2))),
            // Lying bars are drawn from below: the largest comes first only when the axis runs backwards.
            new(C + "catAx", new XElement(C + "axId", Val(1)), new XElement(C + "scaling", new XElement(C + "orientation", Val(lying ? "maxMin" : "minMax"))), new XElement(C + "delete", Val(0)),
                new XElement(C + "axPos", Val(lying ? "l" : "b")), new XElement(C + "majorTickMark", Val("none")), new XElement(C + "minorTickMark", Val("none")),
                new XElement(C + "tickLblPos", Val("nextTo")), Text(900), new XElement(C + "crossAx", Val(2)), new XElement(C + "crosses", Val("autoZero"))),
            new(C + "valAx", new XElement(C + "axId", Val(2)), new XElement(C + "scaling", new XElement(C + "orientation", Val("minMax")), new XElement(C + "min", Val(0))), new XElement(C + "delete", Val(1)),
                new XElement(C + "axPos", Val(lying ? "t" : "l")), new XElement(C + "numFmt", new XAttribute("formatCode", "#,##0"), new XAttribute("sourceLinked", 0)),
                new XElement(C + "majorTickMark", Val("none")), new XElement(C + "minorTickMark", Val("none")), new XElement(C + "tickLblPos", Val("nextTo")),
                new XElement(C + "crossAx", Val(1)), new XElement(C + "crosses", Val("autoZero"))),
        ];
    }

    private static XElement Series(ReportChart chart, bool share)
    {
        var last = (chart.Points.Count + 1).ToString(CultureInfo.InvariantCulture);
        return new(C + "ser", new XElement(C + "idx", Val(0)), new XElement(C + "order", Val(0)),
            new XElement(C + "tx", new XElement(C + "strRef", new XElement(C + "f", Sheet + "!$B$1"), Cache("strCache", [chart.Measure], null))),
            share ? null : new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "2F5D8A")))),
            share ? null : new XElement(C + "invertIfNegative", Val(0)),
            share ? chart.Points.Select((_, point) => new XElement(C + "dPt", new XElement(C + "idx", Val(point)), new XElement(C + "bubble3D", Val(0)),
                new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", SvgChart.Colours[point % SvgChart.Colours.Count])))))) : null,
            new XElement(C + "dLbls", new XElement(C + "numFmt", new XAttribute("formatCode", "#,##0.######"), new XAttribute("sourceLinked", 0)), new XElement(C + "spPr", new XElement(A + "noFill")), Text(900),
                new XElement(C + "showLegendKey", Val(0)), new XElement(C + "showVal", Val(1)), new XElement(C + "showCatName", Val(0)),
                new XElement(C + "showSerName", Val(0)), new XElement(C + "showPercent", Val(0)), new XElement(C + "showBubbleSize", Val(0))),
            new XElement(C + "cat", new XElement(C + "strRef", new XElement(C + "f", $"{Sheet}!$A$2:$A${last}"), Cache("strCache", chart.Points.Select(point => point.Label), null))),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", $"{Sheet}!$B$2:$B${last}"),
                Cache("numCache", chart.Points.Select(point => point.Value.ToString(CultureInfo.InvariantCulture)), new XElement(C + "formatCode", "General")))));
    }

    private static XElement Cache(string name, IEnumerable<string> values, XElement? format)
    {
        var all = values.ToList();
        return new(C + name, format, new XElement(C + "ptCount", Val(all.Count)),
            all.Select((value, place) => new XElement(C + "pt", new XAttribute("idx", place), new XElement(C + "v", value))));
    }

    private static XElement Text(int size) => new(C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "pPr", Look("defRPr", size, false)), new XElement(A + "endParaRPr", new XAttribute("lang", "zh-CN"))));

    private static XElement Look(string name, int size, bool bold) => new(A + name, name == "rPr" ? new XAttribute("lang", "zh-CN") : null, new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0),
        new XElement(A + "latin", new XAttribute("typeface", Fonts.Latin)), new XElement(A + "ea", new XAttribute("typeface", Fonts.Table)));

    private static XAttribute Val(object value) => new("val", value);
}
