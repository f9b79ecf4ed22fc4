using Consolidator.Findings;
using Consolidator.Texts;

namespace Consolidator.MarkedCopies;

/// <summary>Why a cell is filled. A cell marked for several reasons takes the colour of the gravest.</summary>
public enum MarkKind
{
    /// <summary>Blue: differs from the last accepted version.</summary>
    Changed,

    /// <summary>Amber: doubtful, to be looked at or explained.</summary>
    Warning,

    /// <summary>Red: wrong, to be put right.</summary>
    Error,
}

/// <summary>What a marked copy says: whose return it answers, the verdict, the cells to fill and the lines of the list.</summary>
/// <param name="Unit">The unit's name, as a person reads it; so are the form and the period.</param>
/// <param name="Sha256">Of the file as the unit dropped it; 64 hexadecimal digits.</param>
public sealed record MarkedAnswer(
    string Unit, string Form, string Period, int Version, Sentence Verdict, string Sha256,
    IReadOnlyList<Mark> Marks, IReadOnlyList<AnswerLine> Lines);

/// <param name="Row">Counted from 1, as the column.</param>
/// <param name="Text">What the comment on the cell says: rule and arithmetic, in the unit's language.</param>
public sealed record Mark(string Sheet, int Row, int Column, MarkKind Kind, string Text);

/// <summary>One finding in the list of a marked copy.</summary>
/// <param name="Key">By which an explanation finds back to its finding; opaque, stands in a hidden column.</param>
/// <param name="Cell">As a clerk writes it: <c>D27</c>; null when the finding is about a sheet or the file.</param>
/// <param name="Code">The finding's code or the rule's id.</param>
/// <param name="Explanation">What the unit has explained so far.</param>
/// <param name="Opinion">What the office has said to it (处理意见).</param>
public sealed record AnswerLine(
    string Key, Severity Severity, string? Sheet, string? Cell, string Message, string Code,
    bool AsksExplanation, string? Explanation, string? Opinion = null);
