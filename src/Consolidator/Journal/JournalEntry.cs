using System.Globalization;
using System.Text;
using Consolidator.Texts;

namespace Consolidator.Journal;

/// <summary>A stored decision. Each entry contains the hash of the previous one, so that nobody can change, remove or insert an entry
/// without breaking the chain.</summary>
/// <param name="Number">Counted from 1 without gaps.</param>
/// <param name="What">The stored word for the kind of decision.</param>
/// <param name="Previous">Hash of the previous entry; empty for the first.</param>
/// <param name="Hash">SHA-256 over <paramref name="Previous"/> and all other fields.</param>
public sealed record JournalEntry(
    long Number, DateTimeOffset At, string Who, string What, string? Period, string? Form, string? Unit, string Reason,
    string Previous, string Hash)
{
    /// <summary>The entry that continues the chain.</summary>
    /// <param name="last">The last entry; null when there is none.</param>
    public static JournalEntry Continue(JournalEntry? last, Decision decision, string what)
    {
        // The warehouse stores only milliseconds, and the hash must match the stored time.
        var at = new DateTimeOffset(decision.At.Ticks - decision.At.Ticks % TimeSpan.TicksPerMillisecond, decision.At.Offset);
        var entry = new JournalEntry(
            (last?.Number ?? 0) + 1, at.ToUniversalTime(), decision.Who.Name, what, decision.Period?.ToString(), decision.Form?.Value,
            decision.Unit?.Value, decision.Reason, last?.Hash ?? "", "");
        return entry with { Hash = entry.HashOfContent() };
    }

    /// <summary>The first entry that does not continue the previous one, or whose hash does not match its content; null when the
    /// chain is intact.</summary>
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
        // The length before each field makes sure that two different entries never give the same text.
        var content = new StringBuilder();
        foreach (var field in fields)
            content.Append(CultureInfo.InvariantCulture, $"{field?.Length.ToString(CultureInfo.InvariantCulture) ?? "-"}:{field};");
        return Digest.Of(content.ToString());
    }
}
