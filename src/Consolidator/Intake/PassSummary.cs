using System.Globalization;

namespace Consolidator.Intake;

/// <summary>What a pass did.</summary>
public sealed record PassSummary
{
    /// <summary>Files in the inbox that a pass processes; ignored files are not counted.</summary>
    public required int Seen { get; init; }

    /// <summary>New drops: the path had other bytes before, or none.</summary>
    public required int New { get; init; }

    /// <summary>Drops that were accepted, with or without warnings.</summary>
    public required int Accepted { get; init; }

    /// <summary>Drops that were returned or refused.</summary>
    public required int Returned { get; init; }

    public required int Duplicate { get; init; }

    /// <summary>Files in the inbox root or in a folder of no unit.</summary>
    public required int Operator { get; init; }

    /// <summary>Files that have not settled or are locked: left to the next pass.</summary>
    public required int Waiting { get; init; }

    /// <summary>Drops that could not be processed because of a fault of the program or the machine.</summary>
    public required int Failed { get; init; }

    /// <summary>Answers that are stored but could not be delivered yet.</summary>
    public required int Undelivered { get; init; }

    /// <summary>The latest run after the pass; null when there is none.</summary>
    public required int? Run { get; init; }

    public required TimeSpan Took { get; init; }

    /// <summary><c>seen=60 new=60 accepted=59 returned=1 duplicate=0 failed=0 operator=0 waiting=0 undelivered=0 run=1
    /// seconds=1.30</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"seen={Seen} new={New} accepted={Accepted} returned={Returned} duplicate={Duplicate} failed={Failed} operator={Operator} "
        + $"waiting={Waiting} undelivered={Undelivered} run={Run?.ToString(CultureInfo.InvariantCulture) ?? "none"} "
        + $"seconds={Took.TotalSeconds:0.00}");
}

/// <summary>The progress of a pass.</summary>
/// <param name="Of">The total number of files.</param>
public sealed record PassProgress(int Done, int Of, string Path);
