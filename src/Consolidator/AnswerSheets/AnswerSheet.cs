using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.AnswerSheets;

/// <summary>The sheet that a marked copy carries in front. A unit may drop the corrected copy back: that sheet is ours, not data.</summary>
public static class AnswerSheet
{
    /// <summary>Its name in every language: the copy may have been made before the office changed the language.</summary>
    public static readonly IReadOnlySet<string> Names = Phrasebook.All.Select(NameIn).ToHashSet();

    public static string NameIn(Phrasebook phrases) => phrases.Say("answer-sheet-name");

    public static bool IsNot(Sheet sheet) => !Names.Contains(sheet.Name);
}
