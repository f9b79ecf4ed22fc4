namespace Consolidator.Receipts;

/// <summary>What a receipt tells the unit.</summary>
public enum Verdict
{
    /// <summary>It counts, and nothing is left to explain.</summary>
    Accepted,

    /// <summary>It counts, and a warning asks for an explanation.</summary>
    Explain,

    /// <summary>Sent back with errors.</summary>
    Returned,

    /// <summary>No return came of the file.</summary>
    Refused,

    /// <summary>The file is known already.</summary>
    Duplicate,

    /// <summary>It passed, and does not count: the period is sealed.</summary>
    AfterSeal,
}
