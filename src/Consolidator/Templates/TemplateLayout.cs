using System.Globalization;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;

namespace Consolidator.Templates;

/// <summary>Lays out the data sheets of a form as printed; small tables of one part are on one sheet, below each
/// other.</summary>
internal sealed class TemplateLayout(Form form, Phrasebook phrases)
{

    public IReadOnlyList<TemplateSheet> BuildSheets()
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. form.Tables.GroupBy(table => table.Part ?? table.Id).Select(part => Sheet([.. part], taken))];
    }

    private TemplateSheet Sheet(IReadOnlyList<Table> tables, HashSet<string> taken)
    {
        var title = tables.Count == 1 ? tables[0].Title : phrases.Say("template-part", tables[0].Title, tables.Count);
        var name = SheetNames.Add(title, taken);
        return tables switch
        {
            [{ Layout: TableLayout.List } table] => List(table, name),
            [{ Layout: TableLayout.Texts } table] => Texts(table, name),
            [{ Layout: TableLayout.Record } table] => Record(table, name),
            [var table] => Matrix(table, name),
            _ => Stacked(tables, name, title),
        };
    }

    private TemplateSheet List(Table table, string name)
    {
        string[] heads = [phrases.Say("template-number"), phrases.Say("template-item"), phrases.Say("template-measure"),
            table.ValueLabels[0]];
        var cells = new List<TemplateCell> { new(1, 1, table.Title, CellPurpose.Title, 1, heads.Length) };
        cells.AddRange(heads.Select((head, column) => new TemplateCell(2, column + 1, head, CellPurpose.Head)));
        var (row, number) = (3, 0);
        Add(table.Rows, 0);
        return new(name, table.Title, "", [6, 56, 10, 22], 2, 0, cells);

        void Add(IEnumerable<Line> lines, int level)
        {
            foreach (var line in lines)
            {
                var item = line.Heading ? null : ItemOf(line.Code);
                cells.Add(new(row, 1, item is null ? "" : (++number).ToString(CultureInfo.InvariantCulture), CellPurpose.Centred));
                cells.Add(new(row, 2, line.Label, CellPurpose.Label, Indent: level));
                cells.Add(new(row, 3, item?.Kind is ItemKind.Flag or ItemKind.Text ? "" : item?.Measure ?? "", CellPurpose.Centred));
                cells.Add(item is null ? new(row, 4, "", CellPurpose.Centred) : new(row, 4, "", CellPurpose.Input, Item: item));
                row++;
                Add(line.Below, level + 1);
            }
        }
    }

    private TemplateSheet Texts(Table table, string name)
    {
        var (cells, kept) = (new List<TemplateCell>(), new HashSet<int>());
        var row = 1;
        foreach (var line in table.AllRows)
        {
            kept.Add(row);
            cells.Add(new(row++, 1, line.Label, CellPurpose.Label));
            // Two boxes with their headings fill a page.
            if (ItemOf(line.Code) is { } item) cells.Add(new(row++, 1, "", CellPurpose.Input, Item: item) { Height = 300 });
        }
        return new(name, table.Title, "", [80], 0, 0, cells) { Kept = kept };
    }

    private TemplateSheet Record(Table table, string name)
    {
        var depth = LabelTree.Depth(table.Columns);
        var columns = LabelTree.Leaves(table.Columns).ToList();
        return new(name, table.Title, Measure([table]), [.. columns.Select(_ => 9)], depth, 0,
            [.. LabelTree.BuildHeads(table.Columns, 1, 1, depth),
             .. columns.Select((column, index) => new TemplateCell(depth + 1, index + 1, "", CellPurpose.Input,
                 Item: ItemOf(column.Code)) { Height = 30 })]);
    }

    private TemplateSheet Matrix(Table table, string name)
    {
        var (stub, above) = (LabelTree.Depth(table.Rows), table.Above is null ? 0 : 1);
        var depth = LabelTree.Depth(table.Columns);
        var columns = LabelTree.Leaves(table.Columns).ToList();
        var cells = new List<TemplateCell> { new(1, 1, table.Corner ?? "", CellPurpose.Label, above + depth, stub) };
        if (table.Above is { } over) cells.Add(new(1, stub + 1, over, CellPurpose.Head, 1, columns.Count));
        cells.AddRange(LabelTree.BuildHeads(table.Columns, above + 1, stub + 1, depth));
        foreach (var (label, row) in LabelTree.BuildStubs(table.Rows, above + depth + 1, 1, stub))
        {
            cells.Add(label);
            if (row is not null) cells.AddRange(columns.Select((column, index) =>
                new TemplateCell(label.Row, stub + 1 + index, "", CellPurpose.Input, Item: ItemOf($"{row.Code}.{column.Code}"))));
        }
        return new(name, table.Title, Measure([table]),
            [.. Enumerable.Range(1, stub).Select(level => level == stub ? 32 : 11), .. columns.Select(_ => 13)],
            above + depth, stub, cells);
    }

    /// <summary>Small matrices, each below its clause; a single value takes the whole width.</summary>
    private TemplateSheet Stacked(IReadOnlyList<Table> tables, string name, string title)
    {
        var widest = tables.Max(table => LabelTree.Leaves(table.Columns).Count());
        var cells = new List<TemplateCell>();
        var row = 1;
        foreach (var table in tables)
        {
            var columns = LabelTree.Leaves(table.Columns).ToList();
            // The last column takes the remainder of the division.
            int Across(int index) => index == columns.Count - 1 ? widest - index * (widest / columns.Count) : widest / columns.Count;
            int Left(int index) => 2 + index * (widest / columns.Count);
            cells.Add(new(row++, 1, table.Title, CellPurpose.Head, 1, widest + 1));
            cells.Add(new(row, 1, table.Corner ?? "", CellPurpose.Head));
            cells.AddRange(columns.Select((column, index) =>
                new TemplateCell(row, Left(index), column.Label, CellPurpose.Head, 1, Across(index))));
            foreach (var line in LabelTree.Leaves(table.Rows))
            {
                row++;
                cells.Add(new(row, 1, line.Label, CellPurpose.Label));
                cells.AddRange(columns.Select((column, index) =>
                    new TemplateCell(row, Left(index), "", CellPurpose.Input, 1, Across(index), ItemOf($"{line.Code}.{column.Code}"))));
            }
            row++;
        }
        return new(name, title, Measure(tables), [30, .. Enumerable.Repeat(20, widest)], 0, 0, cells);
    }

    private Item? ItemOf(string? code) => code is null ? null : form[new ItemCode(code)];

    private string Measure(IReadOnlyList<Table> tables) =>
        tables.SelectMany(form.ItemsOf).Select(item => item.Measure).Distinct().ToList() is [var only] ? only : "";
}
