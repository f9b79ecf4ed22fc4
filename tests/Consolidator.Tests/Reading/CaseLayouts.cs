using Consolidator.Forms;
using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Table 4 (cases), which is printed as one row, in other layouts.</summary>
internal static class CaseLayouts
{
    public static SheetSketch CentredCases()
    {
        var paper = ListedCases(merged: false);
        Swap(paper, (1, 1), (3, 1));
        Swap(paper, (6, 2), (8, 2));
        Swap(paper, (11, 2), (13, 2));
        return paper;
    }

    public static SheetSketch TwoYears(object present, object former)
    {
        var paper = Part(T4).InsertColumns(1).Put(1, 1, "项目", down: 3).Put(4, 1, present).Put(5, 1, former);
        for (var column = 2; column <= 16; column++) paper.Put(5, column, column);
        return paper;
    }

    public static SheetSketch OneRowCases()
    {
        var paper = new SheetSketch();
        var column = 0;
        Lines(TableOf(T4).Columns, "");
        return paper;

        void Lines(IReadOnlyList<Line> lines, string path)
        {
            foreach (var line in lines)
                if (line.Heading) Lines(line.Below, path + line.Label + "-");
                else paper.Put(1, ++column, path + line.Label).Put(2, column, ReturnOf2021.Figures.Of(line.Code));
        }
    }

    /// <summary>Columns of the printed table with their heads, from the left.</summary>
    public static SheetSketch SomeCases(int first, int last)
    {
        var (whole, some) = (Part(T4), new SheetSketch { Name = $"{first}" });
        foreach (var (at, content) in whole.Cells.Where(cell => first <= cell.Key.Column && cell.Key.Column <= last))
        {
            var merge = whole.Merges.FirstOrDefault(merge => merge.Top == at.Row && merge.Left == at.Column);
            some.Put(at.Row, at.Column - first + 1, content, merge is { } tall ? tall.Bottom - tall.Top + 1 : 1,
                merge is { } wide ? Math.Min(last, wide.Right) - wide.Left + 1 : 1);
        }
        return some;
    }

    /// <summary>The two rows of a line as two columns.</summary>
    public static SheetSketch Turned(SheetSketch paper)
    {
        var turned = new SheetSketch();
        foreach (var (at, content) in paper.Cells) turned.Put(at.Column, at.Row, content);
        return turned;
    }

    public static SheetSketch ListedCases(bool merged)
    {
        var paper = new SheetSketch();
        var row = 0;
        foreach (var group in TableOf(T4).Columns)
        {
            paper.Put(row + 1, 1, group.Label);
            var first = row + 1;
            foreach (var inner in group.Below.Any(line => line.Heading) ? group.Below : [group])
            {
                if (inner != group) paper.Put(row + 1, 2, inner.Label, down: merged ? 5 : 1);
                foreach (var line in inner.Below) paper.Put(++row, 3, line.Label).Put(row, 4, ReturnOf2021.Figures.Of(line.Code));
            }
            if (merged) paper.Put(first, 1, group.Label, down: row - first + 1);
        }
        return paper;
    }

    public static SheetSketch OutlinedCases()
    {
        var paper = new SheetSketch();
        foreach (var line in TableOf(T4).AllColumns)
        {
            paper.Put(paper.LastRow + 1, 1, line.Label);
            if (!line.Heading) paper.Put(paper.LastRow, 2, ReturnOf2021.Figures.Of(line.Code));
        }
        return paper;
    }
}
