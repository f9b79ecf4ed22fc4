using System.Diagnostics;
using System.Globalization;

namespace Consolidator.Walk;

/// <summary>kill -9 at many points of a pass: stored work is complete, and the next pass ends in the same state as an undisturbed
/// one.</summary>
public sealed class KillTests
{
    private const int Kills = 12;

    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];

    [Fact]
    public async Task After_a_kill_at_any_point_the_next_pass_ends_in_the_same_state()
    {
        using var undisturbed = Filled();
        var watch = Stopwatch.StartNew();
        await RunAsync(undisturbed, null);
        var whole = watch.Elapsed;
        var expected = State(undisturbed);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var town = Filled();
            // From just after the start to just before the end; the first quarter is the start of the runtime.
            await RunAsync(town, whole * (0.25 + 0.75 * kill / Kills));
            await town.PassAsync();
            Assert.Equal(expected, State(town));
            Assert.Equal("0", (await town.PassAsync())["new"]);
        }
    }

    private static Town Filled()
    {
        var town = new Town();
        foreach (var year in new[] { 2013, 2014, 2015, 2016 })
            foreach (var (folder, index) in Folders.Select((folder, index) => (folder, index)))
            {
                // The second version replaces the first. One version is wrong; one contradicts the next year, which must then explain.
                town.Drop(
                    folder, $"{year}年报.xlsx", Town.Return(("W01", 12 + index), ("W0101", 10 + index), ("W03", year == 2013 ? 0 : 2)), year);
                town.Drop(folder, $"{year}年报(更正).xlsx", Town.Return(
                    ("W01", 22 + index), ("W0101", index == 1 ? 0 : 20 + index),
                    ("W03", year == 2013 ? 0 : 2), ("W04", index == 3 && year == 2013 ? 7 : 2)), year, minutes: 5);
            }
        return town;
    }

    private static async Task RunAsync(Town town, TimeSpan? killAfter)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "consolidator.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [program, "run", "--once", "--workspace", town.Folder, "--Intake:Settle=0:0:0"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (killAfter is { } delay)
        {
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(delay));
            if (!process.HasExited) process.Kill();
        }
        await process.WaitForExitAsync();
        if (killAfter is null) Assert.True(process.ExitCode == 0, await output + await errors);
    }

    /// <summary>Everything except row numbers and times, which depend on the order of events.</summary>
    private static string State(Town town) => string.Join('\n',
    [
        .. town.Query("select unit, form, period, version, state, errors, warnings, checks from submission order by unit, period, version"),
        .. town.Query("select s.unit, s.period, s.version, o.item, o.kind, o.value, o.cell "
            + "from observation o join submission s on s.id = o.submission order by 1, 2, 3, 4"),
        .. town.Query("select unit, period, count(*) from standing group by unit, period order by 1, 2"),
        .. town.Query("select period, item, value, due, counted, missing from city_total order by 1, 2"),
        .. town.Query("select folder, name, delivered_at is not null from receipt order by folder, name"),
        .. Folders.SelectMany(folder => town.Answers(folder).Select(name => $"{folder} {name}")),
        // Workbooks contain the time at which they were written, so their hashes differ; only their number is compared.
        Directory.EnumerateFiles(Path.Combine(town.Folder, "var", "archive"), "*.xlsx", SearchOption.AllDirectories)
            .Count()
            .ToString(CultureInfo.InvariantCulture),
    ]);
}
