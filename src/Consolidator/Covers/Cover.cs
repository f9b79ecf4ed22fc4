using System.Buffers;
using System.Text.RegularExpressions;
using Consolidator.Cells;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Spreadsheets;

namespace Consolidator.Covers;

/// <summary>What a workbook says of itself: whose it is, for when, which form, and who signed.
/// Cover cells, titles and the file's name.</summary>
/// <param name="Units">Whose, in the cells that ask for it.</param>
/// <param name="Periods">For when, in the cells that ask for it.</param>
/// <param name="Forms">Which form, in the cells that ask for it (报表代码).</param>
/// <param name="Titles">Headings: short texts that name a report, table or form; and the lines about them that are a period.</param>
public sealed record Cover(
    IReadOnlyList<CoverEntry> Units, IReadOnlyList<CoverEntry> Periods, IReadOnlyList<CoverEntry> Forms, IReadOnlyList<CoverEntry> Titles)
{
    /// <summary>Codes of a unit, in the cells that ask for it.</summary>
    public IReadOnlyList<CoverEntry> UnitCodes { get; init; } = [];

    /// <summary>The last day of the figures, in the cells that ask for it; uncertain where they may ask when the return is due.</summary>
    public IReadOnlyList<CoverEntry> Closings { get; init; } = [];

    /// <summary>All cells of the cover, keys and answers: no figures of the form stand there.</summary>
    public IReadOnlySet<CellPosition> Cells { get; init; } = new HashSet<CellPosition>();
}

/// <param name="Text">As typed.</param>
/// <param name="Certain">False for a text that may be something else: far from its key, or on a line of its own.</param>
public sealed record CoverEntry(string Text, CellPosition Where, bool Certain = true);

/// <summary>Reads the covers of a workbook's sheets.</summary>
internal sealed partial class CoverReader
{
    // A title is a short text; a sentence of the narrative that happens to name a year is none.
    private const int LongestTitle = 60;

    // An answer stands beside its key; what is farther away may be somebody else's.
    private const int Near = 4;

    // Lines of their own above a form: the unit's name, the year in brackets.
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
        // How to fill in a form says nothing of who did.
        foreach (var grid in grids.Where(grid => !IsInstruction(grid.Sheet.Name)))
            foreach (var cell in grid.Sheet.Cells)
                if (cell.Content is CellContent.Text(var text)) reader.Read(grid, cell, cell.Runs?.Level ?? text);
        return new([.. reader._answers[CoverKey.Unit], .. reader._answers[CoverKey.UnitOrMeasure]], reader._answers[CoverKey.Period],
            reader._answers[CoverKey.Form], reader._titles)
        {
            UnitCodes = reader._answers[CoverKey.UnitCode],
            Closings = [.. reader._answers[CoverKey.Closing], .. reader._answers[CoverKey.ClosingOrDue]],
            Cells = reader._cells,
        };
    }

    /// <summary>True for the name of a sheet that says how to fill in the form.</summary>
    public static bool IsInstruction(string sheet) =>
        sheet.Contains("说明", StringComparison.Ordinal) || sheet.Contains("须知", StringComparison.Ordinal);

    private void Read(Grid grid, Cell cell, string text)
    {
        var where = grid.Sheet.Address(cell.Row, cell.Column);
        var own = grid.Own(cell.Row, cell.Column);
        var entries = Entries(text, own).ToList();
        foreach (var (key, answer) in entries) Answer(grid, cell, key, answer);
        if (IsTitle(text, own, grid, cell)) _titles.Add(new(text, where));
        else if (entries.Count == 0 && IsLine(text, grid, cell))
        {
            if (PeriodNames.IsWhen(text)) _titles.Add(new(text, where));
            else _answers[CoverKey.UnitOrMeasure].Add(new(text, where, Certain: false));
        }
    }

    /// <summary>A title is no remark beside figures, and no reference to another report.</summary>
    private static bool IsTitle(string text, Label? own, Grid grid, Cell cell) =>
        text.Length <= LongestTitle && text.AsSpan().IndexOfAny('：', '，', '。') < 0
        && own is { } label && label.Whole.AsSpan().ContainsAny(TitleWords)
        && !Reference().IsMatch(label.Whole) && grid.CellsOf(cell.Row).Count(Looks.Number) < 2;

    private static bool IsLine(string text, Grid grid, Cell cell) =>
        cell.Row <= LinesOnTop && text.Length <= LongestTitle && grid.CellsOf(cell.Row).Count == 1;

    private void Answer(Grid grid, Cell cell, CoverKey key, string answer)
    {
        var where = grid.Sheet.Address(cell.Row, cell.Column);
        if (key == CoverKey.PeriodOrDay)
        {
            // A table may have a column 时间, with years or days below it or beside.
            if (cell.Row <= LinesOnTop && PeriodNames.IsWhen(answer)) _answers[CoverKey.Period].Add(new(answer, where));
            return;
        }
        // Whether 单位：件 is a unit's name is for who knows the names.
        var certain = key is not (CoverKey.UnitOrMeasure or CoverKey.ClosingOrDue);
        if (certain) _cells.Add(where);
        if (answer.Length > 0) _answers[key].Add(new(answer, where, certain));
        else if (Beside(grid, cell, key) is { } beside)
        {
            var at = grid.Sheet.Address(beside.Row, beside.Column);
            var near = beside.Row == cell.Row && beside.Column <= End(grid, cell) + Near;
            if (certain && near) _cells.Add(at);
            _answers[key].Add(new(beside.Content.Plain.Trim(), at, certain && near));
        }
    }

    /// <summary>Keys and answers within one cell: <c>填报单位：新城区　报告期：2013年</c>; a key alone has an empty answer.</summary>
    private static IEnumerable<(CoverKey Key, string Answer)> Entries(string text, Label? label)
    {
        if (text.Length > 200) yield break;
        // Most cells are no cover's, and their labels are known already.
        if (text.AsSpan().IndexOfAny('：', ':') < 0)
        {
            if (label is { } whole && CoverKeys.Of(whole) is { } alone) yield return (alone, "");
            // 单位全称　新城区: the colon left out.
            else if (text.AsSpan().Trim().IndexOfAny(" 　") is > 1 and var blank
                && CoverKeys.Of(text.Trim()[..blank]) is { } before and not CoverKey.UnitOrMeasure)
                yield return (before, text.Trim()[blank..].Trim());
            // 单位全称新城区: no blank either. Whether what follows is a name is for who knows the names.
            else if (CoverKeys.AfterUnit(text.Trim()) is { } rest) yield return (CoverKey.UnitOrMeasure, rest);
            yield break;
        }
        var found = Keys(text).ToList();
        if (found.Count == 0 && CoverKeys.Of(text) is { } key) yield return (key, "");
        for (var index = 0; index < found.Count; index++)
        {
            var end = index + 1 < found.Count ? found[index + 1].Start : text.Length;
            yield return (found[index].Key, text[(found[index].Colon + 1)..end].Trim(' ', '　', '_', '\n', '\r', '\t', ';', '；', ',', '，'));
        }
    }

    /// <summary>The keys before colons: of <c>新城区　报告期：</c> it is 报告期, the last words that are one.</summary>
    private static IEnumerable<(CoverKey Key, int Start, int Colon)> Keys(string text)
    {
        for (int from = 0, colon;
            (colon = text.AsSpan(from).IndexOfAny('：', ':') is >= 0 and var at ? from + at : -1) >= 0;
            from = colon + 1)
        {
            var start = text.AsSpan(from, colon - from).LastIndexOfAny(" 　\n\t;；") is >= 0 and var blank ? from + blank + 1 : from;
            if (CoverKeys.Of(text[from..colon]) is { } whole) yield return (whole, from, colon);
            else if (CoverKeys.Of(text[start..colon]) is { } last) yield return (last, start, colon);
        }
    }

    /// <summary>The answer to a key: the next filled cell to the right, unless that is a key itself; else the cell below.</summary>
    private static Cell? Beside(Grid grid, Cell cell, CoverKey key)
    {
        var right = grid.CellsOf(cell.Row).FirstOrDefault(other => other.Column > End(grid, cell));
        var below = grid.Sheet[(grid.Merge(cell.Row, cell.Column)?.Bottom ?? cell.Row) + 1, cell.Column];
        return new[] { right, below }.FirstOrDefault(answer => answer is not null && !Asks(answer)
            && (key is not (CoverKey.Period or CoverKey.Closing or CoverKey.ClosingOrDue)
                || PeriodNames.MayBe(answer.Content.Plain)));
    }

    private static int End(Grid grid, Cell key) => grid.Merge(key.Row, key.Column)?.Right ?? key.Column;

    private static bool Asks(Cell cell) =>
        cell.Content is CellContent.Text(var text) && (CoverKeys.Of(text) is not null || Entries(text, null).Any());

    private static readonly SearchValues<string> TitleWords = SearchValues.Create(
        ["报告", "报表", "报送表", "统计表", "情况表", "汇总表", "调查表", "年报", "季报", "月报", "一览表"], StringComparison.Ordinal);

    [GeneratedRegex("^(?:备?注|说明|与|同|见|详见|摘自|参见|参照|数据来源|来源|上年|去年|往年|根据|按照|依据|较|比)|通知", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
