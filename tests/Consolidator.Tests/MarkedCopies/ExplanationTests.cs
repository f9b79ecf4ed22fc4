using Consolidator.AnswerSheets;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

public class ExplanationTests
{
    private static readonly MarkedAnswer Answer = AnswerSample.With(
        ("B2", MarkKind.Error, "错"), ("B3", MarkKind.Warning, "疑"), ("C2", MarkKind.Warning, "疑"));

    private static readonly byte[] Explained = Explain(Phrasebook.Chinese);

    private static byte[] Explain(Phrasebook phrases)
    {
        var original = UnitFile.Rich("封面");
        var answer = Answer with
        {
            Entries = [.. Answer.Entries.Select(line =>
                line.AsksExplanation ? line with { Explanation = $" 因 {line.Cell} 集中受理 " } : line)],
        };
        return MarkedWorkbook.Create(original, ReadBack.Read(original), answer, phrases);
    }

    /// <summary>The SHA-256 on the answer sheet of the file that was marked.</summary>
    private static string? OriginalHash(Workbook workbook) => workbook.Sheets
        .FirstOrDefault(sheet => !AnswerSheet.IsOfUnit(sheet))?.Cells
        .Select(cell => cell.Content is CellContent.Text(var text) ? text.Trim() : "")
        .FirstOrDefault(text => text.Length == 64 && text.All(char.IsAsciiHexDigitLower));

    private static readonly (string, string)[] Expected = [("k1", "因 B3 集中受理"), ("k2", "因 C2 集中受理")];

    [Fact] public void An_explanation_is_read_with_its_key() => Assert.Equal(
        Expected, AnswerSheetReader.ReadExplanations(ReadBack.Read(Explained)));

    [Theory, InlineData("xlsx"), InlineData("xls")]
    public void An_explanation_is_read_after_another_program_saved_the_file(string format)
    {
        var read = ReadBack.Read(LibreOffice.Saves(Explained, format), "批注." + format);
        Assert.Equal(Expected, AnswerSheetReader.ReadExplanations(read));
        Assert.Equal(AnswerSample.Hash, OriginalHash(read));
    }

    [Fact] public void An_explanation_is_read_in_both_languages() =>
        Assert.Equal(
            Expected,
                AnswerSheetReader.ReadExplanations(ReadBack.Read(Explain(new(System.Globalization.CultureInfo.GetCultureInfo("en"))))));

    [Fact] public void The_hash_of_the_original_is_read() => Assert.Equal(
        AnswerSample.Hash, OriginalHash(ReadBack.Read(Explained)));

    [Fact]
    public void Explanations_are_read_after_columns_and_rows_were_moved_and_a_line_copied()
    {
        var sheet = SheetDrawing.Sheet("""
            |             |
            规则 | 说 明：       | 行标识（请勿改动）| 问题
            R1   | 集中受理      | k7               | 疑
            R1   |              | k8               | 疑
            R1   | 又一次        | k7               | 疑
            R2   | 12           | k9               | 疑
            R3   | 没有标识      |                  | 疑
            """, AnswerSheet.NameIn(Phrasebook.Chinese));
        Assert.Equal([("k7", "集中受理"), ("k9", "12")], AnswerSheetReader.ReadExplanations(SheetDrawing.Workbook(sheet)));
    }

    [Fact]
    public void A_file_without_an_answer_sheet_has_no_explanations()
    {
        var workbook = ReadBack.Read(UnitFile.Rich());
        Assert.Empty(AnswerSheetReader.ReadExplanations(workbook));
        Assert.Null(OriginalHash(workbook));
    }
}
