using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Xlsx;

namespace Consolidator.Spreadsheets.Xls;

/// <summary>Reads the records of one sheet of an .xls.</summary>
/// <param name="runs">The font runs of shared texts, by the number of the text; only texts with special fonts.</param>
internal sealed class BiffSheet(InspectedSheet sheet, NumberFormats formats, Calendar calendar, IReadOnlyDictionary<int, FontRuns> runs)
{
    private readonly Dictionary<(int Row, int Column), CellContent> _cells = [];
    private readonly Dictionary<(int Row, int Column), ScaledFormat> _formats = [];
    private readonly Dictionary<(int Row, int Column), FontRuns> _runs = [];
    private readonly HashSet<(int Row, int Column)> _struck = [];
    private readonly Dictionary<int, string> _boxes = [];
    private readonly List<(int Row, int Column, int Box)> _notes = [];
    private (int Row, int Column)? _awaitsText;
    private int _box, _boxCharacters;

    public void Read(byte[] stream, int at)
    {
        var records = new BiffStream(stream, at);
        if (!records.Next() || records.Current.Kind != BiffRecord.Begin)
            throw new InvalidDataException($"The sheet {sheet.Name} does not begin with BOF.");
        // A chart inside the sheet is a stream nested in the sheet's stream.
        for (var depth = 1; depth > 0;)
        {
            if (!records.Next()) throw new InvalidDataException($"The sheet {sheet.Name} is cut off.");
            var record = records.Current;
            if (record.Kind == BiffRecord.Begin) depth++;
            else if (record.Kind == BiffRecord.End) depth--;
            else if (depth == 1) Take(record);
        }
        foreach (var ((row, column), content) in _cells.OrderBy(cell => cell.Key))
            sheet.Add(new(row, column, content)
            {
                Format = _formats.GetValueOrDefault((row, column)),
                FontRuns = _runs.GetValueOrDefault((row, column)),
                IsStruck = _struck.Contains((row, column)),
            });
        foreach (var (row, column, box) in _notes)
            if (_boxes.TryGetValue(box, out var text)) sheet.AddComment(row, column, text);
    }

    private void Take(BiffRecord record)
    {
        switch (record.Kind)
        {
            case BiffRecord.SharedText or BiffRecord.Label or BiffRecord.RichText: PutText(record); break;
            case BiffRecord.Number: PutNumber(record, record.Double(6)); break;
            case BiffRecord.SmallNumber: PutNumber(record, record.Packed(6)); break;
            case BiffRecord.Numbers: PutNumbers(record); break;
            case BiffRecord.Formula: PutFormula(record); break;
            case BiffRecord.Text when _awaitsText is { } cell:
                _cells[cell] = InspectedSheet.UnreadText;
                _awaitsText = null;
                break;
            case BiffRecord.Truth when record.Data[7] == 0: Put(record, new CellContent.Truth(record.Data[6] != 0)); break;
            case BiffRecord.Truth: Put(record, Error(record.Data[6])); break;
            case BiffRecord.Row:
                sheet.ExtendTo(record.Short(0) + 1, record.Short(4));
                if ((record.Data[12] & 0x20) != 0) sheet.HiddenRows.Add(record.Short(0) + 1);
                break;
            case BiffRecord.Columns when (record.Data[8] & 1) != 0: sheet.HideColumns(record.Short(0) + 1, record.Short(2) + 1); break;
            case BiffRecord.Merges:
                for (var (index, at) = (0, 2); index < record.Short(0); index++, at += 8)
                    sheet.AddMerge(new(record.Short(at) + 1, record.Short(at + 4) + 1, record.Short(at + 2) + 1, record.Short(at + 6) + 1));
                break;
            case BiffRecord.Note: _notes.Add((record.Short(0) + 1, record.Short(2) + 1, record.Short(6))); break;
            case BiffRecord.Object when record.Data.Length >= 8 && record.Short(0) == 0x15: _box = record.Short(6); break;
            case BiffRecord.TextBox: _boxCharacters = record.Short(10); break;
            case BiffRecord.Continue when _boxCharacters > 0: TakeBoxText(record); break;
        }
    }

    private void PutText(BiffRecord record)
    {
        Put(record, InspectedSheet.UnreadText);
        var apart = record.Kind == BiffRecord.SharedText ? runs.GetValueOrDefault(checked((int)record.Long(6)))
            : record.Kind == BiffRecord.RichText && formats.Fonts.HasEffects ? BiffTexts.ReadFontRuns(record, formats.Fonts) : null;
        if (apart is not null) _runs[(record.Short(0) + 1, record.Short(2) + 1)] = apart;
    }

    private void Put(BiffRecord record, CellContent content) =>
        Put(record.Short(0) + 1, record.Short(2) + 1, content, record.Short(4));

    private void Put(int row, int column, CellContent content, int style)
    {
        if (formats.Fonts.IsStruck(style)) _struck.Add((row, column));
        sheet.ExtendTo(row, column);
        if (!_cells.TryAdd((row, column), content))
            throw new UnreadableException(FindingKinds.BadCellReference, sheet.Name, new CellPosition(sheet.Name, row, column).A1);
    }

    private void PutNumbers(BiffRecord record)
    {
        var first = record.Short(2) + 1;
        for (var (index, at) = (0, 4); at + 6 <= record.Data.Length - 2; index++, at += 6)
            PutNumber(record.Short(0) + 1, first + index, record.Packed(at + 2), record.Short(at));
    }

    private void PutFormula(BiffRecord record)
    {
        if (record.Short(12) != 0xFFFF)
        {
            // Libraries that cannot calculate write 0 and request calculation on opening.
            var isPending = record.Double(6) == 0 && (record.Short(14) & 2) != 0;
            if (isPending) Put(record, new CellContent.Uncalculated());
            else PutNumber(record, record.Double(6));
            return;
        }
        switch (record.Data[6])
        {
            case 0:
                Put(record, new CellContent.Uncalculated());
                _awaitsText = (record.Short(0) + 1, record.Short(2) + 1);
                break;
            case 1: Put(record, new CellContent.Truth(record.Data[8] != 0)); break;
            case 2: Put(record, Error(record.Data[8])); break;
        }
    }

    private void PutNumber(BiffRecord record, double value) => PutNumber(record.Short(0) + 1, record.Short(2) + 1, value, record.Short(4));

    private void PutNumber(int row, int column, double value, int style)
    {
        Put(row, column, calendar.ConvertDate(Numeral.Read(value), formats.IsDate(style)), style);
        if (formats.FindScaledFormat(style) is { } format) _formats[(row, column)] = format;
    }

    private static CellContent.Error Error(byte code) => new(code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    });

    private void TakeBoxText(BiffRecord record)
    {
        if (record.Data.Length < 2) return;
        var wide = (record.Data[0] & 1) != 0;
        var count = Math.Min(_boxCharacters, (record.Data.Length - 1) / (wide ? 2 : 1));
        _boxes[_box] = _boxes.GetValueOrDefault(_box, "") + record.Characters(0, count);
        _boxCharacters -= count;
    }
}
