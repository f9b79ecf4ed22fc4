using System.Text.RegularExpressions;
using System.Xml;
using Consolidator.AnswerSheets;
using Consolidator.Spreadsheets;
using static Consolidator.MarkedCopies.OpenXml;

namespace Consolidator.MarkedCopies;

/// <summary>Reads the marks of a former answer from a marked copy that came back, so that its cells get their original fills
/// again.</summary>
/// <remarks>
/// A hidden column of the answer sheet has the address of each marked cell, in a cell with the original format. Programs
/// renumber formats when they save a file, but they keep the format of a cell.
/// </remarks>
internal static partial class FormerMarks
{
    public static readonly IReadOnlyDictionary<(int Row, int Column), int> None = new Dictionary<(int Row, int Column), int>();

    /// <returns>The original formats by sheet and cell; null when the file is not a marked copy.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<(int Row, int Column), int>>? Read(
        Workbook workbook, PatchedPackage package, string? part)
    {
        var formats = new Dictionary<string, IReadOnlyDictionary<(int Row, int Column), int>>();
        // Somebody may have deleted the answer sheet but not the marks; our comments still show that it is a marked copy.
        if (part is null) return workbook.Sheets.Any(HasOurComment) ? formats : null;
        if (workbook.Sheets.FirstOrDefault(sheet => !AnswerSheet.IsOfUnit(sheet)) is not { } sheet) return formats;
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
        using var reader = XmlReader.Create(stream, ReaderSettings);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c" && reader.GetAttribute("r") is { } address
                && AddressOf(address) is var (row, at) && at == column)
                yield return (row, Number(reader.GetAttribute("s")) ?? 0);
    }
}
