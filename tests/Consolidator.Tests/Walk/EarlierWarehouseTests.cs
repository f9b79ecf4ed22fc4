using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace Consolidator.Walk;

/// <summary>A warehouse of an earlier program is migrated and gives the same results as before. The folder
/// Samples/warehouse-62efa79 describes what was done in it.</summary>
public sealed class EarlierWarehouseTests : IDisposable
{
    private static readonly string Stored = Path.Combine(AppContext.BaseDirectory, "Samples", "warehouse-62efa79");

    /// <summary>Finding codes that were renamed since (Storing/Sql/0006.sql).</summary>
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["blank-beside-nought"] = "blank-beside-zero", ["row-astray"] = "row-under-other-heading",
        ["number-beyond-reach"] = "number-out-of-range", ["contained-above"] = "contained-in-parent",
        ["shown-otherwise"] = "shown-differently", ["text-absent"] = "text-missing",
    };

    private readonly Town _town;

    public EarlierWarehouseTests()
    {
        _town = new(Read("units.yaml"), Read("collections.yaml"))
        {
            Clock = new FakeTimeProvider(new DateTimeOffset(2014, 2, 25, 10, 0, 0, TimeSpan.FromHours(8))),
        };
        _town.Write("schemas/forms/water.yaml", Read("water.yaml"));
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        using var packed = new GZipStream(File.OpenRead(Path.Combine(Stored, "warehouse.db.gz")), CompressionMode.Decompress);
        using var database = File.Create(Database);
        packed.CopyTo(database);
    }

    public void Dispose() => _town.Dispose();

    private string Database => Path.Combine(_town.Folder, "var", "warehouse.db");

    private static string Read(string file) => File.ReadAllText(Path.Combine(Stored, file));

    [Theory]
    [InlineData("status.csv", "status")]
    [InlineData("totals.csv", "totals")]
    [InlineData("totals-period-2013-run-1.csv", "totals --period 2013 --run 1")]
    [InlineData("explain-W01-period-2013.csv", "explain W01 --period 2013")]
    [InlineData("explain-W02-period-2014.csv", "explain W02 --period 2014")]
    [InlineData("timeliness-period-2013.csv", "timeliness --period 2013")]
    [InlineData("diff-period-2013.csv", "diff --period 2013")]
    [InlineData("diff-period-2014.csv", "diff --period 2014")]
    public async Task A_listing_is_the_same_as_before(string file, string command) =>
        Assert.Equal(Read(file), await _town.DoAsync([.. command.Split(' '), "--format", "csv"]));

    [Fact]
    public async Task Findings_are_the_same_as_before_except_for_renamed_codes()
    {
        var lines = Read("findings.csv").Split("\r\n");
        var expected = lines.Select(line => Renamed.Aggregate(line, (text, code) =>
            text.Replace($",{code.Key},", $",{code.Value},", StringComparison.Ordinal)));
        Assert.Equal(expected, (await _town.DoAsync("findings", "--format", "csv")).Split("\r\n"));
        Assert.Equal(12, lines.Count(line => Renamed.Keys.Any(code => line.Contains($",{code},", StringComparison.Ordinal))));
    }

    /// <summary>Replies are bound to figures; the binding that the earlier program stored must still match.</summary>
    [Fact]
    public async Task An_explanation_and_a_waiver_of_the_earlier_program_are_still_valid()
    {
        _town.Drop("D01-水务局", "年报3.xlsx", Town.Return(("W01", 70), ("W0102", 60), ("W02", 9)));
        _town.Drop("D01-水务局", "2014b.xlsx", Town.Return(("W03", 5), ("W02", 9)), 2014);
        await _town.PassAsync();
        Assert.Equal(("accepted", "3"), (await _town.StateAsync("D01") is var then ? (then["state"], then["version"]) : default));
        Assert.Equal(("accepted", "2", "2"),
            (await _town.StateAsync("D01", 2014) is var now ? (now["state"], now["version"], now["standing"]) : default));
    }

    [Fact]
    public async Task Files_seen_before_are_not_taken_again_and_seals_still_hold()
    {
        _town.Drop("150102-东区", "年报(三).xlsx", Town.Return(("W01", 32), ("W0101", 30)));
        _town.Drop("150103-西区", "年报(三).xlsx", Town.Return(("W01", 32), ("W0101", 30)));
        await _town.PassAsync();
        var (let, sealedOff) = (await _town.StateAsync("150102"), await _town.StateAsync("150103"));
        Assert.Equal(("3", "3"), (let["version"], let["standing"]));
        Assert.Equal(("4", "2"), (sealedOff["version"], sealedOff["standing"]));
        Assert.Equal(["年报(三).v3.回执.html"], _town.Answers("150102-东区").Where(name => name.EndsWith("html", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_journal_begins_with_the_first_decision_of_the_new_program()
    {
        Assert.Empty(await _town.RowsAsync("journal"));
        await _town.DoAsync("erratum", "--period", "2013", "--reason", "西区漏报十件", "--as", "王科长");
        Assert.Equal(["1"], _town.Query("select number from journal"));
        Assert.Equal("3", (await _town.StateAsync("150103"))["standing"]);
    }

    [Theory]
    [InlineData("row-astray")]
    [InlineData("number-beyond-reach")]
    [InlineData("shown-otherwise")]
    public async Task A_file_refused_under_an_old_code_is_listed_under_the_new_one(string code)
    {
        using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "update \"drop\" set code = $code where outcome = 'refused'";
            change.Parameters.AddWithValue("$code", code);
            change.ExecuteNonQuery();
        }
        await _town.DoAsync("status");
        Assert.Equal([Renamed[code]], _town.Query("select code from \"drop\" where outcome = 'refused'"));
    }

    [Fact]
    public async Task Stored_words_that_were_names_of_enum_members_are_migrated()
    {
        await _town.DoAsync("status");
        Assert.Equal(["collected", "count-of-yes", "ratio", "sum"], _town.Query("select distinct aggregation from item order by 1"));
    }

    /// <summary>Compares tables, columns, indexes, views and triggers.</summary>
    [Fact]
    public async Task The_migrated_schema_equals_that_of_a_new_warehouse()
    {
        const string Schema = "select type, name, tbl_name, sql from sqlite_master order by type, name";
        await _town.DoAsync("status");
        using var other = new Town();
        await other.DoAsync("status", "--period", "2013");
        Assert.Equal(other.Query(Schema), _town.Query(Schema));
        Assert.Equal(other.Query("select number from migration"), _town.Query("select number from migration"));
    }
}
