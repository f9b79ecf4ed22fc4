using Consolidator.Findings;
using Consolidator.Reading;
using Consolidator.Recognition;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Intake;

/// <summary>A workbook that was opened, recognised and read as far as possible, but not judged yet.</summary>
/// <param name="Identity">Null when the file could not be opened.</param>
/// <param name="Return">Null when the file was refused before its figures were read.</param>
internal sealed record OpenedWorkbook(WorkbookReading Reading, WorkbookIdentity? Identity, ReturnReading? Return)
{
    public Workbook? Workbook => Reading.Workbook;

    /// <summary>Hash of the figures, to find units that sent the same figures; null when there are too few.</summary>
    public string? Likeness { get; } = Return is { } read ? Judgements.Likeness.HashOf(read.Observations) : null;

    /// <summary>Findings of opening, recognition and reading; those of the judgement are not included.</summary>
    public IReadOnlyList<Finding> Findings => [.. Reading.Findings, .. Identity?.Findings ?? [], .. Return?.Findings ?? []];
}

/// <summary>How far the opening of a drop got.</summary>
internal enum DropProgress
{
    /// <summary>The bytes are in the archive.</summary>
    Kept,

    /// <summary>The file was removed while it was being read.</summary>
    Vanished,

    /// <summary>The file can't be read now, because it is locked or still changing. It is tried again.</summary>
    Unreadable,

    /// <summary>The program failed on the file; waiting would not help.</summary>
    Failed,
}

/// <summary>An opened file of the inbox.</summary>
/// <param name="Obstacle">Why the file can't be read now, for the log; empty when it was read.</param>
internal sealed record OpenedDrop(InboxFile File, DropProgress Progress, string Obstacle = "")
{
    /// <summary>Null when the file could not be read.</summary>
    public Contents? Contents { get; init; }

    /// <summary>Null when the file was not opened, because it is known already or belongs to no unit.</summary>
    public OpenedWorkbook? Content { get; init; }

    /// <summary>The drop that was judged under older schemas, when the same bytes are still at the same path; null for a new
    /// file.</summary>
    public long? JudgedBefore { get; init; }
}
