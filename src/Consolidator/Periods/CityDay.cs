namespace Consolidator.Periods;

/// <summary>Converts instants, which are UTC, to days of the city.</summary>
public static class CityDay
{
    extension(DateTimeOffset instant)
    {
        public DateOnly DayIn(TimeZoneInfo city) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, city).DateTime);
    }
}
