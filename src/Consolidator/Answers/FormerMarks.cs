using System.Xml;
using Consolidator.Reading;
using Consolidator.Sheets;
using static Consolidator.Answers.OpenXml;

namespace Consolidator.Answers;

/// <summary>What a former answer marked, in a copy that came back: so that the cells get the fill back they had.</summary>
/// <remarks>
/// The answer sheet keeps, in a hidden column, the address of every marked cell in a cell that bears its former format. Programs
/// number formats anew when they save; what a cell bears, they keep.
/// </remarks>
internal static class FormerMarks
{
    public static readonly IReadOnlyDictionary<(int Row, int Column), int> None = new Dictionary<(int Row, int Column), int>();

    /// <returns>The formats by sheet and cell; null when the file is no marked copy.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), int>>? Read(
        Workbook workbook, PatchedPackage package, string? part)
    {
        if (part is null) return null;
        var formats = new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), int>>();
        if (workbook.Sheets.FirstOrDefault(sheet => !AnswerSheet.IsNot(sheet)) is not { } sheet) return formats;
        if (AnswerTable.Find(sheet) is not { Former: { } column } table) return formats;
        var addresses = sheet.Cells.Where(cell => cell.Column == column && cell.Row > table.Row && cell.Content is CellContent.Text)
            .ToDictionary(cell => cell.Row, cell => ((CellContent.Text)cell.Content).Value);
        var known = Formats(package, part, column).Where(cell => addresses.ContainsKey(cell.Row));
        foreach (var group in known.GroupBy(cell => SheetOf(addresses[cell.Row])))
        {
            var cells = new Dictionary<(int Row, int Column), int>();
            foreach (var (row, format) in group) cells[AddressOf(addresses[row][(group.Key.Length + 1)..])] = format;
            formats[group.Key] = cells;
        }
        return formats;
    }

    private static string SheetOf(string address) => address[..Math.Max(0, address.LastIndexOf('!'))];

    private static IEnumerable<(int Row, int Format)> Formats(PatchedPackage package, string part, int column)
    {
        using var stream = package.Open(part);
        using var reader = XmlReader.Create(stream, Safely);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c" && reader.GetAttribute("r") is { } address
                && AddressOf(address) is var (row, at) && at == column)
                yield return (row, Number(reader.GetAttribute("s")) ?? 0);
    }
}
