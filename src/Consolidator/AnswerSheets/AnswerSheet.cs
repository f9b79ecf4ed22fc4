using Consolidator.Spreadsheets;
using Consolidator.Texts;

namespace Consolidator.AnswerSheets;

/// <summary>The answer sheet in front of a marked copy. When a unit drops a corrected copy, this sheet is not data.</summary>
public static class AnswerSheet
{
    /// <summary>Its names in all languages: the copy may be older than a change of language.</summary>
    public static readonly IReadOnlySet<string> Names = Phrasebook.All.Select(NameIn).ToHashSet();

    public static string NameIn(Phrasebook phrases) => phrases.Say("answer-sheet-name");

    public static bool IsOfUnit(Sheet sheet) => !Names.Contains(sheet.Name);
}
