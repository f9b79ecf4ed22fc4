namespace Consolidator.Samples;

/// <summary>Who signed, and when. Only family names, so that no real person is named.</summary>
internal static class Signatures
{
    private static readonly string[] Names = ["王", "李", "张", "刘", "赵", "陈", "杨", "孟", "云", "高", "郭", "乌", "白", "苏", "贺", "韩"];

    public static string Line(Filing filing) =>
        $"单位负责人：{Name(filing, "head")}　审核人：{Name(filing, "checker")}　填报人：{Name(filing, "clerk")}　填报日期：{Day(filing)}";

    public static Paper Cover(string name, Filing filing, string title, string unitName)
    {
        var cover = new Paper(name);
        cover.Write(2, 2, title, Look.Title, across: 3);
        var row = 5;
        foreach (var (key, answer) in new[]
        {
            ("填报单位", unitName), ("报告期", filing.PeriodTyped), ("单位负责人", Name(filing, "head")), ("审核人", Name(filing, "checker")),
            ("填报人", Name(filing, "clerk")), ("填报日期", Day(filing)),
        })
        {
            cover.Write(row, 2, $"{key}：", Look.Label);
            cover.Write(row++, 3, answer, Look.Label, across: 2);
        }
        return cover;
    }

    /// <summary>The day on which the return was filed, within weeks after its period.</summary>
    public static DateTimeOffset Filed(Filing filing) =>
        new DateTimeOffset(filing.Period.LastDay.AddDays(4 + Lot.Of(18, filing.Unit.Code, filing.Period.ToString())),
            new(9, 0), TimeSpan.FromHours(8))
            .AddMinutes(Lot.Of(480, filing.Unit.Code, filing.Form.Code));

    private static string Day(Filing filing) =>
        Filed(filing).ToString("yyyy年M月d日", System.Globalization.CultureInfo.InvariantCulture);

    private static string Name(Filing filing, string role) => Lot.From(Names, filing.Unit.Code, role) + "××";
}
