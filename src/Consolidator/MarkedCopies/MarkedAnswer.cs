using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>The reason for marking a cell. A cell with several marks has the colour of the most severe.</summary>
public enum MarkKind
{
    /// <summary>Blue: differs from the last accepted version.</summary>
    Changed,

    /// <summary>Amber: doubtful, to be checked or explained.</summary>
    Warning,

    /// <summary>Red: wrong, to be corrected.</summary>
    Error,
}

/// <summary>The content of a marked copy: the return it answers, the verdict, the cells to mark and the lines of the list.</summary>
/// <param name="Unit">The display name of the unit; form and period are display names, too.</param>
/// <param name="Sha256">The hash of the dropped file; 64 hexadecimal digits.</param>
public sealed record MarkedAnswer(
    string Unit, string Form, string Period, int Version, Sentence Verdict, string Sha256,
    IReadOnlyList<CellMark> Marks, IReadOnlyList<AnswerEntry> Entries);

/// <param name="Row">Counted from 1, like the column.</param>
/// <param name="Text">The text of the cell's comment: rule and arithmetic, in the language of the answer.</param>
public sealed record CellMark(string Sheet, int Row, int Column, MarkKind Kind, string Text);

/// <summary>One finding in the list of a marked copy.</summary>
/// <param name="Key">Connects an explanation with its finding; opaque, in a hidden column.</param>
/// <param name="Cell"><c>D27</c>; null when the finding is about a sheet or the file.</param>
/// <param name="Code">The finding's code or the rule's id.</param>
/// <param name="Explanation">The unit's explanation so far.</param>
/// <param name="Opinion">The office's opinion of the explanation (处理意见).</param>
public sealed record AnswerEntry(
    string Key, Severity Severity, string? Sheet, string? Cell, string Message, string Code,
    bool AsksExplanation, string? Explanation, string? Opinion = null);
