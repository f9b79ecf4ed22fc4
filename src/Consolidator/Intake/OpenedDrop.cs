using Consolidator.Findings;
using Consolidator.Reading;
using Consolidator.Recognition;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;

namespace Consolidator.Intake;

/// <summary>A workbook opened, recognised and read as far as it could be; not judged yet.</summary>
/// <param name="Identity">Null when it could not be opened.</param>
/// <param name="Return">Null when it was refused before its figures were read.</param>
internal sealed record OpenedWorkbook(WorkbookReading Reading, WorkbookIdentity? Identity, ReturnReading? Return)
{
    public Workbook? Workbook => Reading.Workbook;

    /// <summary>Hash of the figures, for telling that two units sent the same; null when there are too few.</summary>
    public string? Likeness { get; } = Return is { } read ? Judgements.Likeness.HashOf(read.Observations) : null;

    /// <summary>What was found on the way, before any judgement.</summary>
    public IReadOnlyList<Finding> Findings => [.. Reading.Findings, .. Identity?.Findings ?? [], .. Return?.Findings ?? []];
}

/// <summary>How far the opening of a drop came.</summary>
internal enum DropProgress
{
    /// <summary>Its bytes are in the archive.</summary>
    Kept,

    /// <summary>It was taken away while it was being read.</summary>
    Vanished,

    /// <summary>It can't be read now: locked, or still changing. It is tried again.</summary>
    Unreadable,

    /// <summary>The program failed on it: waiting would not help.</summary>
    Failed,
}

/// <summary>A file of the inbox that was opened.</summary>
/// <param name="Obstacle">Why it can't be read now, for the log; empty when it could.</param>
internal sealed record OpenedDrop(InboxFile File, DropProgress Progress, string Obstacle = "")
{
    /// <summary>Null when it could not be read.</summary>
    public Contents? Contents { get; init; }

    /// <summary>Null when it was not opened: known already, or of nobody.</summary>
    public OpenedWorkbook? Content { get; init; }

    /// <summary>The drop that was judged under other schemas, when the same bytes still lie at the same path; null for a new
    /// file.</summary>
    public long? JudgedBefore { get; init; }
}
