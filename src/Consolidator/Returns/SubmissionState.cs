namespace Consolidator.Returns;

/// <summary>The state of a version of a return.</summary>
public enum SubmissionState
{
    /// <summary>Sent back with errors; it does not count.</summary>
    Returned,

    /// <summary>Accepted, with nothing left to explain.</summary>
    Accepted,

    /// <summary>Accepted, but a warning still needs an explanation.</summary>
    Explain,

    /// <summary>Withdrawn by the office.</summary>
    Withdrawn,
}
