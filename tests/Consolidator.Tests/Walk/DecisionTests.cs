using Consolidator.AnswerSheets;
using Consolidator.Spreadsheets;
using Consolidator.Spreadsheets.Opening;
using Consolidator.Texts;

namespace Consolidator.Walk;

public sealed class DecisionTests : IDisposable
{
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    private async Task FileAsync(string name, Dictionary<string, object?> cells, int year = 2013, int minutes = 0)
    {
        _town.Drop("D01-水务局", name, cells, year, minutes);
        await _town.PassAsync();
    }

    [Fact]
    public async Task A_return_with_an_unexplained_warning_counts_in_state_explain()
    {
        await FileAsync("年报.xlsx", Town.Return(("W01", 70), ("W0102", 60)));
        var state = await _town.StateAsync("D01");
        Assert.Equal(("explain", "1", "0", "1"), (state["state"], state["standing"], state["errors"], state["warnings"]));
        Assert.Equal("70", await _town.TotalAsync("W01"));
    }

    [Fact]
    public async Task An_explanation_in_a_marked_copy_that_is_dropped_again_is_accepted()
    {
        await FileAsync("年报.xlsx", Town.Return(("W01", 70), ("W0102", 60)));
        await FileAsync("年报(已说明).xlsx", Explained("年报.v1.批注.xlsx", "管网改造集中在年末"), minutes: 5);
        var state = await _town.StateAsync("D01");
        Assert.Equal(("accepted", "2"), (state["state"], state["version"]));
        Assert.Equal(["管网改造集中在年末"], _town.Query("select words from reply"));
        Assert.Contains("管网改造集中在年末", _town.Receipt("D01-水务局", "年报(已说明).v2.回执.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_explanation_becomes_invalid_when_the_figures_change()
    {
        await FileAsync("年报.xlsx", Town.Return(("W01", 70), ("W0102", 60)));
        await FileAsync("年报(已说明).xlsx", Explained("年报.v1.批注.xlsx", "管网改造集中在年末"), minutes: 5);
        await FileAsync("年报3.xlsx", Town.Return(("W01", 71), ("W0102", 61)), minutes: 9);
        Assert.Equal("explain", (await _town.StateAsync("D01"))["state"]);
        await FileAsync("年报4.xlsx", Town.Return(("W01", 70), ("W0102", 60), ("W02", 9)), minutes: 12);
        Assert.Equal("accepted", (await _town.StateAsync("D01"))["state"]);
    }

    [Fact]
    public async Task A_return_counts_after_the_office_waives_its_waivable_error()
    {
        await FileAsync("2013.xlsx", Town.Return());
        await FileAsync("2014.xlsx", Town.Return(("W03", 5)), 2014);
        Assert.Equal("returned", (await _town.StateAsync("D01", 2014))["state"]);
        await _town.DoAsync("waive", "--unit", "D01", "--form", "water", "--period", "2014", "--rule", "W5", "--reason", "机构合并");
        Assert.Equal("accepted", (await _town.StateAsync("D01", 2014))["state"]);
        Assert.Equal("5", await _town.TotalAsync("W03", 2014));
        Assert.Contains("机构合并", _town.Receipt("D01-水务局", "2014.v1.回执.html"), StringComparison.Ordinal);
        // Other figures make the waiver invalid.
        await FileAsync("2014b.xlsx", Town.Return(("W03", 6)), 2014, minutes: 5);
        Assert.Equal("returned", (await _town.StateAsync("D01", 2014))["state"]);
    }

    [Fact]
    public async Task An_error_that_is_not_waivable_can_not_be_waived()
    {
        await FileAsync("年报.xlsx", Town.Return(("W01", 99)));
        var (exit, _, errors) = await _town.TryAsync(
            "waive", "--unit", "D01", "--form", "water", "--period", "2013", "--rule", "W1", "--reason", "x");
        Assert.Equal(2, exit);
        Assert.Contains("W1", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_that_the_office_returned_or_withdrew_no_longer_counts_and_keeps_its_history()
    {
        await FileAsync("年报.xlsx", Town.Return());
        await _town.DoAsync("return", "--unit", "D01", "--form", "water", "--period", "2013", "--reason", "口径有误");
        Assert.Equal(("returned", ""), ((await _town.StateAsync("D01"))["state"], (await _town.StateAsync("D01"))["standing"]));
        Assert.Contains("口径有误", _town.Receipt("D01-水务局", "年报.v1.回执.html"), StringComparison.Ordinal);
        await FileAsync("年报2.xlsx", Town.Return(("W02", 3)), minutes: 5);
        await _town.DoAsync("withdraw", "--unit", "D01", "--form", "water", "--period", "2013", "--reason", "误报");
        Assert.Equal("missing", (await _town.StateAsync("D01"))["state"]);
        Assert.Equal(["1", "2"], _town.Query("select version from submission order by version"));
        Assert.Equal("5", (await _town.RowsAsync("totals", "--period", "2013", "--scope", "city"))[0]["missing"]);
    }

    [Fact]
    public async Task A_withdrawn_return_can_not_be_waived_but_its_file_may_be_filed_again()
    {
        await FileAsync("2013.xlsx", Town.Return());
        await FileAsync("2014.xlsx", Town.Return(("W03", 5)), 2014);
        string[] which = ["--unit", "D01", "--form", "water", "--period", "2014"];
        await _town.DoAsync(["waive", .. which, "--rule", "W5", "--reason", "机构合并"]);
        await _town.DoAsync(["withdraw", .. which, "--reason", "误报"]);
        var (exit, _, errors) = await _town.TryAsync(["waive", .. which, "--rule", "W5", "--reason", "机构合并"]);
        Assert.Equal(2, exit);
        Assert.Contains("withdrawn", errors, StringComparison.Ordinal);
        Assert.Equal("missing", (await _town.StateAsync("D01", 2014))["state"]);
        await FileAsync("2014再报.xlsx", Town.Return(("W03", 5)), 2014, minutes: 9);
        Assert.Equal(("accepted", "2"), (await _town.StateAsync("D01", 2014) is var now ? (now["state"], now["version"]) : default));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_last_year_arrives_later_an_accepted_return_must_explain_and_gets_a_new_receipt(bool fits)
    {
        await FileAsync("2014.xlsx", Town.Return(("W03", 2)), 2014);
        await FileAsync("2013.xlsx", Town.Return(("W04", fits ? 2 : 7)), minutes: 5);
        var state = await _town.StateAsync("D01", 2014);
        Assert.Equal((fits ? "accepted" : "explain", "1"), (state["state"], state["standing"]));
        Assert.Equal(!fits, _town.Receipt("D01-水务局", "2014.v1.回执.html").Contains("待说明", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_accepted_return_can_be_explained_by_filing_it_again()
    {
        await FileAsync("2014.xlsx", Town.Return(("W03", 2)), 2014);
        await FileAsync("2013.xlsx", Town.Return(("W04", 7)), minutes: 5);
        await FileAsync("2014(已说明).xlsx", Explained("2014.v1.批注.xlsx", "上年少计五件"), minutes: 9);
        var state = await _town.StateAsync("D01", 2014);
        Assert.Equal(("accepted", "2", "0", "1"), (state["state"], state["standing"], state["errors"], state["warnings"]));
        Assert.Contains("上年少计五件", _town.Receipt("D01-水务局", "2014(已说明).v2.回执.html"), StringComparison.Ordinal);
        // Other figures are judged like a first return, so the error blocks.
        await FileAsync("2014b.xlsx", Town.Return(("W03", 3)), 2014, minutes: 12);
        Assert.Equal(("returned", "2"), (await _town.StateAsync("D01", 2014) is var then ? (then["state"], then["standing"]) : default));
    }

    /// <summary>A clerk opened the marked copy, wrote an explanation under 说明 and dropped it: the figures of the copy and the answer
    /// sheet with its keys.</summary>
    private byte[] Explained(string copy, string words)
    {
        var path = Path.Combine(_town.Folder, "inbox", "D01-水务局", "回执", copy);
        var workbook = WorkbookReader.Read(File.ReadAllBytes(path), copy).Workbook
            ?? throw new InvalidOperationException("The marked copy can't be read.");
        var answer = workbook.Sheets.Single(sheet => sheet.Name == AnswerSheet.NameIn(Phrasebook.Chinese));
        var head = answer.Cells.Single(cell => cell.Content is CellContent.Text("说明"));
        var packed = new XlsxBuilder();
        foreach (var sheet in workbook.Sheets)
            packed.Sheet(sheet.Name, string.Concat(Enumerable.Range(1, Math.Max(sheet.LastRow, 1)).Select(row => Town.Row(row,
                [.. Enumerable.Range(1, sheet.LastColumn).Select(column =>
                    sheet == answer && row == head.Row + 1 && column == head.Column ? words : Value(sheet[row, column]))]))));
        return packed.Bytes();
    }

    private static object? Value(Cell? cell) =>
        cell?.Content switch { CellContent.Number(var number) => number, CellContent.Text(var text) => text, _ => null };

    private async Task FileAsync(string name, byte[] bytes, int minutes)
    {
        _town.Drop("D01-水务局", name, bytes, minutes);
        await _town.PassAsync();
    }
}
