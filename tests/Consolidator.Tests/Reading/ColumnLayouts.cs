using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Layouts of table 3 with added or widened columns, or divided into pages.</summary>
internal static class ColumnLayouts
{
    public static SheetSketch Serial(SheetSketch paper)
    {
        paper.InsertColumns(1).Put(1, 1, "序号", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 1, row - 3);
        return paper;
    }

    /// <summary>A serial number before every filled row, also before heads and titles.</summary>
    public static SheetSketch SerialThroughout(SheetSketch paper)
    {
        paper.InsertColumns(1);
        var filled = paper.Cells.Keys.Select(at => at.Row).Distinct().Order().ToList();
        foreach (var (row, index) in filled.Select((row, index) => (row, index))) paper.Put(row, 1, index + 1);
        return paper;
    }

    public static SheetSketch Coded(SheetSketch paper)
    {
        paper.InsertColumns(4).Put(1, 4, "行次", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 4, row - 3);
        return paper;
    }

    public static SheetSketch Measured(SheetSketch paper)
    {
        paper.InsertColumns(4).Put(1, 4, "计量单位", down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 4, "件");
        return paper;
    }

    public static SheetSketch LastYears(SheetSketch paper, string head = "上年总计")
    {
        paper.Put(1, 11, head, down: 3);
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 11, row);
        return paper;
    }

    /// <summary>总计 merged over two columns; the second has other figures.</summary>
    public static SheetSketch SplitTotal(SheetSketch paper, object first, object? second)
    {
        var (row, column) = paper.Find("总计");
        paper.Unmerge(which: merge => merge.Left == column && merge.Top == row).Put(row, column, "总计", across: second is null ? 1 : 2)
            .Put(row + 1, column, first).Put(row + 1, column + 1, second);
        for (var at = row + 2; second is not null && at <= paper.LastRow; at++) paper.Put(at, column + 1, at);
        return paper;
    }

    /// <summary>The column 行政许可 as two columns, with years in a row below the head.</summary>
    public static SheetSketch SplitBelow()
    {
        var paper = Whole();
        var (row, column) = paper.Find("本年处理决定数量");
        return paper.InsertRows(row + 1).Put(row, column, "本年处理决定数量", across: 2)
            .Put(row + 1, column, "2024年").Put(row + 1, column + 1, "2023年").Put(row + 2, column + 1, 5);
    }

    public static SheetSketch SubtotalColumn(SheetSketch paper)
    {
        paper.InsertColumns(9).Put(3, 9, "小计");
        for (var row = 4; row <= paper.LastRow; row++) paper.Put(row, 9, 4);
        return paper;
    }

    public static SheetSketch Widened(SheetSketch paper)
    {
        for (var column = 10; column >= 4; column--)
        {
            paper.InsertColumns(column + 1);
            for (var row = 4; row <= paper.LastRow; row++)
                paper.Put(row, column, paper.Cells.TryGetValue((row, column), out var content) ? content : null, across: 2);
        }
        return paper;
    }

    public static SheetSketch PageBreak(SheetSketch paper)
    {
        var (row, _) = paper.Find("（五）不予处理");
        return Break(paper, row);
    }

    public static SheetSketch PageBreakWithGroup(SheetSketch paper)
    {
        var row = paper.Find("（五）不予处理").Row;
        var broken = Break(paper, row);
        return broken.Put(row + 3 + 1, 1, N3);
    }

    public static SheetSketch Break(SheetSketch paper, int row)
    {
        var (head, first, second) = (paper.Cut(1, 3), paper.Cut(1, row - 1), paper.Cut(row, paper.LastRow));
        return first.Paste(head, row + 1).Paste(second, row + 4);
    }

    /// <summary>Some columns of table 3, with all row labels.</summary>
    public static SheetSketch Block(int first, int last)
    {
        var (whole, block) = (Part(T3), new SheetSketch { Name = "申请" });
        foreach (var (at, content) in whole.Cells.Where(cell => cell.Key.Column < 4 || cell.Key.Column >= first && cell.Key.Column <= last))
            if (!whole.Merges.Any(merge => merge.Top == at.Row && merge.Left == at.Column)) block.Put(at.Row, To(at.Column), content);
        foreach (var merge in whole.Merges.Where(merge => merge.Left < 4 || merge.Right >= first && merge.Left <= last))
            block.Put(merge.Top, To(Math.Max(merge.Left, merge.Left < 4 ? 1 : first)), whole.Cells[(merge.Top, merge.Left)],
                merge.Bottom - merge.Top + 1,
                merge.Left < 4 ? merge.Right - merge.Left + 1 : Math.Min(merge.Right, last) - Math.Max(merge.Left, first) + 1);
        return block;

        int To(int column) => column < 4 ? column : column - first + 4;
    }

    public static SheetSketch[] HalfAndHalf()
    {
        var paper = Part(T3);
        var row = paper.Find("（五）不予处理").Row;
        var second = paper.Cut(1, 3).Paste(paper.Cut(row, paper.LastRow), 4).Put(4, 1, N3);
        return [Named(Above(Whole(), T3), "第1页"), Named(paper.Cut(1, row - 1), "第2页"), Named(second, "第3页"), Named(Part(T4), "第4页")];
    }
}
