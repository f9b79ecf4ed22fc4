namespace Consolidator.Documents;

/// <summary>The typefaces of official documents (GB/T 9704) with their substitutes, the most similar first.</summary>
public static class Fonts
{
    public const string Title = "方正小标宋简体";
    public const string Body = "仿宋_GB2312";
    public const string Heading = "黑体";
    public const string Subheading = "楷体_GB2312";
    public const string Table = "宋体";
    public const string Latin = "Times New Roman";

    /// <summary>The substitutes in Word's font table and in style sheets.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> StandIns { get; } = new Dictionary<string, IReadOnlyList<string>>
    {
        [Title] = ["FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", "Noto Serif CJK SC", "SimSun"],
        [Body] = ["仿宋", "FangSong", "华文仿宋", "STFangsong", "Noto Serif CJK SC"],
        [Heading] = ["SimHei", "Microsoft YaHei", "Noto Sans CJK SC"],
        [Subheading] = ["楷体", "KaiTi", "华文楷体", "STKaiti", "Noto Serif CJK SC"],
        [Table] = ["SimSun", "NSimSun", "Noto Serif CJK SC"],
    };
}
