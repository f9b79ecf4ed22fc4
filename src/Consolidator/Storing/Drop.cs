using Consolidator.Codes;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>One file seen in the inbox.</summary>
/// <param name="Unit">The unit in whose folder the file was; null when the folder belongs to no unit.</param>
/// <param name="Schemas">Hash of the forms, collections and registry that were valid when the file was judged.</param>
public sealed record Drop(
    string Path, UnitCode? Unit, string Sha256, long Size, DateTimeOffset LastWrite, DateTimeOffset ReceivedAt, DropOutcome Outcome,
    string Schemas)
{
    /// <summary>Why the file is not a submission: <c>encrypted</c>, <c>unknown-form</c>, <c>unknown-folder</c> …; else null.</summary>
    public string? Code { get; init; }

    /// <summary>For a duplicate: the version with the same bytes; null when that file was refused.</summary>
    public long? DuplicateOf { get; init; }
}
