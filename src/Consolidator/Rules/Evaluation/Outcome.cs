namespace Consolidator.Rules.Evaluation;

public enum Outcome { Holds, Fails, Skipped, Blocked, NotApplicable }
