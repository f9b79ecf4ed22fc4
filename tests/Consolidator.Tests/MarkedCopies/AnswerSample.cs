using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>Creates answers and marks files with them.</summary>
internal static class AnswerSample
{
    public const string Sheet = "依申请公开";
    public static readonly string Hash = new('a', 64);

    public static MarkedAnswer With(params (string Cell, MarkKind Kind, string Text)[] marks) => new(
        "新城区", "政府信息公开年报", "2013", 2, new Sentence("answer-title"), Hash,
        [.. marks.Select(mark => new CellMark(Sheet, Row(mark.Cell), Column(mark.Cell), mark.Kind, mark.Text))],
        [.. marks.Select((mark, index) => new AnswerEntry(
            $"k{index}", mark.Kind == MarkKind.Error ? Severity.Error : Severity.Warning, Sheet, mark.Cell,
            mark.Text, "R1", mark.Kind == MarkKind.Warning, null))]);

    public static byte[] Mark(byte[] original, params (string Cell, MarkKind Kind, string Text)[] marks) =>
        MarkedWorkbook.Create(original, ReadBack.Read(original), With(marks), Phrasebook.Chinese);

    private static int Column(string cell) => OpenXml.AddressOf(cell).Column;

    private static int Row(string cell) => OpenXml.AddressOf(cell).Row;
}
