using System.Text.RegularExpressions;

namespace Consolidator.Screening;

/// <summary>Finds marks of classified and internal papers. Words about secrecy (保密审查, 属于国家秘密, 涉密不公开) are normal in such reports and are not
/// marks.</summary>
internal static partial class SecrecyMarks
{
    public static bool HasClassifiedMark(string text) => Any(text, Star()) || Any(text, TopSecret()) || Any(text, Labelled())
        || Any(text, Said()) || Any(text, Paper()) || Alone().IsMatch(text);

    public static bool HasInternalMark(string text) => Any(text, InternalPaper()) || Any(text, Warning()) || InternalAlone().IsMatch(text);

    // Marks often have spaces between their characters: 机　密 ★ 10 年.
    private static bool Any(string text, Regex mark) => mark.IsMatch(text) || mark.IsMatch(Gaps().Replace(text, ""));

    /// <summary>机密★10年, 秘密★6个月, 秘密★: the mark prescribed by law.</summary>
    [GeneratedRegex(@"[绝机秘]\s*密\s*(级\s*)?([★☆⭐✩✭✮]|[*#]\s*([0-9]+\s*(年|个?月)|长期|启用前)|([0-9]+\s*(年|个月)|长期)(?!以|来|内|间|保|处|存|稳))")]
    private static partial Regex Star();

    // 杜绝密集 and 拒绝密码 contain the two characters by chance. 绝密、机密、秘密 lists the levels of the law.
    [GeneratedRegex(@"(?<![杜拒隔断谢弃灭禁弗、或])绝密(?![切集码度闭封钥植谈级、和或])")]
    private static partial Regex TopSecret();

    /// <summary>密级：机密, 定为秘密级.</summary>
    [GeneratedRegex(@"(密级|保密等级|保密级别)\s*(为|是|定为|[:：])?\s*[【\[(（<]?\s*[绝机秘]密|(定为|列为|标为|标注为?|划为|加盖|标有)[“""‘'「《【(（]?([绝机]密|秘密(?!的))")]
    private static partial Regex Labelled();

    /// <summary>本件属机密.</summary>
    [GeneratedRegex(@"(本|此|该|这份|以下|上述|所附)\s*(件|文|文件|材料|资料|内容|文稿|报告|附件)?\s*(均|全部)?(为|属|属于|系|是)\s*([绝机]密|秘密)(?![切集码度闭封])")]
    private static partial Regex Said();

    /// <summary>机密文件, 机密级材料.</summary>
    [GeneratedRegex(@"(?<!国家|商业|工作|技术|军事|个人|、|或|和|泄露|涉及)([绝机]密|(?<![一-龥])秘密)级?(文件|材料|资料|电报|件(?!数)|会议)")]
    private static partial Regex Paper();

    /// <summary>【机密】, or the word alone on its line or before a space.</summary>
    [GeneratedRegex(@"(?:^|[\n\r【\[(（〔<《「『])\s*([绝机秘])\s*密\s*级?\s*(?:$|[\n\r】\])）〕>》」』]|[ \t\u3000]+(?=[一-龥]))", RegexOptions.Multiline)]
    private static partial Regex Alone();

    [GeneratedRegex(@"内部(资料|参阅|刊物|参考|读物|掌握|传阅|机密)(?!性|公开|管理)"
        + @"|(仅|限|只限|仅限|供|仅供)[一-龥]{0,6}内部(?!人员|工作|员工|职工|各|处|科)[一-龥]{0,4}(使用|参考|参阅|传阅|掌握|交流|工作)"
        + @"|内部(文件|材料|使用|稿件?|发行|情况)[,，;；:：、。!！\s(（]*(请?注意|不得|不准|请勿|严禁|切勿|妥善|仅供|阅后|勿)")]
    private static partial Regex InternalPaper();

    [GeneratedRegex(@"注意保存"
        + @"|(不得|不准|不要|请勿|严禁|切勿|禁止|勿|不可|不许)(对外|随意|私自|擅自)?(外传|外泄|扩散|外借|转发传播)"
        + @"|阅后(即焚|收回|退回|销毁|立即)|(用后|阅毕)(收回|退回|销毁)"
        + @"|(^|[,，。;；!！\s(（【])请?注意保密($|[,，。;；!！\s)）】])|未经(批准|许可|同意)[,，]?(不得|禁止|严禁)(翻印|复印|复制|外传|摘抄)")]
    private static partial Regex Warning();

    [GeneratedRegex(@"(?:^|[\n\r【\[(（〔<《「『])\s*内\s*部\s*(文\s*件|材\s*料|使\s*用|稿|发\s*行|情\s*况)\s*(?:$|[\n\r】\])）〕>》」』])", RegexOptions.Multiline)]
    private static partial Regex InternalAlone();

    [GeneratedRegex(@"(?<=[一-龥★])[ \t\u3000\u00a0]+(?=[一-龥★])")]
    private static partial Regex Gaps();
}
