using Microsoft.Data.Sqlite;

namespace Consolidator.Walk;

/// <summary>Decisions are recorded, reported to the unit and protected against changes.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    private Task<string> DecideAsync(string command, string reason, params string[] more) =>
        _town.DoAsync([command, "--unit", "D01", "--form", "water", "--period", "2013", "--reason", reason, "--as", "王科长", .. more]);

    [Fact]
    public async Task Every_decision_is_in_the_journal_with_actor_and_reason()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        _town.Drop("D02-财政局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        await DecideAsync("return", "口径有误");
        await _town.DoAsync("withdraw", "--unit", "D02", "--form", "water", "--period", "2013", "--reason", "误报", "--as", "李");
        await _town.DoAsync("remind", "--period", "2013", "--as", "赵");
        await _town.DoAsync("seal", "--period", "2013", "--allow-incomplete", "先行公布", "--as", "赵");
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "补报", "--as", "赵");
        await _town.DoAsync("export", "--period", "2013", "--as", "钱");
        var entries = await _town.RowsAsync("journal");
        Assert.Equal(
            ["王科长 return 2013 water D01 口径有误", "李 withdraw 2013 water D02 误报", "赵 remind 2013   ",
                "赵 seal 2013 water  先行公布", "赵 erratum 2013 water  补报", "钱 export 2013   "],
            entries.Select(row => $"{row["who"]} {row["what"]} {row["period"]} {row["form"]} {row["unit"]} {row["reason"]}"));
        Assert.Contains("6", await _town.DoAsync("journal", "--verify"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_name_the_actor_is_the_user_of_the_operating_system()
    {
        await _town.PassAsync();
        await _town.DoAsync("remind", "--period", "2013");
        Assert.Equal(Environment.UserName, Assert.Single(await _town.RowsAsync("journal"))["who"]);
    }

    [Fact]
    public async Task A_receipt_names_the_person_who_decided()
    {
        _town.Drop("D01-水务局", "2013.xlsx", Town.Return());
        await _town.PassAsync();
        _town.Drop("D01-水务局", "2014.xlsx", Town.Return(("W03", 5)), 2014);
        await _town.PassAsync();
        await _town.DoAsync("waive", "--unit", "D01", "--form", "water", "--period", "2014", "--rule", "W5", "--reason", "机构合并", "--as",
            "李主任");
        Assert.Contains("李主任", _town.Receipt("D01-水务局", "2014.v1.回执.html"), StringComparison.Ordinal);
        await DecideAsync("return", "口径有误");
        Assert.Contains("王科长", _town.Receipt("D01-水务局", "2013.v1.回执.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_changed_in_the_database_is_found()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        await DecideAsync("return", "口径有误");
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(_town.Folder, "var", "warehouse.db")};Pooling=False"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "drop trigger journal_is_not_changed; update journal set who = '张三'";
            change.ExecuteNonQuery();
        }
        var (exit, output, _) = await _town.TryAsync("journal", "--verify");
        Assert.Equal(1, exit);
        Assert.Contains("第 1 条", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update journal set who = '张三'")]
    [InlineData("delete from journal")]
    public async Task The_database_refuses_to_change_an_entry(string change)
    {
        await _town.PassAsync();
        await _town.DoAsync("remind", "--period", "2013");
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_town.Folder, "var", "warehouse.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = change;
        Assert.Contains("only added to", Assert.Throws<SqliteException>(() => command.ExecuteNonQuery()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_decision_is_not_in_the_journal()
    {
        await _town.PassAsync();
        Assert.Equal(2, (await _town.TryAsync("return", "--unit", "D01", "--form", "water", "--period", "2013", "--reason", "x")).Exit);
        Assert.Empty(await _town.RowsAsync("journal"));
    }
}
