using System.Globalization;
using System.Text;
using Consolidator.Texts;

namespace Consolidator.Journal;

/// <summary>A decision as the journal keeps it. Each entry carries the hash of the one before, so that no entry can be changed, removed
/// or put in between without breaking the chain.</summary>
/// <param name="Number">Counted from 1 without gaps.</param>
/// <param name="What">The stored word of the decision's kind.</param>
/// <param name="Previous">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 over <paramref name="Previous"/> and everything else of the entry.</param>
public sealed record JournalEntry(
    long Number, DateTimeOffset At, string Who, string What, string? Period, string? Form, string? Unit, string Reason,
    string Previous, string Hash)
{
    /// <summary>The entry that continues the chain.</summary>
    /// <param name="last">The last entry; null when there is none.</param>
    public static JournalEntry Continue(JournalEntry? last, Decision decision, string what)
    {
        // The warehouse keeps milliseconds.
        var at = new DateTimeOffset(decision.At.Ticks - decision.At.Ticks % TimeSpan.TicksPerMillisecond, decision.At.Offset);
        var entry = new JournalEntry(
            (last?.Number ?? 0) + 1, at.ToUniversalTime(), decision.Who.Name, what, decision.Period?.ToString(), decision.Form?.Value,
            decision.Unit?.Value, decision.Reason, last?.Hash ?? "", "");
        return entry with { Hash = entry.HashOfContent() };
    }

    /// <summary>The first entry that does not continue the one before it, or whose hash is not that of its content; null when the
    /// chain is whole.</summary>
    /// <param name="entries">All entries, in order.</param>
    public static JournalEntry? FindBreak(IEnumerable<JournalEntry> entries)
    {
        var (number, before) = (0L, "");
        foreach (var entry in entries)
        {
            if (entry.Number != number + 1 || entry.Previous != before || entry.Hash != entry.HashOfContent()) return entry;
            (number, before) = (entry.Number, entry.Hash);
        }
        return null;
    }

    private string HashOfContent()
    {
        string?[] fields =
        [
            Previous, Number.ToString(CultureInfo.InvariantCulture), At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), Who, What,
            Period, Form, Unit, Reason,
        ];
        // Each field after its length: no two different entries are written alike.
        var content = new StringBuilder();
        foreach (var field in fields)
            content.Append(CultureInfo.InvariantCulture, $"{field?.Length.ToString(CultureInfo.InvariantCulture) ?? "-"}:{field};");
        return Digest.Of(content.ToString());
    }
}
