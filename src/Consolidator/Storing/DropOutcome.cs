namespace Consolidator.Storing;

public enum DropOutcome { Submission, Refused, Duplicate, Operator }
