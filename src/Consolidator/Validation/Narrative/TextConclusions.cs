using System.Text.RegularExpressions;
using Consolidator.Findings;
using Consolidator.Forms;

namespace Consolidator.Validation.Narrative;

/// <summary>Finds conclusions that contradict the tables: 均获维持, but three cases are pending. The form file declares the items that
/// contradict them.</summary>
internal static partial class TextConclusions
{
    /// <param name="About">The subject that must occur before or in the conclusion; null when <paramref name="Says"/> contains it.</param>
    internal sealed record Wording(Regex Says, Regex? About);

    private static readonly Dictionary<ConclusionKind, Wording> Wordings = new()
    {
        [ConclusionKind.ReviewsUpheld] = new(ReviewsUpheld(), null),
        [ConclusionKind.LawsuitsUpheld] = new(SuitsUpheld(), null),
        [ConclusionKind.NoLawsuitLost] = new(NothingLost(), null),
        [ConclusionKind.NoReviewCorrected] = new(NothingCorrected(), OfReviews()),
        [ConclusionKind.AllSettled] = new(AllSettled(), OfRequests()),
        [ConclusionKind.NoRequests] = new(NoRequests(), null),
        [ConclusionKind.NoReviews] = new(NoReviews(), null),
        [ConclusionKind.NoLawsuits] = new(NoSuits(), null),
    };

    public static Wording Find(ConclusionKind kind) => Wordings[kind];

    public static IEnumerable<Finding> In(TextOfReturn text)
    {
        foreach (var conclusion in text.Form.Conclusions)
        {
            var counter = conclusion.Noughts.Where(item => text.Figures.Sum([item]) is > 0).ToList();
            if (counter.Count == 0) continue;
            var wording = Find(conclusion.Kind);
            var said = text.Statements
                .SelectMany(statement => wording.Says.Matches(statement.Words).Select(match => (Statement: statement, Match: match)))
                .FirstOrDefault(one => one.Statement.Before(one.Match.Index + one.Match.Length) is var before
                    && wording.About?.IsMatch(before) != false
                    && !TextScope.IsElsewhere(text.Period, before)).Match;
            if (said is not null) yield return text.Say(FindingKinds.TextConclusion, said.Value, text.Figures.Shown(counter));
        }
    }

    // 审结的2件均维持 and 复议决定均维持 can be true when other cases are pending.
    [GeneratedRegex("复议[^\n,诉审结决]{0,20}(?:均|全部|全)(?:获|被|予以|予|为|结果)?维持")]
    private static partial Regex ReviewsUpheld();

    [GeneratedRegex("诉讼[^\n,复审结判]{0,20}(?:均|全部|全)(?:获|被|予以|予|为|结果)?(?:维持|胜诉)")]
    private static partial Regex SuitsUpheld();

    [GeneratedRegex("零败诉|无败诉|未发生败诉|没有败诉|败诉率为?(?:0(?![.0-9])|零)|无一败诉")]
    private static partial Regex NothingLost();

    [GeneratedRegex("零纠错|无纠错|未被纠[错正]|没有被纠[错正]|无一被纠[错正]|纠错率为?(?:0(?![.0-9])|零)")]
    private static partial Regex NothingCorrected();

    // The last noun before the conclusion must be 复议: 网站零纠错 and 诉讼无纠错 are not about reviews.
    [GeneratedRegex("复议(?!.*(?:诉讼|网站|栏目|文字))")]
    private static partial Regex OfReviews();

    // 按时办结率100% and 均按时答复 do not match, because they exclude requests that are not due yet.
    [GeneratedRegex(
        "(?:全部|均)(?:已|按时|按期|依法|及时)*办结|(?:全部|均)(?:已|依法)*答复|(?<![时期限])(?:办结|答复)率(?:为|达到?|均为)*100%")]
    private static partial Regex AllSettled();

    // Only about all requests: not 热线47件，已全部办结, and not only about due requests.
    [GeneratedRegex(
        "申请(?!.*(?:复议|诉讼|许可|热线|信箱|来信|来访|信访|提案|议案|建议|留言|咨询|投诉|举报|工单|诉求|办件|到期|应答复|其中"
        + "|自然人|法人|按期答|按时答|时限内))")]
    private static partial Regex OfRequests();

    private const string End = "(?=$|[,;!)、”]|的?情况)";

    // No request of any kind: 未收到行政许可申请 and 未收到法人申请 do not match.
    [GeneratedRegex(
        "(?:未|没有|无)(?:收到|受理|接到)(?:过|任何|公民、法人(?:或者?|和|及)其他组织|群众|社会公众|提出|提交|有关|关于|要求|依|政府|信息|公开|的)*"
        + "申请(?:公开)?(?:政府)?(?:信息)?" + End + "|零申请" + End + "|无依?申请公开(?:件|事项)?$")]
    private static partial Regex NoRequests();

    private const string No = "(?:(?:未|没有)(?:发生|收到|出现|产生|接到)|无|没有)(?:过|任何)?"
        + "(?:因|由|被|向|政府|信息|公开|政务|工作|引发|引起|导致|提起|产生|申请|有关|相关|涉及|的|而)*";

    // 无行政复议和行政诉讼败诉案件 means no lost case, not no case.
    private const string Plain = "(?:的|申请|案件|案|事项|情况|发生)*";

    [GeneratedRegex(
        No + "(?:行政诉讼[、和及或与])?行政复议" + Plain + "(?:(?:[、和及或与]|以及|或者)?(?:被?提起)?(?:行政)?诉讼" + Plain + ")?等?" + EndOfNone
        + "|零复议" + End)]
    private static partial Regex NoReviews();

    [GeneratedRegex(
        No + "(?:行政复议" + Plain + "(?:[、和及或与]|以及|或者)?(?:被?提起)?)?(?:行政)?诉讼" + Plain + "等?" + EndOfNone + "|零诉讼" + End)]
    private static partial Regex NoSuits();

    private const string EndOfNone = "(?=$|[,;!)”])";
}
