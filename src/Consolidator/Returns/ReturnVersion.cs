namespace Consolidator.Returns;

/// <summary>One version of a return, as the warehouse remembers it.</summary>
/// <param name="Path">Where it was dropped, within the inbox, with forward slashes.</param>
/// <param name="Standing">True for the version that counts.</param>
/// <param name="Checks">Its checks counted by outcome, as the warehouse keeps them.</param>
public sealed record ReturnVersion(
    long Id, ReturnId Return, int Number, SubmissionState State, DateTimeOffset ReceivedAt,
    string Path, string Sha256, long Drop, int Sheets, int Cells, bool Standing, string Checks)
{
    /// <summary>True when it was neither sent back nor taken out.</summary>
    public bool IsTaken => State is SubmissionState.Accepted or SubmissionState.Explain;

    public string FileName => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder it was dropped in, within the inbox.</summary>
    public string Folder => Path[..Math.Max(0, Path.LastIndexOf('/'))];
}
