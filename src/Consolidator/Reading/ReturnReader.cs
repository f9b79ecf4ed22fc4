using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Covers;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Grids;
using Consolidator.Labels;
using Consolidator.Periods;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.Reading;

/// <summary>The result of reading a return: one observation per item of the form, in form order,
/// and the findings about the reading.</summary>
public sealed record ReturnReading(IReadOnlyList<Observation> Observations, IReadOnlyList<Finding> Findings);

/// <summary>Reads returns of one form. Figures are found by their labels, wherever they are on the sheet; positions are never
/// assumed.</summary>
public sealed class ReturnReader
{
    private readonly Form _form;
    private readonly IReadOnlyList<TableReader> _tables;
    private readonly IReadOnlyList<TextReader> _texts;

    public ReturnReader(Form form)
    {
        _form = form;
        _tables = [.. form.Tables.Where(table => table.Layout != TableLayout.Texts).Select(table => new TableReader(table))];
        _texts = [.. form.Tables.Where(table => table.Layout == TableLayout.Texts).Select(table => new TextReader(table))];
    }

    public ReturnReading Read(Workbook workbook)
    {
        var grids = workbook.Sheets.Where(AnswerSheet.IsOfUnit).Select(sheet => new Grid(sheet)).ToList();
        return Read(grids, CoverReader.Read(grids), null);
    }

    /// <param name="period">The period of the return; null when it is not known.</param>
    internal ReturnReading Read(IReadOnlyList<Grid> grids, Cover cover, Period? period)
    {
        var (parts, tables) = FindHeads(grids, period);
        foreach (var (table, heads) in tables) heads.AddRange(SplitHeads.Find(table, parts, heads));
        var sheets = parts.Select(grid => Trace(grid, tables, period)).ToList();
        var findings = BlankCopies.Remove([.. sheets.SelectMany(sheet => sheet.Traces)]);
        var spots = sheets.SelectMany(sheet => sheet.Traces).SelectMany(trace => trace.Spots).ToList();
        if (period is { } own)
            findings.AddRange(TitleLines.CheckPeriods(sheets.SelectMany(sheet => sheet.Traces), cover, own));
        findings.AddRange(sheets.SelectMany(sheet => sheet.Traces).SelectMany(trace => trace.Findings));
        var texts = ReadTexts(grids, spots, cover.Cells);
        var observations = new List<Observation>(_form.Items.Count);
        var byItem = spots.ToLookup(spot => spot.Item);
        foreach (var item in _form.Items)
            observations.Add(item.Kind == ItemKind.Text && !byItem.Contains(item.Code)
                ? ReadText(item, [.. texts[item.Code]], findings) : ReadFigure(item, [.. byItem[item.Code]], findings));
        var lost = new HashSet<ItemCode>();
        findings.AddRange(AbsentParts.FindColumns(sheets.SelectMany(sheet => sheet.Traces), byItem, lost));
        findings.AddRange(
            AbsentParts.FindRowsAndTables(_tables, sheets.SelectMany(sheet => sheet.Traces).SelectMany(trace => trace.Parts), byItem,
            lost));
        findings.AddRange(sheets.SelectMany(sheet => UnreadFinder.Find(sheet.Grid, sheet.Traces, cover.Cells, findings)).ToList());
        findings.AddRange(sheets.GroupBy(sheet => sheet.Grid.Sheet.Name).Select(parts =>
            UnreadFinder.FindSheet(parts.First().Grid, [.. parts.SelectMany(part => part.Traces)], cover.Cells)).OfType<Finding>());
        if (CheckHidden(grids, spots) is { } hidden) findings.Add(hidden);
        return new([.. observations.Select(observation => MarkLost(observation, lost))], findings);
    }

    /// <summary>The heads of each table, and the grids that contain them: whole sheets, or parts of sheets with tables side by
    /// side.</summary>
    private (IReadOnlyList<Grid> Grids, IReadOnlyList<(TableReader Table, List<TableHead> Heads)> Tables) FindHeads(
        IReadOnlyList<Grid> grids, Period? period)
    {
        var tables = FindHeadsOn(grids);
        var lacking = tables.Where(table => table.Heads.Count == 0).Select(table => table.Table).ToList();
        if (lacking.Count == 0) return (grids, tables);
        var cut = new SheetSplitter(_tables, lacking, period);
        List<Grid> parts = [.. grids.SelectMany(cut.Split)];
        return parts.Count == grids.Count ? (grids, tables) : (parts, FindHeadsOn(parts));

        List<(TableReader Table, List<TableHead> Heads)> FindHeadsOn(IReadOnlyList<Grid> on) =>
            [.. _tables.Select(table => (table, on.SelectMany(grid => table.FindHeads(grid, period)).ToList()))];
    }

    private static (Grid Grid, IReadOnlyList<TableTrace> Traces) Trace(
        Grid grid, IReadOnlyList<(TableReader Table, List<TableHead> Heads)> tables, Period? period)
    {
        var heads = Neighbours.Separate([.. tables.Select(table =>
            (table.Table, (IReadOnlyList<TableHead>)[.. table.Heads.Where(head => head.Grid == grid).OrderBy(head => head.Row)]))]);
        var below = Neighbours.FindEnds(Neighbours.FindFirstColumns(heads));
        return (grid, [.. heads.Select(table =>
        {
            var trace = new TableTrace(table.Table.Table, grid.Sheet.Name);
            table.Table.Read(grid, table.Heads, below, period, trace);
            return trace;
        })]);
    }

    /// <summary>The figure of a row that was not found is unknown, not blank: no rule may treat it as nothing.</summary>
    private static Observation MarkLost(Observation observation, HashSet<ItemCode> lost) =>
        lost.Contains(observation.Item) ? observation with { Figure = new Figure.Unreadable() } : observation;

    private static Observation ReadFigure(Item item, IReadOnlyList<Spot> spots, List<Finding> findings)
    {
        if (spots.Count == 0) return new(item.Code, new Figure.Blank(), "", null);
        if (spots.Count > 1)
        {
            // One finding per row, not per column: the other columns add nothing. Not for a column that appears twice in one row.
            if (spots.Select(spot => (spot.Where.Sheet, spot.Where.Row)).Distinct().Count() > 1
                && !findings.Any(finding => (finding.Is(FindingKinds.RowTwice) || finding.Is(FindingKinds.RecordRows))
                    && finding.Where?.Row == spots[1].Where.Row && finding.Where?.Sheet == spots[1].Where.Sheet))
                findings.Add(
                    FindingKinds.RowTwice.Create(item.Name, spots[0].Where.ToString(),
                    spots[1].Where.ToString()) with { Where = spots[1].Where, Item = item.Code });
            return new(item.Code, new Figure.Unreadable(), "", spots[0].Where);
        }
        var spot = spots[0];
        if (spot.IsRefused)
            return new(item.Code, new Figure.Unreadable(), spot.Cell is { } cell ? cell.Content.Plain : "", spot.Where);
        var (observation, finding) = FigureReader.Read(item, spot.Cell, spot.Where);
        if (finding is not null) findings.Add(finding);
        if (observation.Figure is Figure.Number(var held) && spot.Cell?.Format?.Show(held) is { } shown && ShowsAnother(shown, held, item))
        {
            findings.Add(FindingKinds.ShownDifferently.CreateWith(shown.Text.Length > 0
                ? new("shown-differently", spot.Where.A1, item.Name, held, shown.Text)
                : new("shown-as-nothing", spot.Where.A1, item.Name, held)) with { Where = spot.Where, Value = observation.Raw,
                    Item = item.Code });
            return observation with { Figure = new Figure.Unreadable() };
        }
        if (item.Kind is ItemKind.Amount or ItemKind.Count && observation.Figure is Figure.Number
            && spot.NearbyMeasures.FindForeign(item.Measure) is var (said, against))
        {
            var sentence = new Sentence(against ? "measure-contradicted" : "wrong-measure-label", spot.Where.A1, item.Name, said.Unit,
                item.Measure, (spot.Where with { Row = said.Cell.Row, Column = said.Cell.Column }).A1, said.Text);
            findings.Add(against
                ? FindingKinds.MeasureContradicted.CreateWith(sentence) with { Where = spot.Where, Value = observation.Raw,
                    Item = item.Code }
                : FindingKinds.WrongMeasure.CreateWith(sentence) with { Where = spot.Where, Value = observation.Raw, Item = item.Code });
            if (!against) return observation with { Figure = new Figure.Unreadable() };
        }
        return observation;
    }

    /// <summary>True when the cell shows another number than it holds.</summary>
    private static bool ShowsAnother(ShownNumber shown, decimal held, Item item) =>
        !shown.Matches(held) || held != 0
        && (shown.IsFraction && item.Kind != ItemKind.Ratio
            || Numerals.Contains(shown.Words.FirstOrDefault('-'), StringComparison.Ordinal)
                && !item.Measure.StartsWith(shown.Words[0])
            || Measures.FindMeasure(Label.Of(shown.Words).Whole, item.Measure, alone: true) is { Length: > 0 });

    // Numerals that follow a number are part of it.
    private const string Numerals = "零〇一二三四五六七八九十百千";

    private static Observation ReadText(Item item, IReadOnlyList<(CellPosition Where, string Text)> found, List<Finding> findings)
    {
        if (found.Count == 0) return new(item.Code, new Figure.Blank(), "", null);
        if (found.Count > 1)
            findings.Add(
                FindingKinds.TextTwice.Create(item.Name, found[0].Where.ToString(),
                    found[1].Where.ToString()) with { Where = found[1].Where,
                Item = item.Code });
        return found.Count > 1 ? new(item.Code, new Figure.Unreadable(), "", found[0].Where)
            : new(item.Code, new Figure.Words(found[0].Text), found[0].Text, found[0].Where);
    }

    private ILookup<ItemCode, (CellPosition Where, string Text)> ReadTexts(
        IReadOnlyList<Grid> grids, List<Spot> spots, IReadOnlySet<CellPosition> cover)
    {
        var taken = spots.Select(spot => (spot.Where.Sheet, spot.Where.Row)).ToLookup(place => place.Sheet, place => place.Row);
        return grids.SelectMany(grid =>
        {
            var rows = taken[grid.Sheet.Name].ToHashSet();
            return _texts.SelectMany(texts => texts.Read(grid, rows, cover, IsLabel));
        }).ToLookup(text => text.Item, text => (text.Where, text.Text));
    }

    private bool IsLabel(Label label) => _tables.Any(table =>
        table.Rows.Find(label).Whole.Count > 0 || table.Columns.Find(label).Whole.Count > 0
        || Label.Of(table.Table.Title).Bare == label.Bare);

    private static Finding? CheckHidden(IReadOnlyList<Grid> grids, List<Spot> spots)
    {
        var hidden = spots.Where(spot => spot.Cell is not null
            && grids.First(grid => grid.Sheet.Name == spot.Where.Sheet).Sheet.IsHidden(spot.Where.Row, spot.Where.Column)).ToList();
        return hidden.Count == 0 ? null
            : FindingKinds.HiddenFigures.Create(hidden.Count, hidden[0].Where.ToString()) with { Where = hidden[0].Where };
    }
}
