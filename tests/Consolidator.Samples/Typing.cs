using System.Globalization;
using Consolidator.Forms;

namespace Consolidator.Samples;

/// <summary>Figures and labels as clerks type them.</summary>
internal static class Typing
{
    /// <summary>The figure as text; null when it is typed as a number.</summary>
    public static string? Text(decimal figure, Item item, Digits digits, int row)
    {
        var plain = figure.ToString(CultureInfo.InvariantCulture);
        return digits switch
        {
            Digits.Texts => plain,
            // Clerks do this only in some cells.
            Digits.FullWidth => row % 3 == 1 ? string.Concat(plain.Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c)) : null,
            Digits.WithMeasure => row % 3 == 0 && figure != 0 ? plain + item.Measure : null,
            Digits.Thousands => figure >= 1000 ? figure.ToString("#,##0", CultureInfo.InvariantCulture) : null,
            _ => null,
        };
    }

    public static string Label(Line line, Lettering lettering, string unit) => lettering switch
    {
        Lettering.OtherWords => line.Labels.ElementAt(Lot.Of(line.Labels.Count(), unit, line.Label)),
        Lettering.Traditional => string.Concat(line.Label.Select(c => Traditional.GetValueOrDefault(c, c))),
        Lettering.SquareBrackets => line.Label.Replace('（', '〔').Replace('）', '〕').Replace('、', '／'),
        Lettering.HalfWidth => line.Label.Replace('（', '(').Replace('）', ')').Replace('：', ':')
            .Replace("、", ", ", StringComparison.Ordinal),
        _ => line.Label,
    };

    private static readonly Dictionary<char, char> Traditional =
        ("數数 動动 開开 報报 計计 發发 會会 辦办 結结 轉转 費费 減减 網网 詢询 訴诉 時时 復复 議议 維维 責责 變变 認认 違违 糾纠 訟讼 "
        + "駁驳 審审 錄录 預预 門门 務务 經经 閱阅 訓训 問问 題题 決决 總总 單单 貨货 聞闻 內内 額额 證证 參参 關关 場场 體体 處处 號号 據据")
            .Split(' ').ToDictionary(pair => pair[1], pair => pair[0]);
}
