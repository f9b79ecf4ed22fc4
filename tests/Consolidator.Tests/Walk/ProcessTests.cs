using System.Diagnostics;
using System.Globalization;

namespace Consolidator.Walk;

/// <summary>The program as a process: two at once, stopped during a pass, configured by its environment.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];
    private readonly Town _town = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task Two_passes_at_once_take_every_file_once()
    {
        var files = DropMany();
        var both = await Task.WhenAll(RunAsync("run", "--once"), RunAsync("run", "--once"));
        Assert.All(both, ended => Assert.True(ended.Exit == 0, ended.Output));
        Assert.Equal(files, both.Sum(ended => int.Parse(ended.Output.Split("new=")[1].Split(' ')[0], CultureInfo.InvariantCulture)));
        Assert.Equal([$"{files}|{files}"], _town.Query("""select count(*), count(distinct path) from "drop" """));
        Assert.Equal(["1"], _town.Query("select count(*) from run"));
    }

    [Fact]
    public async Task A_worker_stopped_during_a_pass_exits_with_0_and_the_next_pass_takes_the_rest()
    {
        var files = DropMany();
        using var worker = Start([], "run", "--Schedule:Cron=0 0 1 1 *");
        var (output, errors) = (worker.StandardOutput.ReadToEndAsync(Cancelled), worker.StandardError.ReadToEndAsync(Cancelled));
        var shelf = Path.Combine(_town.Folder, "var", "archive");
        bool Shelved() => Directory.Exists(shelf)
            && Directory.EnumerateFiles(shelf, "*.xlsx", SearchOption.AllDirectories).Take(3).Count() == 3;
        for (var tries = 0; tries < 1000 && !Shelved(); tries++) await Task.Delay(10, Cancelled);
        using (var stop = Process.Start("kill", ["-TERM", worker.Id.ToString(CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync(Cancelled);
        await worker.WaitForExitAsync(Cancelled);
        Assert.True(worker.ExitCode == 0, await output + await errors);
        var taken = _town.Query("""select count(*) from "drop" """)
            .Select(count => int.Parse(count, CultureInfo.InvariantCulture))
            .Single();
        var pass = await _town.PassAsync();
        Assert.Equal(
            (files - taken, "0", "0"), (int.Parse(pass["new"], CultureInfo.InvariantCulture), pass["failed"], pass["undelivered"]));
        Assert.Equal((12 * Folders.Length).ToString(CultureInfo.InvariantCulture), await _town.TotalAsync("W01"));
    }

    [Fact]
    public async Task Settings_come_from_the_file_then_the_environment_then_the_command_line()
    {
        _town.Write("consolidator.json", """{ "Intake": { "Settle": "00:00:00" }, "Language": "zh-CN" }""");
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 99)));
        Assert.Contains("收件箱", (await RunAsync("run", "--once")).Output, StringComparison.Ordinal);
        var english = await EndAsync(Start([("CONSOLIDATOR__Language", "en")], "status", "--period", "2013"));
        Assert.DoesNotContain("退回", english.Output, StringComparison.Ordinal);
        var chinese = await EndAsync(Start([("CONSOLIDATOR__Language", "en")], "status", "--period", "2013", "--Language=zh-CN"));
        Assert.Contains("退回", chinese.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await EndAsync(Start([("CONSOLIDATOR__Warehouse__Provider", "oracle")], "status"))).Exit);
        Assert.Equal(2, (await EndAsync(Start([("CONSOLIDATOR__Intake__Setle", "0:0:1")], "status"))).Exit);
    }

    [Fact]
    public async Task A_listing_for_a_script_is_UTF_8_and_the_only_thing_on_standard_output()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await RunAsync("run", "--once");
        var (_, output) = await RunAsync("status", "--period", "2013", "--format", "json");
        using var rows = System.Text.Json.JsonDocument.Parse(output);
        Assert.Equal("东区", rows.RootElement[0].GetProperty("name").GetString());
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_town.Folder, "var", "log"), "*.json"));
    }

    private int DropMany()
    {
        foreach (var folder in Folders)
            for (var version = 1; version <= 12; version++)
                _town.Drop(folder, $"年报{version}.xlsx", Town.Return(("W01", version), ("W0101", version), ("W0102", 0)), minutes: version);
        return Folders.Length * 12;
    }

    private async Task<(int Exit, string Output)> RunAsync(params string[] arguments) =>
        await EndAsync(Start([], [.. arguments, "--Intake:Settle=0:0:0"]));

    private Process Start(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "consolidator.dll"), .. arguments, "--workspace", _town.Folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("consolidator could not be started.");
    }

    private static async Task<(int Exit, string Output)> EndAsync(Process process)
    {
        using (process)
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(Cancelled), process.StandardError.ReadToEndAsync(Cancelled));
            await process.WaitForExitAsync(Cancelled);
            await errors;
            return (process.ExitCode, await output);
        }
    }
}
