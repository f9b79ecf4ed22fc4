using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Totals;

namespace Consolidator.Reports;

/// <summary>The form of 2021 with its printed tables, filled with small invented figures that keep its relations.</summary>
internal static class Sample2021
{
    private static readonly string[] Scopes = ["city", "department", "district"];
    private static readonly string[] Results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    public static Form Annual { get; } = Built();

    public static ReportInput Year()
    {
        var totals = Annual.Items.SelectMany((item, place) => Scopes.Select(scope => new Total(
            3, "2023", Annual.Code, item.Code, item.Name, scope, item.Code == "FEE.amt" ? 12.345678m : place * 7 % 13, item.Measure, scope == "city" ? 57 : scope == "district" ? 9 : 48, scope == "city" ? 57 : scope == "district" ? 9 : 48, 0, 0))).ToList();
        return new(Period.OfYear(2023), 3, Sample2013.Registry, [Annual], totals,
            [.. Sample2013.Registry.Units.Take(20).Select((unit, place) => new UnitFigure(unit, Period.OfYear(2023), Annual.Code, "N1.tot", 90 - place))], [], []);
    }

    private static Form Built()
    {
        Line[] applicants = [new("np", "自然人", [], false, []), new(null, "法人或其他组织", [], true,
            [new("ent", "商业企业", [], false, []), new("res", "科研机构", [], false, []), new("ngo", "社会公益组织", [], false, []), new("law", "法律服务机构", [], false, []), new("oth", "其他", [], false, [])]),
            new("tot", "总计", [], false, [])];
        Line[] cases = [Group("行政复议", "RV"), new(null, "行政诉讼", [], true, [Group("未经复议直接起诉", "LD"), Group("复议后起诉", "LR")])];
        Table[] tables =
        [
            Matrix("A20_1", "第二十条第（一）项", "REG 规章\nNORM 行政规范性文件", "made 本年制发件数|rep 本年废止件数|valid 现行有效件数"),
            Matrix("A20_5", "第二十条第（五）项", "LIC 行政许可", "dec 本年处理决定数量"),
            Matrix("A20_6", "第二十条第（六）项", "PUN 行政处罚\nCOE 行政强制", "dec 本年处理决定数量"),
            Matrix("A20_8", "第二十条第（八）项", "FEE 行政事业性收费", "amt 本年收费金额（单位：万元）"),
            new("T3", "收到和处理政府信息公开申请情况", TableLayout.Matrix, [], Tree(T3), applicants),
            new("T4", "政府信息公开行政复议、行政诉讼情况", TableLayout.Record, [], [], cases),
        ];
        var items = tables.SelectMany(table => table.Layout == TableLayout.Record
            ? Leaves(table.Columns).Select(column => Item(column.Code ?? "", column.Label, "件"))
            : Leaves(table.Rows).SelectMany(row => Leaves(table.Columns).Select(column => Item($"{row.Code}.{column.Code}", row.Label + "／" + column.Label, column.Code == "amt" ? "万元" : "件"))));
        return new("annual-2021", 1, "政府信息公开工作年度报告", [], "annual", PeriodKind.Year, 2021, null, tables, [.. items], [], []);
    }

    private static Line Group(string label, string code) => new(null, label, [], true,
        [.. Results.Select((result, place) => new Line(FormattableString.Invariant($"{code}{place + 1}"), result, [], false, []))]);

    private static Table Matrix(string id, string title, string rows, string columns) => new(id, title, TableLayout.Matrix, [], Tree(rows), Tree(columns.Replace('|', '\n')));

    private static Item Item(string code, string name, string measure) =>
        new(code, name, measure == "万元" ? ItemKind.Amount : ItemKind.Count, measure, measure == "万元" ? 6 : 0, Aggregation.Sum, false, false, [], [], []);

    private static IEnumerable<Line> Leaves(IReadOnlyList<Line> lines) => lines.SelectMany(line => line.Below.Count == 0 ? [line] : Leaves(line.Below));

    // Two blanks a level; ! marks a heading.
    private static List<Line> Tree(string text, int level = 0)
    {
        var lines = new List<Line>();
        var all = text.Split('\n');
        for (var at = 0; at < all.Length; at++)
        {
            var below = all.Skip(at + 1).TakeWhile(line => line.StartsWith(new string(' ', 2 * level + 2), StringComparison.Ordinal)).ToList();
            var words = all[at].Trim().Split(' ', 2);
            lines.Add(new(words[0], words[1].TrimStart('!'), [], words[1][0] == '!', below.Count == 0 ? [] : Tree(string.Join('\n', below), level + 1)));
            at += below.Count;
        }
        return lines;
    }

    private const string T3 = """
        N1 一、本年新收政府信息公开申请数量
        N2 二、上年结转政府信息公开申请数量
        N3 !三、本年度办理结果
          N3_1 （一）予以公开
          N3_2 （二）部分公开（区分处理的，只计这一情形，不计其他情形）
          N3_3 !（三）不予公开
            N3_3_1 1.属于国家秘密
            N3_3_2 2.其他法律行政法规禁止公开
            N3_3_3 3.危及“三安全一稳定”
            N3_3_4 4.保护第三方合法权益
            N3_3_5 5.属于三类内部事务信息
            N3_3_6 6.属于四类过程性信息
            N3_3_7 7.属于行政执法案卷
            N3_3_8 8.属于行政查询事项
          N3_4 !（四）无法提供
            N3_4_1 1.本机关不掌握相关政府信息
            N3_4_2 2.没有现成信息需要另行制作
            N3_4_3 3.补正后申请内容仍不明确
          N3_5 !（五）不予处理
            N3_5_1 1.信访举报投诉类申请
            N3_5_2 2.重复申请
            N3_5_3 3.要求提供公开出版物
            N3_5_4 4.无正当理由大量反复申请
            N3_5_5 5.要求行政机关确认或重新出具已获取信息
          N3_6 !（六）其他处理
            N3_6_1 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
            N3_6_2 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
            N3_6_3 3.其他
          N3_7 （七）总计
        N4 四、结转下年度继续办理
        """;
}
