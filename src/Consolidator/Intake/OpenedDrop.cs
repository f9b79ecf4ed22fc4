using Consolidator.Findings;
using Consolidator.Reading;
using Consolidator.Recognition;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Validation;

namespace Consolidator.Intake;

/// <summary>A drop with its bytes in the archive, opened and read as far as it could be; not judged yet.</summary>
/// <param name="Contents">Null when it could not be read now: locked, vanished, or changing.</param>
/// <param name="Reading">Null when it was not opened (known already, or of nobody).</param>
internal sealed record OpenedDrop(
    InboxFile Sighting, Contents? Contents, WorkbookReading? Reading, WorkbookIdentity? Recognition, ReturnReading? Return)
{
    /// <summary>Why it could not be read now.</summary>
    public string? Problem { get; init; }

    /// <summary>True when the program failed on it: nothing that waiting would heal.</summary>
    public bool Fault { get; init; }

    /// <summary>What was said of these bytes at this path under other schemas; null for what is new there.</summary>
    public long? Again { get; init; }

    public Workbook? Workbook => Reading?.Workbook;

    /// <summary>Hash of the figures, for telling that two units sent the same; null when there are too few.</summary>
    public string? Likeness { get; } = Return is { } read ? RepeatChecks.Likeness(read.Observations) : null;

    /// <summary>What was found on the way, before any judgement.</summary>
    public IReadOnlyList<Finding> Findings => [.. Reading?.Findings ?? [], .. Recognition?.Findings ?? [], .. Return?.Findings ?? []];
}
