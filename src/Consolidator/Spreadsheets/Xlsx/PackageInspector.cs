using Consolidator.Findings;
using Consolidator.Spreadsheets.Packages;

namespace Consolidator.Spreadsheets.Xlsx;

/// <summary>Reads an .xlsx from its parts: every cell exactly, and everything that ExcelDataReader hides or misreads.</summary>
internal static class PackageInspector
{
    // Part names are arbitrary, but ExcelDataReader looks for the workbook only here.
    private const string WorkbookPart = "xl/workbook.xml";

    /// <param name="package">Already checked (<see cref="ZipPackage.Check"/>).</param>
    public static IReadOnlyList<InspectedSheet> Inspect(ZipPackage package)
    {
        var workbook = RelationshipReader.Read(package, "").First(part => part.Type == "officeDocument").Target;
        if (!workbook.Equals(WorkbookPart, StringComparison.OrdinalIgnoreCase))
            throw new UnreadableException(FindingKinds.UnusualParts, workbook) { Value = workbook };
        var parts = RelationshipReader.Read(package, workbook);
        var (entries, calendar) = Entries(package, workbook);
        var shared = Open(package, parts, "sharedStrings") is { } strings ? SharedStrings.Read(strings) : null;
        var formats = Open(package, parts, "styles") is { } styles ? NumberFormats.Read(styles) : new NumberFormats();
        var reading = new CellReader(shared, formats, calendar);
        var sheets = new List<InspectedSheet>();
        foreach (var (name, id, hidden) in entries)
        {
            var part = parts.FirstOrDefault(part => part.Id == id)
                ?? throw new InvalidDataException($"The workbook lists a sheet and no part for it: {id}.");
            var sheet = new InspectedSheet(name, hidden, part.Type == "worksheet");
            sheets.Add(sheet);
            if (!sheet.Listed) continue;
            new SheetPart(sheet, reading).Read(package.Open(part.Target));
            Comments.Read(package, RelationshipReader.Read(package, part.Target), sheet);
        }
        return sheets;
    }

    private static (List<(string Name, string Id, bool Hidden)> Sheets, Calendar Calendar) Entries(ZipPackage package, string workbook)
    {
        var entries = new List<(string, string, bool)>();
        var from1904 = false;
        using var reader = PackageXml.Open(package.Open(workbook));
        while (reader.Read())
            if (reader.IsStart("workbookPr")) from1904 = reader.ReadFlag("date1904");
            else if (reader.IsStart("sheet"))
            {
                if (entries.Count >= Limits.Sheets) throw UnreadableException.TooLarge("limit-sheets", Limits.Sheets);
                entries.Add((reader.GetAttribute("name") ?? "", reader.GetAttribute("id", PackageXml.Relationships) ?? "",
                    reader.GetAttribute("state") is "hidden" or "veryHidden"));
            }
        return (entries, new(from1904));
    }

    private static Stream? Open(ZipPackage package, IReadOnlyList<Relationship> parts, string type) =>
        parts.FirstOrDefault(part => part.Type == type) is { } part && package.Has(part.Target) ? package.Open(part.Target) : null;
}
