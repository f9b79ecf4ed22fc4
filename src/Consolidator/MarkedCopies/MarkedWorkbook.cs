using System.Xml;
using Consolidator.AnswerSheets;
using Consolidator.Cells;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>Makes a copy of the unit's file with wrong cells marked and commented, and the sheet 审核结果 in front.</summary>
public static class MarkedWorkbook
{
    /// <summary>The most marks that a person can take in; other findings are only in the list.</summary>
    public const int MostMarksPerSheet = 200;

    /// <summary>Patches an .xlsx: unmarked parts keep their bytes. For an .xls or .csv, builds a new .xlsx with the same data.</summary>
    /// <param name="original">The file as dropped; the inspector has accepted it.</param>
    /// <param name="workbook">The same file as read.</param>
    /// <returns>An .xlsx.</returns>
    /// <exception cref="MarkingException">The .xlsx has a structure that cannot be patched; use <see cref="Rebuild"/>.</exception>
    public static byte[] Create(byte[] original, Workbook workbook, MarkedAnswer answer, Phrasebook phrases) =>
        workbook.Format == WorkbookFormat.Xlsx
            ? Patch(original, workbook, answer, phrases, withComments: false) : Rebuild(workbook, answer, phrases);

    /// <summary>Builds a new marked .xlsx with the same data, merges, hidden parts and comments; formats are lost.</summary>
    public static byte[] Rebuild(Workbook workbook, MarkedAnswer answer, Phrasebook phrases)
    {
        var names = RebuiltWorkbook.NameSheets(workbook);
        var rebuilt = workbook with
        {
            Sheets = [.. workbook.Sheets.Where(AnswerSheet.IsOfUnit).Select(sheet => sheet with { Name = names[sheet.Name] })],
        };
        var renamed = answer with
        {
            Marks = [.. answer.Marks.Where(mark => names.ContainsKey(mark.Sheet)).Select(mark => mark with { Sheet = names[mark.Sheet] })],
            Entries =
            [
                .. answer.Entries.Select(line => line.Sheet is { } name ? line with { Sheet = names.GetValueOrDefault(name, name) } : line),
            ],
        };
        return Patch(RebuiltWorkbook.Build(rebuilt), rebuilt, renamed, phrases, withComments: true);
    }

    private static byte[] Patch(byte[] original, Workbook workbook, MarkedAnswer answer, Phrasebook phrases, bool withComments)
    {
        try
        {
            using var package = new PatchedPackage(original);
            var list = new SheetList(package, phrases);
            var styles = new CellStyles(package, list.Relationships);
            var former = FormerMarks.Read(workbook, package, list.Answer);
            var chosen = ChosenMarks.Choose(answer.Marks, workbook);
            var formats = new List<(string Cell, int Format)>();
            foreach (var (name, part) in list.Sheets)
            {
                var marks = chosen.GetValueOrDefault(name, []);
                var comments = withComments ? Comments(workbook, name) : [];
                if (marks.Count + comments.Count == 0 && former is null && !SheetPatch.IsSelected(package, part)) continue;
                var sheet = new MarkedSheet(package, list, part);
                var had = sheet.Mark(marks, comments, styles, former?.GetValueOrDefault(name, FormerMarks.None));
                formats.AddRange(had.Select(cell => (new CellPosition(name, cell.Key.Row, cell.Key.Column).ToString(), cell.Value)));
            }
            if (chosen.Keys.FirstOrDefault(name => list.Sheets.All(sheet => sheet.Name != name)) is { } absent)
                throw new MarkingException($"the workbook has no sheet '{absent}'");
            var sheets = list.Sheets.Select(sheet => sheet.Name).ToHashSet();
            new AnswerSheetWriter(answer, phrases, styles, sheets).Write(package, list, formats);
            styles.Save();
            return package.Save();
        }
        // The border of the package: malformed content may cause any of these exceptions, and none may stop the pass.
        catch (Exception fault) when (fault is XmlException or InvalidDataException or FormatException or OverflowException
            or ArgumentException or InvalidOperationException or IOException or NotSupportedException)
        {
            throw new MarkingException($"the package is not built as expected: {fault.Message}", fault);
        }
    }

    private static List<Note> Comments(Workbook workbook, string name)
    {
        var sheet = workbook.Sheets.First(candidate => candidate.Name == name);
        var commented = sheet.Cells.Select(cell => (cell.Row, cell.Column, Comment: cell.Comment ?? ""))
            .Concat(sheet.CommentsOnBlanks.Select(blank => (blank.Key.Row, blank.Key.Column, Comment: blank.Value)));
        return
        [
            .. commented.Where(cell => SheetNotes.OwnText(cell.Comment).Length > 0)
                .Select(cell => new Note(cell.Row, cell.Column, OpenXml.RemoveInvalid(SheetNotes.OwnText(cell.Comment), 32_000))),
        ];
    }
}
