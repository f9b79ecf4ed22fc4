namespace Consolidator.Returns;

/// <summary>Where a version of a return is.</summary>
public enum SubmissionState
{
    /// <summary>Sent back with errors; it does not count.</summary>
    Returned,

    /// <summary>Taken, with nothing left to explain.</summary>
    Accepted,

    /// <summary>Taken, and a warning still asks for an explanation.</summary>
    Explain,

    /// <summary>Taken out by the office.</summary>
    Withdrawn,
}
