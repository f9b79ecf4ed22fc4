using Consolidator.Spreadsheets;

namespace Consolidator.AnswerSheets;

/// <summary>The sheet that a marked copy carries in front. A unit may drop the corrected copy back: that sheet is ours, not data.</summary>
public static class AnswerSheet
{
    public const string Name = "审核结果";

    public static bool IsNot(Sheet sheet) => sheet.Name != Name;
}
