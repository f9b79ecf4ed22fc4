using System.Globalization;
using System.Text.Json;
using Consolidator.Texts;

namespace Consolidator.Walk;

/// <summary>Published figures do not change; later corrections wait, and the units are informed.</summary>
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

    private string Board() => File.ReadAllText(Path.Combine(_town.Folder, "var", "reports", "board.html"));

    private async Task FileAsync(string name, int minutes, params (string Item, object? Value)[] changed)
    {
        _town.Drop("D01-水务局", name, Town.Return(changed), minutes: minutes);
        await _town.PassAsync();
    }

    [Fact]
    public async Task A_correction_after_the_seal_is_stored_and_counts_once_an_erratum_is_opened()
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
    public async Task The_receipt_of_a_correction_after_an_erratum_says_that_it_counts_and_what_it_changed()
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
    public async Task An_edit_of_the_registry_or_a_form_does_not_change_what_is_sealed_until_an_erratum_is_opened()
    {
        await FileAllAsync();
        await _town.DoAsync("seal", "--period", "2013");
        _town.Write("schemas/units.yaml", Town.Units.Replace(
            "{code: D03, name: 教育局,", "{code: D03, name: 教育局, until: 2013-06-30,", StringComparison.Ordinal));
        await _town.PassAsync();
        Assert.Equal("60", await _town.TotalAsync("W01"));
        Assert.Equal(5, (await _town.RowsAsync("explain", "W01", "--period", "2013")).Count);
        Assert.Single(_town.Query("select id from run"));
        Assert.Contains("公布的数不变", Board(), StringComparison.Ordinal);
        Directory.Move(Path.Combine(_town.Folder, "inbox"), Path.Combine(_town.Folder, "away"));
        Assert.Equal(3, (await _town.TryAsync("run", "--once")).Exit);
        Assert.Contains("未能进行", Board(), StringComparison.Ordinal);
        Assert.Contains("公布的数不变", Board(), StringComparison.Ordinal);
        Directory.Move(Path.Combine(_town.Folder, "away"), Path.Combine(_town.Folder, "inbox"));
        _town.Write("schemas/reports/water.liquid", "# 报告\n{{ \"registry:department\" | number }}个部门，投诉{{ \"water:W01\" | number }}件。\n");
        await _town.DoAsync("report", "--period", "2013");
        var report = Directory.EnumerateFiles(Path.Combine(_town.Folder, "var", "reports", "2013"), "*.html").Single();
        Assert.Contains(">3<", File.ReadAllText(report), StringComparison.Ordinal);
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "教育局上半年已撤销");
        Assert.Equal("48", await _town.TotalAsync("W01"));
        var part = Assert.Single(await _town.RowsAsync("diff", "--period", "2013"), row => row["item"] == "W01" && row["scope"] == "city");
        Assert.Equal(("-12", "registry", "D03"), (part["change"], part["cause"], part["unit"]));
    }

    [Fact]
    public async Task A_sealed_period_is_explained_and_exported_with_its_published_form()
    {
        await FileAllAsync();
        await _town.DoAsync("seal", "--period", "2013");
        var form = File.ReadAllText(Path.Combine(_town.Folder, "schemas", "forms", "water.yaml"));
        _town.Write("schemas/forms/water.yaml", form
            .Replace(", owed: [rich]", "", StringComparison.Ordinal)
            .Replace("formula: W0101 / W01", "formula: W0102 / W01", StringComparison.Ordinal)
            .Replace("      - {code: W02, label: 水费收入, kind: amount, measure: 万元, decimals: 2}\n", "", StringComparison.Ordinal));
        await _town.PassAsync();
        Assert.Equal("2", await _town.TotalAsync("L1"));
        Assert.Equal(["150102", "D01"], (await _town.RowsAsync("explain", "L1", "--period", "2013")).Select(row => row["unit"]));
        Assert.Equal(5, (await _town.RowsAsync("explain", "W02", "--period", "2013")).Count);
        var ratio = (await _town.RowsAsync("explain", "W01R", "--period", "2013")).Select(row => row["item"]).Distinct();
        Assert.Equal(["W01", "W0101"], ratio.Order(StringComparer.Ordinal));
        await _town.DoAsync("export", "--period", "2013");
        var observations = File.ReadLines(
            Path.Combine(_town.Folder, "var", "reports", "2013", "export", "observations.csv"));
        Assert.Equal(5, observations.Count(line => line.Contains(",W02,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_change_in_an_earlier_run_is_not_a_cause_in_a_later_run()
    {
        await FileAllAsync();
        var closed = Town.Units.Replace("{code: D03, name: 教育局,", "{code: D03, name: 教育局, until: 2013-06-30,", StringComparison.Ordinal);
        _town.Write("schemas/units.yaml", closed);
        await _town.PassAsync();
        _town.Write("schemas/units.yaml", closed.Replace(
            "name: 财政局, kind: department", "name: 财政局, kind: district", StringComparison.Ordinal));
        await _town.PassAsync();
        var parts = (await _town.RowsAsync("diff", "--period", "2013")).Where(row => row["item"] == "W01")
            .Select(row => $"{row["scope"]} {row["unit"]} {row["change"]} {row["cause"]}");
        Assert.Equal(["department D02 -12 registry", "district D02 12 registry"], parts);
    }

    [Fact]
    public async Task A_total_that_changed_from_blank_to_0_is_reported()
    {
        foreach (var folder in Folders) _town.Drop(folder, "年报.xlsx", Town.Return(("W02", null)));
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报2.xlsx", Town.Return(("W02", 0)), minutes: 5);
        await _town.PassAsync();
        var part = Assert.Single(await _town.RowsAsync("diff", "--period", "2013"), row => row["item"] == "W02" && row["scope"] == "city");
        Assert.Equal(("", "0.00", "0.00", "correction", "D01"), (part["from"], part["to"], part["change"], part["cause"], part["unit"]));
    }

    [Theory]
    [InlineData("totals", "--run", "99")]
    [InlineData("diff", "--to", "99")]
    [InlineData("diff", "--from", "9")]
    public async Task An_unknown_run_is_refused(string command, string option, string run)
    {
        await FileAllAsync();
        var (exit, _, errors) = await _town.TryAsync(command, "--period", "2013", option, run);
        Assert.Equal(2, exit);
        Assert.Contains(run, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_return_after_the_seal_does_not_count_and_names_no_earlier_version()
    {
        await FileAllAsync(but: "D01-水务局");
        await _town.DoAsync("seal", "--period", "2013", "--allow-incomplete", "水务局机构调整");
        await FileAsync("年报.xlsx", 5);
        var receipt = _town.Receipt("D01-水务局", "年报.v1.回执.html");
        Assert.Contains("公布时没有贵单位的数据", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("第 0 版", receipt, StringComparison.Ordinal);
        var state = await _town.StateAsync("D01");
        Assert.Equal(("accepted", "1", ""), (state["state"], state["version"], state["standing"]));
        Assert.Contains("封存后报送，暂不计入", Board(), StringComparison.Ordinal);
        await _town.DoAsync("erratum", "--period", "2013", "--unit", "D01", "--reason", "补报");
        Assert.Contains("第 1 版已计入全市汇总", _town.Receipt("D01-水务局", "年报.v1.回执.html"), StringComparison.Ordinal);
        Assert.Equal("1", (await _town.StateAsync("D01"))["standing"]);
    }

    [Fact]
    public async Task An_export_contains_the_published_documents_and_no_list_of_contacts()
    {
        await FileAllAsync(but: "D01-水务局");
        var row = Assert.Single(await _town.RowsAsync("remind", "--period", "2013"));
        Assert.Equal(("0471-1", "shui@example.cn"), (row["telephone"], row["mail"]));
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
    public async Task Published_documents_are_not_overwritten()
    {
        await FileAllAsync();
        _town.Write("schemas/reports/water.liquid", "# 报告\n投诉{{ \"water:W01\" | number }}件。\n");
        await _town.DoAsync("report", "--period", "2013");
        await _town.DoAsync("seal", "--period", "2013");
        var folder = Path.Combine(_town.Folder, "var", "reports", "2013");
        var published = Directory.EnumerateFiles(folder).ToDictionary(file => file, File.ReadAllBytes);
        await FileAsync("年报2.xlsx", 5, ("W01", 22), ("W0101", 20));
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "水务局漏报十件");
        Assert.Contains("重出", await _town.DoAsync("report", "--period", "2013"), StringComparison.Ordinal);
        Assert.All(published, file => Assert.Equal(file.Value, File.ReadAllBytes(file.Key)));
        await _town.DoAsync("seal", "--period", "2013");
        Assert.Contains("重出2", await _town.DoAsync("report", "--period", "2013"), StringComparison.Ordinal);
        var second = Directory.EnumerateFiles(Path.Combine(folder, "重出"), "*.html").Single();
        Assert.Contains(">70<", File.ReadAllText(second), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_existing_text_can_be_released()
    {
        await FileAllAsync();
        var (exit, _, errors) = await _town.TryAsync("release", "--unit", "D01", "--hash", new string('0', 64));
        Assert.Equal(2, exit);
        Assert.Contains("D01", errors, StringComparison.Ordinal);
        await _town.DoAsync("release", "--unit", "D01", "--hash", Texts.Digest.Of("管网老化。"));
        await _town.DoAsync("release", "--unit", "D01", "--hash", _town.Query("select sha256 from \"drop\" where unit = 'D01'")[0]);
    }

    [Fact]
    public async Task An_export_replaces_an_earlier_export_and_nothing_else()
    {
        await FileAllAsync();
        _town.Write("var/reports/2013/旧.txt", "旧");
        var folder = Path.Combine(_town.Folder, "out");
        await _town.DoAsync("export", "--period", "2013", "--out", folder);
        File.Delete(Path.Combine(_town.Folder, "var", "reports", "2013", "旧.txt"));
        await _town.DoAsync("export", "--period", "2013", "--out", folder);
        Assert.False(File.Exists(Path.Combine(folder, "documents", "旧.txt")));
        _town.Write("mine/账.txt", "1");
        var (exit, _, _) = await _town.TryAsync("export", "--period", "2013", "--out", Path.Combine(_town.Folder, "mine"));
        Assert.Equal(2, exit);
        Assert.True(File.Exists(Path.Combine(_town.Folder, "mine", "账.txt")));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{\"name\": \"an app\", \"icons\": []}")]
    [InlineData("{\"period\": \"2013\", \"files\": [{\"name\": \"账.txt\"}]}")]
    [InlineData("{\"period\": \"2013\", \"files\": [null]}")]
    [InlineData("{\"period\": \"2013\", \"files\": {}}")]
    public async Task An_export_does_not_change_a_folder_with_the_manifest_of_another_program(string manifest)
    {
        await FileAllAsync();
        _town.Write("mine/manifest.json", manifest);
        _town.Write("mine/账.txt", "1");
        var (exit, _, errors) = await _town.TryAsync("export", "--period", "2013", "--out", Path.Combine(_town.Folder, "mine"));
        Assert.Equal((2, 1), (exit, errors.Trim().Split('\n').Length));
        Assert.Equal(manifest, File.ReadAllText(Path.Combine(_town.Folder, "mine", "manifest.json")));
        Assert.True(File.Exists(Path.Combine(_town.Folder, "mine", "账.txt")));
    }

    [Fact]
    public async Task A_manifest_names_the_run_of_each_form_and_the_hash_of_each_file()
    {
        await FileAllAsync();
        await _town.DoAsync("export", "--period", "2013");
        var folder = Path.Combine(_town.Folder, "var", "reports", "2013", "export");
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json")));
        Assert.Equal("water", manifest.RootElement.GetProperty("runs")[0].GetProperty("form").GetString());
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
            Assert.Equal(
                Digest.Of(File.ReadAllBytes(Path.Combine(folder, file.GetProperty("name").GetString()!))),
                file.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task The_rows_of_a_yes_or_no_item_add_up_to_its_total()
    {
        await FileAllAsync();
        var cells = await _town.RowsAsync("explain", "L1", "--period", "2013");
        Assert.Equal(
            await _town.TotalAsync("L1"),
            cells.Sum(cell => int.Parse(cell["value"], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        Assert.Contains("1（是）", await _town.DoAsync("explain", "L1", "--period", "2013"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_board_shows_when_a_unit_was_last_contacted()
    {
        await FileAllAsync(but: ["D01-水务局", "D02-财政局"]);
        await _town.DoAsync("remind", "--period", "2013");
        await _town.PassAsync();
        var heard = _town.Query("select unit from reminder order by unit");
        Assert.Equal(["D01", "D02"], heard);
        Assert.Contains("最近联系", Board(), StringComparison.Ordinal);
        Assert.Contains("最近联系", await _town.DoAsync("status", "--period", "2013"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_year_is_checked_against_the_latest_seal()
    {
        await FileAllAsync();
        await _town.DoAsync("seal", "--period", "2013");
        await FileAsync("年报2.xlsx", 5, ("W04", 4));
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "结转漏计");
        // Until the next seal, the figure of the first seal is the one that 2014 is checked against.
        _town.Drop("D01-水务局", "2014.xlsx", Town.Return(("W03", 2)), 2014, 9);
        await _town.PassAsync();
        Assert.Equal("accepted", (await _town.StateAsync("D01", 2014))["state"]);
        await _town.DoAsync("seal", "--period", "2013");
        await _town.PassAsync();
        Assert.Equal("explain", (await _town.StateAsync("D01", 2014))["state"]);
        Assert.Contains("上年封存数（W04）4", _town.Receipt("D01-水务局", "2014.v1.回执.html"), StringComparison.Ordinal);
        Assert.Equal("0", (await _town.PassAsync())["new"]);
    }

    [Fact]
    public async Task An_export_accepts_a_file_with_the_longest_possible_name()
    {
        await FileAllAsync(but: "D01-水务局");
        await FileAsync(new string('长', 83) + ".xlsx", 0);
        await _town.DoAsync("seal", "--period", "2013");
        await _town.DoAsync("export", "--period", "2013");
        var file = Assert.Single(Directory.GetFiles(Path.Combine(_town.Folder, "var", "reports", "2013", "export", "files", "D01")));
        Assert.EndsWith("….xlsx", file, StringComparison.Ordinal);
    }
}
