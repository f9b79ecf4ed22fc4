using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Sheets;

namespace Consolidator.Reading;

/// <summary>What a workbook says of itself: whose it is, for when, which form, and who signed. Cover cells, titles and the file's name.</summary>
/// <param name="Units">Whose, in the cells that ask for it.</param>
/// <param name="Periods">For when, in the cells that ask for it.</param>
/// <param name="Forms">Which form, in the cells that ask for it (报表代码).</param>
/// <param name="Titles">Headings: short texts that name a report, table or form.</param>
public sealed record Cover(
    IReadOnlyList<CoverEntry> Units, IReadOnlyList<CoverEntry> Periods, IReadOnlyList<CoverEntry> Forms, IReadOnlyList<CoverEntry> Titles)
{
    /// <summary>All cells of the cover, keys and answers: no figures of the form stand there.</summary>
    public IReadOnlySet<CellAddress> Cells { get; init; } = new HashSet<CellAddress>();
}

/// <param name="Text">As typed.</param>
public sealed record CoverEntry(string Text, CellAddress Where);

internal static partial class CoverReader
{
    private static readonly HashSet<string> UnitKeys =
        ["填报单位", "填报单位名称", "单位名称", "报送单位", "填表单位", "填报机关", "报告单位", "编报单位", "机构名称", "单位全称", "部门名称"];
    private static readonly HashSet<string> PeriodKeys =
        ["报告期", "报告期别", "年度", "报告年度", "统计年度", "填报年度", "所属年度", "统计期", "统计期间", "统计期限", "报表期", "报告时期", "所属期", "期别", "年份", "季度"];
    private static readonly HashSet<string> FormKeys = ["报表代码", "表号", "报表", "报表编号", "表代码", "报表名称"];
    private static readonly HashSet<string> OtherKeys =
        ["单位代码", "单位负责人", "负责人", "审核人", "填报人", "填表人", "制表人", "联系人", "联系电话", "电话", "手机", "填报日期", "填表日期", "报送日期", "报出日期", "日期",
         "制表机关", "文号", "批准文号", "有效期", "有效期至", "邮箱", "电子邮箱", "传真", "分管领导", "统计负责人"];

    // A title is a short text; a sentence of the narrative that happens to name a year is none.
    private const int LongestTitle = 60;

    public static Cover Read(IEnumerable<Grid> grids)
    {
        var units = new List<CoverEntry>();
        var periods = new List<CoverEntry>();
        var forms = new List<CoverEntry>();
        var titles = new List<CoverEntry>();
        var cells = new HashSet<CellAddress>();
        foreach (var grid in grids)
            foreach (var cell in grid.Sheet.Cells)
            {
                if (cell.Content is not CellContent.Text(var text)) continue;
                var where = grid.Sheet.Address(cell.Row, cell.Column);
                if (text.Length <= LongestTitle && text.AsSpan().IndexOfAny('：', '，', '。') < 0 && grid.Own(cell.Row, cell.Column) is { } label && label.Whole.AsSpan().ContainsAny(TitleWords)) titles.Add(new(text, where));
                foreach (var (key, answer) in Entries(text, grid.Own(cell.Row, cell.Column)))
                {
                    var list = UnitKeys.Contains(key) ? units : PeriodKeys.Contains(key) ? periods : FormKeys.Contains(key) ? forms
                        : OtherKeys.Contains(key) ? [] : null;
                    if (list is null) continue;
                    cells.Add(where);
                    if (answer.Length > 0) list.Add(new(answer, where));
                    else if (Beside(grid, cell) is { } beside)
                    {
                        cells.Add(grid.Sheet.Address(beside.Row, beside.Column));
                        list.Add(new(FigureReader.Shown(beside.Content).Trim(), grid.Sheet.Address(beside.Row, beside.Column)));
                    }
                }
            }
        return new(units, periods, forms, titles) { Cells = cells };
    }

    /// <summary>Keys and answers within one cell: <c>填报单位：新城区　报告期：2013年</c>; a key alone has an empty answer.</summary>
    private static IEnumerable<(string Key, string Answer)> Entries(string text, Label? label)
    {
        if (text.Length > 200) yield break;
        // Most cells are no cover's, and their labels are known already.
        if (text.AsSpan().IndexOfAny('：', ':') < 0)
        {
            if (label is { } whole && IsKeyLabel(whole.Bare)) yield return (whole.Bare, "");
            yield break;
        }
        var found = Keys(text).ToList();
        if (found.Count == 0)
        {
            if (IsKey(text)) yield return (Label.Of(text).Bare, "");
            yield break;
        }
        for (var index = 0; index < found.Count; index++)
        {
            var end = index + 1 < found.Count ? found[index + 1].Start : text.Length;
            yield return (found[index].Key, text[(found[index].Colon + 1)..end].Trim(' ', '　', '_', '\n', '\r', '\t', ';', '；', ',', '，'));
        }
    }

    /// <summary>The keys before colons: of <c>新城区　报告期：</c> it is 报告期, the last words that are one.</summary>
    private static IEnumerable<(string Key, int Start, int Colon)> Keys(string text)
    {
        for (int from = 0, colon; (colon = text.AsSpan(from).IndexOfAny('：', ':') is >= 0 and var at ? from + at : -1) >= 0; from = colon + 1)
        {
            var start = text.AsSpan(from, colon - from).LastIndexOfAny(" 　\n\t;；") is >= 0 and var blank ? from + blank + 1 : from;
            if (IsKey(text[from..colon])) yield return (Label.Of(text[from..colon]).Bare, from, colon);
            else if (IsKey(text[start..colon])) yield return (Label.Of(text[start..colon]).Bare, start, colon);
        }
    }

    private static bool IsKey(string text) => IsKeyLabel(Label.Of(text).Bare);

    private static bool IsKeyLabel(string key) => UnitKeys.Contains(key) || PeriodKeys.Contains(key) || FormKeys.Contains(key) || OtherKeys.Contains(key);

    /// <summary>The answer to a key: the next filled cell to the right, unless that is a key itself.</summary>
    private static Cell? Beside(Grid grid, Cell key)
    {
        var start = (grid.Merge(key.Row, key.Column)?.Right ?? key.Column) + 1;
        for (var column = start; column < start + 4; column++)
            if (grid.Sheet[key.Row, column] is { } cell)
                return cell.Content is CellContent.Text(var text) && (IsKey(text) || Entries(text, null).Any()) ? null : cell;
        return null;
    }

    /// <summary>Periods a text names, in any of the ways offices write them: 2013年, 2013年度, 2013年第三季度, 2013Q3, 2013年7月, 一季度 excluded.</summary>
    public static IReadOnlyList<Period> PeriodsIn(string text)
    {
        var folded = string.Concat(FigureNotation.Fold(text).Where(c => !char.IsWhiteSpace(c)));
        if (Period.TryParse(folded, out var plain)) return [plain];
        var found = new List<Period>();
        foreach (Match match in NamedPeriod().Matches(folded))
        {
            var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Groups["quarter"] is { Success: true } quarter) found.Add(Period.OfQuarter(year, "一二三四".IndexOf(quarter.Value[0], StringComparison.Ordinal) is >= 0 and var index ? index + 1 : quarter.Value[0] - '0'));
            else if (!match.Groups["month"].Success) found.Add(Period.OfYear(year));
        }
        return [.. found.Distinct()];
    }

    // A year stands alone, or before 年; in brackets it is a document's number; eight digits in a row are a date, and 2014年1月 is when, not for when.
    [GeneratedRegex(@"(?<![0-9(\[〔【])(?<year>20[0-9][0-9])(?:(?:年度?)?第?(?<quarter>[一二三四1-4])季度?|年?Q(?<quarter>[1-4])|年(?<month>1[0-2]|[1-9])月|[-./](?<month>1[0-2]|0?[1-9])(?![0-9])|年度?)?(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex NamedPeriod();

    private static readonly SearchValues<string> TitleWords = SearchValues.Create(
        ["报告", "报表", "报送表", "统计表", "情况表", "汇总表", "调查表", "年报", "季报", "月报", "一览表"], StringComparison.Ordinal);
}
