using CsCheck;

namespace Consolidator.Periods;

public sealed class PeriodTests
{
    private static readonly Gen<Period> Any = Gen.OneOf(
        Gen.Int[1901, 2098].Select(Period.OfYear),
        Gen.Select(Gen.Int[1901, 2098], Gen.Int[1, 4], Period.OfQuarter),
        Gen.Select(Gen.Int[1901, 2098], Gen.Int[1, 12], Period.OfMonth));

    [Theory]
    [InlineData("2013", "2013-01-01", "2013-12-31")]
    [InlineData("2013Q1", "2013-01-01", "2013-03-31")]
    [InlineData("2013Q4", "2013-10-01", "2013-12-31")]
    [InlineData("2012-02", "2012-02-01", "2012-02-29")]
    [InlineData("2013-02", "2013-02-01", "2013-02-28")]
    [InlineData("2013-12", "2013-12-01", "2013-12-31")]
    [InlineData(" 2013 ", "2013-01-01", "2013-12-31")]
    public void A_period_has_a_first_and_a_last_day(string text, string from, string to)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((from, to), (Shown(period.FirstDay), Shown(period.LastDay)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("13")]
    [InlineData("2013Q0")]
    [InlineData("2013Q5")]
    [InlineData("2013q3")]
    [InlineData("2013-7")]
    [InlineData("2013-00")]
    [InlineData("2013-13")]
    [InlineData("1392")]
    [InlineData("2113")]
    [InlineData("２０１３")]
    [InlineData("٢٠١٣")]
    [InlineData("20133")]
    [InlineData("2013\n1")]
    [InlineData("2013年")]
    public void A_text_in_another_notation_is_not_a_period(string? text) => Assert.False(Period.TryParse(text, out _));

    [Theory]
    [InlineData("2013", "2012", "2012", "2014")]
    [InlineData("2013Q1", "2012Q1", "2012Q4", "2013Q2")]
    [InlineData("2013Q4", "2012Q4", "2013Q3", "2014Q1")]
    [InlineData("2013-01", "2012-01", "2012-12", "2013-02")]
    [InlineData("2013-12", "2012-12", "2013-11", "2014-01")]
    public void Last_year_is_the_same_period_one_year_before_and_previous_is_the_period_before(
        string text, string lastYear, string previous, string next)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((lastYear, previous, next), ($"{period.LastYear}", $"{period.Previous}", $"{period.Next}"));
    }

    [Fact]
    public void A_written_period_is_read_back_and_there_are_no_gaps_between_periods() => Any.Sample(period =>
    {
        Assert.True(Period.TryParse(period.ToString(), out var read));
        Assert.Equal(period, read);
        Assert.Equal(period.LastDay.AddDays(1), period.Next.FirstDay);
        Assert.Equal(period, period.Next.Previous);
        Assert.True(period < period.Next && period.Next > period && period <= read && period >= read);
        Assert.Equal(period, Period.Of(period.FirstDay, period.Kind));
        Assert.Equal(period, Period.Of(period.LastDay, period.Kind));
    });

    [Fact]
    public void Of_two_periods_with_the_same_first_day_the_shorter_sorts_first()
    {
        string[] texts = ["2014", "2013Q2", "2013", "2013-01", "2013Q1", "2013-02"];
        Assert.Equal(["2013-01", "2013Q1", "2013", "2013-02", "2013Q2", "2014"], texts.Select(text =>
            Period.TryParse(text, out var period) ? period : throw new FormatException(text)).Order().Select(period => $"{period}"));
    }

    [Theory]
    [InlineData("2014-01-26T15:59:59Z", "2014-01-26")]
    [InlineData("2014-01-26T16:00:00Z", "2014-01-27")]
    [InlineData("2014-01-27T00:00:00+09:00", "2014-01-26")]
    public void A_day_is_that_of_the_city(string instant, string day) =>
        Assert.Equal(day, Shown(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)
            .DayIn(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"))));

    [Theory]
    [InlineData("2013年1月1日至12月31日", "2013-01-01 — 2013-12-31")]
    [InlineData("自2012年12月1日起至2013年2月28日", "2012-12-01 — 2013-02-28")]
    [InlineData("2013.1.1-2013.12.31", "2013-01-01 — 2013-12-31")]
    [InlineData("2013年2月30日至3月31日", "")]
    [InlineData("2013年1月1日", "")]
    public void A_span_of_days_is_shown_the_same_way_in_any_culture(string text, string shown) =>
        Assert.Equal(shown, string.Join(' ', DaySpan.FindAll(text).Select(span => DaySpan.Format(span.From, span.To))));

    private static string Shown(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
