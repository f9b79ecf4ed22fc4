using System.Xml;
using Consolidator.Findings;
using Consolidator.Spreadsheets.Csv;
using Consolidator.Spreadsheets.Packages;
using Consolidator.Spreadsheets.Xls;
using Consolidator.Spreadsheets.Xlsx;
using Consolidator.Texts;

namespace Consolidator.Spreadsheets.Opening;

/// <param name="Workbook">Null when the file was refused; then exactly one finding is an error and says why.</param>
public sealed record WorkbookReading(Workbook? Workbook, IReadOnlyList<Finding> Findings)
{
    /// <summary>What our own code threw; null when it read or refused the file. The caller logs it.</summary>
    public Exception? Fault { get; init; }
}

/// <summary>Reads the bytes of a file into a workbook, or refuses them with a finding.</summary>
public static class WorkbookReader
{
    /// <param name="fileName">As dropped. It does not decide how the bytes are read, only whether a text may be a table.</param>
    public static WorkbookReading Read(byte[] bytes, string fileName)
    {
        var name = new FileName(fileName);
        return Guard(() => Read(bytes, name));
    }

    /// <summary>Turns what a file causes to be thrown into the one finding that says why it was refused.</summary>
    internal static WorkbookReading Guard(Func<WorkbookReading> read)
    {
        try
        {
            return read();
        }
        catch (UnreadableException refusal)
        {
            return new(null, [refusal.Finding]);
        }
        // What the parsers of zip, XML and BIFF throw at bytes that break their formats.
        catch (Exception broken) when (broken is InvalidDataException or XmlException or EndOfStreamException or NotSupportedException)
        {
            return new(null, [FindingKinds.FileDamaged.Create() with { Value = (broken.InnerException ?? broken).GetType().Name }]);
        }
        // Anything else is a fault of ours. It must not stop the pass: the unit is told, and the caller logs it.
        catch (Exception fault)
        {
            return new(null, [FindingKinds.ReaderFault.Create(fault.GetType().Name) with { Value = fault.GetType().Name }])
            {
                Fault = fault,
            };
        }
    }

    private static WorkbookReading Read(byte[] bytes, FileName name)
    {
        if (bytes.Length > Limits.FileBytes) throw UnreadableException.TooLarge("limit-file", Limits.FileBytes >> 20);
        if (FileKindDetector.IsZip(bytes))
        {
            using var package = new ZipPackage(bytes);
            Refuse(FileKindDetector.DetectPackage(package), name);
            package.Check();
            return ReadTwice(WorkbookFormat.Xlsx, bytes, PackageInspector.Inspect(package), name);
        }
        if (CompoundFile.IsCompoundFile(bytes))
        {
            var (kind, sheets) = InspectXls(bytes);
            Refuse(kind, name);
            return ReadTwice(WorkbookFormat.Xls, bytes, sheets, name);
        }
        Refuse(FileKindDetector.DetectPlain(bytes), name);
        return ReadTable(bytes, name);
    }

    private static (FileKind Kind, IReadOnlyList<InspectedSheet> Sheets) InspectXls(byte[] bytes)
    {
        try
        {
            var file = new CompoundFile(bytes);
            var kind = BiffInspector.DetectKind(file);
            return (kind, kind == FileKind.Xls ? BiffInspector.Inspect(file) : []);
        }
        // Records are read within the bounds of their spans: a record that is shorter than its kind needs shows as one of these.
        catch (Exception cut) when (cut is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new InvalidDataException("A record is shorter than its kind needs.", cut);
        }
    }

    private static void Refuse(FileKind kind, FileName name)
    {
        if (kind is FileKind.Xlsx or FileKind.Xls or FileKind.Text) return;
        if (kind == FileKind.Unknown && name.IsText) throw new UnreadableException(FindingKinds.CsvEncoding);
        if (kind == FileKind.Unknown && name.IsWorkbook) throw new UnreadableException(FindingKinds.FileDamaged);
        var isDisguise = kind is FileKind.WebPage or FileKind.XmlSpreadsheet or FileKind.Sylk;
        throw kind switch
        {
            FileKind.Empty => new UnreadableException(FindingKinds.EmptyFile),
            FileKind.StrictXlsx => new(FindingKinds.StrictOoxml),
            FileKind.Xlsb => new(FindingKinds.XlsbUnsupported),
            FileKind.Ods => new(FindingKinds.OdsUnsupported),
            FileKind.OldExcel => new(FindingKinds.OldExcelUnsupported),
            FileKind.Encrypted => new(FindingKinds.Encrypted),
            _ => new(isDisguise && name.IsWorkbook ? FindingKinds.Disguised
                : FindingKinds.NotASpreadsheet, kind is FileKind.OtherOffice or FileKind.Unknown ? new Sentence("file-kind-other")
                : KindPhrases.Of(kind)),
        };
    }

    private static WorkbookReading ReadTwice(WorkbookFormat format, byte[] bytes, IReadOnlyList<InspectedSheet> inspected, FileName name)
    {
        var findings = new List<Finding>();
        if (name.DiffersFrom(format))
            findings.Add(FindingKinds.ExtensionDiffers.Create(name.Extension, FormatPhrases.Of(format)) with { Value = name.Extension });
        var delivered = SecondReader.Read(bytes, format, inspected).ToLookup(sheet => sheet.Name, sheet => sheet.Cells);
        var sheets = new List<Sheet>();
        foreach (var sheet in inspected.Where(sheet => sheet.Listed))
        {
            if (inspected.Count(other => string.Equals(other.Name, sheet.Name, StringComparison.OrdinalIgnoreCase)) > 1)
                throw new InvalidDataException("Two sheets have one name.");
            var cells = ReadingComparison.Compare(sheet, delivered[sheet.Name].FirstOrDefault([]));
            sheets.Add(AttachComments(sheet, MergedValues.RemoveHidden(sheet, cells, findings)));
        }
        if (sheets.All(sheet => sheet.Cells.Count == 0)) throw new UnreadableException(FindingKinds.NoCells);
        return new(new(format, sheets), findings);
    }

    private static Sheet AttachComments(InspectedSheet sheet, IReadOnlyList<Cell> cells)
    {
        var loose = new Dictionary<(int, int), string>(sheet.Comments);
        var commented = sheet.Comments.Count == 0 ? cells
            : [.. cells.Select(cell => loose.Remove((cell.Row, cell.Column), out var comment) ? cell with { Comment = comment } : cell)];
        return new(sheet.Name, commented, sheet.Merges, sheet.Hidden, sheet.HiddenRows, sheet.HiddenColumns) { CommentsOnBlanks = loose };
    }

    private static WorkbookReading ReadTable(byte[] bytes, FileName name)
    {
        var text = CsvEncoding.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text)) throw new UnreadableException(FindingKinds.NoCells);
        var isTable = CsvText.LooksLikeTable(text);
        if (!isTable && !name.IsCsv) throw new UnreadableException(FindingKinds.NotASpreadsheet, KindPhrases.Of(FileKind.Text));
        if (name.IsWorkbook) throw new UnreadableException(FindingKinds.Disguised, FormatPhrases.Of(WorkbookFormat.Csv));
        var cells = CsvText.Read(text);
        if (cells.Count == 0) throw new UnreadableException(FindingKinds.NoCells);
        return new(new(WorkbookFormat.Csv, [new(name.Stem, cells, [], false, new HashSet<int>(), new HashSet<int>())]), []);
    }

    // The other kinds have their own findings or no name.
    private static readonly PhraseFamily<FileKind> KindPhrases = new(
        "file-kind", FileKind.Empty, FileKind.Xlsx, FileKind.StrictXlsx, FileKind.Xlsb, FileKind.Ods, FileKind.OtherOffice, FileKind.Xls,
        FileKind.OldExcel, FileKind.Encrypted, FileKind.Unknown);

    private static readonly PhraseFamily<WorkbookFormat> FormatPhrases = new("file-kind");
}
