namespace Consolidator.Walk;

/// <summary>A realistic January: missing, late, returned twice, explained, waived, in the wrong folder. Board, reminders and
/// timeliness are compared with tables made by hand.</summary>
public sealed class MessyJanuaryTests : IDisposable
{
    // All due days are far in the past or in the future, so that the result doesn't depend on the day of the test.
    private readonly Town _town = new(collections: """
        collections:
          - {form: water, periods: [2013], of: [district, department], due: {district: 2014-01-31, department: 2999-01-26}}
          - {form: water, periods: [2014], of: [department], due: {department: 2999-01-26}}
        """);

    public void Dispose() => _town.Dispose();

    [Fact]
    public async Task Board_reminders_and_timeliness_equal_tables_made_by_hand()
    {
        // 东区: late and correct. 西区: missing. 水务局: returned twice, then correct.
        // 财政局: must explain. 教育局: its file lies in 西区's folder, but names 教育局.
        _town.Drop("150102-东区", "年报.xlsx", Town.Return());
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 99)));
        _town.Drop("D02-财政局", "年报.xlsx", Town.Return(("W01", 70), ("W0102", 60)));
        _town.Drop("150103-西区", "教育局年报.xlsx", Town.Return(), unit: "教育局");
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报2.xlsx", Town.Return(("W01", "约12")), minutes: 5);
        await _town.PassAsync();
        _town.Drop("D01-水务局", "年报3.xlsx", Town.Return(), minutes: 10);
        _town.Drop("D02-财政局", "2014年报.xlsx", Town.Return(("W03", 9)), 2014, minutes: 10);
        await _town.PassAsync();
        await _town.DoAsync("waive", "--unit", "D02", "--form", "water", "--period", "2014", "--rule", "W5", "--reason", "更正上年");

        Assert.Equal(
        [
            "150102 accepted 1 1 false", "150103 returned 1 - false", "D01 accepted 3 3 true", "D02 explain 1 1 true", "D03 missing - - -",
        ], (await _town.RowsAsync("status", "--period", "2013"))
            .Select(row => $"{row["unit"]} {row["state"]} {Or(row["version"])} {Or(row["standing"])} {Or(row["on_time"])}"));
        Assert.Equal(
            ["D01 missing", "D02 accepted", "D03 missing"],
            (await _town.RowsAsync("status", "--period", "2014")).Select(row => $"{row["unit"]} {row["state"]}"));

        Assert.Equal(
            ["150103 returned", "D03 missing"],
            (await _town.RowsAsync("remind", "--period", "2013")).Select(row => $"{row["unit"]} {row["state"]}"));
        Assert.True(File.Exists(Path.Combine(_town.Folder, "var", "reports", "2013", "催报", "催报-2013.xlsx")));

        Assert.Equal(
        [
            "150102 false 1 0 0", "150103 false 1 1 0", "D01 true 3 2 0", "D02 true 1 0 0", "D03 - 0 0 0",
        ], (await _town.RowsAsync("timeliness", "--period", "2013"))
            .Select(row => $"{row["unit"]} {Or(row["on_time"])} {row["versions"]} {row["returned"]} {row["corrections"]}"));
    }

    [Fact]
    public async Task A_unit_with_an_unprocessed_file_is_not_reminded()
    {
        await _town.PassAsync();
        _town.Drop("D03-教育局", "年报.xlsx", Town.Return());
        Assert.DoesNotContain(await _town.RowsAsync("remind", "--period", "2013"), row => row["unit"] == "D03");
    }

    private static string Or(string value) => value.Length == 0 ? "-" : value;
}
