using System.Globalization;
using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Reading;
using Consolidator.Spreadsheets;

namespace Consolidator.Forms;

/// <summary>Draws the simplest workbook of a form from its labels: no titles, no merged cells, a figure in every cell.</summary>
internal static class Plain
{
    public static Workbook Workbook(Form form, Period period) => SheetDrawing.Workbook([
        SheetDrawing.Sheet($"报告期 | {Written(period)}", "封面"),
        .. form.Tables.Select(table => SheetDrawing.Sheet(string.Join('\n', Rows(form, table)), table.Id)),
    ]);

    public static string Written(Period period) => period.Kind switch
    {
        PeriodKind.Year => $"{period.Year}年",
        PeriodKind.Quarter => $"{period.Year}年第{period.Number}季度",
        _ => $"{period.Year}年{period.Number}月",
    };

    private static IEnumerable<string> Rows(Form form, Table table)
    {
        var columns = new Axis(table.Columns).DataLines.ToList();
        switch (table.Layout)
        {
            case TableLayout.List:
                yield return $"指标名称 | 计量单位 | {(table.ValueLabels.Count > 0 ? table.ValueLabels[0] : "数值")}";
                foreach (var row in table.AllRows)
                    yield return row.Heading ? row.Label
                        : $"{row.Label} | {form[new ItemCode(row.Code!)]!.Measure} | {Figure(form[new ItemCode(row.Code!)]!)}";
                break;
            case TableLayout.Matrix:
                yield return string.Join(" | ", columns.Select(Flat).Prepend("项目"));
                foreach (var row in table.AllRows)
                    yield return row.Heading
                        ? row.Label
                        : string.Join(" | ",
                            columns.Select(column => Figure(form[new ItemCode($"{row.Code}.{column.Declaration.Code}")]!))
                                .Prepend(row.Label));
                break;
            case TableLayout.Record:
                yield return string.Join(" | ", columns.Select(Flat));
                yield return string.Join(" | ", columns.Select(column => Figure(form[new ItemCode(column.Declaration.Code!)]!)));
                break;
            default:
                foreach (var row in table.AllRows) yield return row.Heading ? row.Label
                    : $"{row.Label} | {Figure(form[new ItemCode(row.Code!)]!)}";
                break;
        }
    }

    private static string Flat(FormLine place) => string.Join('-', place.SelfAndAbove.Reverse().Select(step => step.Declaration.Label));

    private static string Figure(Item item) => item.Kind switch
    {
        ItemKind.Flag => item.Options[0],
        ItemKind.Text => "本年度各项工作按要求完成。",
        _ => 7.ToString(CultureInfo.InvariantCulture),
    };
}
