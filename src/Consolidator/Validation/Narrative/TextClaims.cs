using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Validation.Narrative;

/// <summary>What a text says in numbers that the tables say too: 收到申请134件, and the table has 170.</summary>
internal static partial class TextClaims
{
    /// <param name="Says">The words before the number, all of them: a word that isn't known may make it another number
    /// (行政许可窗口办件, 通过网络收到申请).</param>
    /// <param name="Not">What may not stand before, since the last full stop: then it is a number of something else.
    /// Null where nothing does harm.</param>
    /// <param name="Readings">Sums of items it may stand for, the likelier first.
    /// 收到 counts last year's pending requests in some offices and not in others.</param>
    private sealed record Claim(Regex Says, Regex? Not, string[] Measures, params string[][] Readings)
    {
        /// <summary>True when it is said of a part of what the number before it counts: 收到申请134件，其中自然人申请100件.</summary>
        public bool Divides { get; init; }
    }

    private static readonly string[] Cases = ["件", "起", "宗", "次", "个", "例"], Items = ["件", "条", "份", "篇", "个", "部"],
        Money = ["万元", "元"];

    private static readonly Claim[] Claims =
    [
        new(Received(), null, Cases, ["N1.tot"], ["N1.tot", "N2.tot"]),
        new(Handled(), null, Cases, ["N1.tot", "N2.tot"], ["N3_7.tot"], ["N1.tot"]),
        new(Persons(), null, Cases, ["N1.np"], ["N1.np", "N2.np"], ["N3_7.np"]) { Divides = true },
        new(Bodies(), null, Cases, [.. Bodies("N1")], [.. Bodies("N1"), .. Bodies("N2")], [.. Bodies("N3_7")]) { Divides = true },
        new(Carried(), OfOtherThings(), Cases, ["N2.tot"]),
        new(Settled(), OfOtherThingsOrNone(), Cases, ["N3_7.tot"]),
        new(Pending(), OfOtherThings(), Cases, ["N4.tot"]),
        new(Granted(), OfSome(), Cases, ["N3_1.tot"]),
        new(InPart(), OfSome(), Cases, ["N3_2.tot"]),
        new(Refused(), OfSome(), Cases, [.. Below("N3_3", 8)]),
        new(Unable(), OfSome(), Cases, [.. Below("N3_4", 3)]),
        new(Unhandled(), OfSome(), Cases, [.. Below("N3_5", 5)]),
        new(Otherwise(), OfSome(), Cases, [.. Below("N3_6", 3)]),
        new(Reviewed(), OfOtherCases(), Cases, ["RV5"], ["RV5", "LD5", "LR5"]),
        new(Sued(), OfOtherCases(), Cases, ["LD5", "LR5"], ["LD5"], ["LR5"]),
        new(Issued(), null, Items, ["NORM.made"]),
        new(InForce(), Published(), Items, ["NORM.valid"]),
        new(Repealed(), null, Items, ["NORM.rep"]),
        new(Licensed(), Published(), Items, ["LIC.dec"]),
        new(Punished(), Published(), Items, ["PUN.dec"]),
        new(Coerced(), Published(), Items, ["COE.dec"]),
        new(Charged(), Published(), Money, ["FEE.amt"]),
        new(Disclosed(), null, Items, ["A01"]),
        new(Received(), null, Cases, ["C01"]),
        new(Received(), null, Cases, ["B01"], ["B01", "B0100"]),
    ];

    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        var statements = text.Statements.Select(statement => (Statement: statement, Numbers: Prose.Numbers(statement.Words))).ToList();
        foreach (var claim in Claims)
        {
            var readings = claim.Readings.Where(reading => reading.All(code => text.Form[new ItemCode(code)] is not null))
                .Select(codes => (Codes: codes, Sum: text.Figures.Sum(codes))).ToList();
            if (readings.Count == 0 || readings.Any(reading => reading.Sum is null)) continue;
            var named = statements
                .SelectMany(one => one.Numbers.Select((mention, at) => (one.Statement, one.Numbers, Mention: mention, At: at)))
                .Where(one => claim.Measures.Contains(one.Mention.Measure) && claim.Says.IsMatch(one.Mention.Before)).ToList();
            var said = named.Where(one => IsOfTheTable(text, claim, one.Statement, one.Numbers, one.At))
                .Select(one => one.Mention).ToList();
            if (said.Count == 0) continue;
            (Prose.Mention Mention, string[] Codes)? Agreed(IEnumerable<Prose.Mention> mentions) => mentions
                .SelectMany(mention =>
                    readings.Where(reading => Agrees(mention, reading.Sum ?? 0, text.Form[new ItemCode(reading.Codes[0])]))
                    .Select(reading => ((Prose.Mention, string[])?)(mention, reading.Codes))).FirstOrDefault();
            // The same thing is said of parts of the area and of the year too; one mention that agrees is enough.
            if (Agreed(said) is var (mention, codes))
            {
                if (readings.Count > 1)
                    yield return text.Say(FindingKinds.TextAgrees, mention.Before + mention.Written, text.Figures.Shown(codes));
            }
            else if (Agreed(named.Select(one => one.Mention)) is null)
                yield return text.Say(FindingKinds.TextContradictsTable, said[0].Before + said[0].Written, readings.Count == 1
                    ? text.Figures.Shown(readings[0].Codes)
                        : new Sentence("text-or", text.Figures.Shown(readings[0].Codes), text.Figures.Shown(readings[1].Codes)));
        }
    }

    /// <summary>Whether a number counts what the table counts: all of it, and it alone.</summary>
    private static bool IsOfTheTable(
        TextOfReturn text, Claim claim, Prose.Statement statement, IReadOnlyList<Prose.Mention> numbers, int at)
    {
        var mention = numbers[at];
        var left = statement.Before(mention.At - mention.Before.Length);
        var before = left + mention.Before;
        if (TextScope.IsElsewhere(text.Period, before) || claim.Not?.IsMatch(before) == true) return false;
        if (!claim.Divides) return !IsShared(left);
        // 自然人91件 may be of those carried over, or of those refused: of what, says the number that is divided.
        if (IsShared(left) && !Listing().IsMatch(left)) return false;
        for (var whole = at - 1; whole >= 0; whole--)
            if (!Persons().IsMatch(numbers[whole].Before) && !Bodies().IsMatch(numbers[whole].Before))
                return Received().IsMatch(numbers[whole].Before) || Handled().IsMatch(numbers[whole].Before);
        return false;
    }

    // 行政处罚、行政强制决定共51件 is the number of both; 分别为120件、45件 is of several, in order; after 其中 comes a part.
    private static bool IsShared(string left) =>
        left.EndsWith('、') && !Numbered().IsMatch(left) || Joined().IsMatch(left) || Listing().IsMatch(left);

    /// <summary>As it is printed: 59,237.24万元 for 59,237.2449, and the same in 元.</summary>
    private static bool Agrees(Prose.Mention mention, decimal sum, Item? item)
    {
        var figure = mention.Measure == "元" && item?.Measure == "万元" ? sum * 10_000 : sum;
        return mention.Number == figure || item?.Kind == ItemKind.Amount
            && (Math.Round(figure, mention.Places, MidpointRounding.AwayFromZero) == mention.Number
                || Math.Round(figure, mention.Places, MidpointRounding.ToZero) == mention.Number);
    }

    private static IEnumerable<string> Below(string group, int count) =>
        Enumerable.Range(1, count).Select(number => $"{group}_{number}.tot");

    private static IEnumerable<string> Bodies(string row) => "ent res ngo law oth".Split(' ').Select(column => $"{row}.{column}");

    // Who and when, where that is the whole unit and the whole year; what else may stand around the thing without making it another.
    private const string Whole =
        "^(?:(?:20[0-9][0-9]年|[本全]年|年)(?:度内?|内)?|今年|报告期内?|截[至止](?:20[0-9][0-9]年)?(?:12月31日|12月底|年底)|[,]"
        + "|1月1日起?[至到—~-]+(?:20[0-9][0-9]年)?12月31日止?|[我本](?:局|委|办|市|区|县|镇|乡|旗|厅|院|街道|单位|机关|部门)"
        + "|全[市区县旗盟镇乡局委]|各级(?:各?部门|行政机关|政府)?|共计?|总共|一共|合计|总计|已|均|新|实际|依法)*";

    private const string Of = "(?:各类|有效|书面|公民|社会公众|群众|公众|提交|提出|要求|关于|对|的|了|依|政府|信息|公开|政务)*";

    private const string Ending = "(?:申请|公开|事项|政府|信息|的|总数|总量|数量?|件数|案件|共计?|总共|一共|合计|总计|为|计|达到?)*$";

    private const string Sum = "(?:总数|总量|数量?|件数|共计?|总共|一共|合计|总计|为|计|达到?)*$";

    [GeneratedRegex(
        "(?:^|[0-9](?:人次|件次|万元|万件|万条|%|[件条次篇元个人起份项宗部场期户例])|\\)"
        + "|(?:^|[;,])[0-9一二三四五六七八九十]{1,3})、$")]
    private static partial Regex Numbered();

    [GeneratedRegex("(?:许可|处罚|强制|收费|检查|确认|复议|诉讼|规章|申请|公开|处理|提供)(?:决定|案件)?[,]$")]
    private static partial Regex Joined();

    [GeneratedRegex("(?:其中|包括|含|分别[为是有]?),?$")]
    private static partial Regex Listing();

    private const string Others =
        "(?:复议|诉讼|许可|处罚|热线|信箱|来信|来电|来访|信访|信件|邮件|提案|议案|建议|留言|咨询|投诉|举报|工单|诉求|问题|舆情)"
        + "(?!.*申请(?!行政复议|复议))";

    // The last thing named is no request: 市长热线受理16730件，办结16262件.
    [GeneratedRegex(Others)]
    private static partial Regex OfOtherThings();

    [GeneratedRegex("^(?!.*申请)|" + Others)]
    private static partial Regex OfOtherThingsOrNone();

    // 自然人申请10件，予以公开8件: of theirs, or of all? Nobody can tell.
    [GeneratedRegex(
        "自然人|公民|法人|企业|科研|公益|法律服务|当面|信函|来信|网上|网络|邮件|传真|主动公开"
        + "|复议|诉讼|许可|处罚|强制|规章|规范性|三安全|秘密")]
    private static partial Regex OfSome();

    // The office of justice decides other units' cases.
    [GeneratedRegex("审理|代理|应诉|出庭|受理.{0,4}行政|法治|依法行政|以.{2,12}为被")]
    private static partial Regex OfOtherCases();

    [GeneratedRegex("公开|公示|公布|发布|归集|上传|推送|录入|报送|信用|网站|平台|系统|领域|程序|事项|备案|清理")]
    private static partial Regex Published();

    [GeneratedRegex(Whole + "(?:其中)?(?:收到|受理|新收|接收|收悉|接到|收)(?:并受理|和受理|到)?" + Of + "申请" + Ending)]
    private static partial Regex Received();

    [GeneratedRegex(Whole + "(?:办理|处理)" + Of + "申请" + Ending)]
    private static partial Regex Handled();

    [GeneratedRegex("^(?:其中)?(?:来自)?(?:自然人|公民)(?:提出的?|申请|的)*$")]
    private static partial Regex Persons();

    [GeneratedRegex("^(?:其中)?(?:来自)?法人(?:或者?|和|及)其他组织(?:提出的?|申请|的)*$")]
    private static partial Regex Bodies();

    [GeneratedRegex(Whole + "(?:其中)?(?:[由从])?上一?年度?结转" + Of + Ending)]
    private static partial Regex Carried();

    [GeneratedRegex(Whole + "(?:其中)?(?:已|共|均|全部)*(?:办结|答复)" + Of + Ending)]
    private static partial Regex Settled();

    [GeneratedRegex(Whole + "(?:其中|尚有|剩余|未办结|的|有)*(?:结转|转入?)[至到]?下一?年度?(?:继续)?(?:办理)?" + Of + Ending)]
    private static partial Regex Pending();

    [GeneratedRegex("^(?:其中)?(?:作出|决定|答复)*(?:予以|同意|全部)公开(?:的|答复|决定|申请|情形|共|为)*$")]
    private static partial Regex Granted();

    [GeneratedRegex("^(?:其中)?(?:作出|决定|答复|予以|同意)*部分公开(?:的|答复|决定|申请|情形|共|为)*$")]
    private static partial Regex InPart();

    [GeneratedRegex("^(?:其中)?(?:作出|决定|答复)*不予公开(?:的|答复|决定|申请|情形|共|为)*$")]
    private static partial Regex Refused();

    [GeneratedRegex("^(?:其中)?(?:作出|决定|答复)*无法提供(?:的|答复|决定|申请|情形|共|为)*$")]
    private static partial Regex Unable();

    [GeneratedRegex("^(?:其中)?(?:作出|决定|答复)*不予处理(?:的|答复|决定|申请|情形|共|为)*$")]
    private static partial Regex Unhandled();

    [GeneratedRegex("^(?:其中)?(?:作出|决定|答复)*其他处理(?:的|答复|决定|申请|情形|共|为)*$")]
    private static partial Regex Otherwise();

    private const string Because =
        "(?:因|由|被|发生|涉及|产生|政府|信息|公开|政务|工作|引发|引起|导致|提起|申请|有关|相关|的)*";

    [GeneratedRegex(Whole + Because + "行政复议(?:申请|案件|事项|的)*" + Sum)]
    private static partial Regex Reviewed();

    [GeneratedRegex(Whole + Because + "行政诉讼(?:案件|事项|的)*" + Sum)]
    private static partial Regex Sued();

    [GeneratedRegex(Whole + "(?:制发|制定|印发|出台)(?:了|各类|行政)*规范性文件" + Sum)]
    private static partial Regex Issued();

    [GeneratedRegex(Whole + "(?:现行有效的?(?:行政)?规范性文件|(?:行政)?规范性文件现行有效)" + Sum)]
    private static partial Regex InForce();

    [GeneratedRegex(Whole + "废止(?:了|各类|行政)*规范性文件" + Sum)]
    private static partial Regex Repealed();

    private const string Decided = "(?:作出|做出|下达|实施|办理|的|各类)*", Decisions = "(?:处理决定|决定书?)?" + Sum;

    [GeneratedRegex(Whole + Decided + "行政许可" + Decisions)]
    private static partial Regex Licensed();

    [GeneratedRegex(Whole + Decided + "行政处罚" + Decisions)]
    private static partial Regex Punished();

    [GeneratedRegex(Whole + Decided + "行政强制" + Decisions)]
    private static partial Regex Coerced();

    [GeneratedRegex(Whole + "(?:收取|征收|的)*行政事业性收费(?:收入|总?金额|总额)?" + Sum)]
    private static partial Regex Charged();

    [GeneratedRegex(Whole + "(?:新增)?主动公开(?:各类)?(?:政府)?信息" + Sum)]
    private static partial Regex Disclosed();
}
