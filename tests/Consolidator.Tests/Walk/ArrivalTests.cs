using System.Globalization;
using CsCheck;

namespace Consolidator.Walk;

/// <summary>Totals are those of the last good version of each unit, in whatever order and in however many passes the files came.</summary>
public sealed class ArrivalTests
{
    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];

    /// <param name="Good">False: the sum doesn't add up, and it is returned.</param>
    private sealed record File(int Unit, int Complaints, bool Good);

    private static readonly Gen<(File File, bool PassAfter)[]> Arrivals =
        Gen.Select(
            Gen.Int[0, Folders.Length - 1], Gen.Int[0, 40], Gen.Int[0, 3], Gen.Bool,
            (unit, complaints, luck, pass) => (new File(unit, complaints, luck > 0), pass)).Array[1, 12];

    [Fact]
    public async Task The_order_of_units_and_passes_does_not_matter() => await Arrivals.SampleAsync(async arrivals =>
    {
        using var town = new Town();
        var order = 0;
        foreach (var (file, pass) in arrivals)
        {
            order++;
            var cells = Town.Return(
                ("W01", file.Complaints + 2), ("W0101", file.Complaints + (file.Good ? 0 : 1)), ("W02", order / 100m));
            town.Drop(Folders[file.Unit], $"{(char)('z' - order)}.xlsx", cells, minutes: order);
            if (pass) await town.PassAsync();
        }
        await town.PassAsync();
        var standing = arrivals.Select((arrival, index) => (arrival.File, Order: index + 1)).Where(one => one.File.Good)
            .GroupBy(one => one.File.Unit).Select(unit => unit.Last()).ToList();
        var expected = standing.Count == 0 ? [] : new[]
        {
            $"W01|{standing.Sum(one => one.File.Complaints + 2)}|{standing.Count}",
            $"W0101|{standing.Sum(one => one.File.Complaints)}|{standing.Count}",
            string.Create(CultureInfo.InvariantCulture, $"W02|{standing.Sum(one => one.Order / 100m):0.00}|{standing.Count}"),
        };
        Assert.Equal(expected, town.Query("select item, value, counted from city_total "
            + "where period = '2013' and item in ('W01', 'W0101', 'W02') order by item"));
        // Everything again from the files alone.
        var totals = town.Query("select period, form, item, value, due, counted, missing from city_total order by 1, 2, 3");
        Directory.Delete(Path.Combine(town.Folder, "var"), recursive: true);
        Assert.Equal("0", (await town.PassAsync())["failed"]);
        Assert.Equal(totals, town.Query("select period, form, item, value, due, counted, missing from city_total order by 1, 2, 3"));
    }, iter: 12, threads: 1);
}
