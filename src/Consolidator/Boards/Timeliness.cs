using Consolidator.Periods;

namespace Consolidator.Boards;

/// <summary>The timeliness of a unit, for the yearly assessment (考核).</summary>
/// <param name="OnTime">Null when nothing was due, or the due date has not passed and nothing was accepted.</param>
/// <param name="DaysLate">The days from the due date to the accepted return, or to today when there is none.</param>
public sealed record Timeliness(BoardRow Row, bool? OnTime, int? DaysLate)
{
    public static IReadOnlyList<Timeliness> Assess(IReadOnlyList<BoardRow> board, DateOnly today, TimeZoneInfo city) =>
        [.. board.Select(row =>
    {
        if (row.Due is not { } due) return new Timeliness(row, null, null);
        var accepted = row.Filed?.FirstCounted is { } at && row.State != BoardState.Missing
            ? at.DayIn(city)
            : (DateOnly?)null;
        var late = Math.Max(0, (accepted ?? today).DayNumber - due.DayNumber);
        return new Timeliness(row, accepted is null && late == 0 ? null : late == 0, late > 0 ? late : null);
    })];
}
