using Consolidator.Spreadsheets.Xlsx;

namespace Consolidator.Spreadsheets.Xls;

/// <summary>Reads an .xls from its records: exact numbers, and everything that ExcelDataReader hides. Texts are only counted.</summary>
internal static class BiffInspector
{
    private const ushort Version8 = 0x0600;

    public static FileKind DetectKind(CompoundFile file)
    {
        if (file.Has("EncryptedPackage")) return FileKind.Encrypted;
        if (file.Has("Workbook")) return DetectKind(file.Stream("Workbook"));
        return file.Has("Book") ? FileKind.OldExcel
            : file.Has("WordDocument") ? FileKind.Word
            : file.Has("PowerPoint Document") ? FileKind.Slides : FileKind.OtherOffice;
    }

    private static FileKind DetectKind(byte[] stream)
    {
        var records = new BiffStream(stream, 0);
        if (!records.Next() || records.Current.Kind != BiffRecord.Begin)
            throw new InvalidDataException("The workbook stream does not begin with BOF.");
        if (records.Current.Short(0) != Version8) return FileKind.OldExcel;
        while (records.Next() && records.Current.Kind != BiffRecord.End)
            if (records.Current.Kind == BiffRecord.Password) return FileKind.Encrypted;
        return FileKind.Xls;
    }

    public static IReadOnlyList<InspectedSheet> Inspect(CompoundFile file)
    {
        var stream = file.Stream("Workbook");
        var sheets = new List<(InspectedSheet Sheet, int At)>();
        var formats = new NumberFormats();
        var from1904 = false;
        var (shared, inShared) = (new List<byte[]>(), false);
        var records = new BiffStream(stream, 0);
        while (records.Next() && records.Current.Kind != BiffRecord.End)
        {
            var record = records.Current;
            inShared = record.Kind == BiffRecord.SharedTexts || inShared && record.Kind == BiffRecord.Continue;
            // Font records precede the texts.
            if (inShared && formats.Fonts.HasEffects) shared.Add(record.Data.ToArray());
            switch (record.Kind)
            {
                case BiffRecord.Date1904: from1904 = record.Short(0) == 1; break;
                case BiffRecord.Format: formats.AddFormat(record.Short(0), record.Characters(4, record.Short(2))); break;
                case BiffRecord.Style: formats.AddStyle(record.Short(2), BiffTexts.FontIndex(record.Short(0))); break;
                case BiffRecord.Font: formats.Fonts.Add(BiffTexts.ReadFont(record)); break;
                case BiffRecord.Sheet:
                    if (sheets.Count >= Limits.Sheets) throw UnreadableException.TooLarge("limit-sheets", Limits.Sheets);
                    var sheet = new InspectedSheet(record.Characters(7, record.Data[6]), (record.Data[4] & 3) != 0, record.Data[5] == 0);
                    sheets.Add((sheet, checked((int)record.Long(0))));
                    break;
            }
        }
        var calendar = new Calendar(from1904);
        var runs = BiffTexts.ReadFontRuns(shared, formats.Fonts);
        foreach (var (sheet, at) in sheets)
            if (sheet.Listed) new BiffSheet(sheet, formats, calendar, runs).Read(stream, at);
        return [.. sheets.Select(entry => entry.Sheet)];
    }
}
