using Consolidator.Codes;
using Consolidator.Forms;

namespace Consolidator.Samples;

/// <summary>Draws a filing on the sheets of a workbook.</summary>
internal sealed class Drawing(Filing filing, Layout layout, string title, string unitName)
{
    private static readonly string[] Remarks = ["与上年持平", "含下属单位", "已核对", "含电话咨询转办件", "由综合科统计"];

    private readonly Paper _sheet = new(layout.SheetName);
    private int _first = layout.Shift.Columns + 1;
    private int _row = layout.Shift.Rows + 1;

    private int Depth => layout.Stairs ? Lists.Max(table => table.Rows.Max(Levels)) : 1;
    private int Label => _first + (layout.Serial ? 1 : 0);
    private int Measure => Label + Depth;
    private int Value => Measure + (layout.Measures ? 1 : 0);
    private int Last => Value + (layout.Remarks ? 1 : 0);
    private IEnumerable<Table> Lists => filing.Form.Tables.Where(table => table.Layout == TableLayout.List);

    public IReadOnlyList<Paper> Sheets()
    {
        if (layout.Notice) Notice();
        _sheet.Write(_row++, _first, title, Look.Title, across: Last - _first + 1);
        if (layout.CoverSheet is null)
            _sheet.Write(_row++, _first, $"填报单位：{unitName}　　报告期：{filing.PeriodTyped}", Look.Plain, Last - _first + 1);
        foreach (var table in Lists) List(table);
        _first = layout.Shift.Columns + 1;
        var texts = filing.Form.Tables
            .Where(table => table.Layout == TableLayout.Texts && table.AllRows.Any(row => filing.Words.ContainsKey(row.Code ?? "")));
        var apart = layout.TextsApart ? new Paper("文字材料") : null;
        foreach (var table in texts) Texts(table, apart);
        if (layout.CoverSheet is null) _sheet.Write(_row + 1, _first, Signatures.Line(filing), Look.Plain, Last - _first + 1);
        return [.. (IEnumerable<Paper>)(layout.CoverSheet is { } cover ? [Signatures.Cover(cover, filing, title, unitName)] : []), _sheet,
            .. (IEnumerable<Paper>)(apart is { Marks.Count: > 0 } ? [apart] : [])];
    }

    private void Notice()
    {
        _sheet.Write(_row++, _first, "附件2");
        _sheet.Write(_row++, _first, "填写说明：没有发生的填0，不适用的不填；由分管领导审核签字后报送。", Look.Plain, Last - _first + 1);
        _row++;
    }

    private void List(Table table)
    {
        var (top, bottom) = (_row, 0);
        Head();
        var moved = layout.First.Select(code => table.Rows.FirstOrDefault(row => row.Code == code)).OfType<Line>().ToList();
        var serial = 0;
        foreach (var line in moved.Concat(table.Rows.Except(moved)).Where(IsKept))
        {
            if (layout.Beside is { } code && line.Code == code)
            {
                (bottom, _row, _first) = (_row, top, Last + 1);
                Head();
            }
            Rows(line, 0, ref serial);
        }
        _row = Math.Max(_row, bottom);
    }

    private void Head()
    {
        if (layout.Serial) _sheet.Write(_row, _first, "序号", Look.Head);
        _sheet.Write(_row, Label, "指标名称", Look.Head, Depth);
        if (layout.Measures) _sheet.Write(_row, Measure, "计量单位", Look.Head);
        _sheet.Write(_row, Value, layout.ValueHead, Look.Head);
        if (layout.Remarks) _sheet.Write(_row, Last, "备注", Look.Head);
        _row++;
    }

    /// <summary>The sheet of a quarter leaves out the months of other quarters.</summary>
    private bool IsKept(Line line) => !line.Optional || filing.Figures.ContainsKey(line.Code ?? "");

    private void Rows(Line line, int level, ref int serial)
    {
        var text = Typing.Label(line, layout.Lettering, filing.Unit.Code.Value);
        if (layout is { Lettering: Lettering.Numbered, Serial: false } && level == 0) text = $"{serial + 1}.{text}";
        if (layout.Serial && level == 0) _sheet.Write(_row, _first, serial + 1m);
        if (level == 0) serial++;
        if (layout.Stairs) _sheet.Write(_row, Label + level, text, Look.Label, Depth - level);
        else _sheet.Write(_row, Label, new string('　', level * 2) + text, Look.Label);
        if (line.Code is { } code && filing.Form[new ItemCode(code)] is { } item) Figure(item, line);
        _row++;
        foreach (var below in line.Below.Where(IsKept)) Rows(below, level + 1, ref serial);
    }

    private void Figure(Item item, Line line)
    {
        if (layout.Measures) _sheet.Write(_row, Measure, item.Kind == ItemKind.Flag ? "" : item.Measure, Look.Label);
        if (!filing.Figures.TryGetValue(item.Code.Value, out var figure))
        {
            _sheet.Write(_row, Value, filing.Words.GetValueOrDefault(item.Code.Value, ""), Look.Label);
            return;
        }
        if (Typing.Text(figure, item, layout.Digits, _row) is { } typed) _sheet.Write(_row, Value, typed, Look.Label);
        else _sheet.Write(_row, Value, figure,
            layout.Sums && IsSum(line, figure) ? FlatSheet.Sum(Value, _row + 1, _row + line.Below.Count) : null);
        if (layout.Remarks && figure > 0 && Lot.Of(6, filing.Unit.Code, item.Code) == 0)
            _sheet.Write(_row, Last, Lot.From(Remarks, filing.Unit.Code, item.Code, "remark"));
    }

    private bool IsSum(Line line, decimal figure) => line.Below.Count > 1 && line.Below.All(below => below.Below.Count == 0)
        && line.Below.Sum(below => filing.Figures.GetValueOrDefault(below.Code ?? "")) == figure && line.Code is not "A01";

    private void Texts(Table table, Paper? apart)
    {
        var (paper, row, column, last) = apart is null ? (_sheet, _row + 1, Label, Last) : (apart, 1, 1, 4);
        foreach (var line in table.AllRows)
        {
            if (!filing.Words.TryGetValue(line.Code ?? "", out var text)) continue;
            if (layout.TextsBelow || apart is not null)
            {
                paper.Write(row++, column, Typing.Label(line, layout.Lettering, filing.Unit.Code.Value), Look.Label);
                paper.Write(row++, column, text, Look.Text, last - column + 1);
            }
            else
            {
                paper.Write(row, column, Typing.Label(line, layout.Lettering, filing.Unit.Code.Value), Look.Label);
                paper.Write(row++, column + 1, text, Look.Text, Math.Max(1, last - column));
            }
        }
        if (apart is null) _row = row;
    }

    private static int Levels(Line line) => 1 + line.Below.Select(Levels).DefaultIfEmpty(0).Max();
}
