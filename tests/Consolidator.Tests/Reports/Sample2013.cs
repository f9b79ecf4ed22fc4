using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>The published figures of 2013, divided among 57 units in an invented way.</summary>
internal static class Sample2013
{
    public static Registry Registry { get; } = new(new("150100", "呼和浩特市", [], []), [.. Units()],
        new Dictionary<string, string> { ["pilot"] = "预决算公开试点单位", ["demonstration"] = "政务公开和办事公开示范点", ["inspected"] = "联合督查单位" });

    public static Form Annual { get; } = Form("annual-2013", "呼和浩特市2013年政府信息公开情况报送表", PeriodKind.Year,
        "A01 新增主动公开政府信息数 条|A0101 其中：政府公报 条|A0102 其中：政府信息公开网 条|A0103 其中：本单位网站 条|A0104 其中：其他 条|A02 累计主动公开（年末） 条|A03 新闻发布会 次|"
        + "B0100 上年结转 件|B01 受理申请数 件|B02 办结数 件|B03 结转下年 件|C01 收取费用 元|C02 减免费用 元|D01 网上咨询数 件|D0101 网上咨询数／按时答复数 件|D02 投诉数 件|D0201 投诉数／按时答复数 件|"
        + "E01 行政复议数 件|E02 行政复议数／年度内办结 件|E0201 行政复议数／维持 件|E0202 行政复议数／责令履行／撤销变更确认违法（纠错） 件|E0203 行政复议数／其他 件|E04 行政复议数／正在办理 件|G01 行政申诉数 件|"
        + "F01 行政诉讼数 件|F02 行政诉讼数／年度内办结 件|F0201 行政诉讼数／维持或驳回 件|F0202 行政诉讼数／纠错 件|F0203 行政诉讼数／撤诉 件|F0204 行政诉讼数／其他 件|F04 行政诉讼数／正在审理 件|"
        + "K1 指南是否更新 ?|K2 目录是否更新 ?|K3 保密审查制度 ?|L1 部门预算公开 ?|N1 培训班次 次|N2 培训人次 人次|" + Months,
        [new(new ItemCode("E05"), "纠错率", new Expression.Number(0, "0"), 2)]);

    public static Form Quarterly { get; } = Form("quarterly-2013", "政府信息公开工作季度报表", PeriodKind.Quarter,
        "A01 新增主动公开政府信息数 条|D01 网上咨询数 件|D0101 网上咨询数／按时答复数 件|D02 投诉数 件|D0201 投诉数／按时答复数 件|" + Months, []);

    public static Form Hotline { get; } = Form("hotline-2013", "市长热线等受理办结情况", PeriodKind.Year,
        "H11 市长热线受理数 件|H12 市长热线办结数 件|H21 市长信箱受理数 件|H22 市长信箱办结数 件|H31 广播连线受理数 件|H32 广播连线办结数 件|"
        + "H41 指挥中心受理数 件|H42 指挥中心办结数 件|H51 12319城建热线受理数 件|H52 12319城建热线办结数 件", []);

    public static Form Budget { get; } = Form("budget-2013", "预决算公开情况", PeriodKind.Year,
        "A04 在市人代会上公开预算的部门 个|U03 试点市直部门 个|A05 试点部门按要求公开的 个", []);

    private const string Months =
        "M01 1月 件|M02 2月 件|M03 3月 件|M04 4月 件|M05 5月 件|M06 6月 件|"
        + "M07 7月 件|M08 8月 件|M09 9月 件|M10 10月 件|M11 11月 件|M12 12月 件";

    private static readonly Dictionary<string, decimal> Published = new()
    {
        ["A01"] = 48386, ["A0101"] = 28, ["A0102"] = 10909, ["A0103"] = 30000, ["A0104"] = 9000, ["A02"] = 596387, ["A03"] = 43,
            ["B0100"] = 0, ["B01"] = 482, ["B02"] = 482, ["B03"] = 0,
        ["C01"] = 0, ["D01"] = 52, ["D0101"] = 52, ["D02"] = 19, ["D0201"] = 19, ["E01"] = 15, ["E02"] = 13, ["E0201"] = 9,
            ["E0202"] = 2, ["E0203"] = 2, ["E04"] = 2,
        ["F01"] = 9, ["F02"] = 7, ["F0201"] = 0, ["F0202"] = 0, ["F0203"] = 7, ["F0204"] = 0, ["F04"] = 2, ["N1"] = 96, ["N2"] = 3420,
    };

    private static readonly Dictionary<string, decimal?> Single = new()
    {
        ["H11"] = 16730, ["H12"] = 16262, ["H21"] = 1962, ["H22"] = 1933, ["H31"] = 362, ["H32"] = 362, ["H41"] = 41925, ["H42"] = 40541,
            ["H51"] = null, ["H52"] = null,
        ["A04"] = 80, ["U03"] = 12, ["A05"] = 8,
    };

    /// <param name="without">Codes of units that have not filed the yearly form.</param>
    public static ReportInput Year(IReadOnlyList<UnitText>? texts = null, params string[] without)
    {
        var period = Period.OfYear(2013);
        var figures = new List<UnitFigure>();
        foreach (var item in Annual.Items) figures.AddRange(Split(item, period, Annual.Code.Value));
        figures.RemoveAll(figure => without.Contains(figure.Unit.Code.Value));
        var missing = Registry.Units.Where(unit => without.Contains(unit.Code.Value))
            .Select(unit => new MissingReturn(unit, Annual.Code, period)).ToList();
        var totals = Added(figures, Annual, period, missing.Count).ToList();
        totals.Add(
            new(7, period, Annual.Code, new ItemCode("E05"), "纠错率", Scope.City, Math.Round(2m / 24, 6), "%", 57, 57 - missing.Count, 0,
            missing.Count));
        foreach (var form in new[] { Hotline, Budget })
            totals.AddRange(form.Items.Select(item =>
                new Total(7, period, form.Code, item.Code, item.Name, Scope.City, Single[item.Code.Value], item.Measure, 1,
                Single[item.Code.Value] is null ? 0 : 1, Single[item.Code.Value] is null ? 1 : 0, 0)));
        return new(period, 7, Registry, [Annual, Hotline, Budget, Quarterly], totals, figures, texts ?? [], missing);
    }

    /// <summary>A quarter with its earlier quarters and the year. 150125 has not filed the second quarter, D03 left a month blank, D01 and
    /// D02 have equal figures.</summary>
    public static ReportInput Quarter(int number)
    {
        var (year, figures, totals, missing) = (Year(), new List<UnitFigure>(), new List<Total>(), new List<MissingReturn>());
        for (var quarter = 1; quarter <= number; quarter++)
        {
            var period = Period.OfQuarter(2013, quarter);
            var filed = new List<UnitFigure>();
            foreach (var item in Quarterly.Items)
            {
                var month = item.Code.Value[0] == 'M' ? int.Parse(item.Code.Value[1..], CultureInfo.InvariantCulture) : 0;
                if (month > 0 && (month + 2) / 3 != quarter) continue;
                filed.AddRange(Registry.Units.Select((unit, place) => new UnitFigure(unit, period, Quarterly.Code, item.Code,
                    unit.Code == new UnitCode("D03") && item.Code == new ItemCode("M02") ? null : month > 0 ? 3 + (place * 7 + month) % 40
                    : item.Code == new ItemCode("A01") ? unit.Code.Value is "D01" or "D02" ? 400 + quarter
                        : 60 + (place * 37 + quarter * 11) % 300
                        : place % 5 == 0 ? 2 : 0)));
            }
            var late = Registry.Units.Where(unit => unit.Code == new UnitCode("150125") && quarter == 2).ToList();
            filed.RemoveAll(figure => late.Contains(figure.Unit));
            missing.AddRange(late.Select(unit => new MissingReturn(unit, Quarterly.Code, period)));
            totals.AddRange(Added(filed, Quarterly, period, late.Count));
            figures.AddRange(filed);
        }
        return new(Period.OfQuarter(2013, number), 9, Registry, [Annual, Quarterly], [.. totals, .. year.Totals],
            [.. figures, .. year.Figures], [], missing);
    }

    public static UnitText Text(string unit, string item, string text, bool held = false) => new(
        Registry[new UnitCode(unit)] ?? throw new ArgumentException(unit), Annual.Code, new ItemCode(item), text,
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), held);

    private static IEnumerable<UnitFigure> Split(Item item, Period period, string form)
    {
        var units = Registry.Units;
        if (item.Kind == ItemKind.Flag)
            return units.Where((unit, place) => item.Code != new ItemCode("L1") || place < 9 || unit.Has("pilot", period.LastDay))
                .Select((unit, place) => new UnitFigure(unit, period, new FormCode(form), item.Code, item.Code == new ItemCode("L1")
                    && place is 3 or 5 or 10 or 11 or 12 or 13 ? 0 : 1));
        if (!Published.TryGetValue(item.Code.Value, out var all))
            return units.Select((unit, place) =>
                new UnitFigure(unit, period, new FormCode(form), item.Code, item.Code.Value[0] == 'M' ? 5 + place % 20 : null));
        var weights = units.Select((_, place) => (decimal)(60 - place)).ToList();
        var shares = weights.Select(weight => Math.Floor(all * weight / weights.Sum())).ToList();
        shares[0] += all - shares.Sum();
        return units.Select((unit, place) => new UnitFigure(unit, period, new FormCode(form), item.Code, shares[place]));
    }

    private static IEnumerable<Total> Added(List<UnitFigure> figures, Form form, Period period, int missing)
    {
        foreach (var item in form.Items)
            foreach (var scope in Scopes.All)
            {
                var within = figures.Where(figure => figure.Form == form.Code && figure.Item == item.Code && figure.Period == period
                    && scope.Includes(figure.Unit)).ToList();
                var lacking = scope == Scope.Department ? 0 : missing;
                var counted = within.Count(figure => figure.Value is not null);
                yield return new(7, period, form.Code, item.Code, item.Name, scope, counted == 0 ? null
                    : within.Sum(figure => figure.Value ?? 0),
                    item.Measure, within.Count + lacking, counted, within.Count - counted, lacking);
            }
    }

    private static Form Form(string code, string title, PeriodKind kind, string items, IReadOnlyList<DerivedRatio> ratios) =>
        new(new FormCode(code), 1, title, [], null, kind, 2013, 2013, [], [.. items.Split('|').Select(ItemOf),
            .. code == "annual-2013" ? new[] { TextItem("P1", "存在的主要问题"), TextItem("P2", "下一步工作措施") } : []], [], ratios);

    private static Item ItemOf(string line)
    {
        var words = line.Split(' ');
        return new(new ItemCode(words[0]), words[1], words[2] == "?" ? ItemKind.Flag : ItemKind.Count, words[2] == "?" ? "" : words[2], 0,
            AggregationKind.Sum, false, false, [], [], []);
    }

    private static Item TextItem(string code, string name) =>
        new(new ItemCode(code), name, ItemKind.Text, "", 0, AggregationKind.Collected, false, false, [], [], []);

    private static IEnumerable<Unit> Units()
    {
        string[] districts = ["150102 新城区", "150103 回民区", "150104 玉泉区", "150105 赛罕区", "150121 土默特左旗", "150122 托克托县", "150123 和林格尔县",
            "150124 清水河县", "150125 武川县"];
        var day = new DateOnly(2013, 1, 1);
        foreach (var (line, place) in districts.Select((line, place) => (line, place)))
            yield return Make(line[..6], line[7..], UnitKind.District, (place == 0 ? "demonstration" : null, null),
                (place < 4 ? "inspected" : null, new DateOnly(2013, 6, 6)));
        for (var number = 1; number <= 48; number++)
            yield return Make(FormattableString.Invariant($"D{number:00}"), Departments.Split('、')[number - 1], UnitKind.Department,
                (number <= 12 ? "pilot" : null, null), (number <= 12 ? "demonstration" : null, null),
                    (number is > 10 and <= 28 ? "inspected" : null, new DateOnly(2013, 6, 6)));

        Unit Make(string code, string name, UnitKind kind, params (string? Name, DateOnly? Until)[] attributes) =>
            new(new UnitCode(code), name, kind, [], null, null,
            [.. from attribute in attributes where attribute.Name is not null select new UnitAttribute(attribute.Name, day,
                attribute.Until)], null);
    }

    private const string Departments = 
        "市人民政府办公厅、市政务服务中心、市发展和改革委员会、市科学技术局、市人民政府法制办公室、市国家保密局、市档案局、市教育局、市卫生局、市人口和计划生育委员会、市环境保护局、市交通运输局、"
        + "市住房保障和房屋管理局、市食品药品监督管理局、市农牧业局、市城乡建设委员会、市财政局、市监察局、市工商行政管理局、市经济和信息化委员会、市民族事务委员会（宗教事务局）、市公安局、市民政局、市司法局、"
        + "市人力资源和社会保障局、市国土资源局、市规划局、市城市管理行政执法局、市水务局、市林业局、市商务局、市文化局、市广播电影电视局、市体育局、市审计局、市统计局、"
        + "市旅游局、市国有资产监督管理委员会、市安全生产监督管理局、市质量技术监督局、市地方税务局、市粮食局、市外事侨务办公室、市人民防空办公室、市园林管理局、市信访局、市扶贫开发办公室、市金融工作办公室";
}
