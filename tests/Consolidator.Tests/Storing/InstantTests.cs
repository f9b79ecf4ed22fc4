using Consolidator.Codes;
using Consolidator.Periods;
using CsCheck;

namespace Consolidator.Storing;

/// <summary>Instants and periods in the notation of the warehouse, whatever the culture of the machine.</summary>
public sealed class InstantTests
{
    [Theory]
    [InlineData("2014-01-26 23:59:59.9999 +08:00", "2014-01-26T15:59:59.999Z")]
    [InlineData("2014-01-01 00:30:00.0000 +08:00", "2013-12-31T16:30:00.000Z")]
    [InlineData("2014-01-26 16:30:00.0000 +00:00", "2014-01-26T16:30:00.000Z")]
    public void An_instant_is_written_in_utc_to_the_millisecond(string instant, string stored) =>
        Assert.Equal(stored, Instant.Write(DateTimeOffset.ParseExact(
            instant, "yyyy-MM-dd HH:mm:ss.ffff zzz", System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_later_instant_sorts_later_as_text_and_is_read_back_to_the_millisecond() =>
        Gen.DateTimeOffset.Array[2].Sample(instants =>
        {
            var stored = instants.Select(Instant.Write).ToList();
            var read = stored.Select(Instant.Read).ToList();
            Assert.Equal(read[0].CompareTo(read[1]), Math.Sign(string.CompareOrdinal(stored[0], stored[1])));
            Assert.All(instants.Zip(read), pair => Assert.InRange((pair.First - pair.Second).TotalMilliseconds, 0, 0.9999));
        });

    [Theory]
    [InlineData("2014-01-26")]
    [InlineData("2014-01-26T23:59:59Z")]
    [InlineData("2014-01-26T23:59:59.999+08:00")]
    [InlineData("")]
    public void A_text_in_another_format_is_refused(string text) => Assert.Throws<FormatException>(() => Instant.Read(text));

    [Theory]
    [InlineData("2013")]
    [InlineData("2013Q3")]
    [InlineData("2013-07")]
    public void A_period_is_read_as_it_is_written(string text) => Assert.Equal(text, StoredPeriod.Read(text).ToString());

    [Theory]
    [InlineData("2013-7")]
    [InlineData("2013q3")]
    [InlineData("1392")]
    public void A_text_that_is_not_a_period_is_refused_and_quoted(string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => StoredPeriod.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Codes_and_periods_are_stored_as_text_and_read_back_unchanged()
    {
        await using var fresh = await FreshWarehouse.OpenAsync(declared: false);
        await using var connection = await fresh.Warehouse.OpenAsync(TestContext.Current.CancellationToken);
        var row = new
        {
            unit = new UnitCode("D01"), form = new FormCode("small"), item = new ItemCode("N1.np"), period = Period.OfMonth(2013, 7),
        };
        Assert.Equal("D01 small N1.np 2013-07", await Dapper.SqlMapper.ExecuteScalarAsync<string>(
            connection, "select @unit || ' ' || @form || ' ' || @item || ' ' || @period", row));
        Assert.Equal(Period.OfMonth(2013, 7), await Dapper.SqlMapper.QuerySingleAsync<Period>(connection, "select @period", row));
        Assert.Equal(new UnitCode("D01"), await Dapper.SqlMapper.QuerySingleAsync<UnitCode>(connection, "select @unit", row));
    }
}
