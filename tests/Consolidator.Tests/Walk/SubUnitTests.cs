namespace Consolidator.Walk;

/// <summary>A bureau's figures include those of its hospitals, so hospital returns are only checked against them, never added up.</summary>
public sealed class SubUnitTests
{
    private const string Units = Town.Units + """

          - {code: D0201, name: 第一自来水厂, kind: department, parent: D02}
          - {code: D0202, name: 第二自来水厂, kind: department, parent: D02}
        """;

    private static Town TownOfSubUnits()
    {
        var town = new Town(Units);
        town.Write("schemas/forms/water.yaml", File.ReadAllText(Path.Combine(town.Folder, "schemas/forms/water.yaml"))
            + "\n  - {id: R10, check: W01 = sum(W01 of children), say: 投诉件数应等于各下级单位之和}\n");
        return town;
    }

    private static void Drop(Town town, string folder, int complaints, string name = "年报.xlsx", int minutes = 0) =>
        town.Drop(folder, name, Town.Return(("W01", complaints), ("W0101", complaints), ("W0102", 0), ("L1", null)), minutes: minutes);

    [Fact]
    public async Task Only_the_bureau_is_added_up_but_every_unit_is_on_the_board()
    {
        using var town = TownOfSubUnits();
        town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 5), ("W0101", 5), ("W0102", 0)));
        Drop(town, "D02-财政局", 30);
        Drop(town, "D0201-第一自来水厂", 10);
        Drop(town, "D0202-第二自来水厂", 20);
        Assert.Equal("4", (await town.PassAsync())["accepted"]);
        Assert.Equal(["35|5|2|3"], town.Query("select value, due, counted, missing from city_total where item = 'W01'"));
        Assert.Equal(["D01", "D02"], (await town.RowsAsync("explain", "W01", "--period", "2013")).Select(row => row["unit"]));
        Assert.Equal(7, (await town.RowsAsync("status", "--period", "2013")).Count);
        Assert.Contains("数据含在“财政局”中，不重复汇总", File.ReadAllText(Path.Combine(town.Folder, "var/reports/board.html")),
            StringComparison.Ordinal);
        Assert.Contains("contained-in-parent", town.Query("select code from finding"));
        Assert.Empty(await town.RowsAsync("findings", "--unit", "D02"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_bureau_must_explain_a_difference_in_any_order_of_arrival(bool bureauFirst)
    {
        using var town = TownOfSubUnits();
        if (bureauFirst)
        {
            Drop(town, "D02-财政局", 31);
            await town.PassAsync();
            Assert.Empty(await town.RowsAsync("findings", "--unit", "D02"));
        }
        Drop(town, "D0201-第一自来水厂", 10);
        Drop(town, "D0202-第二自来水厂", 20);
        await town.PassAsync();
        if (!bureauFirst)
        {
            Drop(town, "D02-财政局", 31);
            await town.PassAsync();
        }
        var finding = Assert.Single(await town.RowsAsync("findings", "--unit", "D02"));
        Assert.Equal(("R10", bureauFirst ? "warning" : "error"), (finding["code"], finding["severity"]));
        Assert.Contains("31 ≠ 10（第一自来水厂 W01） + 20（第二自来水厂 W01） = 30，差 1", finding["message"], StringComparison.Ordinal);

        Drop(town, "D0202-第二自来水厂", 21, "年报（更正）.xlsx", minutes: 5);
        await town.PassAsync();
        Assert.Empty(await town.RowsAsync("findings", "--unit", "D02"));
        Assert.Equal(["31|1"], town.Query("select value, counted from city_total where item = 'W01'"));
    }

    [Fact]
    public async Task A_sub_unit_counts_on_its_own_when_the_bureau_does_not_owe_the_form()
    {
        using var town = new Town(Units, "collections:\n  - {form: water, periods: [2013], units: [D01, D0201]}\n");
        town.Drop("D01-水务局", "年报.xlsx", Town.Return(("W01", 5), ("W0101", 5), ("W0102", 0)));
        Drop(town, "D0201-第一自来水厂", 10);
        await town.PassAsync();
        Assert.Equal(["15|2|2"], town.Query("select value, due, counted from city_total where item = 'W01'"));
        Assert.Empty(town.Query("select code from finding"));
    }
}
