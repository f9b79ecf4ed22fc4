namespace Consolidator.Periods;

/// <summary>Instants are UTC; a day is the city's, and ends there.</summary>
public static class CityDay
{
    extension(DateTimeOffset instant)
    {
        public DateOnly DayIn(TimeZoneInfo city) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, city).DateTime);
    }
}
