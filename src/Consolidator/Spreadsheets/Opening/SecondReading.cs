using System.Text;
using Consolidator.Cells;
using Consolidator.Findings;
using Consolidator.Texts;
using ExcelDataReader;

namespace Consolidator.Spreadsheets.Opening;

/// <summary>What ExcelDataReader delivers, with which the inspector must agree. The only file that knows the package.</summary>
internal static class SecondReading
{
    /// <summary>Per sheet, every cell that is not null: text, number, date or truth, as the package has it.</summary>
    public static IReadOnlyList<(string Name, Dictionary<(int Row, int Column), object> Cells)> Read(
        byte[] bytes, WorkbookFormat format, IReadOnlyList<InspectedSheet> expected)
    {
        foreach (var sheet in expected)
            if ((long)sheet.LastRow * sheet.LastColumn > Limits.Area) throw TooWide(sheet);
        // The package asks for code page 1252 before it looks at the file.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
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

    /// <summary>A blank cell far out is enough; nobody finds it who isn't told where it is.</summary>
    private static UnreadableException TooWide(InspectedSheet sheet)
    {
        var corner = new CellPosition(sheet.Name, sheet.LastRow, sheet.LastColumn);
        return new(FindingKinds.TooLarge, new Sentence("limit-area", (decimal)Limits.Area, sheet.Name, corner.A1)) { Where = corner };
    }
}
