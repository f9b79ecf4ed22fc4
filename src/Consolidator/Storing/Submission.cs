using Consolidator.Rules.Evaluation;
using Consolidator.Spreadsheets;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>A new version of a return, before it has an id.</summary>
/// <param name="Likeness">Hash of its figures; null when there are too few to tell units apart.</param>
/// <param name="Checks">Its checks, counted by outcome.</param>
public sealed record Submission(
    ReturnId Return, int Version, SubmissionState State, string FormHash, WorkbookSize Size, string? Likeness, CheckCount Checks);
