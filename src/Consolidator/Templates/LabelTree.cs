using Consolidator.Forms;

namespace Consolidator.Templates;

/// <summary>Builds the merged heads and stubs of the printed form from trees of labels.</summary>
internal static class LabelTree
{
    public static IEnumerable<Line> Leaves(IEnumerable<Line> lines) =>
        lines.SelectMany(line => line.Below.Count == 0 ? [line] : Leaves(line.Below));

    public static int Depth(IReadOnlyList<Line> lines) => lines.Count == 0 ? 0 : lines.Max(line => 1 + Depth(line.Below));

    /// <summary>Heads, beginning in the given row; a leaf extends to the lowest head row.</summary>
    /// <param name="width">The number of sheet columns per leaf.</param>
    public static IEnumerable<TemplateCell> BuildHeads(IReadOnlyList<Line> lines, int row, int column, int depth, int width = 1)
    {
        foreach (var line in lines)
        {
            var across = Math.Max(1, Leaves(line.Below).Count()) * width;
            yield return new(row, column, line.Label, CellPurpose.Head, line.Below.Count == 0 ? depth : 1, across);
            foreach (var below in BuildHeads(line.Below, row + 1, column, depth - 1, width)) yield return below;
            column += across;
        }
    }

    /// <summary>Stubs, beginning in the given row: a heading takes one column and the rows of its leaves; a leaf takes the remaining
    /// columns.</summary>
    /// <returns>The labels, each with its line when it is a data row.</returns>
    public static IEnumerable<(TemplateCell Label, Line? Data)> BuildStubs(IReadOnlyList<Line> lines, int row, int column, int width)
    {
        foreach (var line in lines)
        {
            var rows = Rows(line);
            if (line.Below.Count == 0)
            {
                yield return (new(row, column, line.Label, CellPurpose.Label, 1, width), line);
                row++;
                continue;
            }
            yield return (new(row, column, line.Label, CellPurpose.Centred, rows), null);
            // A heading with its own figure is also the first row below itself.
            if (!line.Heading) yield return (new(row, column + 1, line.Label, CellPurpose.Label, 1, width - 1), line);
            foreach (var below in BuildStubs(line.Below, line.Heading ? row : row + 1, column + 1, width - 1)) yield return below;
            row += rows;
        }
    }

    private static int Rows(Line line) => line.Below.Count == 0 ? 1 : line.Below.Sum(Rows) + (line.Heading ? 0 : 1);
}
