using System.Globalization;

namespace Consolidator.Intake;

/// <summary>What a pass did.</summary>
/// <param name="Seen">Files that lay in the inbox and concern it.</param>
/// <param name="New">Drops taken: bytes not seen at that path before.</param>
/// <param name="Accepted">Counting now, with or without warnings.</param>
/// <param name="Returned">Returned or refused, and answered.</param>
/// <param name="Operator">Files in the inbox root or in a folder of nobody.</param>
/// <param name="Waiting">Files not settled yet, or held by somebody: left for the next pass.</param>
/// <param name="Failed">Drops that could not be processed: a fault of the program or the machine.</param>
/// <param name="Undelivered">Answers that are stored and could not be put into their folder yet.</param>
/// <param name="Run">The latest run after the pass; null when nothing ever counted.</param>
public sealed record PassSummary(
    int Seen, int New, int Accepted, int Returned, int Duplicate, int Operator,
    int Waiting, int Failed, int Undelivered, int? Run, TimeSpan Took)
{
    /// <summary><c>seen=60 new=60 accepted=59 returned=1 duplicate=0 failed=0 operator=0 waiting=0 undelivered=0 run=1
    /// seconds=1.30</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"seen={Seen} new={New} accepted={Accepted} returned={Returned} duplicate={Duplicate} failed={Failed} operator={Operator} "
        + $"waiting={Waiting} undelivered={Undelivered} run={Run?.ToString(CultureInfo.InvariantCulture) ?? "none"} "
        + $"seconds={Took.TotalSeconds:0.00}");
}

public sealed record PassProgress(int Done, int Of, string Path);
