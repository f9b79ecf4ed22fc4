namespace Consolidator.Walk;

/// <summary>What is published stays; what comes after it waits, and is told so.</summary>
public sealed class SealTests : IDisposable
{
    private static readonly string[] Folders = ["150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局"];
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    private async Task FileAllAsync(params string[] but)
    {
        foreach (var folder in Folders.Except(but)) _town.Drop(folder, "年报.xlsx", Town.Return());
        await _town.PassAsync();
    }

    private async Task FileAsync(string name, int minutes, params (string Item, object? Value)[] changed)
    {
        _town.Drop("D01-水务局", name, Town.Return(changed), minutes: minutes);
        await _town.PassAsync();
    }

    [Fact]
    public async Task After_sealing_a_correction_is_kept_and_counts_when_an_erratum_is_opened()
    {
        await FileAllAsync(but: "D01-水务局");
        var (refused, reasons, _) = await _town.TryAsync("seal", "--period", "2013");
        Assert.Equal(1, refused);
        Assert.Contains("水务局（D01）未报", reasons, StringComparison.Ordinal);
        await FileAsync("年报.xlsx", 0);
        await _town.DoAsync("seal", "--period", "2013");
        await FileAsync("年报2.xlsx", 5, ("W01", 22), ("W0101", 20));
        Assert.Contains("封存后更正", _town.Receipt("D01-水务局", "年报2.v2.回执.html"), StringComparison.Ordinal);
        Assert.Equal("60", await _town.TotalAsync("W01"));
        Assert.Equal("1", (await _town.StateAsync("D01"))["standing"]);
        Assert.Contains("暂不计入", await _town.DoAsync("status", "--period", "2013"), StringComparison.Ordinal);

        var list = await _town.DoAsync("erratum", "--period", "2013", "--reason", "水务局漏报十件");
        Assert.Contains("W01", list, StringComparison.Ordinal);
        Assert.Equal("70", await _town.TotalAsync("W01"));
        var part = Assert.Single(await _town.RowsAsync("diff", "--period", "2013"), row => row["item"] == "W01" && row["scope"] == "city");
        Assert.Equal(("60", "70", "10", "erratum"), (part["from"], part["to"], part["change"], part["cause"]));
        var sealedFirst = await _town.RowsAsync(
            "totals", "--period", "2013", "--scope", "city", "--run", _town.Query("select min(run) from seal")[0]);
        Assert.Equal("60", sealedFirst.Single(row => row["item"] == "W01")["value"]);
    }

    [Fact]
    public async Task A_correction_let_in_is_told_that_it_counts_now_and_what_it_changed()
    {
        await FileAllAsync();
        await _town.DoAsync("seal", "--period", "2013");
        await FileAsync("年报2.xlsx", 5, ("W01", 22), ("W0101", 20));
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "水务局漏报十件");
        var receipt = _town.Receipt("D01-水务局", "年报2.v2.回执.html");
        Assert.Contains("办公室已启用勘误（水务局漏报十件）：第 2 版已计入全市汇总", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("暂不计入", receipt, StringComparison.Ordinal);
        Assert.Contains("与第 1 版相比有 2 处变动", receipt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_return_after_the_seal_waits_too_and_names_no_earlier_version()
    {
        await FileAllAsync(but: "D01-水务局");
        await _town.DoAsync("seal", "--period", "2013", "--allow-incomplete", "水务局机构调整");
        await FileAsync("年报.xlsx", 5);
        var receipt = _town.Receipt("D01-水务局", "年报.v1.回执.html");
        Assert.Contains("公布时没有贵单位的数据", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("第 0 版", receipt, StringComparison.Ordinal);
        Assert.Equal(("accepted", "1", ""), ((await _town.StateAsync("D01"))["state"], (await _town.StateAsync("D01"))["version"], (await _town.StateAsync("D01"))["standing"]));
        Assert.Contains(
            "封存后报送，暂不计入", File.ReadAllText(Path.Combine(_town.Folder, "var", "reports", "board.html")), StringComparison.Ordinal);
        await _town.DoAsync("erratum", "--period", "2013", "--unit", "D01", "--reason", "补报");
        Assert.Contains("第 1 版已计入全市汇总", _town.Receipt("D01-水务局", "年报.v1.回执.html"), StringComparison.Ordinal);
        Assert.Equal("1", (await _town.StateAsync("D01"))["standing"]);
    }

    [Fact]
    public async Task An_export_has_what_was_published_and_no_list_of_contacts()
    {
        await FileAllAsync(but: "D01-水务局");
        Assert.Contains("0471-1", await _town.DoAsync("remind", "--period", "2013"), StringComparison.Ordinal);
        _town.Write("var/reports/2013/说明.txt", "供水情况说明");
        _town.Write("var/reports/2013/附注.txt", "联系电话13847112345");
        _town.Write("var/reports/2013/附页.html", "<p>机密<b>★</b>1年</p>");
        await _town.DoAsync("seal", "--period", "2013", "--allow-incomplete", "水务局机构调整");
        var said = await _town.DoAsync("export", "--period", "2013");
        var documents = Directory.EnumerateFiles(Path.Combine(_town.Folder, "var", "reports", "2013", "export", "documents"))
            .Select(Path.GetFileName);
        Assert.Equal(["说明.txt"], documents);
        Assert.Contains("documents/附注.txt", said, StringComparison.Ordinal);
        Assert.Contains("documents/附页.html", said, StringComparison.Ordinal);
        Assert.DoesNotContain(_town.Query("select name from seal_file"), name => name.Contains("催报", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_board_knows_when_a_unit_last_heard_of_its_return()
    {
        await FileAllAsync(but: ["D01-水务局", "D02-财政局"]);
        await _town.DoAsync("remind", "--period", "2013");
        await _town.PassAsync();
        var heard = _town.Query("select unit from reminder order by unit");
        Assert.Equal(["D01", "D02"], heard);
        var board = File.ReadAllText(Path.Combine(_town.Folder, "var", "reports", "board.html"));
        Assert.Contains("最近联系", board, StringComparison.Ordinal);
        Assert.Contains("最近联系", await _town.DoAsync("status", "--period", "2013"), StringComparison.Ordinal);
    }
}
