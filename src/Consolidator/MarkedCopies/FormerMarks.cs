using System.Text.RegularExpressions;
using System.Xml;
using Consolidator.AnswerSheets;
using Consolidator.Spreadsheets;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>What a former answer marked, in a copy that came back: so that the cells get the fill back they had.</summary>
/// <remarks>
/// The answer sheet keeps, in a hidden column, the address of every marked cell in a cell that bears its former format. Programs
/// number formats anew when they save; what a cell bears, they keep.
/// </remarks>
internal static partial class FormerMarks
{
    public static readonly IReadOnlyDictionary<(int Row, int Column), int> None = new Dictionary<(int Row, int Column), int>();

    /// <returns>The formats by sheet and cell; null when the file is no marked copy.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), int>>? Read(
        Workbook workbook, PatchedPackage package, string? part)
    {
        var formats = new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), int>>();
        // Somebody may delete the answer sheet and leave the marks; our comments still tell.
        if (part is null) return workbook.Sheets.Any(HasOurComment) ? formats : null;
        if (workbook.Sheets.FirstOrDefault(sheet => !AnswerSheet.IsNot(sheet)) is not { } sheet) return formats;
        if (AnswerTable.Find(sheet) is not { Former: { } column } table) return formats;
        var addresses = new Dictionary<int, string>();
        foreach (var cell in sheet.Cells.Where(cell => cell.Column == column && cell.Row > table.Row))
            if (cell.Content is CellContent.Text(var address) && Address().IsMatch(address)) addresses[cell.Row] = address;
        var known = Formats(package, part, column).Where(cell => addresses.ContainsKey(cell.Row));
        foreach (var group in known.GroupBy(cell => SheetOf(addresses[cell.Row])))
        {
            var cells = new Dictionary<(int Row, int Column), int>();
            foreach (var (row, format) in group) cells[AddressOf(addresses[row][(group.Key.Length + 1)..])] = format;
            formats[group.Key] = cells;
        }
        return formats;
    }

    private static bool HasOurComment(Sheet sheet) =>
        sheet.Cells.Any(cell => cell.Comment is { } comment && SheetNotes.IsOurs(comment))
            || sheet.CommentsOnBlanks.Values.Any(SheetNotes.IsOurs);

    [GeneratedRegex(@"^.+!([A-W][A-Z]{0,2}|X[A-Z]?|X[A-E][A-Z]|XF[A-D]|[YZ][A-Z]?)[1-9][0-9]{0,6}$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

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
