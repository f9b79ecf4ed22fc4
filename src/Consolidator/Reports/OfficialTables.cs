using Consolidator.Codes;
using Consolidator.Documents;
using Consolidator.Forms;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Builds the official tables in their printed layout, with merged heads and stubs, from the label trees of a form.</summary>
public sealed class OfficialTables(FigureBook book, Sources sources, Phrasebook phrases)
{
    /// <param name="code">Form and table: <c>annual-2021:T3</c>.</param>
    /// <param name="corner">Text of the corner above the labels; empty for the text of the form.</param>
    /// <param name="above">Head over all columns of a matrix; empty for the head of the form.</param>
    /// <exception cref="FormatException">The form has no such table, or a table of another layout.</exception>
    public ReportTable Whole(string code, string corner, string above)
    {
        var (formCode, id, _) = book.Split(code);
        var form = book.FormOf(formCode, code);
        var table = TableOf(form, id.Value);
        return table.Layout switch
        {
            TableLayout.Matrix => Matrix(form, table, Given(corner, table.Corner), Given(above, table.Above)),
            TableLayout.List => List(form, table, Given(corner, table.Corner ?? phrases.Say("report-head-item"))),
            TableLayout.Record => Record(form, table),
            _ => throw new FormatException(phrases.Say("report-table-layout", code)),
        };
    }

    /// <summary>Small matrices below each other in one grid, each under its clause. The last column of a narrower matrix takes the
    /// remaining width.</summary>
    public ReportTable Clauses(string formCode, string corner, IReadOnlyList<string> ids)
    {
        var form = book.FormOf(new FormCode(formCode));
        var tables = ids.Select(id => TableOf(form, id)).ToList();
        var widest = tables.Max(table => Leaves(table.Columns).Count());
        var rows = new List<IReadOnlyList<TableCell>>();
        foreach (var table in tables)
        {
            var columns = Leaves(table.Columns).ToList();
            rows.Add([TableCell.Head(table.Title, 1, widest + 1)]);
            rows.Add([TableCell.Head(corner), .. columns.Select(column => TableCell.Head(column.Label, 1, Span(column)))]);
            rows.AddRange(Leaves(table.Rows).Select(row => (IReadOnlyList<TableCell>)
                [TableCell.Label(row.Label),
                    .. columns.Select(column => Value(form, new ItemCode(row.Code + "." + column.Code), Span(column)))]));

            int Span(Line column) => column == columns[^1] ? widest - columns.Count + 1 : 1;
        }
        return new(ids[0].Split('_')[0], "", [3, .. Enumerable.Repeat(3, widest)], 0, rows);
    }

    private ReportTable Matrix(Form form, Table table, string corner, string above)
    {
        var stub = Depth(table.Rows);
        var heads = Heads(table.Columns, above);
        heads[0].Insert(0, new([new TextSpan.Words(corner)], CellLook.Label, heads.Count, stub));
        var columns = Leaves(table.Columns).ToList();
        var rows = new List<IReadOnlyList<TableCell>>(heads);
        Stub(table.Rows, stub, [], (row, labels) =>
            rows.Add([.. labels, .. columns.Select(column => Value(form, new ItemCode(row.Code + "." + column.Code), 1))]));
        int[] widths = [.. Enumerable.Range(0, stub).Select(level => level == stub - 1 ? 30 : 9), .. columns.Select(_ => 10)];
        return new(table.Id, "", widths, heads.Count, rows, Dense: true);
    }

    /// <summary>Columns label, measure and value. A heading has dashes for measure and value; the lines below it are indented.</summary>
    private ReportTable List(Form form, Table table, string corner)
    {
        var value = table.ValueLabels.Count > 0 ? table.ValueLabels[0] : phrases.Say("report-head-value");
        var rows = new List<IReadOnlyList<TableCell>>
        {
            (TableCell[])[TableCell.Head(corner), TableCell.Head(phrases.Say("report-head-measure")), TableCell.Head(value)],
        };
        var nothing = TableCell.Label(phrases.Say("report-not-owed"));
        Add(table.Rows, "");
        return new(table.Id, "", [62, 12, 16], 1, rows);

        void Add(IReadOnlyList<Line> lines, string indent)
        {
            foreach (var line in lines)
            {
                var item = line.Heading ? null : form[new ItemCode(line.Code ?? "")];
                rows.Add([TableCell.Label(indent + line.Label), item is null ? nothing : TableCell.Label(item.Measure),
                    item is null ? nothing : Value(form, item.Code, 1)]);
                Add(line.Below, indent + Typography.Indent);
            }
        }
    }

    private ReportTable Record(Form form, Table table)
    {
        var heads = Heads(table.Columns, "");
        var columns = Leaves(table.Columns).ToList();
        var values = columns.Select(column => Value(form, new ItemCode(column.Code ?? ""), 1)).ToList();
        return new(table.Id, "", [.. columns.Select(_ => 10)], heads.Count, [.. heads, values], Dense: true);
    }

    // A heading with children takes one column of the stub and as many rows as it has leaves; a leaf takes the columns that are left.
    private static void Stub(IReadOnlyList<Line> lines, int width, List<TableCell> before, Action<Line, List<TableCell>> leaf)
    {
        foreach (var line in lines)
        {
            var labels = new List<TableCell>(before);
            before.Clear();
            if (line.Below.Count == 0)
            {
                labels.Add(TableCell.Label(line.Label, 1, width));
                leaf(line, labels);
                continue;
            }
            labels.Add(TableCell.Label(line.Label, Leaves(line.Below).Count()));
            Stub(line.Below, width - 1, labels, leaf);
        }
    }

    private static List<List<TableCell>> Heads(IReadOnlyList<Line> columns, string above)
    {
        var depth = Depth(columns);
        var rows = Enumerable.Range(0, depth).Select(_ => new List<TableCell>()).ToList();
        Fill(columns, 0);
        if (above.Length > 0 && columns.Count > 1) rows.Insert(0, [TableCell.Head(above, 1, Leaves(columns).Count())]);
        return rows;

        void Fill(IReadOnlyList<Line> lines, int level)
        {
            foreach (var line in lines)
            {
                var leaf = line.Below.Count == 0;
                rows[level].Add(TableCell.Head(line.Label, leaf ? depth - level : 1, leaf ? 1 : Leaves(line.Below).Count()));
                if (!leaf) Fill(line.Below, level + 1);
            }
        }
    }

    private TableCell Value(Form form, ItemCode item, int columns)
    {
        var figure = book.Find(form.Code + ":" + item);
        return figure.Value is null
            ? new([sources.Gap(figure) with { Text = phrases.Say("report-gap-short") }], CellLook.Gap, 1, columns)
            // Changes are printed with their sign, also a plus.
            : TableCell.Of(sources.Cite(figure, form[item]?.MayBeNegative == true ? Typography.Signed : Typography.Plain), columns);
    }

    private static string Given(string given, string? printed) => given.Length > 0 ? given : printed ?? "";

    private Table TableOf(Form form, string id) => form.Tables.FirstOrDefault(table => table.Id == id)
        ?? throw new FormatException(phrases.Say("report-unknown-table", form.Code + ":" + id));

    private static IEnumerable<Line> Leaves(IReadOnlyList<Line> lines) =>
        lines.SelectMany(line => line.Below.Count == 0 ? [line] : Leaves(line.Below));

    private static int Depth(IReadOnlyList<Line> lines) => lines.Count == 0 ? 0 : lines.Max(line => 1 + Depth(line.Below));
}
