using System.Text;
using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Texts;
using ExcelDataReader;

namespace Consolidator.Spreadsheets.Opening;

/// <summary>Reads the file with ExcelDataReader, to compare with the inspector. The only file that uses that package.</summary>
internal static class SecondReader
{
    /// <summary>Per sheet, every cell that is not null: text, number, date or boolean, as ExcelDataReader returns it.</summary>
    public static IReadOnlyList<(string Name, Dictionary<(int Row, int Column), object> Cells)> Read(
        byte[] bytes, WorkbookFormat format, IReadOnlyList<InspectedSheet> expected)
    {
        foreach (var sheet in expected)
            if ((long)sheet.LastRow * sheet.LastColumn > Limits.Area) throw TooLargeArea(sheet);
        // ExcelDataReader needs code page 1252 for every file.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Read(bytes, format);
        }
        // The package's border: it does not check what it reads, so a broken file may cause any exception in it.
        catch (Exception broken)
        {
            throw new InvalidDataException("ExcelDataReader cannot read the file.", broken);
        }
    }

    private static List<(string Name, Dictionary<(int Row, int Column), object> Cells)> Read(byte[] bytes, WorkbookFormat format)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var reader = format == WorkbookFormat.Xlsx
            ? ExcelReaderFactory.CreateOpenXmlReader(stream) : ExcelReaderFactory.CreateBinaryReader(stream);
        var sheets = new List<(string, Dictionary<(int, int), object>)>();
        do
        {
            var cells = new Dictionary<(int, int), object>();
            var columns = reader.FieldCount;
            for (var row = 1; reader.Read(); row++)
                for (var column = 1; column <= columns; column++)
                    if (reader.GetValue(column - 1) is { } value) cells[(row, column)] = value;
            sheets.Add((reader.Name, cells));
        }
        while (reader.NextResult());
        return sheets;
    }

    /// <summary>A single formatted blank cell far away is enough, so the finding names where it is.</summary>
    private static UnreadableException TooLargeArea(InspectedSheet sheet)
    {
        var corner = new CellPosition(sheet.Name, sheet.LastRow, sheet.LastColumn);
        return new(FindingKinds.TooLarge, new Sentence("limit-area", (decimal)Limits.Area, sheet.Name, corner.A1)) { Where = corner };
    }
}
