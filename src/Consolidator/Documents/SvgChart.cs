using System.Globalization;
using System.Text;

namespace Consolidator.Documents;

/// <summary>Draws a chart as inline SVG for a page.</summary>
internal static class SvgChart
{
    public static IReadOnlyList<string> Colours { get; } = ["2F5D8A", "C46A2B", "5B8C5A", "8A4F7D", "B5A13B", "5C6B73", "A23B3B",
        "3B8EA5", "7A6C5D", "94A84F"];

    private const int Width = 640;

    /// <param name="encode">Encodes a text for the page.</param>
    public static string Draw(ReportChart chart, Func<string, string> encode) => chart.Kind switch
    {
        ChartKind.Bars => Bars(chart, encode),
        ChartKind.Columns => Columns(chart, encode),
        _ => Pie(chart, encode),
    };

    private static string Bars(ReportChart chart, Func<string, string> encode)
    {
        const int Left = 190, Step = 24, Top = 36;
        var height = Top + Step * chart.Points.Count + 8;
        var svg = Open(chart, height, encode);
        var most = Math.Max(1, chart.Points.Max(point => point.Value));
        for (var row = 0; row < chart.Points.Count; row++)
        {
            var (point, y) = (chart.Points[row], Top + row * Step);
            var length = (int)Math.Round(point.Value / most * (Width - Left - 80));
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Left - 8}\" y=\"{y + 15}\" text-anchor=\"end\">{encode(point.Label)}</text>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{Left}\" y=\"{y + 3}\" width=\"{length}\" height=\"16\" fill=\"#{Colours[0]}\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{Left + length + 6}\" y=\"{y + 15}\">{Typography.Plain(point.Value)}</text>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static string Columns(ReportChart chart, Func<string, string> encode)
    {
        const int Floor = 250, High = 180;
        var svg = Open(chart, 285, encode);
        var most = Math.Max(1, chart.Points.Max(point => point.Value));
        var step = (Width - 40) / chart.Points.Count;
        for (var place = 0; place < chart.Points.Count; place++)
        {
            var point = chart.Points[place];
            var (middle, tall, wide) = (20 + step * place + step / 2, (int)Math.Round(point.Value / most * High),
                Math.Min(70, step * 3 / 5));
            svg.Append(CultureInfo.InvariantCulture,
                $"<rect x=\"{middle - wide / 2}\" y=\"{Floor - tall}\" width=\"{wide}\" height=\"{tall}\" fill=\"#{Colours[0]}\"/>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{middle}\" y=\"{Floor - tall - 6}\" text-anchor=\"middle\">{Typography.Plain(point.Value)}</text>");
            svg.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{middle}\" y=\"{Floor + 18}\" text-anchor=\"middle\">{encode(point.Label)}</text>");
        }
        return svg.Append(CultureInfo.InvariantCulture,
            $"<line x1=\"20\" x2=\"{Width - 20}\" y1=\"{Floor}\" y2=\"{Floor}\" stroke=\"#888\"/></svg>").ToString();
    }

    private static string Pie(ReportChart chart, Func<string, string> encode)
    {
        const int X = 170, Y = 165, Radius = 110;
        var shown = chart.Points.Where(point => point.Value > 0).ToList();
        var all = shown.Sum(point => point.Value);
        var svg = Open(chart, Math.Max(300, 70 + 24 * chart.Points.Count), encode);
        var from = -Math.PI / 2;
        for (var place = 0; place < chart.Points.Count; place++)
        {
            var (point, colour) = (chart.Points[place], Colours[place % Colours.Count]);
            var to = from + (double)(point.Value / all) * 2 * Math.PI;
            if (shown.Count == 1 && point.Value > 0) svg.Append(CultureInfo.InvariantCulture,
                $"<circle cx=\"{X}\" cy=\"{Y}\" r=\"{Radius}\" fill=\"#{colour}\"/>");
            else if (point.Value > 0)
                svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{X} {Y} L{Rim(from)} A{Radius} {Radius} 0 ")
                    .Append(to - from > Math.PI ? "1 1 " : "0 1 ")
                    .Append(CultureInfo.InvariantCulture, $"{Rim(to)} Z\" fill=\"#{colour}\" stroke=\"#fff\"/>");
            var y = 56 + place * 24;
            var share = $"{Typography.Plain(point.Value)}{encode(chart.Measure)}（{Typography.Percent(point.Value / all, 1)}）";
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"330\" y=\"{y}\" width=\"13\" height=\"13\" fill=\"#{colour}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"350\" y=\"{y + 11}\">{encode(point.Label)}　{share}</text>");
            from = to;
        }
        return svg.Append("</svg>").ToString();

        static string Rim(double angle) =>
            string.Create(CultureInfo.InvariantCulture, $"{X + Radius * Math.Cos(angle):0.##} {Y + Radius * Math.Sin(angle):0.##}");
    }

    private static StringBuilder Open(ReportChart chart, int height, Func<string, string> encode) => new StringBuilder()
        .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{encode(chart.Title)}\">")
        .Append(CultureInfo.InvariantCulture,
            $"<text class=\"name\" x=\"{Width / 2}\" y=\"20\" text-anchor=\"middle\">{encode(chart.Title)}</text>");
}
