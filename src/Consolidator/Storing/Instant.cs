using System.Globalization;

namespace Consolidator.Storing;

/// <summary>Instants as the warehouse keeps them: ISO 8601, UTC, so that text order is time order.</summary>
internal static class Instant
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static string Write(DateTimeOffset instant) => instant.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
