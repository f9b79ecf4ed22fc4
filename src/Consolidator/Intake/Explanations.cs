using Consolidator.AnswerSheets;
using Consolidator.Findings;
using Consolidator.Spreadsheets;

namespace Consolidator.Intake;

/// <summary>What a unit wrote under 说明 in a marked copy that it dropped back.</summary>
internal static class Explanations
{
    public static IReadOnlyList<Reply> In(Workbook workbook, DateTimeOffset at) => [.. AnswerSheetReader.Explanations(workbook)
        .Select(said => (Key: said.Key.Split('|'), said.Explanation)).Where(said => said.Key.Length == 3)
        .Select(said => new Reply(ReplyKind.Explanation, said.Key[0], said.Key[1], said.Key[2], said.Explanation, at))];

    /// <summary>By which an explanation finds back to its finding; empty for a finding of no rule.</summary>
    public static string Key(Finding finding) => finding.Binding is { } binding ? $"{finding.Code}|{finding.Instance}|{binding}" : "";
}
