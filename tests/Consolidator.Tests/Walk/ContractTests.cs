using System.Globalization;

namespace Consolidator.Walk;

/// <summary>What scripts rely on: columns, exit codes, settings and the tables of the warehouse (DESIGN.md 4).</summary>
public sealed class ContractTests : IDisposable
{
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    [Theory]
    [InlineData("status --period 2013",
        "period,form,unit,name,kind,state,version,standing,errors,warnings,received_at,on_time,file,sha256")]
    [InlineData("totals", "run,period,form,item,name,scope,value,measure,due,counted,blank,missing")]
    [InlineData("findings", "period,form,unit,version,severity,code,sheet,cell,value,message")]
    [InlineData("explain W01 --period 2013", "period,form,item,scope,unit,name,value,version,file,sha256,sheet,cell")]
    [InlineData("diff --period 2013", "period,form,item,scope,from,to,change,cause,unit,file,cell")]
    public async Task A_listing_has_the_columns_of_the_contract(string command, string columns)
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W0102", 60), ("W01", 70)));
        await _town.PassAsync();
        var csv = await _town.DoAsync([.. command.Split(' '), "--format", "csv"]);
        Assert.StartsWith(columns + "\r\n", csv, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(await _town.DoAsync([.. command.Split(' '), "--format", "json"]));
        Assert.Equal(
            columns, string.Join(',', json.RootElement.EnumerateArray().First().EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task A_table_shows_phrases_where_scripts_get_codes()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 99)));
        _town.Drop("150102-东区", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        var status = await _town.DoAsync("status", "--period", "2013");
        foreach (var word in new[] { "缺报", "退回", "已接收", "市直部门", "旗县区" }) Assert.Contains(word, status, StringComparison.Ordinal);
        // The line about the last pass is below the table and has words of its own, so it is left out.
        foreach (var code in new[] { " missing ", " returned ", " accepted ", " department ", " district " })
            Assert.DoesNotContain(code, status, StringComparison.Ordinal);
        Assert.Contains("错误", await _town.DoAsync("findings"), StringComparison.Ordinal);
        Assert.Contains("全市", await _town.DoAsync("totals"), StringComparison.Ordinal);
        Assert.Contains("首次报送", await _town.DoAsync("diff", "--period", "2013"), StringComparison.Ordinal);
        Assert.Equal("department", (await _town.StateAsync("D01"))["kind"]);
    }

    [Fact]
    public async Task A_unit_without_a_return_is_missing_even_if_it_has_no_folder()
    {
        Directory.Delete(Path.Combine(_town.Folder, "inbox", "D03-教育局"));
        await _town.PassAsync();
        Assert.All(await _town.RowsAsync("status", "--period", "2013"), row => Assert.Equal("missing", row["state"]));
        Assert.Equal(5, (await _town.RowsAsync("status", "--period", "2013")).Count);
        Assert.Empty(await _town.RowsAsync("status"));
    }

    [Fact]
    public async Task The_cells_of_a_total_add_up_to_it()
    {
        foreach (var folder in new[] { "150102-东区", "D01-水务局", "D02-财政局" })
            _town.Drop(folder, "年报.xlsx", Town.Return(("W02", folder.Length)));
        await _town.PassAsync();
        var cells = await _town.RowsAsync("explain", "W02", "--period", "2013");
        Assert.Equal(
            await _town.TotalAsync("W02"),
            cells.Sum(row => decimal.Parse(row["value"], CultureInfo.InvariantCulture)).ToString("0.00", CultureInfo.InvariantCulture));
        Assert.All(cells, row => Assert.Equal("B8", row["cell"]));
    }

    [Fact]
    public async Task City_total_equals_the_listing_of_totals()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        Assert.Equal(
            (await _town.RowsAsync("totals", "--scope", "city")).Select(row =>
                $"{row["period"]}|{row["form"]}|{row["item"]}|{row["value"]}|{row["due"]}|{row["counted"]}|{row["missing"]}")
                .Order(StringComparer.Ordinal),
            _town.Query("select period, form, item, value, due, counted, missing from city_total").Order(StringComparer.Ordinal));
        Assert.Equal(["drop", "finding", "form", "item", "observation", "receipt", "run", "submission", "total", "unit"],
            _town.Query("select name from sqlite_master where type = 'table' and name in "
                + "('unit','form','item','drop','submission','observation','finding','receipt','run','total') order by name"));
    }

    [Theory]
    [InlineData(2, "nonsense")]
    [InlineData(2, "explain")]
    [InlineData(2, "explain NOSUCH --period 2013")]
    [InlineData(2, "totals --period 2013Q9")]
    [InlineData(2, "totals --form nosuch")]
    [InlineData(2, "status --form nosuch")]
    [InlineData(2, "check no-such-file.xlsx")]
    [InlineData(1, "report --period 2013Q1 --out x")]
    public async Task Misuse_gives_one_sentence_and_an_exit_code(int exit, string command)
    {
        var (ended, _, errors) = await _town.TryAsync(command.Split(' '));
        Assert.Equal(exit == 1 ? 2 : exit, ended);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("status --format xml", "'xml' is none of table, csv, json.")]
    [InlineData("totals --scope moon", "'moon' is none of city, department, district.")]
    [InlineData("totals --run last", "'last' is no number of a run; write 12.")]
    [InlineData("totals --period 13", "'13' is no period; write 2013, 2013Q3 or 2013-07.")]
    [InlineData("status --state late", "'late' is none of missing, returned, accepted, explain.")]
    [InlineData("check .", "is a folder; check takes one workbook.")]
    [InlineData("chek 年报.xlsx", "There is no command 'chek'; the commands are run, check,")]
    public async Task A_wrong_argument_is_refused_in_one_sentence(string line, string said)
    {
        using var errors = new StringWriter();
        var exit = await Host.Commands.CommandLine.RunAsync(
            ["--workspace", _town.Folder, .. line.Split(' ')], TextWriter.Null, errors, TimeProvider.System);
        Assert.Equal(2, exit);
        Assert.Contains(said, Assert.Single(errors.ToString().Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schemas/units.yaml", "units:\n  - {code: D01, nane: x}\n", "units.yaml:")]
    [InlineData("schemas/collections.yaml", "collections:\n  - {form: nosuch, periods: [2013], of: [district]}\n", "collections.yaml:2:")]
    [InlineData("consolidator.json", "{ \"Intake\": { \"Settle\": \"soon\" } }", "Intake:Settle")]
    [InlineData("consolidator.json", "{ nonsense", "consolidator.json")]
    public async Task A_broken_schema_file_is_refused_at_the_start_with_file_and_line(string file, string text, string named)
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        _town.Write(file, text);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exit = await Host.Commands.CommandLine.RunAsync(
            ["--workspace", _town.Folder, "run", "--once"], output, errors, TimeProvider.System);
        Assert.Equal(2, exit);
        Assert.Contains(named, errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(_town.Answers("D01-水务局"));
    }

    [Fact]
    public async Task Check_stores_nothing_and_its_exit_code_tells_the_verdict()
    {
        var wrong = _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 99)));
        Assert.Equal(1, (await _town.TryAsync("check", wrong)).Exit);
        var right = _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 70), ("W0102", 60)));
        Assert.Equal(0, (await _town.TryAsync("check", right, "--unit", "D01")).Exit);
        Assert.Empty(_town.Query("select * from submission"));
        using var json = System.Text.Json.JsonDocument.Parse((await _town.TryAsync("check", right, "--format", "json")).Output);
        Assert.Equal("W2", json.RootElement.GetProperty("findings")[0].GetProperty("code").GetString());
    }
}
