namespace Consolidator.Walk;

/// <summary>The share is another machine: it can be unmounted and mounted again, and people rename its folders.</summary>
public sealed class ShareTests : IDisposable
{
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    private string Inbox => Path.Combine(_town.Folder, "inbox");

    private string Away => Path.Combine(_town.Folder, "away");

    [Fact]
    public async Task A_pass_without_a_share_fails_and_does_not_create_one()
    {
        Directory.Move(Inbox, Away);
        var (exit, _, errors) = await _town.TryAsync("run", "--once");
        Assert.Equal(3, exit);
        Assert.Contains(Inbox, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Inbox));
        Assert.Contains("未能进行", File.ReadAllText(Path.Combine(_town.Folder, "var", "reports", "board.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_share_may_be_empty_before_any_unit_has_filed()
    {
        Directory.Delete(Inbox, recursive: true);
        Directory.CreateDirectory(Inbox);
        Assert.Equal("0", (await _town.PassAsync())["seen"]);
    }

    [Fact]
    public async Task An_empty_mount_point_is_not_treated_as_an_empty_share()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        Unmount();
        Assert.Equal(3, (await _town.TryAsync("run", "--once")).Exit);
        Assert.Equal(3, (await _town.TryAsync("remind", "--period", "2013")).Exit);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Inbox));
        Assert.Equal("accepted", (await _town.StateAsync("D01"))["state"]);
        Mount();
        Assert.Equal("0", (await _town.PassAsync())["new"]);
    }

    [Fact]
    public async Task A_decision_made_without_the_share_is_delivered_when_the_share_is_back()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        Unmount();
        var said = await _town.DoAsync("return", "--unit", "D01", "--form", "water", "--period", "2013", "--reason", "口径有误");
        Assert.Contains("下次收取时再送", said, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Inbox));
        Mount();
        await _town.PassAsync();
        Assert.Contains("口径有误", _town.Receipt("D01-水务局", "年报.v1.回执.html"), StringComparison.Ordinal);
        Assert.Equal(["0"], _town.Query("select count(*) from receipt where delivered_at is null"));
    }

    [Fact]
    public async Task A_unit_is_answered_in_its_renamed_folder()
    {
        _town.Drop("D01-水务局", "年报.xlsx", Town.Return());
        await _town.PassAsync();
        Directory.Move(Path.Combine(Inbox, "D01-水务局"), Path.Combine(Inbox, "D01"));
        await _town.DoAsync("return", "--unit", "D01", "--form", "water", "--period", "2013", "--reason", "口径有误");
        Assert.Contains("口径有误", _town.Receipt("D01", "年报.v1.回执.html"), StringComparison.Ordinal);
    }

    private void Unmount()
    {
        Directory.Move(Inbox, Away);
        Directory.CreateDirectory(Inbox);
    }

    private void Mount()
    {
        Directory.Delete(Inbox);
        Directory.Move(Away, Inbox);
    }
}
