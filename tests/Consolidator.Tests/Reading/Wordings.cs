using Consolidator.Labels;
using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Variations of labels, as offices retype them.</summary>
internal static class Wordings
{
    public static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
    public static string Broken(string text) =>
        string.Join(' ', text.Chunk(4).Select(chunk => string.Join('\n', string.Concat(chunk).Chunk(2).Select(pair => new string(pair)))));

    public static string Traditional(string text)
    {
        var traditional = TraditionalCharacters.Pairs.GroupBy(pair => pair[1]).ToDictionary(pair => pair.Key, pair => pair.First()[0]);
        return string.Concat(text.Select(c => traditional.GetValueOrDefault(c, c)));
    }

    public static string Renumbered(string text) => text.Replace("（一）", "1、").Replace("（二）", "2、").Replace("（三）", "3、").Replace("（四）", "4、")
        .Replace("（五）", "5、").Replace("（六）", "6、").Replace("（七）", "7、").Replace("1.", "（1）").Replace("2.", "（2）").Replace("3.", "（3）");

    public static string Circled(string text) =>
        text.Length > 2 && text[1] == '.' && text[0] is >= '1' and <= '8' ? (char)('①' + (text[0] - '1')) + text[2..] : text;

    /// <summary><c>1.</c> to <c>8.</c> in another notation.</summary>
    public static string Counted(string text, Func<char, string> number) =>
        text.Length > 2 && text[1] == '.' && text[0] is >= '1' and <= '8' ? number(text[0]) + text[2..] : text;

    public static string Unnumbered(string text) => text.Length > 3 && text[0] == '（' && text[2] == '）' ? text[3..]
        : text.Length > 2 && text[1] is '.' or '、' && text != T3 && text != T4 ? text[2..] : text;

    public static string Worded(string text) => text switch
    {
        "社会公益组织" => "社会公益", "行政规范性文件" => "规范性文件", "总计" => "合计", "一、本年新收政府信息公开申请数量" => "一、本年新收政府信息公开申请数",
        "3.危及“三安全一稳定”" => "3.危及国家安全、公共安全、经济安全和社会稳定", "本年制发件数" => "本年制发数", _ => text,
    };
}
