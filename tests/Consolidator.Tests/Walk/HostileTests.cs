using Consolidator.Host.Commands;
using Consolidator.Intake;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Spreadsheets;
using Microsoft.Data.Sqlite;

namespace Consolidator.Walk;

/// <summary>Unusual things that people and machines do to a workspace.</summary>
public sealed class HostileTests : IDisposable
{
    private const string Water = "D01-水务局";
    private static readonly string[] Folders = ["150102-东区", "150103-西区", Water, "D02-财政局", "D03-教育局"];
    private static readonly string[] Decided = ["--unit", "D01", "--form", "water", "--period", "2013", "--reason", "x"];
    private readonly Town _town = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task The_next_pass_does_the_second_judgement_that_a_killed_pass_left_out()
    {
        _town.Drop(Water, "2014.xlsx", Town.Return(("W03", 2)), 2014);
        await _town.PassAsync();
        _town.Drop(Water, "2013.xlsx", Town.Return(("W04", 7)), minutes: 5);
        await _town.PassAsync();
        Assert.Equal("explain", (await _town.StateAsync("D01", 2014))["state"]);
        // The state right after the return of 2013 was stored.
        Change("delete from finding where submission = (select id from submission where period = '2014')");
        Change("update submission set state = 'accepted', warnings = 0 where period = '2014'");
        Change("update setting set value = '1' where key = 'settled-event'");
        Assert.Equal("accepted", (await _town.StateAsync("D01", 2014))["state"]);
        var pass = await _town.PassAsync();
        Assert.Equal(("0", "0"), (pass["new"], pass["failed"]));
        Assert.Equal("explain", (await _town.StateAsync("D01", 2014))["state"]);
    }

    [Theory]
    [InlineData("waive", "--rule", "W1")]
    [InlineData("return")]
    [InlineData("withdraw")]
    public async Task Only_an_erratum_changes_a_sealed_period(string command, params string[] more)
    {
        await FileAllAsync();
        await _town.DoAsync("seal", "--period", "2013");
        var before = await _town.DoAsync("totals", "--format", "csv");
        var (exit, _, errors) = await _town.TryAsync([command, .. Decided, .. more]);
        Assert.Equal(2, exit);
        Assert.Contains("erratum", errors, StringComparison.Ordinal);
        Assert.Equal(before, await _town.DoAsync("totals", "--format", "csv"));
    }

    [Fact]
    public async Task An_erratum_does_not_bring_back_a_withdrawn_return()
    {
        await FileAllAsync();
        _town.Drop(Water, "更正.xlsx", Town.Return(("W01", 22), ("W0101", 20)), minutes: 5);
        await _town.PassAsync();
        await _town.DoAsync(["withdraw", .. Decided]);
        await _town.DoAsync("seal", "--period", "2013", "--allow-incomplete", "水务局机构撤销");
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "财政局有更正");
        Assert.Equal(("missing", ""), ((await _town.StateAsync("D01"))["state"], (await _town.StateAsync("D01"))["standing"]));
        Assert.Equal("48", await _town.TotalAsync("W01"));
    }

    [Fact]
    public async Task After_an_erratum_the_following_year_is_judged_again()
    {
        await FileAllAsync();
        _town.Drop(Water, "2014.xlsx", Town.Return(("W03", 2)), 2014);
        await _town.PassAsync();
        await _town.DoAsync("seal", "--period", "2013");
        _town.Drop(Water, "更正.xlsx", Town.Return(("W04", 9)), minutes: 5);
        await _town.PassAsync();
        Assert.Equal("accepted", (await _town.StateAsync("D01", 2014))["state"]);
        await _town.DoAsync("erratum", "--period", "2013", "--unit", "D01", "--reason", "漏报");
        Assert.Equal("9", (await _town.RowsAsync("explain", "W04", "--period", "2013")).Single(row => row["unit"] == "D01")["value"]);
    }

    [Fact]
    public async Task An_answer_is_never_written_through_a_link()
    {
        _town.Drop(Water, "年报.xlsx", Town.Return());
        var elsewhere = Directory.CreateDirectory(Path.Combine(_town.Folder, "inbox", "D02-财政局", "回执")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(_town.Folder, "inbox", Water, "回执"), elsewhere);
        Assert.Equal("1", (await _town.PassAsync())["undelivered"]);
        Assert.Empty(_town.Answers("D02-财政局"));
    }

    [Fact]
    public async Task A_link_to_a_folder_is_not_followed()
    {
        Directory.CreateSymbolicLink(Path.Combine(_town.Folder, "inbox", "D04-链接"), Path.Combine(_town.Folder, "inbox", Water));
        _town.Drop(Water, "年报.xlsx", Town.Return());
        var pass = await _town.PassAsync();
        Assert.Equal(("1", "1", "0"), (pass["seen"], pass["accepted"], pass["operator"]));
    }

    [Fact]
    public async Task A_share_that_can_not_be_listed_is_not_treated_as_empty()
    {
        await FileAllAsync();
        Directory.Move(Path.Combine(_town.Folder, "inbox"), Path.Combine(_town.Folder, "away"));
        File.WriteAllText(Path.Combine(_town.Folder, "inbox"), "");
        var (exit, _, errors) = await _town.TryAsync("run", "--once");
        Assert.Equal(CommandLine.Unprocessed, exit);
        Assert.Single(errors.Trim().Split('\n'));
        Assert.Equal("60", await _town.TotalAsync("W01"));
    }

    [Fact]
    public async Task An_invalid_schedule_is_refused_at_the_start()
    {
        var (exit, _, errors) = await _town.TryAsync("run", "--Schedule:Cron=hourly");
        Assert.Equal(CommandLine.Misused, exit);
        Assert.Contains("Schedule:Cron", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_grows_while_it_is_read_is_taken_when_it_is_complete()
    {
        var whole = Town.Workbook(Town.Return(), "水务局");
        var path = Path.Combine(_town.Folder, "inbox", Water, "年报.xlsx");
        File.WriteAllBytes(path, whole[..10]);
        var growing = Task.Run(async () =>
        {
            await using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            foreach (var piece in whole.Skip(10).Chunk(whole.Length / 10))
            {
                await Task.Delay(100, Cancelled);
                await file.WriteAsync(piece, Cancelled);
                await file.FlushAsync(Cancelled);
            }
        }, Cancelled);
        var (exit, output, _) = await _town.TryAsync("run", "--once", "--Intake:Settle=0:0:0.5");
        await growing;
        Assert.Equal(0, exit);
        Assert.Contains("new=1 accepted=1 returned=0", output, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(_town.Folder, "var", "archive"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_with_a_future_last_write_is_taken_after_two_equal_looks()
    {
        var path = _town.Drop(Water, "年报.xlsx", Town.Return());
        File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1));
        Assert.Contains("accepted=1", (await _town.TryAsync("run", "--once", "--Intake:Settle=0:0:0.3")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unchanged_marked_copy_changes_no_figure_and_explains_nothing()
    {
        _town.Drop(Water, "年报.xlsx", Town.Return(("W01", 70), ("W0102", 60)));
        await _town.PassAsync();
        var copy = File.ReadAllBytes(Path.Combine(_town.Folder, "inbox", Water, "回执", "年报.v1.批注.xlsx"));
        _town.Drop(Water, "年报.v1.批注.xlsx", copy, minutes: 5);
        await _town.PassAsync();
        var state = await _town.StateAsync("D01");
        Assert.Equal(("explain", "2"), (state["state"], state["standing"]));
        Assert.Equal("70", await _town.TotalAsync("W01"));
        Assert.Contains(await _town.RowsAsync("explain", "W01", "--period", "2013"), row => row["version"] == "2" && row["cell"] == "B5");
    }

    [Fact]
    public async Task Deleting_or_renaming_a_file_does_not_change_the_standing_return()
    {
        await FileAllAsync();
        File.Delete(Path.Combine(_town.Folder, "inbox", Water, "年报.xlsx"));
        var folder = Path.Combine(_town.Folder, "inbox", "D02-财政局");
        File.Move(Path.Combine(folder, "年报.xlsx"), Path.Combine(folder, "供水年报.xlsx"));
        var pass = await _town.PassAsync();
        Assert.Equal(("1", "1", "1"), (pass["new"], pass["duplicate"], pass["run"]));
        Assert.Equal("60", await _town.TotalAsync("W01"));
    }

    [Theory]
    [InlineData("D01")]
    [InlineData("水务局")]
    [InlineData("d01-水务局")]
    [InlineData("D01－水务局")]
    public async Task A_folder_may_be_named_by_code_or_by_name(string folder)
    {
        _town.Drop(folder, "年报.xlsx", Town.Return(), unit: "水务局");
        Assert.Equal("1", (await _town.PassAsync())["accepted"]);
        Assert.Equal($"{folder}/年报.xlsx", (await _town.StateAsync("D01"))["file"]);
        Assert.Equal(["年报.v1.回执.html"], _town.Answers(folder));
    }

    [Fact]
    public async Task A_unit_that_leaves_the_roster_leaves_both_the_total_and_its_explanation()
    {
        await FileAllAsync();
        _town.Write("schemas/units.yaml", Town.Units.Replace(
            "name: 水务局, kind: department,", "name: 水务局, kind: department, until: 2013-06-30,", StringComparison.Ordinal));
        await _town.PassAsync();
        Assert.Equal("48", await _town.TotalAsync("W01"));
        Assert.Equal(4, (await _town.RowsAsync("explain", "W01", "--period", "2013")).Count);
        var change = Assert.Single(
            await _town.RowsAsync("diff", "--period", "2013"), row => row["item"] == "W01" && row["scope"] == "city");
        Assert.Equal(("-12", "registry"), (change["change"], change["cause"]));
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_stays_a_text()
    {
        _town.Drop(Water, "年报.xlsx", Town.Return(("X1", "+cmd|' /C calc'!A0"), ("W01", 70), ("W0102", 60)));
        _town.Drop("D02-财政局", "=年报+.xlsx", Town.Return());
        await _town.PassAsync();
        var csv = await _town.DoAsync("status", "--period", "2013", "--format", "csv");
        Assert.DoesNotContain(",=", csv, StringComparison.Ordinal);
        Assert.All(
            await _town.RowsAsync("explain", "X1", "--period", "2013"),
            row => Assert.DoesNotContain(row["value"].Take(1), c => "=+-@".Contains(c, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_half_written_answer_of_a_killed_pass_does_not_stay_in_the_folder()
    {
        _town.Drop(Water, "年报.xlsx", Town.Return());
        var answers = Directory.CreateDirectory(Path.Combine(_town.Folder, "inbox", Water, "回执")).FullName;
        File.WriteAllText(WholeFile.DraftOf(Path.Combine(answers, "年报.v1.回执.html")), "<html><bo");
        await _town.PassAsync();
        Assert.Equal(["年报.v1.回执.html"], _town.Answers(Water));
    }

    [Fact]
    public async Task Thousands_of_findings_give_an_answer_that_a_person_can_still_open()
    {
        var rows = string.Concat(Enumerable.Range(13, 10_000).Select(row => Town.Row(row, "供水投诉件数", row)));
        var cells = Town.Return().Values.ToList();
        string[] labels = ["供水投诉件数", "其中：已办结", "其中：未办结", "水费收入（万元）", "上年结转", "结转下年", "是否公开水价", "存在的问题"];
        var head = Town.Row(1, "供水情况年度统计表") + Town.Row(2, "填报单位", "水务局") + Town.Row(3, "报告期", "2013年") + Town.Row(4, "指标", "数值");
        var figures = string.Concat(labels.Zip(cells).Select((row, index) => Town.Row(5 + index, row.First, row.Second)));
        _town.Drop(Water, "年报.xlsx", XlsxBuilder.Workbook(head + figures + rows));
        _town.Drop("D02-财政局", "年报.xlsx", Town.Return());
        var pass = await _town.PassAsync();
        Assert.Equal(("1", "1", "0"), (pass["accepted"], pass["returned"], pass["failed"]));
        var answers = new DirectoryInfo(Path.Combine(_town.Folder, "inbox", Water, "回执")).GetFiles();
        Assert.Equal(2, answers.Length);
        Assert.All(answers, answer => Assert.InRange(answer.Length, 1, 8 << 20));
        var copy = answers.Single(answer => answer.Extension == ".xlsx");
        Assert.NotNull(WorkbookReader.Read(File.ReadAllBytes(copy.FullName), "批注.xlsx").Workbook);
    }

    private async Task FileAllAsync()
    {
        foreach (var (folder, index) in Folders.Select((folder, index) => (folder, index)))
            _town.Drop(folder, "年报.xlsx", Town.Return(("W02", 1 + index)));
        await _town.PassAsync();
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_town.Folder, "var", "warehouse.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
