using Consolidator.AnswerSheets;
using Consolidator.Findings;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>Marks unrelated workbooks; needs a folder of them in CONSOLIDATOR_CORPUS.</summary>
public class StrangersTests
{
    [Fact]
    public void A_marked_workbook_has_the_same_cells_and_no_new_faults()
    {
        var folder = Environment.GetEnvironmentVariable("CONSOLIDATOR_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONSOLIDATOR_CORPUS names no folder.");
        foreach (var file in Directory.EnumerateFiles(folder ?? "", "*.xlsx", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            if (WorkbookReader.Read(bytes, Path.GetFileName(file)).Workbook is not { Format: WorkbookFormat.Xlsx } workbook) continue;
            var answer = Answer(workbook);
            var marked = MarkedWorkbook.Create(bytes, workbook, answer, Phrasebook.Chinese);
            var read = ReadBack.Read(marked);
            Assert.True(Cells(workbook).SequenceEqual(Cells(read)), file);
            Assert.True(AnswerSheetReader.ReadExplanations(read).Count == answer.Entries.Count, file);
            Assert.True(Opens(bytes) is not { } faults
                || !ReadBack.Faults(marked).Select(Description).Except(faults.Select(Description)).Any(), file);
        }
    }

    [Fact]
    public void Any_readable_workbook_can_be_rebuilt_without_faults_and_with_as_many_cells()
    {
        var folder = Environment.GetEnvironmentVariable("CONSOLIDATOR_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "CONSOLIDATOR_CORPUS names no folder.");
        foreach (var file in Directory.EnumerateFiles(folder ?? "", "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (WorkbookReader.Read(File.ReadAllBytes(file), Path.GetFileName(file)).Workbook is not { } workbook) continue;
            var rebuilt = MarkedWorkbook.Rebuild(workbook, Answer(workbook), Phrasebook.Chinese);
            Assert.True(ReadBack.Faults(rebuilt).Count == 0, $"{file}: {string.Join('\n', ReadBack.Faults(rebuilt))}");
            Assert.True(Cells(workbook).Count() == Cells(ReadBack.Read(rebuilt)).Count(), file);
        }
    }

    private static MarkedAnswer Answer(Workbook workbook)
    {
        CellMark[] marks =
        [
            .. workbook.Sheets.Where(AnswerSheet.IsOfUnit).SelectMany(sheet => sheet.Cells.Take(5)
                .Select(cell => new CellMark(sheet.Name, cell.Row, cell.Column, MarkKind.Error, "错"))
                .Append(new(sheet.Name, sheet.LastRow + 2, sheet.LastColumn + 3, MarkKind.Changed, "变"))).Take(2_000),
        ];
        return AnswerSample.With() with
        {
            Marks = marks,
            Entries = [.. marks.Select((mark, at) =>
                new AnswerEntry($"k{at}", Severity.Error, mark.Sheet, "A1", mark.Text, "R1", true, "说明"))],
        };
    }

    private static IEnumerable<(string, int, int, CellContent)> Cells(Workbook workbook) => workbook.Sheets.Where(AnswerSheet.IsOfUnit)
        .SelectMany(sheet => sheet.Cells.Select(cell => (sheet.Name, cell.Row, cell.Column, cell.Content)));

    // The address of a fault changes with the sheet's position, but its message does not.
    private static string Description(string fault) => fault[(fault.IndexOf(": ", StringComparison.Ordinal) + 2)..];

    // The Open XML SDK cannot open some files that we read.
    private static IReadOnlyList<string>? Opens(byte[] bytes)
    {
        try { return ReadBack.Faults(bytes); }
        catch (DocumentFormat.OpenXml.Packaging.OpenXmlPackageException) { return null; }
    }
}
