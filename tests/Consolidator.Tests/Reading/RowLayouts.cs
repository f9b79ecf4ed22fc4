using Consolidator.Cells;
using Consolidator.Forms;
using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Layouts of table 3 with added, moved, renamed and rewritten rows.</summary>
internal static class RowLayouts
{
    public static SheetSketch Subtotals(SheetSketch paper)
    {
        foreach (var group in new[] { "（三）不予公开", "（四）无法提供", "（五）不予处理", "（六）其他处理" })
        {
            var (row, _) = paper.Find(group);
            paper.InsertRows(row + 1);
            // The row of the group itself, with its own figure, above its parts.
            foreach (var at in Enumerable.Range(3, 8)) Swap(paper, (row, at), (row + 1, at));
            paper.Put(row, 3, "小计");
            for (var figure = 4; figure <= 10; figure++) paper.Put(row, figure, 7);
        }
        return paper;
    }

    public static SheetSketch SubtotalsBelow(SheetSketch paper)
    {
        foreach (var next in new[] { "（四）无法提供", "（五）不予处理" })
        {
            var (row, _) = paper.Find(next);
            paper.InsertRows(row).Put(row, 3, "小 计");
            for (var figure = 4; figure <= 10; figure++) paper.Put(row, figure, 7);
        }
        return paper;
    }

    public static SheetSketch NewRow(SheetSketch paper)
    {
        var (row, _) = paper.Find(N4);
        paper.InsertRows(row).Put(row, 1, "其中：网上申请", across: 3).Put(row, 4, 1).Put(row, 5, 2).Put(row, 10, 3);
        return paper;
    }

    /// <summary>Clerks who do not merge cells type a group's name in the middle of its rows.</summary>
    public static SheetSketch Centred(SheetSketch paper) =>
        Moved(paper, merge => merge.Left == 2 ? (merge.Top + merge.Bottom) / 2 : merge.Top);

    public static SheetSketch CentredThroughout(SheetSketch paper) => Moved(paper, merge => (merge.Top + merge.Bottom) / 2);

    public static SheetSketch Moved(SheetSketch paper, Func<CellRange, int> to)
    {
        var merges = paper.Merges.Where(merge => merge.Top > 3 && merge.Right < 4 && merge.Bottom > merge.Top).ToList();
        paper.Unmerge(which: merges.Contains);
        foreach (var merge in merges.Where(merge => to(merge) != merge.Top)) Swap(paper, (merge.Top, merge.Left), (to(merge), merge.Left));
        return paper;
    }

    public static SheetSketch Strayed(SheetSketch paper)
    {
        paper = Centred(paper);
        var (row, to) = (paper.Find("2.重复申请").Row, paper.Find("3.危及“三安全一稳定”").Row);
        foreach (var column in Enumerable.Range(3, 8)) Swap(paper, (row, column), (to, column));
        return paper;
    }

    /// <summary>2.重复申请 among the rows that are merged under （三）不予公开.</summary>
    public static SheetSketch UnderOthers(SheetSketch paper)
    {
        var (row, to) = (paper.Find("2.重复申请").Row, paper.Find("3.危及“三安全一稳定”").Row);
        foreach (var column in Enumerable.Range(3, 8)) Swap(paper, (row, column), (to, column));
        return paper;
    }

    /// <summary>Headings typed once in their columns, and all row labels in the third column.</summary>
    public static SheetSketch LinesAtRight(SheetSketch paper)
    {
        paper.Unmerge(which: merge => merge.Right < 4 && merge.Top > 3);
        foreach (var line in TableOf(T3).Rows.Where(line => !line.Heading))
        {
            var (row, _) = paper.Find(line.Label);
            Swap(paper, (row, 1), (row, 3));
        }
        return paper;
    }

    public static SheetSketch Flat(bool indent = false)
    {
        var paper = Above(Whole(), T3);
        var start = paper.LastRow + 2;
        paper.Put(start, 1, "项目");
        var columns = TableOf(T3).AllColumns.Where(column => !column.Heading).ToList();
        foreach (var (column, index) in columns.Select((column, index) => (column, index))) paper.Put(start, index + 2, column.Label);
        Lines(TableOf(T3).Rows, 0);
        return Stacked([paper, Part(T4)]);

        void Lines(IReadOnlyList<Line> lines, int level)
        {
            foreach (var line in lines)
            {
                paper.Put(++start, 1, (indent ? new string('　', level) : "") + line.Label);
                if (!line.Heading)
                    foreach (var (column, index) in columns.Select((column, index) => (column, index)))
                        paper.Put(start, index + 2, ReturnOf2021.Figures.Of($"{line.Code}.{column.Code}"));
                Lines(line.Below, level + 1);
            }
        }
    }

    public static SheetSketch Paths(string between)
    {
        var paper = Above(Whole(), T3);
        var start = paper.LastRow + 2;
        paper.Put(start, 1, "项目");
        var columns = TableOf(T3).AllColumns.Where(column => !column.Heading).ToList();
        foreach (var (column, index) in columns.Select((column, index) => (column, index))) paper.Put(start, index + 2, column.Label);
        Lines(TableOf(T3).Rows, "");
        return Stacked([paper, Part(T4)]);

        void Lines(IReadOnlyList<Line> lines, string path)
        {
            foreach (var line in lines)
            {
                if (!line.Heading)
                {
                    paper.Put(++start, 1, path + line.Label);
                    foreach (var (column, index) in columns.Select((column, index) => (column, index)))
                        paper.Put(start, index + 2, ReturnOf2021.Figures.Of($"{line.Code}.{column.Code}"));
                }
                Lines(line.Below, path + line.Label + between);
            }
        }
    }

    public static SheetSketch TotalFirst(SheetSketch paper)
    {
        // The row is cut and inserted below the first row of the group, as in Excel.
        var (total, first) = (paper.Find("（七）总计").Row, paper.Find("（一）予以公开").Row);
        foreach (var column in Enumerable.Range(2, 9))
            for (var row = total; row > first + 1; row--) Swap(paper, (row, column), (row - 1, column));
        return paper.Unmerge(which: merge => merge.Left == 2 && merge.Top > first);
    }

    public static SheetSketch CarriedTogether(SheetSketch paper)
    {
        var (last, to) = (paper.Find(N4).Row, paper.Find(N3).Row);
        var (upper, lower, carried) = (paper.Cut(1, to - 1), paper.Cut(to, last - 1), paper.Cut(last, last));
        return upper.Paste(carried, to).Paste(lower, to + 1);
    }

    public static SheetSketch Percentages(SheetSketch paper)
    {
        paper.Put(paper.LastRow + 1, 1, "占比", across: 3);
        for (var column = 4; column <= 10; column++) paper.Put(paper.LastRow, column, "12.5%");
        return paper;
    }

    public static SheetSketch TwoInOne(SheetSketch paper)
    {
        var (row, _) = paper.Find("1.信访举报投诉类申请");
        return paper.Put(row, 4, 14, down: 2).Put(row + 1, 4, null);
    }
}
