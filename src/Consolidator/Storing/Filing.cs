using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>One file seen in the inbox.</summary>
/// <param name="Unit">Code of the unit in whose folder it lay; null for a folder of nobody.</param>
/// <param name="Code">Why it is no submission: <c>encrypted</c>, <c>unknown-form</c>, <c>unknown-folder</c> …</param>
/// <param name="Schemas">Hash of the forms, collections and registry it was judged under.</param>
public sealed record Drop(
    string Path, UnitCode? Unit, string Sha256, long Size, DateTimeOffset LastWrite, DateTimeOffset ReceivedAt,
    DropOutcome Outcome, string? Code, long? DuplicateOf, string Schemas);

/// <summary>One version of a unit's return for a form and period.</summary>
/// <param name="Likeness">Hash of its figures; null when there are too few to tell units apart.</param>
public sealed record Submission(
    UnitCode Unit, FormCode Form, Period Period, int Version, SubmissionState State,
    string FormHash, int Sheets, int Cells, string? Likeness, string Checks);

/// <summary>What goes back into a unit's folder.</summary>
public sealed record Answer(string Folder, string Name, byte[] Content);

/// <summary>Everything that one drop leaves in the warehouse, in one transaction.</summary>
/// <param name="Decimals">Declared decimals of the items observed.</param>
/// <param name="Standing">Set when from now on another submission counts: this one in place of the one before.</param>
public sealed record Filing(
    Drop Drop, Submission? Submission, IReadOnlyList<Observation> Observations, Func<ItemCode, int> Decimals,
    IReadOnlyList<Finding> Findings, IReadOnlyList<Reply> Replies, IReadOnlyList<Answer> Answers, StandingCause? Standing);
