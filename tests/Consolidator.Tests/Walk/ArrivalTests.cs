using System.Globalization;
using CsCheck;

namespace Consolidator.Walk;

/// <summary>Totals are those of the last accepted version of each unit, in any order and any number of passes.</summary>
public sealed class ArrivalTests
{
    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];

    /// <param name="Good">False when the sum is wrong and the return is sent back.</param>
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
        // Repeat everything from the dropped files alone.
        var totals = town.Query("select period, form, item, value, due, counted, missing from city_total order by 1, 2, 3");
        Directory.Delete(Path.Combine(town.Folder, "var"), recursive: true);
        Assert.Equal("0", (await town.PassAsync())["failed"]);
        Assert.Equal(totals, town.Query("select period, form, item, value, due, counted, missing from city_total order by 1, 2, 3"));
    }, iter: 12, threads: 1);

    [Fact]
    public async Task A_return_sent_back_because_of_last_year_counts_once_last_year_is_corrected()
    {
        using var town = new Town();
        town.Drop("D01-水务局", "2013.xlsx", Town.Return(("W04", 2)), 2013);
        town.Drop("D01-水务局", "2014.xlsx", Town.Return(("W03", 3), ("W04", 5)), 2014, 1);
        town.Drop("D01-水务局", "2015.xlsx", Town.Return(("W03", 5)), 2015, 2);
        await town.PassAsync();
        Assert.Equal(["2013|accepted", "2014|returned", "2015|accepted"], town.Query("select period, state from submission order by 1"));

        town.Drop("D01-水务局", "2013（更正）.xlsx", Town.Return(("W04", 3)), 2013, 3);
        await town.PassAsync();
        Assert.Equal(["1|accepted"], town.Query(
            "select s.version, s.state from submission s join standing t on t.submission = s.id where s.period = '2014'"));
        Assert.Equal(["12|1"], town.Query("select value, counted from city_total where period = '2014' and item = 'W01'"));
        var receipt = Directory.GetFiles(Path.Combine(town.Folder, "inbox/D01-水务局/回执"), "2014*.html").Max(StringComparer.Ordinal)!;
        Assert.Contains("原来退回的第 1 版：已没有错误，现计入全市汇总", System.IO.File.ReadAllText(receipt), StringComparison.Ordinal);
        Assert.Equal("0", (await town.PassAsync())["new"]);
    }

    [Fact]
    public async Task A_return_with_another_error_stays_returned()
    {
        using var town = new Town();
        town.Drop("D01-水务局", "2013.xlsx", Town.Return(("W04", 2)), 2013);
        town.Drop("D01-水务局", "2014.xlsx", Town.Return(("W03", 3), ("W0101", 9)), 2014, 1);
        await town.PassAsync();
        town.Drop("D01-水务局", "2013（更正）.xlsx", Town.Return(("W04", 3)), 2013, 3);
        await town.PassAsync();
        Assert.Equal(["returned"], town.Query("select state from submission where period = '2014'"));
        Assert.Equal(["W1"], town.Query("select f.code from finding f join submission s on s.id = f.submission where s.period = '2014'"));
    }
}
