namespace Consolidator.Receipts;

/// <summary>The verdict of a receipt.</summary>
public enum Verdict
{
    /// <summary>The version counts; no explanation is missing.</summary>
    Accepted,

    /// <summary>The version counts, but a warning needs an explanation.</summary>
    Explain,

    /// <summary>The version has errors and does not count.</summary>
    Returned,

    /// <summary>The file did not become a return.</summary>
    Refused,

    /// <summary>The file was received before.</summary>
    Duplicate,

    /// <summary>The version has no errors but does not count, because the period is sealed.</summary>
    AfterSeal,
}
