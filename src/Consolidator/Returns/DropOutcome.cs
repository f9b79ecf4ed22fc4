namespace Consolidator.Returns;

/// <summary>The result of a drop: stored as a version of a return, refused, already known, or outside any unit's folder and left to the
/// operator.</summary>
public enum DropOutcome { Submission, Refused, Duplicate, Operator }
