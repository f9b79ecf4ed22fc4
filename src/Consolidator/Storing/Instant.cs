using System.Globalization;

namespace Consolidator.Storing;

/// <summary>Instants as the warehouse stores them: ISO 8601 in UTC, so that sorting the text sorts by time.</summary>
internal static class Instant
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
