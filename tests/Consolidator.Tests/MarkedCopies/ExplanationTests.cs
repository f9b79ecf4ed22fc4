using Consolidator.AnswerSheets;
using Consolidator.Reading;
using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

public class ExplanationTests
{
    private static readonly MarkedAnswer Answer = Answered.With(
        ("B2", MarkKind.Error, "错"), ("B3", MarkKind.Warning, "疑"), ("C2", MarkKind.Warning, "疑"));

    private static readonly byte[] Explained = Explain(Phrasebook.Chinese);

    private static byte[] Explain(Phrasebook phrases)
    {
        var original = Filed.Rich("封面");
        var answer = Answer with
        {
            Lines = [.. Answer.Lines.Select(line =>
                line.AsksExplanation ? line with { Explanation = $" 因 {line.Cell} 集中受理 " } : line)],
        };
        return MarkedWorkbook.Make(original, Opened.Read(original), answer, phrases);
    }

    /// <summary>The SHA-256 on the answer sheet of the file that was marked.</summary>
    private static string? OriginalHash(Workbook workbook) => workbook.Sheets
        .FirstOrDefault(sheet => !AnswerSheet.IsNot(sheet))?.Cells
        .Select(cell => cell.Content is CellContent.Text(var text) ? text.Trim() : "")
        .FirstOrDefault(text => text.Length == 64 && text.All(char.IsAsciiHexDigitLower));

    private static readonly (string, string)[] Expected = [("k1", "因 B3 集中受理"), ("k2", "因 C2 集中受理")];

    [Fact] public void An_explanation_is_read_with_its_key() => Assert.Equal(
        Expected, AnswerSheetReader.Explanations(Opened.Read(Explained)));

    [Theory, InlineData("xlsx"), InlineData("xls")]
    public void An_explanation_is_read_after_another_program_saved_the_file(string format)
    {
        var read = Opened.Read(LibreOffice.Saves(Explained, format), "批注." + format);
        Assert.Equal(Expected, AnswerSheetReader.Explanations(read));
        Assert.Equal(Answered.Hash, OriginalHash(read));
    }

    [Fact] public void An_explanation_is_read_in_both_languages() =>
        Assert.Equal(
            Expected, AnswerSheetReader.Explanations(Opened.Read(Explain(new(System.Globalization.CultureInfo.GetCultureInfo("en"))))));

    [Fact] public void The_hash_of_the_original_is_read() => Assert.Equal(
        Answered.Hash, OriginalHash(Opened.Read(Explained)));

    [Fact]
    public void Explanations_are_read_after_columns_and_rows_were_moved_and_a_line_copied()
    {
        var sheet = Drawn.Sheet("""
            |             |
            规则 | 说 明：       | 行标识（请勿改动）| 问题
            R1   | 集中受理      | k7               | 疑
            R1   |              | k8               | 疑
            R1   | 又一次        | k7               | 疑
            R2   | 12           | k9               | 疑
            R3   | 没有标识      |                  | 疑
            """, AnswerSheet.NameIn(Phrasebook.Chinese));
        Assert.Equal([("k7", "集中受理"), ("k9", "12")], AnswerSheetReader.Explanations(Drawn.Workbook(sheet)));
    }

    [Fact]
    public void A_file_without_an_answer_sheet_has_no_explanations()
    {
        var workbook = Opened.Read(Filed.Rich());
        Assert.Empty(AnswerSheetReader.Explanations(workbook));
        Assert.Null(OriginalHash(workbook));
    }
}
