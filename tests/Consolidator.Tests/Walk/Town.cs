using System.Globalization;
using System.Security;
using Consolidator.Host.Commands;
using Consolidator.Spreadsheets;
using Microsoft.Data.Sqlite;

namespace Consolidator.Walk;

/// <summary>A workspace in its own folder: a small town with five units and one invented form.</summary>
internal sealed class Town : IDisposable
{
    private static readonly string[] Keys = ["W01", "W0101", "W0102", "W02", "W03", "W04", "L1", "X1"];

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["W01"] = "供水投诉件数", ["W0101"] = "其中：已办结", ["W0102"] = "其中：未办结", ["W02"] = "水费收入（万元）",
        ["W03"] = "上年结转", ["W04"] = "结转下年", ["L1"] = "是否公开水价", ["X1"] = "存在的问题",
    };

    public Town(string? units = null, string collections = "")
    {
        Folder = Directory.CreateTempSubdirectory("town-").FullName;
        Write("schemas/units.yaml", units ?? Units);
        Write("schemas/forms/water.yaml", Form);
        Write("schemas/collections.yaml", collections.Length > 0 ? collections
            : "collections:\n  - {form: water, periods: [2013..2016], of: [district, department]}\n");
        foreach (var unit in new[] { "150102-东区", "150103-西区", "D01-水务局", "D02-财政局", "D03-教育局" })
            Directory.CreateDirectory(Path.Combine(Folder, "inbox", unit));
    }

    public string Folder { get; }

    /// <summary>The clock of the program.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    public const string Units = """
        city: {code: "150100", name: 某某市, prefixes: [], suffixes: [人民政府]}
        attributes: {rich: 有收费的单位}
        units:
          - {code: "150102", name: 东区, kind: district, attributes: [rich]}
          - {code: "150103", name: 西区, kind: district}
          - {code: D01, name: 水务局, kind: department, attributes: [rich], contact: {person: 张, telephone: "0471-1", mail: shui@example.cn}}
          - {code: D02, name: 财政局, kind: department}
          - {code: D03, name: 教育局, kind: department}
        """;

    private const string Form = """
        form: water
        title: 供水情况年度统计表
        period: year
        since: 2013
        tables:
          - id: T1
            title: 供水情况
            layout: list
            values: [数值]
            measure: 件
            rows:
              - code: W01
                label: 供水投诉件数
                below:
                  - {code: W0101, label: 其中：已办结}
                  - {code: W0102, label: 其中：未办结}
              - {code: W02, label: 水费收入, kind: amount, measure: 万元, decimals: 2}
              - {code: W03, label: 上年结转}
              - {code: W04, label: 结转下年}
              - {code: L1, label: 是否公开水价, kind: flag, options: [是, 否], yes: [是], owed: [rich]}
          - id: TX
            title: 问题
            layout: texts
            rows:
              - {code: X1, label: 存在的问题, optional: true}
        ratios:
          - {code: W01R, name: 办结率, formula: W0101 / W01, places: 1}
        rules:
          - {id: W1, check: W01 = W0101 + W0102, say: 投诉件数应等于已办结与未办结之和}
          - {id: W2, check: W0102 <= 50, level: warning, explain: required, say: 未办结超过50件}
          - {id: W5, check: W03 = W04@last_year, waive: office, say: 上年结转应等于上年的结转下年}
        """;

    /// <summary>A normal return: twelve complaints, ten of them settled.</summary>
    public static Dictionary<string, object?> Return(params (string Item, object? Value)[] changed)
    {
        var cells = new Dictionary<string, object?>
        {
            ["W01"] = 12, ["W0101"] = 10, ["W0102"] = 2, ["W02"] = 1.50m, ["W03"] = 0, ["W04"] = 2, ["L1"] = "是", ["X1"] = "管网老化。",
        };
        foreach (var (item, value) in changed) cells[item] = value;
        return cells;
    }

    /// <summary>The workbook of a return, with period and unit in the heading.</summary>
    public static byte[] Workbook(IReadOnlyDictionary<string, object?> cells, string unit, int year = 2013, string sheet = "表1")
    {
        var rows = new List<string> { Row(1, "供水情况年度统计表"), Row(2, "填报单位", unit), Row(3, "报告期", $"{year}年"), Row(4, "指标", "数值") };
        foreach (var key in Keys)
            if (cells.TryGetValue(key, out var value)) rows.Add(Row(rows.Count + 1, Labels[key], value));
        return new XlsxBuilder().Sheet(sheet, string.Concat(rows)).Bytes();
    }

    public static string Row(int row, params object?[] values) =>
        $"<row r=\"{row}\">" + string.Concat(values.Select((value, column) => value switch
        {
            null => "",
            string text when text.StartsWith('#') => $"<c r=\"{(char)('A' + column)}{row}\" t=\"e\"><v>{text}</v></c>",
            string text when text.StartsWith('=') => $"<c r=\"{(char)('A' + column)}{row}\"><f>{text[1..]}</f></c>",
            string text => $"<c r=\"{(char)('A' + column)}{row}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>",
            _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + column)}{row}\"><v>{value}</v></c>"),
        })) + "</row>";

    /// <summary>Drops a return; its last write is one hour ago plus the given minutes.</summary>
    public string Drop(
        string folder, string name, IReadOnlyDictionary<string, object?> cells, int year = 2013, int minutes = 0, string? unit = null) =>
        Drop(folder, name, Workbook(cells, unit ?? folder.Split('-')[^1], year), minutes);

    public string Drop(string folder, string name, byte[] bytes, int minutes = 0)
    {
        var path = Path.Combine(Folder, "inbox", folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        File.SetLastWriteTimeUtc(path, new DateTime(2014, 1, 10, 8, 0, 0, DateTimeKind.Utc).AddMinutes(minutes));
        return path;
    }

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
    }

    public async Task<(int Exit, string Output, string Errors)> TryAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await CommandLine.RunAsync(["--workspace", Folder, "--Intake:Settle=0:0:0", .. arguments], output, errors, Clock);
        return (exit, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command that must succeed.</summary>
    public async Task<string> DoAsync(params string[] arguments)
    {
        var (exit, output, errors) = await TryAsync(arguments);
        Assert.True(exit == 0, $"{string.Join(' ', arguments)} ended with {exit}: {output}{errors}");
        return output;
    }

    /// <summary>Runs a pass and returns the fields of its summary line.</summary>
    public async Task<Dictionary<string, string>> PassAsync()
    {
        var line = (await DoAsync("run", "--once")).Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
        return line.Trim().Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    /// <summary>The rows of a listing, by column.</summary>
    public async Task<IReadOnlyList<Dictionary<string, string>>> RowsAsync(params string[] arguments)
    {
        var lines = (await DoAsync([.. arguments, "--format", "csv"])).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => columns.Zip(Fields(line)).ToDictionary(pair => pair.First, pair => pair.Second))];
    }

    public async Task<string> TotalAsync(string item, int year = 2013, string scope = "city") =>
        (await RowsAsync("totals", "--period", year.ToString(CultureInfo.InvariantCulture), "--scope", scope))
            .Single(row => row["item"] == item)["value"];

    public async Task<Dictionary<string, string>> StateAsync(string unit, int year = 2013) =>
        (await RowsAsync("status", "--period", year.ToString(CultureInfo.InvariantCulture))).Single(row => row["unit"] == unit);

    public IReadOnlyList<string> Answers(string folder) => !Directory.Exists(Path.Combine(Folder, "inbox", folder, "回执")) ? []
        : [.. Directory.EnumerateFiles(Path.Combine(Folder, "inbox", folder, "回执"))
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    public string Receipt(string folder, string name) => File.ReadAllText(Path.Combine(Folder, "inbox", folder, "回执", name));

    /// <summary>Queries the warehouse with a plain SQLite client, as outsiders do.</summary>
    public IReadOnlyList<string> Query(string sql) => Query(Folder, sql);

    /// <summary>Queries the warehouse of any workspace.</summary>
    public static IReadOnlyList<string> Query(string workspace, string sql)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(workspace, "var", "warehouse.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(field => Convert.ToString(reader.GetValue(field), CultureInfo.InvariantCulture))));
        return rows;
    }

    private static IEnumerable<string> Fields(string line)
    {
        var field = new System.Text.StringBuilder();
        var quoted = false;
        foreach (var c in line)
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted)
            {
                yield return field.ToString();
                field.Clear();
            }
            else field.Append(c);
        yield return field.ToString();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
