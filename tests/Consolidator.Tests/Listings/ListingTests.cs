using System.Text.Json;

namespace Consolidator.Listings;

public sealed class ListingTests
{
    private static readonly Listing Listing = new(["name", "count", "figure", "late", "none"],
    [
        ["水务局", 3, Plain.Of("0.50"), true, null],
        ["=HYPERLINK(\"x\")", 12L, Plain.Of("-7"), false, null],
    ]);

    [Fact]
    public void Csv_writes_a_formula_as_text_and_a_number_as_a_number() => Assert.Equal(
        "name,count,figure,late,none\r\n水务局,3,0.50,true,\r\n\"'=HYPERLINK(\"\"x\"\")\",12,-7,false,\r\n", Listing.ToCsv());

    [Fact]
    public void Json_has_numbers_as_typed_and_null_for_empty_cells()
    {
        using var json = JsonDocument.Parse(Listing.ToJson());
        Assert.Equal("0.50", json.RootElement[0].GetProperty("figure").GetRawText());
        Assert.Equal(JsonValueKind.Null, json.RootElement[0].GetProperty("none").ValueKind);
        Assert.Equal("=HYPERLINK(\"x\")", json.RootElement[1].GetProperty("name").GetString());
    }

    [Fact]
    public void Nine_errors_sort_before_ten_and_an_empty_cell_is_last()
    {
        object?[] column = [10, null, 9, 2];
        Assert.Equal([2, 9, 10, null], column.Order(ListedValueComparer.Instance));
    }

    [Fact]
    public void Instants_are_sorted_by_time_and_not_by_text()
    {
        var (early, late) =
            (new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.FromHours(8)), new DateTimeOffset(2026, 1, 2, 1, 0, 0, TimeSpan.Zero));
        object?[] column = [late, early];
        Assert.Equal([early, late], column.Order(ListedValueComparer.Instance));
    }

    [Fact]
    public async Task Parquet_keeps_figures_as_decimals()
    {
        var bytes = await ParquetTable.WriteAsync(Listing, TestContext.Current.CancellationToken);
        Assert.Equal("PAR1"u8.ToArray(), bytes[..4]);
    }
}
