using Consolidator.Findings;
using Consolidator.Spreadsheets;

namespace Consolidator.AnswerSheets;

/// <summary>Converts the explanations of an answer sheet to replies.</summary>
public static class Explanations
{
    private const char Separator = '|';

    public static IReadOnlyList<Reply> Read(Workbook workbook, DateTimeOffset at) => [.. AnswerSheetReader.ReadExplanations(workbook)
        .Select(line => (Key: line.Key.Split(Separator), line.Explanation)).Where(line => line.Key.Length == 3)
        .Select(line => new Reply(ReplyKind.Explanation, line.Key[0], line.Key[1], line.Key[2], line.Explanation, at))];

    /// <summary>The key that connects an explanation with its finding; empty when the finding is not a rule's.</summary>
    public static string KeyOf(Finding finding) =>
        finding.Binding is { } binding ? string.Join(Separator, finding.Code, finding.Instance, binding) : "";
}
