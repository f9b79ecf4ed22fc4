using System.Xml.Linq;
using Consolidator.Cells;
using Consolidator.Documents;
using Consolidator.Spreadsheets.Writing;
using Consolidator.Texts;

namespace Consolidator.Templates;

/// <summary>Converts a sheet of a template for the writer: protected without a password, A4.</summary>
internal static class SheetWriter
{
    private const int LineHeight = 16, TallestRow = 405, PortraitWidth = 115;

    // The height, in points, for rows on a portrait A4 page in every program, whatever its header and footer need.
    private const int PageHeight = 660;

    /// <param name="marks">Conditional formats.</param>
    /// <param name="validations">Null when the sheet has no input cells.</param>
    /// <param name="page">The footer, with codes of page numbers.</param>
    public static WrittenSheet Write(TemplateSheet sheet, IReadOnlyList<XElement> marks, XElement? validations, string left, string right,
        string page) => new(sheet.Name, Enumerable.Range(1, sheet.Rows).Select(row => Row(sheet, row)))
    {
        Widths = [.. sheet.Widths.Select(width => (decimal)width)],
        HasGridLines = false,
        IsProtected = true,
        FrozenRows = sheet.HeadRows,
        FrozenColumns = sheet.HeadRows == 0 ? 0 : sheet.StubColumns,
        Merges =
        [
            .. sheet.Cells.Where(cell => cell.Down + cell.Across > 2).Select(cell =>
                new CellRange(cell.Row, cell.Column, cell.Row + cell.Down - 1, cell.Column + cell.Across - 1)),
        ],
        ConditionalFormats = marks,
        Validations = validations,
        Page = new()
        {
            IsLandscape = sheet.Widths.Sum() > PortraitWidth,
            // Programs ignore page breaks on a sheet that is fitted to the width, so a sheet with breaks is as wide as the page.
            FitsWidth = sheet.Kept.Count == 0,
            FitsHeight = sheet.Kept.Count == 0 && sheet.StubColumns > 0,
            Margins = new(0.6m, 0.9m, 0.7m, 0.4m),
            Header = $"&L{Plain(left)}&C{Plain(sheet.Title)}&R{Plain(right)}",
            Footer = "&C" + page,
            Breaks = Breaks(sheet),
            RepeatedRows = sheet.HeadRows,
        },
    };

    /// <summary>The rows after which a new page begins, to keep related rows on one page.</summary>
    private static IReadOnlyList<int> Breaks(TemplateSheet sheet)
    {
        var breaks = new List<int>();
        if (sheet.Kept.Count == 0) return breaks;
        var used = 0;
        for (var (first, last) = (1, 1); first <= sheet.Rows; first = last = last + 1)
        {
            while (last < sheet.Rows && sheet.Kept.Contains(last)) last++;
            var block = Enumerable.Range(first, last - first + 1).Sum(row => Height(sheet, row));
            if (used > 0 && used + block > PageHeight)
            {
                breaks.Add(first - 1);
                used = 0;
            }
            used += block;
        }
        return breaks;
    }

    private static WrittenRow Row(TemplateSheet sheet, int row)
    {
        var cells = new SortedDictionary<int, WrittenCell>();
        foreach (var cell in sheet.Cells.Where(cell => cell.Row <= row && row < cell.Row + cell.Down))
            for (var column = cell.Column; column < cell.Column + cell.Across; column++)
                cells[column] = cell.Row == row && cell.Column == column ? Filled(cell)
                    : new WrittenCell.Empty(column, TemplateStyles.FormatOf(cell));
        return new(row, Height(sheet, row), cells.Values) { HasFixedHeight = true };
    }

    private static WrittenCell Filled(TemplateCell cell) => cell.Number is { } number
        ? new WrittenCell.Number(cell.Column, TemplateStyles.FormatOf(cell), number)
        : new WrittenCell.Text(cell.Column, TemplateStyles.FormatOf(cell), Typography.Clean(cell.Text));

    private static int Height(TemplateSheet sheet, int row)
    {
        var own = sheet.Cells.Where(cell => cell.Row == row).ToList();
        if (own.Max(cell => cell.Height) is { } height) return height;
        var lines = own.Where(cell => cell.Down == 1)
            .Select(cell =>
                TextWidth.LinesOnPaper(cell.Text, sheet.Widths.Skip(cell.Column - 1).Take(cell.Across).Sum() - 2 - cell.Indent * 2))
                .DefaultIfEmpty(1).Max();
        return Math.Min(TallestRow, lines * LineHeight + (own.Any(cell => cell.Purpose == CellPurpose.Title) ? 14 : 5));
    }

    // In a header, & begins a code.
    private static string Plain(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
