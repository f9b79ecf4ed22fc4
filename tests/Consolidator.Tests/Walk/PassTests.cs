using System.Security.Cryptography;
using Consolidator.Spreadsheets;

namespace Consolidator.Walk;

public sealed class PassTests : IDisposable
{
    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    private void DropAll()
    {
        foreach (var (folder, index) in Folders.Select((folder, index) => (folder, index)))
            _town.Drop(folder, "年报.xlsx", Town.Return(("W01", 12 + index), ("W0101", 10 + index)));
    }

    [Fact]
    public async Task Five_returns_add_up_and_every_unit_is_answered()
    {
        DropAll();
        var pass = await _town.PassAsync();
        Assert.Equal(("5", "5", "0", "1"), (pass["new"], pass["accepted"], pass["failed"], pass["run"]));
        Assert.Equal("70", await _town.TotalAsync("W01"));
        Assert.Equal("25", await _town.TotalAsync("W01", scope: "district"));
        Assert.Equal("7.50", await _town.TotalAsync("W02"));
        Assert.Equal("0.857143", await _town.TotalAsync("W01R"));
        Assert.Equal("2", await _town.TotalAsync("L1"));
        Assert.All(Folders, folder => Assert.Equal(["年报.v1.回执.html"], _town.Answers(folder)));
    }

    [Fact]
    public async Task A_second_pass_changes_nothing_and_reports_that()
    {
        DropAll();
        await _town.PassAsync();
        var before = Snapshot();
        var pass = await _town.PassAsync();
        Assert.Equal(("5", "0", "1"), (pass["seen"], pass["new"], pass["run"]));
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task After_var_is_deleted_a_pass_gives_the_same_totals()
    {
        DropAll();
        await _town.PassAsync();
        var before = await _town.DoAsync("totals", "--format", "csv");
        Directory.Delete(Path.Combine(_town.Folder, "var"), recursive: true);
        await _town.PassAsync();
        Assert.Equal(before, await _town.DoAsync("totals", "--format", "csv"));
    }

    [Fact]
    public async Task A_correction_replaces_the_whole_return_and_totals_move_by_exactly_the_difference()
    {
        DropAll();
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报(更正).xlsx", Town.Return(("W01", 20), ("W0101", 18), ("W02", null)), minutes: 5);
        var pass = await _town.PassAsync();
        Assert.Equal("2", pass["run"]);
        Assert.Equal("76", await _town.TotalAsync("W01"));
        Assert.Equal("6.00", await _town.TotalAsync("W02"));
        var state = await _town.StateAsync("D01");
        Assert.Equal(("accepted", "2", "2"), (state["state"], state["version"], state["standing"]));
        Assert.Contains("与第 1 版相比有 3 处变动", _town.Receipt("D01-水务局", "年报(更正).v2.回执.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("W03", "returned")]
    [InlineData("X1", "explain")]
    public async Task A_correction_without_a_sheet_of_the_earlier_version_gets_a_finding(string lacking, string state)
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        var cells = Town.Return(("W01", 70), ("W0102", 60));
        cells.Remove(lacking);
        _town.Drop("D01-水务局", "年报.xlsx", Town.Workbook(cells, "水务局", sheet: "供水"), minutes: 5);
        Assert.Equal("0", (await _town.PassAsync())["failed"]);
        Assert.Equal((state, "2"), ((await _town.StateAsync("D01"))["state"], (await _town.StateAsync("D01"))["version"]));
        Assert.Equal(["年报.v1.回执.html", "年报.v2.回执.html", "年报.v2.批注.xlsx"], _town.Answers("D01-水务局"));
        Assert.DoesNotContain("表1", _town.Receipt("D01-水务局", "年报.v2.回执.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_causes_of_a_changed_total_add_up_to_the_change()
    {
        DropAll();
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报(更正).xlsx", Town.Return(("W01", 20), ("W0101", 18)), minutes: 5);
        await _town.PassAsync();
        var part = Assert.Single(
            await _town.RowsAsync("diff", "--period", "2013", "--from", "1", "--to", "2"),
            row => row["item"] == "W01" && row["scope"] == "city");
        Assert.Equal(("70", "76", "6", "correction", "D01"), (part["from"], part["to"], part["change"], part["cause"], part["unit"]));
    }

    [Fact]
    public async Task A_returned_file_never_counts_and_the_earlier_version_remains_standing()
    {
        DropAll();
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报2.xlsx", Town.Return(("W01", 99)), minutes: 5);
        var pass = await _town.PassAsync();
        Assert.Equal(("1", "0", "1"), (pass["new"], pass["accepted"], pass["returned"]));
        var state = await _town.StateAsync("D01");
        Assert.Equal(("returned", "2", "1", "1"), (state["state"], state["version"], state["standing"], state["errors"]));
        Assert.Equal("70", await _town.TotalAsync("W01"));
        var receipt = _town.Receipt("D01-水务局", "年报2.v2.回执.html");
        Assert.Contains("此前已接收的第 1 版继续有效", receipt, StringComparison.Ordinal);
        Assert.Contains("99 ≠ 10 + 2 = 12，差 87", receipt, StringComparison.Ordinal);
        Assert.Contains("年报2.v2.批注.xlsx", _town.Answers("D01-水务局"));
    }

    [Fact]
    public async Task Last_years_amount_is_shown_as_it_was_typed()
    {
        var form = Path.Combine(_town.Folder, "schemas", "forms", "water.yaml");
        await File.AppendAllTextAsync(form, "\n  - {id: W6, check: W02 <= 100 * W02@last_year, say: 疑似以元填报}\n",
            TestContext.Current.CancellationToken);
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W02", 1.5m), ("W04", 0)));
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报2014.xlsx", Town.Return(("W02", 12345.6m)), year: 2014);
        await _town.PassAsync();
        Assert.Contains("12,345.6 应不大于 100 × 上年报送数（W02）1.5 = 150，差 12,195.6，",
            (await _town.RowsAsync("findings", "--period", "2014")).Single(row => row["code"] == "W6")["message"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_under_another_name_are_a_duplicate()
    {
        DropAll();
        await _town.PassAsync();
        File.Copy(
            Path.Combine(_town.Folder, "inbox", "D01-水务局", "年报.xlsx"), Path.Combine(_town.Folder, "inbox", "D01-水务局", "年报 - 副本.xlsx"));
        var pass = await _town.PassAsync();
        Assert.Equal(("1", "1", "1"), (pass["new"], pass["duplicate"], pass["run"]));
        Assert.Equal("1", (await _town.StateAsync("D01"))["version"]);
        var receipt = _town.Receipt("D01-水务局",
            _town.Answers("D01-水务局").Single(name => name.StartsWith("年报 - 副本", StringComparison.Ordinal)));
        Assert.Contains("没有再次打开", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("未能打开", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_file_is_a_new_version_only_at_the_path_of_the_latest_version()
    {
        var first = Town.Workbook(Town.Return(), "水务局");
        var second = Town.Workbook(Town.Return(("W01", 22), ("W0101", 20)), "水务局");
        _town.Drop("D01-水务局", "年报.xlsx", first);
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报.xlsx", second, minutes: 1);
        await _town.PassAsync();
        _town.Drop("D01-水务局", "旧年报.xlsx", first, minutes: 2);
        Assert.Equal("1", (await _town.PassAsync())["duplicate"]);
        Assert.Equal("22", await _town.TotalAsync("W01"));
        _town.Drop("D01-水务局", "年报.xlsx", first, minutes: 3);
        await _town.PassAsync();
        Assert.Equal("12", await _town.TotalAsync("W01"));
        Assert.Equal("3", (await _town.StateAsync("D01"))["standing"]);
    }

    [Fact]
    public async Task A_dropped_file_is_not_changed_and_is_archived_under_its_hash()
    {
        DropAll();
        var before = Inbox();
        await _town.PassAsync();
        Assert.Equal(before, Inbox());
        foreach (var file in Folders.Select(folder => Path.Combine(_town.Folder, "inbox", folder, "年报.xlsx")))
        {
            var sha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
            Assert.Equal(
                File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_town.Folder, "var", "archive", sha256[..2], sha256 + ".xlsx")));
        }
    }

    [Fact]
    public async Task Anything_but_a_plain_file_is_ignored_and_the_reason_is_stored()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        foreach (var name in new[] { "~$年报.xlsx", ".~lock.年报.xlsx#", "年报.tmp", ".hidden.xlsx" }) _town.Drop("D01-水务局", name, [1, 2, 3]);
        Directory.CreateDirectory(Path.Combine(_town.Folder, "inbox", "D01-水务局", "旧的"));
        File.CreateSymbolicLink(
            Path.Combine(_town.Folder, "inbox", "D01-水务局", "链接.xlsx"), Path.Combine(_town.Folder, "schemas", "units.yaml"));
        Assert.Equal("1", (await _town.PassAsync())["seen"]);
        Assert.Equal(
            ["directory", "hidden", "link", "lock-file", "lock-file", "temporary"],
            _town.Query("select reason from passed_over order by reason"));
    }

    [Fact]
    public async Task A_file_in_a_folder_of_no_unit_is_archived_and_reported_to_the_operator()
    {
        _town.Drop("", "谁的.xlsx", Town.Return(), unit: "水务局");
        _town.Drop("D99-没有的局", "年报.xlsx", Town.Return(("W04", 3)), unit: "水务局");
        var (exit, output, _) = await _town.TryAsync("run", "--once");
        Assert.Equal(0, exit);
        Assert.Contains("inbox-root", output, StringComparison.Ordinal);
        Assert.Contains("unknown-folder", output, StringComparison.Ordinal);
        Assert.Contains("operator=2", output, StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(_town.Folder, "var", "archive"), "*", SearchOption.AllDirectories).Count());
    }

    [Fact]
    public async Task A_workbook_that_names_another_unit_is_returned_and_never_counts()
    {
        DropAll();
        _town.Drop("D02-财政局", "年报.xlsx", Town.Return(("W01", 500), ("W0101", 498)), unit: "水务局");
        await _town.PassAsync();
        Assert.Equal("returned", (await _town.StateAsync("D02"))["state"]);
        Assert.Contains(await _town.RowsAsync("findings", "--unit", "D02"), row => row["code"] == "other-unit");
        Assert.Equal("1", (await _town.RowsAsync("totals", "--period", "2013", "--scope", "city"))[0]["missing"]);
    }

    [Fact]
    public async Task Two_units_with_the_same_file_both_get_a_finding()
    {
        var anybodys = Town.Workbook(Town.Return(), "");
        _town.Drop("D01-水务局", "年报.xlsx", anybodys);
        _town.Drop("D02-财政局", "年报.xlsx", anybodys);
        await _town.PassAsync();
        Assert.Equal(["D01", "D02"], (await _town.RowsAsync("findings"))
            .Where(row => row["code"] == "same-file-elsewhere").Select(row => row["unit"]));
    }

    [Fact]
    public async Task Two_units_with_the_same_figures_both_get_a_finding()
    {
        var copied = Town.Return(("W03", 7), ("W04", 8), ("W02", 3.25m), ("W01", 25), ("W0101", 14), ("W0102", 11));
        _town.Drop("D01-水务局", "年报.xlsx", copied);
        _town.Drop("D02-财政局", "年报.xlsx", copied);
        _town.Drop("D03-教育局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        Assert.Equal(["D01", "D02"], (await _town.RowsAsync("findings"))
            .Where(row => row["code"] == "same-figures-elsewhere").Select(row => row["unit"]));
        Assert.Equal("accepted", (await _town.StateAsync("D02"))["state"]);
    }

    [Fact]
    public async Task An_undelivered_answer_is_shown_on_the_board()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        var blocked = Path.Combine(_town.Folder, "inbox", "D01-水务局", "回执");
        File.WriteAllText(blocked, "a file where the folder should be");
        File.SetLastWriteTimeUtc(blocked, new DateTime(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.NotEqual("0", (await _town.PassAsync())["undelivered"]);
        Assert.Contains("未送达", await _town.DoAsync("status", "--period", "2013"), StringComparison.Ordinal);
        File.Delete(blocked);
        Assert.Equal("0", (await _town.PassAsync())["undelivered"]);
        Assert.Contains("年报.v1.回执.html", _town.Answers("D01-水务局"));
    }

    private string Inbox() =>
        string.Join('\n', Folders.Select(folder => new FileInfo(Path.Combine(_town.Folder, "inbox", folder, "年报.xlsx")))
            .Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc:O} {Hash(file)}"));

    private static string Hash(FileInfo file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)));

    private static readonly string[] Tables = ["submission", "observation", "finding", "receipt", "total", "run"];

    private string Snapshot() => Inbox() + string.Join('\n', Tables
        .Select(table => string.Join(';', _town.Query($"select * from {table}"))));

    [Fact]
    public async Task A_signature_below_a_text_is_not_part_of_the_text()
    {
        var rows = new[]
        {
            Town.Row(1, "供水情况年度统计表"), Town.Row(2, "报告期", "2013年"), Town.Row(3, "指标", "数值"), Town.Row(4, "供水投诉件数", 3),
            Town.Row(5, "其中：已办结", 3), Town.Row(6, "其中：未办结", 0), Town.Row(7, "水费收入（万元）", 1), Town.Row(8, "上年结转", 0),
            Town.Row(9, "结转下年", 0), Town.Row(10, "是否公开水价", "是"), Town.Row(11, "存在的问题"), Town.Row(12, "管网老化。"),
            Town.Row(13, "单位负责人：刘某　审核人：李某　填报日期：2014年1月5日"),
        };
        _town.Drop("D01-水务局", "年报.xlsx", XlsxBuilder.Workbook(string.Concat(rows)));
        await _town.PassAsync();
        Assert.Equal(["管网老化。"], _town.Query("select words from observation where item = 'X1'"));
    }
}
