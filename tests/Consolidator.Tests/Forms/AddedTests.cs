using System.Text.RegularExpressions;
using Consolidator.Host.Commands;

namespace Consolidator.Forms;

/// <summary>A new form needs only YAML. The tests use an invented report of the water works, from folder to total, and the example of the
/// README.</summary>
public sealed partial class AddedTests : IDisposable
{
    private const string Water = """
        form: water-2014
        title: 供水行业年度统计表
        period: year
        since: 2014
        tables:
          - id: T1
            title: 一、投诉与收入
            layout: list
            measure: 件
            rows:
              - {code: W01, label: 供水投诉件数, below: [{code: W0101, label: 其中：已办结}]}
              - {code: W02, label: 水费收入, kind: amount, measure: 万元, decimals: 2}
          - id: T2
            title: 二、水表安装
            layout: matrix
            measure: 块
            rows:
              - {code: M1, label: 新装水表}
              - {code: M2, label: 更换水表}
            columns:
              - {code: home, label: 居民}
              - {code: firm, label: 单位}
              - {code: tot, label: 合计}
          - id: T3
            title: 三、说明
            layout: texts
            rows:
              - {code: X1, label: 存在的主要问题}
        ratios:
          - {code: W01R, name: 投诉办结率, formula: W0101 / W01, places: 1}
        rules:
          - {id: W1, check: W0101 <= W01, say: 已办结件数不应大于投诉件数}
          - {id: W2, each: T2 rows, check: tot = home + firm, say: 合计应等于居民与单位之和}
        """;

    private const string Units = """
        city: {code: "150100", name: 某市}
        units:
          - {code: D01, name: 东区水务站, kind: department}
          - {code: D02, name: 西区水务站, kind: department}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("water-").FullName;
    private CancellationToken Cancellation { get; } = TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_form_is_collected_checked_answered_totalled_and_explained_without_code()
    {
        await FoundAsync();
        await DropAsync("D01-东区水务站", "年报.xlsx", 120, 90, "35.50", 40, 10, 50);
        await DropAsync("D02-西区水务站", "年报.xlsx", 80, 95, "12.25", 7, 3, 11);
        Assert.Contains("accepted=1 returned=1", await RunAsync("run", "--once", "--Intake:Settle=0:0:0"), StringComparison.Ordinal);

        var findings = await RunAsync("findings", "--format", "csv");
        Assert.Contains("W1", findings, StringComparison.Ordinal);
        Assert.Contains("W2", findings, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(_folder, "inbox", "D02-西区水务站", "回执"), "*.xlsx"));
        Assert.Contains("120", Total(await TotalsAsync(), "W01"), StringComparison.Ordinal);

        await DropAsync("D02-西区水务站", "年报（更正）.xlsx", 80, 59, "12.25", 7, 4, 11);
        Assert.Contains("accepted=1 returned=0", await RunAsync("run", "--once", "--Intake:Settle=0:0:0"), StringComparison.Ordinal);
        var totals = await TotalsAsync();
        Assert.Contains(",200,", Total(totals, "W01"), StringComparison.Ordinal);
        Assert.Contains(",149,", Total(totals, "W0101"), StringComparison.Ordinal);
        Assert.Contains(",47.75,", Total(totals, "W02"), StringComparison.Ordinal);
        Assert.Contains(",61,", Total(totals, "M1.tot"), StringComparison.Ordinal);
        Assert.Contains("0.745", Total(totals, "W01R"), StringComparison.Ordinal);

        var cells = await RunAsync("explain", "W02", "--period", "2014", "--format", "csv");
        Assert.Contains("35.5", cells, StringComparison.Ordinal);
        Assert.Contains("年报（更正）.xlsx", cells, StringComparison.Ordinal);
    }

    [Fact]
    public void The_form_and_the_collection_of_the_README_load()
    {
        var readme = File.ReadAllText(Path.Combine(Schemas.Shipped(), "..", "README.md")).ReplaceLineEndings("\n");
        var form = YamlBlock()
            .Matches(readme)
            .Select(match => match.Groups["yaml"].Value)
            .Single(yaml => yaml.Contains("\nform: ", StringComparison.Ordinal));
        var collection = CollectionLine().Match(readme).Groups["line"].Value;
        using var schemas = new Schemas(form, collections: "collections:\n  " + collection);
        var catalog = schemas.Load();
        Assert.Equal(["W01", "W0101", "W02"], catalog.Forms[0].Items.Select(item => item.Code.Value));
        Assert.Equal(new DateOnly(2015, 1, 26), catalog.Collections[0].DueOf(catalog.Registry.Units[0]));
    }

    private async Task FoundAsync()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "schemas", "forms"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "schemas", "forms", "water-2014.yaml"), Water, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder, "schemas", "units.yaml"), Units, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder, "schemas", "collections.yaml"),
            "collections:\n  - {form: water-2014, periods: [2014], of: [department], due: {department: 2015-01-26}}\n", Cancellation);
    }

    private async Task DropAsync(string unit, string file, int complaints, int settled, string income, int homes, int firms, int meters)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "inbox", unit));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, file), Written.Xlsx($"""
            供水行业年度统计表
            填报单位 | {unit[4..]} | 报告期 | 2014年

            一、投诉与收入
            指标 | 单位 | 数值
            供水投诉件数 | 件 | {complaints}
            其中：已办结 | 件 | {settled}
            水费收入 | 万元 | {income}

            二、水表安装
            项目 | 居民 | 单位 | 合计
            新装水表 | {homes} | {firms} | {meters}
            更换水表 | 1 | 1 | 2

            存在的主要问题 | 部分老旧小区管网漏损偏高。
            """), Cancellation);
    }

    private Task<string> TotalsAsync() => RunAsync("totals", "--period", "2014", "--scope", "city", "--format", "csv");

    private static string Total(string csv, string item) =>
        Assert.Single(csv.Split('\n'), line => line.Contains($",{item},", StringComparison.Ordinal));

    private async Task<string> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync([.. arguments, "--workspace", _folder], output, errors, TimeProvider.System);
        Assert.True(code == CommandLine.Done, $"{string.Join(' ', arguments)}: {code} {errors}{output}");
        return output.ToString();
    }

    [GeneratedRegex("^```yaml\n(?<yaml>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("`(?<line>- \\{form: [^`]+\\})`", RegexOptions.ExplicitCapture)]
    private static partial Regex CollectionLine();
}
