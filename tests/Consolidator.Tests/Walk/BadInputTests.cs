using System.Net;
using System.Security.Cryptography;

namespace Consolidator.Walk;

/// <summary>Every bad file gets its answer and the pass continues: all bad files lie in one folder, beside good returns of other
/// units.</summary>
public sealed class BadInputTests(BadInputTests.Passed passed) : IClassFixture<BadInputTests.Passed>
{
    private const string Folder = "D01-水务局";

    private const string Gas = """
        form: gas
        title: 供气情况年度统计表
        period: year
        since: 2013
        tables:
          - id: T1
            title: 供气情况
            layout: list
            values: [数值]
            measure: 件
            rows:
              - {code: G01, label: 供气户数}
              - {code: G02, label: 燃气事故起数}
              - {code: G03, label: 管道更新长度}
              - {code: G04, label: 巡检次数}
              - {code: G05, label: 隐患整改数}
              - {code: G06, label: 供气总量}
              - {code: G07, label: 调压站数}
              - {code: G08, label: 储气能力}
        """;

    public static TheoryData<string> Bad => [.. BadFiles.All.Keys];

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_bad_file_is_archived_and_answered_with_its_code(string what)
    {
        var bad = BadFiles.All[what];
        var town = passed.Town;
        Assert.Equal(bad.Bytes, File.ReadAllBytes(Path.Combine(town.Folder, "inbox", Folder, bad.Name)));
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bad.Bytes));
        var archived = Directory.GetFiles(Path.Combine(town.Folder, "var", "archive", sha256[..2]), sha256 + ".*");
        Assert.Equal(bad.Bytes, File.ReadAllBytes(Assert.Single(archived)));
        var drop = Assert.Single(town.Query($"""select id, outcome from "drop" where sha256 = '{sha256}'""")).Split('|');
        Assert.Equal(bad.Period is null ? "refused" : "submission", drop[1]);
        Assert.Contains(bad.Code, town.Query($"select code from finding where drop_id = {drop[0]} and severity = 'error'"));
        if (bad.Period is { } period)
            Assert.Equal([$"returned|{period}"], town.Query($"select state, period from submission where drop_id = {drop[0]}"));
        var answers = town.Query($"select name from receipt where drop_id = {drop[0]} and delivered_at is not null");
        var receipt = town.Receipt(Folder, Assert.Single(answers, name => name.EndsWith(".html", StringComparison.Ordinal)));
        var message = town.Query($"select message from finding where drop_id = {drop[0]} and code = '{bad.Code}'")[0];
        Assert.Contains(message, WebUtility.HtmlDecode(receipt), StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", receipt, StringComparison.Ordinal);
        Assert.True(bad.Period is null || answers.Any(name => name.EndsWith(".批注.xlsx", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_pass_succeeds_and_counts_the_bad_files()
    {
        Assert.True(passed.Exit == 0, passed.Output);
        Assert.Contains(
            $"accepted=3 returned={BadFiles.All.Count} duplicate=0 failed=0 operator=2 waiting=0 undelivered=0",
            passed.Output, StringComparison.Ordinal);
        Assert.Contains("inbox-root", passed.Output, StringComparison.Ordinal);
        Assert.Contains("unknown-folder", passed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_accepted_version_of_the_unit_still_counts_and_other_units_keep_their_figures()
    {
        Assert.Equal("36", await passed.Town.TotalAsync("W01"));
        var state = Assert.Single(
            await passed.Town.RowsAsync("status", "--period", "2013", "--form", "water"), row => row["unit"] == "D01");
        Assert.Equal(("returned", "1"), (state["state"], state["standing"]));
        Assert.Equal(
            ["150102", "D01", "D02"], (await passed.Town.RowsAsync("explain", "W01", "--period", "2013")).Select(row => row["unit"]));
    }

    [Fact]
    public async Task The_next_pass_finds_nothing_new()
    {
        var pass = await passed.Town.PassAsync();
        Assert.Equal(("0", "0", "1"), (pass["new"], pass["failed"], pass["run"]));
    }

    /// <summary>The town after one pass over all bad files.</summary>
    public sealed class Passed : IAsyncLifetime
    {
        internal Town Town { get; } = new(collections: """
            collections:
              - {form: water, periods: [2013..2016], of: [district, department]}
              - {form: gas, periods: [2013], of: [department]}

            """);
        public int Exit { get; private set; }
        public string Output { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            Town.Write("schemas/forms/gas.yaml", Gas);
            Town.Drop("150102-东区", "年报.xlsx", Town.Return());
            Town.Drop(Folder, "年报.xlsx", Town.Return(), minutes: -60);
            Town.Drop("D02-财政局", "年报.xlsx", Town.Return());
            Town.Drop("", "无主.xlsx", Town.Return(("W04", 11)), unit: "水务局");
            Town.Drop("D77-查无此局", "年报.xlsx", Town.Return(("W04", 12)), unit: "水务局");
            Town.Drop(Folder, "~$年报.xlsx", [1, 2]);
            foreach (var (bad, index) in BadFiles.All.Values.Select((bad, index) => (bad, index)))
                Town.Drop(Folder, bad.Name, bad.Bytes, minutes: index);
            (Exit, Output, var errors) = await Town.TryAsync("run", "--once");
            Output += errors;
        }

        public ValueTask DisposeAsync()
        {
            Town.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
