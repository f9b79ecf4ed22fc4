namespace Consolidator.Walk;

/// <summary>A file that was refused because of wrong schemas is judged again after they are fixed; no unit must resend it.</summary>
public sealed class JudgedAgainTests : IDisposable
{
    private const string Narrow = "collections:\n  - {form: water, periods: [2013], of: [district]}\n";
    private const string Wide = "collections:\n  - {form: water, periods: [2013], of: [district, department]}\n";
    private readonly Town _town = new(collections: Narrow);

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task A_return_outside_the_collections_is_accepted_once_a_collection_asks_for_it()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        Assert.Equal("1", (await _town.PassAsync())["returned"]);
        _town.Write("schemas/collections.yaml", Wide);
        var pass = await _town.PassAsync();
        Assert.Equal(("1", "1"), (pass["new"], pass["accepted"]));
        var state = await _town.StateAsync("D01");
        Assert.Equal(("accepted", "2", "2"), (state["state"], state["version"], state["standing"]));
        Assert.Contains("重新审核", _town.Receipt("D01-水务局", "年报.v2.回执.html"), StringComparison.Ordinal);
        Assert.Equal("0", (await _town.PassAsync())["new"]);
    }

    [Fact]
    public async Task An_unknown_folder_is_processed_once_its_unit_is_in_the_registry()
    {
        _town.Write("schemas/collections.yaml", Wide);
        _town.Drop("D04-民政局", "年报.xlsx", Town.Return());
        Assert.Equal("1", (await _town.PassAsync())["operator"]);
        Assert.Equal("0", (await _town.PassAsync())["new"]);
        _town.Write("schemas/units.yaml", Town.Units.TrimEnd() + "\n  - {code: D04, name: 民政局, kind: department}\n");
        Assert.Equal("1", (await _town.PassAsync())["accepted"]);
        Assert.Equal("accepted", (await _town.StateAsync("D04"))["state"]);
    }

    [Fact]
    public async Task A_second_judgement_with_the_same_result_is_not_answered()
    {
        _town.Drop("150102-东区", "错.xlsx", Town.Return(("W01", 99)));
        _town.Drop("150103-西区", "坏.xlsx", [1, 2, 3]);
        await _town.PassAsync();
        var answers = _town.Query("select count(*) from receipt");
        _town.Write("schemas/collections.yaml", Wide);
        Assert.Equal("0", (await _town.PassAsync())["new"]);
        Assert.Equal(answers, _town.Query("select count(*) from receipt"));
        Assert.Equal("1", (await _town.StateAsync("150102"))["version"]);
        Assert.Single(_town.Query("select distinct schemas from \"drop\""));
    }

    [Fact]
    public async Task A_return_sent_back_by_the_office_is_not_accepted_after_a_change_of_schemas()
    {
        var bytes = Town.Workbook(Town.Return(), "东区");
        _town.Drop("150102-东区", "年报.xlsx", bytes);
        await _town.PassAsync();
        await _town.DoAsync("return", "--unit", "150102", "--form", "water", "--period", "2013", "--reason", "口径有误");
        _town.Write("schemas/collections.yaml", Wide);
        Assert.Equal("0", (await _town.PassAsync())["new"]);
        _town.Drop("150102-东区", "年报副本.xlsx", bytes, minutes: 5);
        Assert.Equal("1", (await _town.PassAsync())["duplicate"]);
        Assert.Equal("returned", (await _town.StateAsync("150102"))["state"]);
        var answer = _town.Answers("150102-东区").Single(name => name.StartsWith("年报副本", StringComparison.Ordinal));
        Assert.Contains("与已退回的第 1 版", _town.Receipt("150102-东区", answer), StringComparison.Ordinal);
    }
}
