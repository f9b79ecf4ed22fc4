using System.Text.RegularExpressions;
using Consolidator.Forms;

namespace Consolidator.Validation.Narrative;

/// <summary>The wording of one kind of number in a report.</summary>
/// <param name="Says">Matches all words before the number. An unknown word may change its meaning (行政许可窗口办件,
/// 通过网络收到申请).</param>
/// <param name="Not">Words that must not occur since the last full stop, because they give the number another meaning. Null when there
/// are no such words.</param>
/// <param name="Measures">The allowed words after the number.</param>
internal sealed record ClaimWording(Regex Says, Regex? Not, IReadOnlyList<string> Measures)
{
    /// <summary>True when the number is a part of the number before it: 收到申请134件，其中自然人申请100件.</summary>
    public bool Divides { get; init; }
}

/// <summary>The Chinese wordings before a number of requests, cases, documents or decisions.</summary>
internal static partial class ClaimLanguage
{
    private static readonly string[] Cases = ["件", "起", "宗", "次", "个", "例"], Items = ["件", "条", "份", "篇", "个", "部"],
        Money = ["万元", "元"];

    private static readonly Dictionary<ClaimKind, ClaimWording> Wordings = new()
    {
        [ClaimKind.Received] = new(Received(), null, Cases),
        [ClaimKind.Handled] = new(Handled(), null, Cases),
        [ClaimKind.FromPersons] = new(Persons(), null, Cases) { Divides = true },
        [ClaimKind.FromBodies] = new(Bodies(), null, Cases) { Divides = true },
        [ClaimKind.CarriedOver] = new(Carried(), OfOtherThings(), Cases),
        [ClaimKind.Settled] = new(Settled(), OfOtherThingsOrNone(), Cases),
        [ClaimKind.Pending] = new(Pending(), OfOtherThings(), Cases),
        [ClaimKind.Granted] = new(Granted(), OfSome(), Cases),
        [ClaimKind.GrantedInPart] = new(InPart(), OfSome(), Cases),
        [ClaimKind.Refused] = new(Refused(), OfSome(), Cases),
        [ClaimKind.Unavailable] = new(Unable(), OfSome(), Cases),
        [ClaimKind.NotProcessed] = new(Unhandled(), OfSome(), Cases),
        [ClaimKind.OtherOutcomes] = new(Otherwise(), OfSome(), Cases),
        [ClaimKind.Reviews] = new(Reviewed(), OfOtherCases(), Cases),
        [ClaimKind.Lawsuits] = new(Sued(), OfOtherCases(), Cases),
        [ClaimKind.DocumentsIssued] = new(Issued(), null, Items),
        [ClaimKind.DocumentsInForce] = new(InForce(), Published(), Items),
        [ClaimKind.DocumentsRepealed] = new(Repealed(), null, Items),
        [ClaimKind.Licences] = new(Licensed(), Published(), Items),
        [ClaimKind.Penalties] = new(Punished(), Published(), Items),
        [ClaimKind.Coercions] = new(Coerced(), Published(), Items),
        [ClaimKind.Fees] = new(Charged(), Published(), Money),
        [ClaimKind.Disclosed] = new(Disclosed(), null, Items),
    };

    public static ClaimWording Find(ClaimKind kind) => Wordings[kind];

    // Words for the whole unit and the whole year, and other words that do not change the meaning of the number.
    private const string Whole =
        "^(?:(?:20[0-9][0-9]年|[本全]年|年)(?:度内?|内)?|今年|报告期内?|截[至止](?:20[0-9][0-9]年)?(?:12月31日|12月底|年底)|[,]"
        + "|1月1日起?[至到—~-]+(?:20[0-9][0-9]年)?12月31日止?|[我本](?:局|委|办|市|区|县|镇|乡|旗|厅|院|街道|单位|机关|部门)"
        + "|全[市区县旗盟镇乡局委]|各级(?:各?部门|行政机关|政府)?|共计?|总共|一共|合计|总计|已|均|新|实际|依法)*";

    private const string Of = "(?:各类|有效|书面|公民|社会公众|群众|公众|提交|提出|要求|关于|对|的|了|依|政府|信息|公开|政务)*";

    private const string Ending = "(?:申请|公开|事项|政府|信息|的|总数|总量|数量?|件数|案件|共计?|总共|一共|合计|总计|为|计|达到?)*$";

    private const string Sum = "(?:总数|总量|数量?|件数|共计?|总共|一共|合计|总计|为|计|达到?)*$";

    private const string Others =
        "(?:复议|诉讼|许可|处罚|热线|信箱|来信|来电|来访|信访|信件|邮件|提案|议案|建议|留言|咨询|投诉|举报|工单|诉求|问题|舆情)"
        + "(?!.*申请(?!行政复议|复议))";

    // The last noun is not a request: 市长热线受理16730件，办结16262件.
    [GeneratedRegex(Others)]
    private static partial Regex OfOtherThings();

    [GeneratedRegex("^(?!.*申请)|" + Others)]
    private static partial Regex OfOtherThingsOrNone();

    // 自然人申请10件，予以公开8件: the 8 may belong to these 10 or to all requests.
    [GeneratedRegex(
        "自然人|公民|法人|企业|科研|公益|法律服务|当面|信函|来信|网上|网络|邮件|传真|主动公开"
        + "|复议|诉讼|许可|处罚|强制|规章|规范性|三安全|秘密")]
    private static partial Regex OfSome();

    // The office of justice decides cases of other units.
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
