using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Judgements;
using Consolidator.Periods;
using Consolidator.Spreadsheets;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Receipts;

/// <summary>The file that a receipt answers.</summary>
public sealed record DroppedFile(string Name, string Sha256, DateTimeOffset ReceivedAt);

/// <summary>The content of a receipt.</summary>
public sealed record ReceiptContent
{
    private ReceiptContent() { }

    public required Unit Unit { get; init; }
    public required DroppedFile File { get; init; }
    public required Verdict Verdict { get; init; }

    /// <summary>Null when the file was not recognised as a form, or is a duplicate.</summary>
    public Form? Form { get; init; }
    public Period? Period { get; init; }
    public int? Version { get; init; }

    /// <summary>The number of the standing version; null when there is none.</summary>
    public int? Standing { get; init; }

    /// <summary>Null when the workbook could not be opened, or is a duplicate.</summary>
    public WorkbookSize? Size { get; init; }
    public IReadOnlyList<Observation> Observations { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The number of checks by outcome.</summary>
    public Sentence? Checks { get; init; }

    /// <summary>Changes against the previous standing version, if there was one.</summary>
    public IReadOnlyList<FigureChange> Changes { get; init; } = [];
    public int? ChangesFrom { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>Replaces the verdict's sentence, e.g. to name the version that a duplicate repeats.</summary>
    public Sentence? Remark { get; init; }

    /// <summary>The unit whose return contains these figures and counts instead.</summary>
    public Unit? Container { get; init; }

    /// <summary>The name of the marked copy next to the receipt, if there is one.</summary>
    public string? MarkedCopy { get; init; }

    /// <summary>For a file that did not become a return.</summary>
    /// <param name="form">Null when the form was not recognised.</param>
    /// <param name="workbook">Null when the file could not be opened.</param>
    public static ReceiptContent Refused(Unit unit, DroppedFile file, Form? form, Workbook? workbook, IReadOnlyList<Finding> findings) =>
        new()
        {
            Unit = unit, File = file, Verdict = Verdict.Refused, Form = form, Findings = findings,
            Size = workbook?.Size,
        };

    /// <summary>For a file that was received before.</summary>
    /// <param name="remark">The sentence that names the version it repeats.</param>
    public static ReceiptContent Duplicate(Unit unit, DroppedFile file, Sentence remark) =>
        new() { Unit = unit, File = file, Verdict = Verdict.Duplicate, Remark = remark };

    /// <summary>For a version of a return, judged for the first time or again.</summary>
    public static ReceiptContent Judged(
        Unit unit, DroppedFile file, Form form, Period period, int version, WorkbookSize size, Verdict verdict, Judgement judgement) =>
        new()
        {
            Unit = unit, File = file, Verdict = verdict, Form = form, Period = period, Version = version, Size = size,
            Observations = judgement.Observations, Findings = judgement.Findings, Checks = CheckCountSentence.Create(judgement.Count),
        };
}
