using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Recognition;
using Consolidator.Units;

namespace Consolidator.Reading;

/// <summary>The forms of the repository as printed: one drawing per table, with heads and stubs merged as on the official sheet.</summary>
internal static class OfficialForm
{
    public static FormCatalog Catalog { get; } = SchemaFolder.Read(Reports.Templates.Schemas());

    public static Recogniser Recogniser { get; } = new(Catalog.Forms, Catalog.Collections, new UnitNames(Catalog.Registry));

    public static Form Of(string code) => Catalog[new FormCode(code)] ?? throw new ArgumentException(code);

    /// <summary>All tables below each other, each with its title.</summary>
    public static SheetSketch Whole(Form form, FormFigures figures, string? title = null)
    {
        var paper = new SheetSketch();
        var row = 1;
        if (title is not null)
        {
            paper.Put(row, 1, title, across: 10);
            row += 2;
        }
        foreach (var table in form.Tables.Where(table => table.Layout != TableLayout.Texts))
        {
            var drawn = Table(table, figures);
            paper.Put(row, 1, table.Title, across: Math.Max(2, drawn.LastColumn)).Paste(drawn, row + 1);
            row = paper.LastRow + 2;
        }
        return paper;
    }

    public static SheetSketch Table(Table table, FormFigures figures) => table.Layout switch
    {
        TableLayout.List => List(table, figures),
        TableLayout.Matrix => Matrix(table, figures),
        _ => Record(table, figures),
    };

    private static SheetSketch List(Table table, FormFigures figures)
    {
        var paper = new SheetSketch().Put(1, 1, "指标名称").Put(1, 2, table.ValueLabels[0]);
        var row = 1;
        foreach (var line in table.AllRows)
        {
            paper.Put(++row, 1, line.Label);
            if (!line.Heading) paper.Put(row, 2, figures.Of(line.Code));
        }
        return paper;
    }

    private static SheetSketch Matrix(Table table, FormFigures figures)
    {
        var (stub, height) = (Depth(table.Rows), Depth(table.Columns));
        var paper = new SheetSketch();
        // The sheet of 2021 has one more head above all applicants.
        var top = table.Id == "T3" ? 2 : 1;
        if (top == 2) paper.Put(1, stub + 1, "申请人情况", across: Leaves(table.Columns).Count());
        paper.Put(1, 1, top == 2 ? "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）" : "信息内容", top + height - 1, stub);
        Across(paper, table.Columns, top, stub + 1, top + height - 1);
        var row = top + height;
        Down(paper, table.Rows, ref row, 1, stub, (line, at) =>
        {
            var column = stub;
            foreach (var leaf in Leaves(table.Columns)) paper.Put(at, ++column, figures.Of($"{line.Code}.{leaf.Code}"));
        });
        return paper;
    }

    private static SheetSketch Record(Table table, FormFigures figures)
    {
        var height = Depth(table.Columns);
        var paper = new SheetSketch();
        Across(paper, table.Columns, 1, 1, height);
        var column = 0;
        foreach (var leaf in Leaves(table.Columns)) paper.Put(height + 1, ++column, figures.Of(leaf.Code));
        return paper;
    }

    private static int Across(SheetSketch paper, IReadOnlyList<Line> lines, int row, int column, int bottom)
    {
        foreach (var line in lines)
            if (line.Below.Count == 0) paper.Put(row, column++, line.Label, down: bottom - row + 1);
            else
            {
                paper.Put(row, column, line.Label, across: Leaves([line]).Count());
                column = Across(paper, line.Below, row + 1, column, bottom);
            }
        return column;
    }

    private static void Down(SheetSketch paper, IReadOnlyList<Line> lines, ref int row, int column, int stub, Action<Line, int> figures)
    {
        foreach (var line in lines)
            if (line.Below.Count == 0)
            {
                paper.Put(row, column, line.Label, across: stub - column + 1);
                figures(line, row++);
            }
            else
            {
                paper.Put(row, column, line.Label, down: Leaves([line]).Count());
                Down(paper, line.Below, ref row, column + 1, stub, figures);
            }
    }

    private static int Depth(IReadOnlyList<Line> lines) => lines.Select(line => 1 + Depth(line.Below)).DefaultIfEmpty(0).Max();

    private static IEnumerable<Line> Leaves(IReadOnlyList<Line> lines) =>
        lines.SelectMany(line => line.Below.Count == 0 ? [line] : Leaves(line.Below));
}
