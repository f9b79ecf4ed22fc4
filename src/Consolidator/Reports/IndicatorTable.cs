using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>Table of all figures of a form by scope (city, departments, districts), with their coverage.</summary>
public sealed class IndicatorTable(FigureBook book, Sources sources, Phrasebook phrases)
{
    public ReportTable Of(Form form, string title)
    {
        var scopes = book.Input.Totals.Any(total => total.Form == form.Code && total.Scope != Scope.City) ? Scopes.All : [Scope.City];
        var head = new List<TableCell> { Head("report-head-code"), Head("report-head-item"), Head("report-head-measure") };
        head.AddRange(scopes.Select(scope => TableCell.Head(phrases.Say(Scopes.Phrases.Of(scope)))));
        head.Add(Head("report-head-coverage"));
        var rows = new List<IReadOnlyList<TableCell>> { head };
        foreach (var (code, label) in Lines(form))
            rows.Add(code is not { } item ? [TableCell.Label(""), TableCell.Label(label, 1, scopes.Count + 3)]
                : Row(form, item, label, scopes));
        return new(form.Title, title, [10, 31, 6, .. scopes.Select(_ => 10), 12], 1, rows, Dense: true);
    }

    /// <summary>A list keeps its printed labels, headings and indents. Items of other tables get their full name.</summary>
    private static IEnumerable<(ItemCode? Code, string Label)> Lines(Form form)
    {
        var listed = form.Tables.Where(table => table.Layout == TableLayout.List).SelectMany(table => Below(table.Rows, "")).ToList();
        var others = form.Items.ExceptBy(listed.Select(line => line.Code), item => (ItemCode?)item.Code)
            .Select(item => (item.Code, item.Name))
            .Concat(form.Ratios.Select(ratio => (ratio.Code, ratio.Name)));
        return listed.Concat(others.Select(item => ((ItemCode?)item.Code, item.Name)))
            .Where(line => line.Item1 is not { } item || form[item] is not { Kind: ItemKind.Text });
    }

    private static IEnumerable<(ItemCode? Code, string Label)> Below(IReadOnlyList<Line> lines, string indent) => lines.SelectMany(line =>
        Below(line.Below, indent + Typography.Indent).Prepend((line.Heading ? null : ItemCode.OrNull(line.Code), indent + line.Label)));

    private List<TableCell> Row(Form form, ItemCode item, string label, IReadOnlyList<Scope> scopes)
    {
        var city = book.Find(form.Code + ":" + item);
        var row = new List<TableCell> { TableCell.Label(item.Value), TableCell.Label(label), TableCell.Label(city.Measure) };
        row.AddRange(scopes.Select(scope => TableCell.Of(Cell(book.Find(form.Code + ":" + item + "@" + scope.Word), scope))));
        row.Add(TableCell.Label(city.Total is { } total ? phrases.Say("report-coverage-short", total.Counted, total.Due) : ""));
        return row;
    }

    // The table also has items that nobody owes or fills in, so blanks are not gaps. Only missing figures of the city count as gaps.
    private TextSpan Cell(CitedFigure figure, Scope scope) => figure switch
    {
        { Value: { } value } when scope == Scope.City => sources.Cite(figure, _ => Shown(figure, value)),
        { Value: { } value } => new TextSpan.Figure(Shown(figure, value), null, value),
        { Unfilled: true } => new TextSpan.Words(phrases.Say("report-unfilled")),
        { Total: null or { Due: 0 } } => new TextSpan.Words(phrases.Say("report-not-owed")),
        _ => new TextSpan.Gap(phrases.Say("report-gap-short")),
    };

    private static string Shown(CitedFigure figure, decimal value) => figure.Places is { } places ? Typography.Percent(value, places)
        : Typography.Plain(value);

    private TableCell Head(string key) => TableCell.Head(phrases.Say(key));
}
