using System.Globalization;
using Consolidator.Cells;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;
using Consolidator.Walk;

namespace Consolidator.Storing;

/// <summary>An empty warehouse in its own folder: a bureau with a plant below it, another bureau and a district. They owe a small
/// form whose rules refer to the year before.</summary>
internal sealed class FreshWarehouse : IAsyncDisposable
{
    private const string Form = """
        form: small
        title: 小表
        period: year
        since: 2012
        tables:
          - id: T1
            title: 情况
            layout: list
            measure: 件
            rows:
              - {code: W01, label: 投诉件数}
              - {code: W02, label: 水费收入, kind: amount, measure: 万元, decimals: 2}
              - {code: W03, label: 上年结转}
              - {code: W04, label: 结转下年}
              - {code: L1, label: 是否公开水价, kind: flag, options: [是, 否], yes: [是]}
              - {code: X1, label: 存在的问题, kind: text}
        ratios:
          - {code: W01R, name: 结转率, formula: W04 / W01, places: 1}
        rules:
          - {id: R1, check: W03 = W04@last_year, say: 上年结转应等于上年的结转下年}
          - {id: R2, check: W01 >= sum(W01 of children), say: 不少于下属单位之和}
        """;

    private const string Units = """
        city: {code: "150100", name: 某市}
        attributes: {pilot: 试点}
        units:
          - {code: "150102", name: 东区, kind: district}
          - {code: D01, name: 水务局, kind: department, attributes: [pilot]}
          - {code: D02, name: 教育局, kind: department, since: 2010-01-01, until: 2020-06-30}
          - {code: D0101, name: 水厂, kind: department, parent: D01}
        """;

    private const string Collections = """
        collections:
          - {form: small, periods: [2012..2015], of: [district, department]}
        """;

    public static readonly DateTimeOffset Noon = new(2014, 1, 10, 12, 0, 0, TimeSpan.Zero);
    public static readonly FormCode Small = new("small");

    private readonly Schemas _schemas;
    private readonly string _folder;
    private int _minutes;

    private FreshWarehouse(Warehouse warehouse, string folder, Schemas schemas)
    {
        (Warehouse, _folder, _schemas) = (warehouse, folder, schemas);
        Catalog = schemas.Load();
        Tables = new(warehouse, Catalog, Phrasebook.Chinese);
    }

    public Warehouse Warehouse { get; }
    public FormCatalog Catalog { get; }
    public WarehouseTables Tables { get; }
    public string File => Path.Combine(_folder, "var", "warehouse.db");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="declared">False for a warehouse without units and forms.</param>
    public static async Task<FreshWarehouse> OpenAsync(bool declared = true)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-").FullName;
        var warehouse = await Warehouse.OpenAsync(
            Warehouse.InFile(Path.Combine(folder, "var", "warehouse.db")), TimeProvider.System, Cancellation);
        var fresh = new FreshWarehouse(warehouse, folder, new Schemas(Form, Units, Collections));
        if (declared) await fresh.Tables.Declarations.StoreAsync(fresh.Catalog, Cancellation);
        return fresh;
    }

    public static ReturnId Id(string unit, int year = 2013) => new(new UnitCode(unit), Small, Period.OfYear(year));

    /// <summary>A drop, one minute after the previous one.</summary>
    public Drop Drop(
        string path, string? unit, DropOutcome outcome = DropOutcome.Submission, string? sha256 = null, string schemas = "s1") =>
        new(path, UnitCode.OrNull(unit), sha256 ?? Digest.Of(path), 100, Noon, Noon.AddMinutes(_minutes++), outcome, schemas);

    /// <summary>A finding of the given kind with any text.</summary>
    public static Finding Found(FindingKind kind) => kind.CreateWith(new Sentence("said", "…"));

    public Task StoreAsync(Drop drop) => Tables.Returns.StoreAsync(new(drop, null, [], []), Cancellation);

    /// <summary>Stores a version of a return.</summary>
    /// <param name="figures"><c>W01=12 W02=1.5 L1=是 X1= (blank)</c>.</param>
    /// <param name="change">Other changes to the filing.</param>
    /// <returns>The version's id.</returns>
    public async Task<long> FileAsync(
        ReturnId id, int version, string figures = "W01=12", SubmissionState state = SubmissionState.Accepted,
        StandingCause? standing = null, Func<Filing, Filing>? change = null)
    {
        var filing = new Filing(
            Drop($"{id.Unit}/{id.Period}v{version}.xlsx", id.Unit.Value),
            new(id, version, state, "f1", new(1, 9), null, new CheckCount(3, 2, 1, 0, 0, 0, 0)), [], [])
        {
            Observations = [.. figures.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Observed)],
            Decimals = item => item.Value == "W02" ? 2 : 0,
            Standing = standing,
        };
        await Tables.Returns.StoreAsync(change is null ? filing : change(filing), Cancellation);
        return long.Parse(Query("select max(id) from submission")[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Stores a run over all standing returns.</summary>
    /// <returns>The number of the run.</returns>
    public async Task<int> RunAsync(params IReadOnlyList<Aggregation.Sum> sums)
    {
        var added = (await Tables.Runs.AllAsync(Cancellation)).Select(collected => new AddedUp(
            collected, Aggregation.Declaration.Of(Catalog, Catalog[collected.Form]!, collected.Period), "r1", sums));
        return await Tables.Runs.StoreAsync([.. added], Noon, Cancellation);
    }

    /// <summary>Queries the warehouse with a plain SQLite client, as outsiders do.</summary>
    public IReadOnlyList<string> Query(string sql) => Town.Query(_folder, sql);

    /// <summary>Row counts of the tables that are not empty; without units, forms, items and settings.</summary>
    public string Rows() => string.Join(' ', Query("""
        select name from sqlite_master where type = 'table' and name not in ('unit', 'form', 'item', 'setting', 'migration') order by name
        """).Select(table => (table, Count: Query($"select count(*) from \"{table}\"")[0]))
        .Where(row => row.Count != "0").Select(row => $"{row.table}={row.Count}"));

    private static Observation Observed(string figure)
    {
        var (item, typed) = figure.Split('=') is [var code, var value] ? (code, value) : throw new FormatException(figure);
        var row = item[^1] - '0' + 4;
        return new(new ItemCode(item), typed switch
        {
            "" => new Figure.Blank(),
            "/" => new Figure.NotApplicable(),
            "?" => new Figure.Unreadable(),
            _ when decimal.TryParse(typed, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => new Figure.Number(number),
            _ => new Figure.Words(typed),
        }, typed, new CellPosition("表1", row, 2));
    }

    public async ValueTask DisposeAsync()
    {
        await Warehouse.DisposeAsync();
        _schemas.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
