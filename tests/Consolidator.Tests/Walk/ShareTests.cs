namespace Consolidator.Walk;

/// <summary>The share is a machine of its own: it is away, comes back, and its folders are renamed by people.</summary>
public sealed class ShareTests : IDisposable
{
    private readonly Town _town = new();

    public void Dispose() => _town.Dispose();

    private string Inbox => Path.Combine(_town.Folder, "inbox");

    private string Away => Path.Combine(_town.Folder, "away");

    [Fact]
    public async Task A_share_that_is_not_there_fails_the_pass_and_is_not_made()
    {
        Directory.Move(Inbox, Away);
        var (exit, _, errors) = await _town.TryAsync("run", "--once");
        Assert.Equal(3, exit);
        Assert.Contains(Inbox, errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Inbox));
        Assert.Contains("未能进行", File.ReadAllText(Path.Combine(_town.Folder, "var", "reports", "board.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_where_nobody_has_filed_yet_may_be_empty()
    {
        Directory.Delete(Inbox, recursive: true);
        Directory.CreateDirectory(Inbox);
        Assert.Equal("0", (await _town.PassAsync())["seen"]);
    }

    [Fact]
    public async Task A_mount_point_without_its_mount_is_no_empty_share()
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
    public async Task What_is_decided_while_the_share_is_away_is_told_when_it_is_back()
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
    public async Task A_unit_whose_folder_was_renamed_is_answered_in_the_one_it_has_now()
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
