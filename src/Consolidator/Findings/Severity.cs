namespace Consolidator.Findings;

public enum Severity { Info, Warning, Error }
