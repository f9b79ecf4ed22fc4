using System.Globalization;

namespace Consolidator.Intake;

/// <summary>What a pass did.</summary>
public sealed record PassSummary
{
    /// <summary>Files that lay in the inbox and concern it.</summary>
    public required int Seen { get; init; }

    /// <summary>Drops taken: bytes not seen at that path before.</summary>
    public required int New { get; init; }

    /// <summary>Counting now, with or without warnings.</summary>
    public required int Accepted { get; init; }

    /// <summary>Returned or refused, and answered.</summary>
    public required int Returned { get; init; }

    public required int Duplicate { get; init; }

    /// <summary>Files in the inbox root or in a folder of nobody.</summary>
    public required int Operator { get; init; }

    /// <summary>Files not settled yet, or held by somebody: left for the next pass.</summary>
    public required int Waiting { get; init; }

    /// <summary>Drops that could not be processed: a fault of the program or the machine.</summary>
    public required int Failed { get; init; }

    /// <summary>Answers that are stored and could not be put into their folder yet.</summary>
    public required int Undelivered { get; init; }

    /// <summary>The latest run after the pass; null when nothing ever counted.</summary>
    public required int? Run { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary><c>seen=60 new=60 accepted=59 returned=1 duplicate=0 failed=0 operator=0 waiting=0 undelivered=0 run=1
    /// seconds=1.30</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"seen={Seen} new={New} accepted={Accepted} returned={Returned} duplicate={Duplicate} failed={Failed} operator={Operator} "
        + $"waiting={Waiting} undelivered={Undelivered} run={Run?.ToString(CultureInfo.InvariantCulture) ?? "none"} "
        + $"seconds={Took.TotalSeconds:0.00}");
}

/// <summary>How far a pass is.</summary>
/// <param name="Of">How many files there are.</param>
public sealed record PassProgress(int Done, int Of, string Path);
