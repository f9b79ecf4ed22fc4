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

/// <summary>All that a receipt says.</summary>
public sealed record ReceiptContent
{
    private ReceiptContent() { }

    public required Unit Unit { get; init; }
    public required DroppedFile File { get; init; }
    public required Verdict Verdict { get; init; }

    /// <summary>Null when the file was not recognised as a form, or need not be: a duplicate.</summary>
    public Form? Form { get; init; }
    public Period? Period { get; init; }
    public int? Version { get; init; }

    /// <summary>Number of the version that counts now; null when none does.</summary>
    public int? Standing { get; init; }

    /// <summary>Null when the workbook could not be opened, or need not be: a duplicate.</summary>
    public WorkbookSize? Size { get; init; }
    public IReadOnlyList<Observation> Observations { get; init; } = [];
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The checks, counted by outcome.</summary>
    public Sentence? Checks { get; init; }

    /// <summary>Against the version that counted before, when there was one.</summary>
    public IReadOnlyList<FigureChange> Changes { get; init; } = [];
    public int? ChangesFrom { get; init; }
    public DateOnly? Due { get; init; }

    /// <summary>Said in place of the verdict's own sentence, e.g. which version a duplicate repeats.</summary>
    public Sentence? Remark { get; init; }

    /// <summary>The unit whose return contains these figures, and is added up in their place.</summary>
    public Unit? Container { get; init; }

    /// <summary>Name of the marked copy beside the receipt, when there is one.</summary>
    public string? MarkedCopy { get; init; }

    /// <summary>For a file that no return came of.</summary>
    /// <param name="form">Null when it was not recognised.</param>
    /// <param name="workbook">Null when it could not be opened.</param>
    public static ReceiptContent Refused(Unit unit, DroppedFile file, Form? form, Workbook? workbook, IReadOnlyList<Finding> findings) =>
        new()
        {
            Unit = unit, File = file, Verdict = Verdict.Refused, Form = form, Findings = findings,
            Size = workbook?.Size,
        };

    /// <summary>For a file that is known already.</summary>
    /// <param name="remark">Which version it repeats.</param>
    public static ReceiptContent Duplicate(Unit unit, DroppedFile file, Sentence remark) =>
        new() { Unit = unit, File = file, Verdict = Verdict.Duplicate, Remark = remark };

    /// <summary>For a version of a return, judged now or again.</summary>
    public static ReceiptContent Judged(
        Unit unit, DroppedFile file, Form form, Period period, int version, WorkbookSize size, Verdict verdict, Judgement judgement) =>
        new()
        {
            Unit = unit, File = file, Verdict = verdict, Form = form, Period = period, Version = version, Size = size,
            Observations = judgement.Observations, Findings = judgement.Findings, Checks = CheckCountSentence.Sentence(judgement.Count),
        };
}
