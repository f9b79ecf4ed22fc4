using Consolidator.Codes;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>One file seen in the inbox.</summary>
/// <param name="Unit">The unit in whose folder it lay; null for a folder of nobody.</param>
/// <param name="Schemas">Hash of the forms, collections and registry it was judged under.</param>
public sealed record Drop(
    string Path, UnitCode? Unit, string Sha256, long Size, DateTimeOffset LastWrite, DateTimeOffset ReceivedAt, DropOutcome Outcome,
    string Schemas)
{
    /// <summary>Why it is not a submission: <c>encrypted</c>, <c>unknown-form</c>, <c>unknown-folder</c> …; null when it is.</summary>
    public string? Code { get; init; }

    /// <summary>Of a duplicate: the version that has the same bytes; null when those were refused.</summary>
    public long? DuplicateOf { get; init; }
}
