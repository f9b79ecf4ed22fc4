using System.Diagnostics;
using Consolidator.Office;

namespace Consolidator.Walk;

public sealed class WorkerTests : IDisposable
{
    private readonly Town _town = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task The_worker_runs_passes_by_schedule_and_stops_cleanly()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "consolidator.dll"), "run", "--workspace", _town.Folder,
            "--Intake:Settle=0:0:0", "--Schedule:Cron=* * * * * *",
        ])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(Cancelled);
        var errors = process.StandardError.ReadToEndAsync(Cancelled);
        await UntilAsync(() => _town.Answers("D01-水务局").Contains("年报.v1.回执.html"));
        _town.Drop("D02-财政局", "年报.xlsx", Town.Return());
        await UntilAsync(() => _town.Answers("D02-财政局").Contains("年报.v1.回执.html"));
        using (var stop = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    [Fact]
    public async Task A_worker_can_wait_longer_than_the_limit_of_a_timer()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        using var process = Start("run", "--Intake:Settle=0:0:0", "--Schedule:Cron=0 0 29 2 *");
        await UntilAsync(() => _town.Answers("D01-水务局").Contains("年报.v1.回执.html"));
        await Task.Delay(1000, Cancelled);
        Assert.False(process.HasExited);
        Assert.Equal(0, await StopAsync(process));
    }

    [Fact]
    public async Task A_command_stopped_while_it_waits_for_the_workspace_fails()
    {
        await _town.PassAsync();
        using var held = await WorkspaceLock.TakeAsync(
            Path.Combine(_town.Folder, "var"), "a long pass", TimeSpan.Zero, TimeProvider.System, Cancelled);
        using var process = Start("seal", "--period", "2013", "--allow-incomplete", "先行公布");
        await Task.Delay(1500, Cancelled);
        Assert.False(process.HasExited);
        Assert.Equal(3, await StopAsync(process));
    }

    private Process Start(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "consolidator.dll"), .. arguments, "--workspace", _town.Folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<int> StopAsync(Process process)
    {
        using (var stop = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync(Cancelled);
        await process.WaitForExitAsync(Cancelled);
        return process.ExitCode;
    }

    [Fact]
    public async Task A_misspelt_setting_on_the_command_line_is_refused_by_name()
    {
        var (exit, _, errors) = await _town.TryAsync("status", "--Intake:Setle=0:0:1");
        Assert.Equal((2, 1), (exit, errors.Trim().Split('\n').Length));
        Assert.Contains("Did you mean 'Intake:Settle'?", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_pass_waits_for_the_first_and_says_who_holds_the_workspace()
    {
        using var held = await WorkspaceLock.TakeAsync(
            Path.Combine(_town.Folder, "var"), "a long pass", TimeSpan.Zero, TimeProvider.System, Cancelled);
        var (exit, _, errors) = await _town.TryAsync("run", "--once", "--Lock:Wait=00:00:00.3");
        Assert.Equal(2, exit);
        Assert.Contains("a long pass", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pass_waits_for_a_new_file_to_settle_and_takes_it()
    {
        var path = _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        var (exit, output, _) = await _town.TryAsync("run", "--once", "--Intake:Settle=00:00:01");
        Assert.Equal(0, exit);
        Assert.Contains("accepted=1", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_can_not_start_logs_the_reason()
    {
        _town.Write("schemas/collections.yaml", "collections:\n  - {form: gas, periods: [2013], of: [district]}\n");
        Assert.Equal(2, (await _town.TryAsync("run")).Exit);
        var log = Directory.EnumerateFiles(Path.Combine(_town.Folder, "var", "log")).Single();
        Assert.Contains("did not start", File.ReadAllText(log), StringComparison.Ordinal);
        Assert.Contains("gas", File.ReadAllText(log), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\n  \"Intake\": {\n    \"Setle\": \"0:0:1\"\n  }\n}", "consolidator.json:3")]
    [InlineData("{\"Lock\": {\"Wait\": \"soon\"}}", "Lock:Wait")]
    [InlineData("{\"Intake\": ", "consolidator.json")]
    [InlineData("{\"Schedule\": {\"Cron\": \"never\"}, \"Lnguage\": \"en\"}", "Did you mean 'Language'?")]
    public async Task A_wrong_settings_file_is_refused_and_the_place_is_named(string settings, string named)
    {
        _town.Write("consolidator.json", settings);
        var (exit, _, errors) = await _town.TryAsync("status");
        Assert.Equal((2, 1), (exit, errors.Trim().Split('\n').Length));
        Assert.Contains(named, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partial_copies_of_a_killed_pass_are_deleted_from_the_archive()
    {
        _town.Write("var/archive/3f/.0123.tmp", "half");
        await _town.PassAsync();
        Assert.False(File.Exists(Path.Combine(_town.Folder, "var", "archive", "3f", ".0123.tmp")));
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (var tries = 0; tries < 600 && !done(); tries++) await Task.Delay(100, Cancelled);
        Assert.True(done());
    }

    [Fact]
    public async Task A_lock_file_that_can_not_be_opened_is_not_reported_as_held()
    {
        using var town = new Town();
        Directory.CreateDirectory(Path.Combine(town.Folder, "var"));
        File.CreateSymbolicLink(Path.Combine(town.Folder, "var", "lock"), Path.Combine(town.Folder, "away", "lock"));
        var (exit, _, errors) = await town.TryAsync("run", "--once");
        Assert.Equal(3, exit);
        Assert.DoesNotContain("held by", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_that_can_not_be_written_stops_the_pass_and_no_file_is_reported_as_bad()
    {
        using var town = new Town();
        town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        Directory.CreateDirectory(Path.Combine(town.Folder, "var"));
        var archive = Path.Combine(town.Folder, "var", "archive");
        File.WriteAllText(archive, "");
        var (exit, output, errors) = await town.TryAsync("run", "--once");
        Assert.Equal(3, exit);
        Assert.Contains("archive can't be written", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("年报.xlsx", output + errors, StringComparison.Ordinal);
        File.Delete(archive);
        Assert.Equal("1", (await town.PassAsync())["accepted"]);
    }
}
