using Consolidator.Units;

namespace Consolidator.Samples;

/// <summary>Texts 存在的主要问题 and 下一步工作措施 in the tone of such reports; no persons are mentioned.</summary>
internal static class Narrative
{
    private static readonly string[] Departments =
    [
        "部分科室对政府信息公开工作的重要性认识不足，主动公开意识有待加强", "信息公开的时效性不够，个别信息形成后没有在20个工作日内公开",
        "公开内容多为工作动态，群众普遍关心的办事类、结果类信息偏少", "信息公开工作人员多为兼职，业务培训不够系统",
        "依申请公开的受理、答复流程还不够规范", "门户网站栏目设置不够合理，查找不便", "公开目录更新不及时，个别条目分类不准确",
        "公开前的保密审查台账不够完整", "下属事业单位公开工作进展不平衡", "政策解读少，解读形式单一", "向公共查阅室报送材料有时不及时",
    ];

    private static readonly string[] Districts =
    [
        "苏木乡镇、街道公开工作发展不平衡", "基层公开载体较少，村务、居务公开栏更新慢", "部分单位因担心失泄密存在畏难情绪", "公开工作机构设置不统一，专职人员少",
        "征地拆迁等重点领域信息公开还不够全面", "财政预决算公开的内容不够细化", "各部门公开数量差距较大", "网上咨询答复质量有待提高",
    ];

    private static readonly string[] Next =
    [
        "把信息公开纳入年度目标考核，落实分管领导和专门人员", "按季度自查并通报，督促及时更新公开内容", "组织《条例》专题培训，提高工作人员业务水平",
        "完善依申请公开办理流程和答复文书格式", "扩大重点领域公开范围，做好预决算和“三公”经费公开", "调整网站栏目，方便群众查询", "健全保密审查制度，做到先审查、后公开",
        "拓宽公开渠道，用好公共查阅室和公开栏", "加强政策解读，及时回应社会关切", "修订公开指南和目录，统一分类",
    ];

    public static string Problems(Unit unit) => Text(unit.Kind == UnitKind.District ? Districts : Departments, unit, "problems");

    public static string Measures(Unit unit) => Text(Next, unit, "measures");

    private static string Text(string[] sentences, Unit unit, string what)
    {
        var count = 2 + Lot.Of(2, unit.Code, what, "count");
        var first = Lot.Of(sentences.Length, unit.Code, what);
        var step = 1 + Lot.Of(3, unit.Code, what, "step");
        var chosen = Enumerable.Range(0, count).Select(index => sentences[(first + index * step) % sentences.Length]).Distinct();
        return string.Concat(chosen.Select((sentence, index) => $"{"一二三四"[index]}是{sentence}；")).TrimEnd('；') + "。";
    }
}
