namespace Consolidator.Returns;

/// <summary>What became of a drop: a version of a return; refused; known already; or in no unit's folder, left to the operator.</summary>
public enum DropOutcome { Submission, Refused, Duplicate, Operator }
