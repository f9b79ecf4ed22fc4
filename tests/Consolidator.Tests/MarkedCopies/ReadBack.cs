using Consolidator.Spreadsheets.Opening;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Consolidator.MarkedCopies;

/// <summary>Reads fills, comments and faults of a workbook with another library.</summary>
internal static class ReadBack
{
    public static Spreadsheets.Workbook Read(byte[] bytes, string name = "年报.xlsx")
    {
        var reading = WorkbookReader.Read(bytes, name);
        return reading.Workbook ?? throw new InvalidDataException(
            string.Join("; ", reading.Findings.Select(finding => finding.Code + " " + finding.Value)));
    }

    public static IReadOnlyList<string> Faults(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")];
    }

    /// <summary>The fill colour of a cell; empty when it has none.</summary>
    public static string Fill(byte[] bytes, string sheet, string cell) =>
        Format(bytes, sheet, cell) is { FillId.Value: var id, Sheet: var styles }
            ? styles.Fills?.Elements<Fill>().ElementAt((int)id).PatternFill?.ForegroundColor?.Rgb?.Value ?? ""
            : "";

    public static (uint NumberFormat, uint Font, uint Border, bool Locked) Rest(byte[] bytes, string sheet, string cell) =>
        Format(bytes, sheet, cell) is var format && format.Format is { } xf
            ? (xf.NumberFormatId?.Value ?? 0, xf.FontId?.Value ?? 0, xf.BorderId?.Value ?? 0, xf.Protection?.Locked?.Value ?? true)
            : default;

    /// <summary>The comments of a sheet, by cell.</summary>
    public static IReadOnlyDictionary<string, string> Comments(byte[] bytes, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return Part(document, sheet).WorksheetCommentsPart?.Comments.CommentList?.Elements<Comment>()
            .ToDictionary(
                comment => comment.Reference?.Value ?? "",
                comment => string.Concat(comment.Descendants<Text>().Select(text => text.Text))) ?? [];
    }

    /// <summary>The number of comment boxes in the drawing of a sheet.</summary>
    public static int Boxes(byte[] bytes, string sheet)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        using var reader = new StreamReader(Part(document, sheet).VmlDrawingParts.Single().GetStream());
        return reader.ReadToEnd().Split("ObjectType=\"Note\"").Length - 1;
    }

    public static byte[] Part(byte[] bytes, string name)
    {
        using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        using var stream = (archive.GetEntry(name) ?? throw new InvalidDataException(name)).Open();
        using var part = new MemoryStream();
        stream.CopyTo(part);
        return part.ToArray();
    }

    public static string Xml(byte[] bytes, string name) => System.Text.Encoding.UTF8.GetString(Part(bytes, name));

    private static (EnumValue FillId, CellFormat? Format, Stylesheet Sheet) Format(byte[] bytes, string sheet, string cell)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var styles = document.WorkbookPart?.WorkbookStylesPart?.Stylesheet ?? throw new InvalidDataException("no styles");
        var found = Part(document, sheet).Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>()
            .FirstOrDefault(candidate => candidate.CellReference?.Value == cell);
        var format = styles.CellFormats?.Elements<CellFormat>().ElementAt((int)(found?.StyleIndex?.Value ?? 0));
        return (new(format?.FillId?.Value ?? 0), format, styles);
    }

    private readonly record struct EnumValue(uint Value);

    private static WorksheetPart Part(SpreadsheetDocument document, string sheet)
    {
        var workbook = document.WorkbookPart ?? throw new InvalidDataException("no workbook");
        var id = workbook.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Single(candidate => candidate.Name?.Value == sheet).Id?.Value ?? "";
        return (WorksheetPart)workbook.GetPartById(id);
    }
}
