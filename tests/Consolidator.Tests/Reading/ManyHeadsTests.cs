using Consolidator.Spreadsheets;
using static Consolidator.Reading.ReturnOf2021;

namespace Consolidator.Reading;

/// <summary>Sheets that look like thousands of tables. Comparing every head with every other took a minute and a half.</summary>
public sealed class ManyHeadsTests
{
    private const int Rows = 40_000;

    private static readonly string[] Heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计", "一、本年新收政府信息公开申请数量"];

    [Fact]
    public void Twenty_thousand_heads_on_a_second_sheet_do_not_change_the_return() => Assert.Equal(
        Read().Observations, Read(Sheet((row, column) =>
            row % 2 == 0 ? new CellContent.Number(column) : new CellContent.Text(Heads[column - 1]))).Observations);

    [Fact]
    public void Twenty_thousand_lists_with_one_label_and_one_figure_do_not_change_the_return() => Assert.Equal(
        Read().Observations, Read(Sheet((row, column) => (row % 2, column) switch
        {
            (_, > 2) => null,
            (0, 2) => new CellContent.Number(row),
            (1, 2) => new CellContent.Text("本年制发件数"),
            _ => new CellContent.Text(row % 2 == 0 ? "另：走访群众" : "信息内容"),
        })).Observations);

    private static ReturnReading Read(params Sheet[] more) =>
        new ReturnReader(Annual).Read(new(WorkbookFormat.Xlsx, [Whole().Sheet(), .. more]));

    private static Sheet Sheet(Func<int, int, CellContent?> content) =>
        new("续", [.. Cells(content)], [], false, new HashSet<int>(), new HashSet<int>());

    private static IEnumerable<Cell> Cells(Func<int, int, CellContent?> content)
    {
        for (var row = 1; row <= Rows; row++)
            for (var column = 1; column <= Heads.Length; column++)
                if (content(row, column) is { } what) yield return new(row, column, what);
    }
}
