namespace Consolidator.Returns;

/// <summary>Accepted and standing, accepted with a warning to explain, returned, or taken out by the office.</summary>
public enum SubmissionState { Returned, Accepted, Explain, Withdrawn }
