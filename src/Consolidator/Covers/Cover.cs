using System.Buffers;
using System.Text.RegularExpressions;
using Consolidator.Cells;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Covers;

/// <summary>What a workbook says about itself: its unit, period, form and signatures.
/// Read from the cells of the cover and from titles.</summary>
/// <param name="Units">Answers to keys that ask for the unit.</param>
/// <param name="Periods">Answers to keys that ask for the period.</param>
/// <param name="Forms">Answers to keys that ask for the form (报表代码).</param>
/// <param name="Titles">Titles: short texts that name a report, table or form, and lines near them that are only a period.</param>
public sealed record Cover(
    IReadOnlyList<CoverEntry> Units, IReadOnlyList<CoverEntry> Periods, IReadOnlyList<CoverEntry> Forms, IReadOnlyList<CoverEntry> Titles)
{
    /// <summary>Answers to keys that ask for the code of the unit.</summary>
    public IReadOnlyList<CoverEntry> UnitCodes { get; init; } = [];

    /// <summary>Answers to keys that ask for the last day of the figures; uncertain when the key may ask for the due date.</summary>
    public IReadOnlyList<CoverEntry> Closings { get; init; } = [];

    /// <summary>All cells of the cover, keys and answers; none of them is a figure of the form.</summary>
    public IReadOnlySet<CellPosition> Cells { get; init; } = new HashSet<CellPosition>();
}

/// <param name="Text">As typed.</param>
/// <param name="Certain">False for a text that may be something else: one far from its key, or on a line of its own.</param>
public sealed record CoverEntry(string Text, CellPosition Where, bool Certain = true);

/// <summary>Reads the covers of a workbook's sheets.</summary>
internal sealed partial class CoverReader
{
    // A title is short. A longer text is a sentence of the narrative that happens to name a year.
    private const int LongestTitle = 60;

    // An answer is next to its key. A text further away may belong to something else.
    private const int Near = 4;

    // Lines above a form, such as the unit's name or the year in brackets, are in the first rows.
    private const int LinesOnTop = 6;

    private readonly Dictionary<CoverKey, List<CoverEntry>> _answers =
        Enum.GetValues<CoverKey>().ToDictionary(key => key, _ => new List<CoverEntry>());
    private readonly List<CoverEntry> _titles = [];
    private readonly HashSet<CellPosition> _cells = [];

    private CoverReader()
    {
    }

    public static Cover Read(IEnumerable<Grid> grids)
    {
        var reader = new CoverReader();
        // A sheet of instructions does not say who filled in the form.
        foreach (var grid in grids.Where(grid => !IsInstruction(grid.Sheet.Name)))
            foreach (var cell in grid.Sheet.Cells)
                if (cell.Content is CellContent.Text(var text)) reader.Read(grid, cell, cell.FontRuns?.WithoutSuperscript ?? text);
        return new([.. reader._answers[CoverKey.Unit], .. reader._answers[CoverKey.UnitOrMeasure]], reader._answers[CoverKey.Period],
            reader._answers[CoverKey.Form], reader._titles)
        {
            UnitCodes = reader._answers[CoverKey.UnitCode],
            Closings = [.. reader._answers[CoverKey.Closing], .. reader._answers[CoverKey.ClosingOrDue]],
            Cells = reader._cells,
        };
    }

    /// <summary>True for the name of a sheet with instructions for filling in the form.</summary>
    public static bool IsInstruction(string sheet) =>
        sheet.Contains("说明", StringComparison.Ordinal) || sheet.Contains("须知", StringComparison.Ordinal);

    private void Read(Grid grid, Cell cell, string text)
    {
        var where = grid.Sheet.Address(cell.Row, cell.Column);
        var own = grid.OwnLabel(cell.Row, cell.Column);
        var entries = FindEntries(text, own).ToList();
        foreach (var (key, answer) in entries) AddAnswer(grid, cell, key, answer);
        if (IsTitle(text, own, grid, cell)) _titles.Add(new(text, where));
        else if (entries.Count == 0 && IsLine(text, grid, cell))
        {
            if (PeriodNames.IsPeriodLine(text)) _titles.Add(new(text, where));
            else _answers[CoverKey.UnitOrMeasure].Add(new(text, where, Certain: false));
        }
    }

    /// <summary>True for a title: not a remark beside figures, nor a reference to another report.</summary>
    private static bool IsTitle(string text, Label? own, Grid grid, Cell cell) =>
        text.Length <= LongestTitle && text.AsSpan().IndexOfAny('：', '，', '。') < 0
        && own is { } label && label.Whole.AsSpan().ContainsAny(TitleWords)
        && !Reference().IsMatch(label.Whole) && grid.CellsOf(cell.Row).Count(CellAppearance.IsNumber) < 2;

    private static bool IsLine(string text, Grid grid, Cell cell) =>
        cell.Row <= LinesOnTop && text.Length <= LongestTitle && grid.CellsOf(cell.Row).Count == 1;

    private void AddAnswer(Grid grid, Cell cell, CoverKey key, string answer)
    {
        var where = grid.Sheet.Address(cell.Row, cell.Column);
        if (key == CoverKey.PeriodOrDay)
        {
            // 时间 may also be a column of a table, with years or days below it.
            if (cell.Row <= LinesOnTop && PeriodNames.IsPeriodLine(answer)) _answers[CoverKey.Period].Add(new(answer, where));
            return;
        }
        // Only a caller with the registry of units can tell whether 件 in 单位：件 is a unit's name.
        var certain = key is not (CoverKey.UnitOrMeasure or CoverKey.ClosingOrDue);
        if (certain) _cells.Add(where);
        if (answer.Length > 0) _answers[key].Add(new(answer, where, certain));
        else if (FindAnswer(grid, cell, key) is { } beside)
        {
            var at = grid.Sheet.Address(beside.Row, beside.Column);
            var near = beside.Row == cell.Row && beside.Column <= LastColumnOf(grid, cell) + Near;
            if (certain && near) _cells.Add(at);
            _answers[key].Add(new(beside.Content.Plain.Trim(), at, certain && near));
        }
    }

    /// <summary>The keys and answers within one cell: <c>填报单位：新城区　报告期：2013年</c>. A key alone has an empty answer.</summary>
    private static IEnumerable<(CoverKey Key, string Answer)> FindEntries(string text, Label? label)
    {
        if (text.Length > 200) yield break;
        // Most cells do not belong to a cover: without a colon, the label that the grid already has is enough.
        if (text.AsSpan().IndexOfAny('：', ':') < 0)
        {
            if (label is { } whole && CoverKeys.Find(whole) is { } alone) yield return (alone, "");
            // 单位全称　新城区: without a colon.
            else if (text.AsSpan().Trim().IndexOfAny(" 　") is > 1 and var blank
                && CoverKeys.Find(text.Trim()[..blank]) is { } before and not CoverKey.UnitOrMeasure)
                yield return (before, text.Trim()[blank..].Trim());
            // 单位全称新城区: without a space. Only a caller with the registry can tell whether the rest is a name.
            else if (CoverKeys.FindTextAfterUnitKey(text.Trim()) is { } rest) yield return (CoverKey.UnitOrMeasure, rest);
            yield break;
        }
        var found = FindKeys(text).ToList();
        if (found.Count == 0 && CoverKeys.Find(text) is { } key) yield return (key, "");
        for (var index = 0; index < found.Count; index++)
        {
            var end = index + 1 < found.Count ? found[index + 1].Start : text.Length;
            yield return (found[index].Key, text[(found[index].Colon + 1)..end].Trim(' ', '　', '_', '\n', '\r', '\t', ';', '；', ',', '，'));
        }
    }

    /// <summary>The keys before colons: in <c>新城区　报告期：</c> the last word, 报告期.</summary>
    private static IEnumerable<(CoverKey Key, int Start, int Colon)> FindKeys(string text)
    {
        for (int from = 0, colon;
            (colon = text.AsSpan(from).IndexOfAny('：', ':') is >= 0 and var at ? from + at : -1) >= 0;
            from = colon + 1)
        {
            var start = text.AsSpan(from, colon - from).LastIndexOfAny(" 　\n\t;；") is >= 0 and var blank ? from + blank + 1 : from;
            if (CoverKeys.Find(text[from..colon]) is { } whole) yield return (whole, from, colon);
            else if (CoverKeys.Find(text[start..colon]) is { } last) yield return (last, start, colon);
        }
    }

    /// <summary>The answer to a key: the next filled cell to the right; if that is a key itself, the cell below.</summary>
    private static Cell? FindAnswer(Grid grid, Cell cell, CoverKey key)
    {
        var right = grid.CellsOf(cell.Row).FirstOrDefault(other => other.Column > LastColumnOf(grid, cell));
        var below = grid.Sheet[(grid.FindMerge(cell.Row, cell.Column)?.Bottom ?? cell.Row) + 1, cell.Column];
        return new[] { right, below }.FirstOrDefault(answer => answer is not null && !IsKey(answer)
            && (key is not (CoverKey.Period or CoverKey.Closing or CoverKey.ClosingOrDue)
                || PeriodNames.MayBePeriod(answer.Content.Plain)));
    }

    private static int LastColumnOf(Grid grid, Cell key) => grid.FindMerge(key.Row, key.Column)?.Right ?? key.Column;

    private static bool IsKey(Cell cell) =>
        cell.Content is CellContent.Text(var text) && (CoverKeys.Find(text) is not null || FindEntries(text, null).Any());

    private static readonly SearchValues<string> TitleWords = SearchValues.Create(
        ["报告", "报表", "报送表", "统计表", "情况表", "汇总表", "调查表", "年报", "季报", "月报", "一览表"], StringComparison.Ordinal);

    [GeneratedRegex("^(?:备?注|说明|与|同|见|详见|摘自|参见|参照|数据来源|来源|上年|去年|往年|根据|按照|依据|较|比)|通知", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
