namespace Consolidator.Screening;

/// <summary>500 sentences of units: 250 must be withheld and 250 must not. ID and mobile numbers are invented.</summary>
internal static class ScreeningSentences
{
    private static readonly string[] Around = ["{0}", "{0}关于政府信息公开工作的情况说明", "我单位存在人手不足的问题。{0}。下一步加强培训。", "附件：{0}", "（{0}）",
        "详见附件\n{0}\n以上材料请审阅"];

    public static IReadOnlyList<(string Text,
        ScreenedKind Kind)> Marked { get; } = [.. Secrets().Concat(Internals()).Concat(Ids()).Concat(Mobiles())];

    public static IReadOnlyList<string> Clean { get; } = [.. Wording(), .. Numbers()];

    private static IEnumerable<(string, ScreenedKind)> Secrets()
    {
        string[] marks = ["机密★10年", "秘密★5年", "绝密★30年", "秘密★", "机密★长期", "机　密★10年", "秘密 ★ 6个月", "機密★10年", "秘密★启用前", "机密☆5年", "绝密", "机密*10年"];
        foreach (var mark in marks)
            foreach (var around in Around) yield return (string.Format(null, around, mark), ScreenedKind.SecrecyMark);
        string[] written =
        [
            "密级：机密", "密级：秘密　保密期限：5年", "本件为绝密文件，请按规定管理。", "【机密】关于某项工作的报告", "机密\n关于征地拆迁情况的汇报", "此件属机密，不宜公开。", "机密文件复印件一份随文报送。",
            "该材料定为秘密级，期限五年。", "秘密\n市政府专题会议纪要", "绝密文件清单见后", "以下内容为机密，仅送市领导。", "保密等级：机密", "〔秘密〕市长办公会议纪要", "机密级材料三份已退回。",
            "本文件系秘密文件", "所附材料为机密", "加盖“机密”印章的文件两份", "（秘密）2013年督查情况", "绝　密", "机密★２０年", "秘密★10年　特急", "文件右上角标注“秘密★1年”字样", "机密★ 请勿拍照",
                "机 密 关于边防工作的通知",
        ];
        foreach (var text in written) yield return (text, ScreenedKind.SecrecyMark);
    }

    private static IEnumerable<(string, ScreenedKind)> Internals()
    {
        string[] marks = ["内部资料，注意保存", "内部资料 请勿外传", "内部资料", "內部資料 注意保存", "注意保存", "仅供内部使用，不得外传", "内部文件，阅后收回"];
        foreach (var mark in marks)
            foreach (var around in Around) yield return (string.Format(null, around, mark), ScreenedKind.InternalMark);
        string[] written = ["内部参考　第12期", "本材料供内部参阅", "【内部文件】", "未经批准不得翻印", "只限领导同志内部掌握", "内　部　资　料", "（内部资料·注意保存）"];
        foreach (var text in written) yield return (text, ScreenedKind.InternalMark);
    }

    private static IEnumerable<(string, ScreenedKind)> Ids()
    {
        string[] bodies = ["15010219800101123", "15010519951231004", "15012119670704567", "11010119900307003", "44030819781111888",
            "65010420000229031", "15010319551020222", "23010219870615451"];
        string[] around = ["申请人身份证号{0}，要求公开征地补偿信息。", "联系人：王某，{0}", "公民身份号码：{0}。", "{0}", "经核对，申请人（{0}）重复申请3次。"];
        for (var place = 0; place < bodies.Length; place++)
        {
            var id = bodies[place] + CheckDigit(bodies[place]);
            string[] forms = [id, Wide(id), $"{id[..6]} {id[6..14]} {id[14..]}", $"{id[..6]}-{id[6..14]}-{id[14..]}",
                id.ToLowerInvariant()];
            for (var form = 0; form < forms.Length; form++) yield return (string.Format(null, around[(place + form) % around.Length],
                forms[form]), ScreenedKind.IdNumber);
        }
        yield return ("身份证号码150102800101123，为一代证。", ScreenedKind.IdNumber);
        yield return ("申请人证件号：150105 671231 004", ScreenedKind.IdNumber);
    }

    private static IEnumerable<(string, ScreenedKind)> Mobiles()
    {
        string[] numbers = ["13800138000", "15947112233", "18604715566", "17747100001", "19904710987", "14747123456", "13347187654"];
        string[] around = ["联系电话：{0}", "填报人手机{0}，如有问题请联系。", "{0}", "请与张科长联系（{0}）。", "电话0471-4606000、{0}", "申请人来电{0}催办"];
        for (var place = 0; place < numbers.Length; place++)
        {
            var n = numbers[place];
            string[] forms = [n, Wide(n), $"{n[..3]}-{n[3..7]}-{n[7..]}", $"{n[..3]} {n[3..7]} {n[7..]}", $"{n[..4]}-{n[4..7]}-{n[7..]}",
                $"+86 {n}", $"0086-{n}", $"{n[..5]} {n[5..]}", $"{n[..3]}.{n[3..7]}.{n[7..]}"];
            for (var form = 0; form < forms.Length; form++) yield return (string.Format(null, around[(place + form) % around.Length],
                forms[form]), ScreenedKind.MobileNumber);
        }
        yield return ("手机一三八〇〇一三八〇〇〇", ScreenedKind.MobileNumber);
        yield return ("1 3 8 0 0 1 3 8 0 0 0", ScreenedKind.MobileNumber);
        string[] written =
        [
            "tel:13800138000", "微信同号wx13800138000", "手机138，0013，8000", "手机（138）0013-8000", "手机(138)00138000",
            "电话138-00138-000", "电话138 0013 80 00", "手机号+8613800138000", "联系人：李四138 0013 8000(手机)",
            "电话13800138000/0471-4606000", "业务咨询请拨13800138000，节假日照常。",
        ];
        foreach (var text in written) yield return (text, ScreenedKind.MobileNumber);
    }

    private static IEnumerable<string> Wording()
    {
        string[] subjects = ["我局", "本单位", "新城区", "市直各部门", "部分旗县区"];
        string[] phrases =
        [
            "严格执行保密审查制度，做到涉密文件不公开、公开文件不涉密。", "修订了政府信息公开保密审查办法。", "属于国家秘密的0件，属于商业秘密的1件，涉及个人隐私的2件。", "个别工作人员担心造成失泄密，存在畏难情绪。",
            "坚持先审查、后公开，未发生泄露国家秘密的情况。", "对涉及商业秘密、个人隐私的信息依法作区分处理。", "会同市保密局、市档案局开展联合督查。", "组织学习《中华人民共和国保守国家秘密法》。",
            "公开内容与群众期待仍有差距，杜绝密集发布、敷衍应付的做法。", "与群众密切相关的信息公开不够及时。", "加强内部管理，理顺内部工作流程，明确内部机构职责。", "属于内部事务信息的不予公开5件。", "公开网站账号密码由专人保管。",
            "对拟公开信息逐件进行密级鉴定。", "档案妥善保管，按期移交查阅室。", "依法不得公开的信息一律不公开。", "有机密切配合，协同推进公开。", "推动资料数字化，方便群众查阅资料。", "内部审核程序不够规范。",
                "国家秘密、商业秘密和个人隐私的界限把握不准。",
            "保密工作责任未完全落实到人。", "工作人员注意保密意识的培养。", "邀请市国家保密局授课，讲解国家秘密的范围。", "对定密不准、以保密为由不公开的做法予以纠正。", "办理申请时发现不属于本机关掌握的信息。",
        ];
        for (var place = 0; place < 130; place++) yield return subjects[place / phrases.Length % subjects.Length]
            + phrases[place % phrases.Length];
        string[] written =
        [
            "1.属于国家秘密", "属于国家秘密", "（三）不予公开：1.属于国家秘密", "涉密信息公开保密审查表填写不规范", "绝密、机密、秘密三级的划分是国家秘密的法定等级。", "绝密级、机密级事项由保密部门负责。", "保守秘密是公务员的义务。",
            "信息公开与保守机密并不矛盾。", "司机密度较大的路段信息已公开。", "手机密码找回服务的说明已上网。", "商业秘密案件1件。", "工作秘密不得公开。", "泄露国家机密的要依法追究。", "拒绝密切接触者名单的公开申请1件，因涉及个人隐私。",
            "内部控制制度已建立。", "内部情况通报制度有待完善。", "不以内部文件为由拒绝公开。", "内部使用的信息系统与公开平台未打通。", "公开发行的资料可以在查阅室免费取阅。", "档案保存条件较差。",
        ];
        foreach (var text in written) yield return text;
    }

    private static IEnumerable<string> Numbers()
    {
        string[] written =
        [
            "全市新增主动公开政府信息48386条，其中政府公报28条。", "办公电话0471-4606000，传真0471-4606111。", "咨询电话：12345；投诉电话：12319。", "本年收费合计13800138000元。",
                "组织机构代码01150012-3。", "统一社会信用代码11150100011540210P。",
            "项目编号150102201301150012。", "国办发〔2013〕73号，呼政办发〔2013〕12号。", "2013年5月8日至6月6日开展联合督查。",
                "网址http://www.huhhot.gov.cn/xxgk/20131231/13800138000123.html", "专项资金1,380,013,800元。", "账号：15020013809000123456。",
            "流水号：13912345678。", "身份证号格式不符的申请要求补正。", "身份证复印件由窗口核验后退还。", "申请人未提供身份证明，通知补正2件。", "手机网站和手机客户端上线运行。", "联系电话见政府门户网站。",
                "订单 2013070112345678901 已办结。", "用电量13812345678千瓦时。",
            "规划用地面积15012345678平方米。", "累计访问量1860471次。", "办结率97.2%，按时率100.0%。", "SHA-256为3f13800138000ab29c。", "供内部工作人员使用的平台3个。",
                "保证数据的机密性、完整性。", "密级：无", "★标注的为新增事项。", "哈希ab13800138000cd34ef。", "邮编010000，区号0471。", "ISBN 978-7-5080-1234-5。",
                "第13批、第15批、第18批信息已上报。", "得分13.5、18.2、19.4、15.6、17.8。",
            "2011 2012 2013 三年分别为 120 135 158 件。", "2013010120131231期间的数据。", "批号：18012345678。", "合同编号：15947112233。", "水表读数138001380001。",
                "误差0.13800138000。", "QQ群：138001380。",
        ];
        foreach (var text in written) yield return text;
        string[] bodies = ["15010219800101123", "15010519951231004", "15012119670704567", "11010119900307003", "44030819781111888"];
        foreach (var body in bodies)
        {
            // A wrong check digit: not an ID number.
            yield return $"项目代码{body}{(CheckDigit(body) == '5' ? '6' : '5')}。";
            // An impossible date.
            yield return $"票据号{body[..10]}13{body[12..]}{CheckDigit(body)}。";
        }
        for (var place = 0; place < 55; place++)
            yield return FormattableString.Invariant($"第{place + 1}季度受理{place * 37 + 11}件，办结{place * 36 + 10}件，")
                + FormattableString.Invariant($"金额{place * 1234567 + 1300000000L}元，比上年增加{place}.{place % 10}%，")
                + FormattableString.Invariant($"电话0471-46{place:00}{place * 3 % 100:00}{place * 7 % 10}。");
    }

    private static char CheckDigit(string body)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return "10X98765432"[body.Select((digit, place) => (digit - '0') * weights[place]).Sum() % 11];
    }

    private static string Wide(string text) => string.Concat(text.Select(c => (char)(c + 0xFEE0)));
}
