using Consolidator.Rules.Evaluation;
using Consolidator.Spreadsheets;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>A new version of a return that has no id yet.</summary>
/// <param name="Likeness">Hash of the figures; null when there are too few figures to tell units apart.</param>
/// <param name="Checks">Number of checks by outcome.</param>
public sealed record Submission(
    ReturnId Return, int Version, SubmissionState State, string FormHash, WorkbookSize Size, string? Likeness, CheckCount Checks);
