namespace Consolidator.Returns;

public enum DropOutcome { Submission, Refused, Duplicate, Operator }
