namespace Consolidator.Returns;

/// <summary>One stored version of a return.</summary>
/// <param name="Path">Path of the dropped file, relative to the inbox, with forward slashes.</param>
/// <param name="Standing">True for the version that counts.</param>
/// <param name="Checks">Its checks by outcome, as the warehouse stores them.</param>
public sealed record ReturnVersion(
    long Id, ReturnId Return, int Number, SubmissionState State, DateTimeOffset ReceivedAt,
    string Path, string Sha256, long Drop, int Sheets, int Cells, bool Standing, string Checks)
{
    /// <summary>True when the version was neither sent back nor withdrawn.</summary>
    public bool IsTaken => State is SubmissionState.Accepted or SubmissionState.Explain;

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder of the dropped file, relative to the inbox.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];
}
