using Consolidator.Codes;
using Consolidator.Returns;
using Consolidator.Units;
using Microsoft.Extensions.Time.Testing;

namespace Consolidator.Intake;

/// <summary>Classes that touch files: they write completely or not at all, and read in an order that depends only on the files.</summary>
public sealed class HandsTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2014, 1, 10, 12, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("hands-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string path, string text, int minutes = 0)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        File.SetLastWriteTimeUtc(file, Noon.UtcDateTime.AddMinutes(minutes));
        return file;
    }

    private Inbox Inbox() => new(Path.Combine(_folder, "inbox"), new UnitNames(new(new("150100", "某市", [], []),
    [
        new(new UnitCode("D01"), "水务局", UnitKind.Department, [], null, null, [], null),
        new(new UnitCode("150102"), "东区", UnitKind.District, [], null, null, [], null),
    ], new Dictionary<string, string>())));

    [Fact]
    public void Files_are_sorted_by_unit_then_last_write_then_name_and_files_of_no_unit_are_last()
    {
        Write("inbox/D01-水务局/b.xlsx", "", 5);
        Write("inbox/D01-水务局/z.xlsx", "", 1);
        Write("inbox/D01-水务局/a.xlsx", "", 5);
        Write("inbox/D01-水务局/I.xlsx", "", 5);
        Write("inbox/150102-东区/年报.xlsx", "", 9);
        Write("inbox/D77-查无此局/年报.xlsx", "", 0);
        Write("inbox/无主.xlsx", "", 0);
        Write("inbox/D01-水务局/回执/答.html", "", 0);
        Assert.Equal(
            ["150102-东区/年报.xlsx", "D01-水务局/z.xlsx", "D01-水务局/I.xlsx", "D01-水务局/a.xlsx", "D01-水务局/b.xlsx",
                "D77-查无此局/年报.xlsx", "无主.xlsx"],
            Inbox().List().Select(file => file.Path));
    }

    [Theory]
    [InlineData("~$年报.xlsx", PassedOver.LockFile)]
    [InlineData(".~lock.年报.xlsx#", PassedOver.LockFile)]
    [InlineData("年报.TMP", PassedOver.Temporary)]
    [InlineData(".DS_Store", PassedOver.Hidden)]
    [InlineData("旧/年报.xlsx", PassedOver.Directory)]
    [InlineData("年报.xlsx", null)]
    [InlineData("~年报.xlsx", null)]
    public void Files_that_are_not_returns_are_ignored(string name, PassedOver? reason)
    {
        Write($"inbox/D01-水务局/{name}", "x");
        Assert.Equal(reason, Assert.Single(Inbox().List()).PassedOver);
    }

    [Fact]
    public void A_link_is_ignored_whatever_its_target()
    {
        var target = Write("elsewhere.xlsx", "secret");
        Directory.CreateDirectory(Path.Combine(_folder, "inbox", "D01-水务局"));
        File.CreateSymbolicLink(Path.Combine(_folder, "inbox", "D01-水务局", "年报.xlsx"), target);
        Assert.Equal(PassedOver.Link, Assert.Single(Inbox().List()).PassedOver);
    }

    [Fact]
    public void A_share_that_is_not_mounted_is_not_treated_as_empty()
    {
        Assert.Throws<DirectoryNotFoundException>(() => Inbox().EnsureReachable(filed: false));
        Directory.CreateDirectory(Path.Combine(_folder, "inbox", "D77-查无此局"));
        Inbox().EnsureReachable(filed: false);
        Assert.Throws<DirectoryNotFoundException>(() => Inbox().EnsureReachable(filed: true));
        Directory.CreateDirectory(Path.Combine(_folder, "inbox", "D01-水务局"));
        Inbox().EnsureReachable(filed: true);
    }

    [Fact]
    public async Task An_answer_goes_to_the_current_folder_of_the_unit_and_nowhere_without_one()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "inbox", "D01"));
        await Inbox().AnswerAsync("D01-水务局", "答.html", new byte[] { 1 }, Cancellation);
        Assert.Equal([1], File.ReadAllBytes(Path.Combine(_folder, "inbox", "D01", "回执", "答.html")));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(
            () => Inbox().AnswerAsync("150102-东区", "答.html", new byte[] { 1 }, Cancellation));
        Assert.False(Directory.Exists(Path.Combine(_folder, "inbox", "150102-东区")));
    }

    [Fact]
    public async Task A_file_is_replaced_completely_and_no_draft_remains()
    {
        var file = Write("a.txt", "old and longer");
        File.WriteAllText(WholeFile.DraftOf(file), "half of what a killed process wrote");
        await WholeFile.WriteAsync(file, "new"u8.ToArray(), Cancellation);
        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal([file], Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public async Task A_failed_write_keeps_the_earlier_file_and_leaves_no_draft()
    {
        var target = Directory.CreateDirectory(Path.Combine(_folder, "taken")).FullName;
        await Assert.ThrowsAnyAsync<Exception>(() => WholeFile.WriteAsync(target, "new"u8.ToArray(), Cancellation));
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    [Theory]
    [InlineData("年报.XLSX", ".xlsx")]
    [InlineData("年报", ".bin")]
    [InlineData("a.very-long-extension", ".bin")]
    [InlineData("a.x!s", ".bin")]
    [InlineData("a.表", ".bin")]
    public async Task A_file_is_archived_once_under_its_hash_with_a_plain_extension(string name, string extension)
    {
        var archive = new Archive(Path.Combine(_folder, "archive"));
        var contents = await Archive.ReadAsync(Write(name, "abc"), Cancellation);
        Assert.Null(archive.Find(contents.Sha256));
        await archive.KeepAsync(contents, name, Cancellation);
        await archive.KeepAsync(contents, "other.csv", Cancellation);
        var kept = Path.Combine(_folder, "archive", "ba", $"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad{extension}");
        Assert.Equal([kept], Directory.EnumerateFiles(Path.Combine(_folder, "archive"), "*", SearchOption.AllDirectories));
        Assert.Equal((kept, "abc"), (archive.Find(contents.Sha256), File.ReadAllText(kept)));
    }

    [Fact]
    public async Task Drafts_of_a_killed_pass_are_deleted_and_archived_files_remain()
    {
        var archive = new Archive(Path.Combine(_folder, "archive"));
        archive.Sweep();
        await archive.KeepAsync(await Archive.ReadAsync(Write("a.csv", "abc"), Cancellation), "a.csv", Cancellation);
        Write("archive/ba/.0123.tmp", "half");
        archive.Sweep();
        Assert.Single(Directory.EnumerateFiles(Path.Combine(_folder, "archive"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_archive_that_can_not_be_written_is_not_reported_as_an_error_of_the_file()
    {
        var archive = new Archive(Write("archive", "a file where the folder should be"));
        var contents = await Archive.ReadAsync(Write("a.csv", "abc"), Cancellation);
        await Assert.ThrowsAsync<ArchiveException>(() => archive.KeepAsync(contents, "a.csv", Cancellation));
    }

    [Fact]
    public void A_file_has_settled_when_it_was_unchanged_for_the_configured_time()
    {
        var clock = new FakeTimeProvider(Noon);
        var settling = new Settling(TimeSpan.FromSeconds(10), clock);
        var file = new InboxFile("a.xlsx", Write("a.xlsx", "x"), null, 1, Noon.AddSeconds(-4));
        Assert.Equal(TimeSpan.FromSeconds(6), settling.WaitFor(file));
        clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(TimeSpan.Zero, settling.WaitFor(file));
        Assert.Equal(TimeSpan.Zero, new Settling(TimeSpan.Zero, clock).WaitFor(file with { LastWrite = Noon.AddYears(1) }));
    }

    [Fact]
    public void A_file_with_a_future_last_write_has_settled_after_two_equal_looks()
    {
        var clock = new FakeTimeProvider(Noon);
        var settling = new Settling(TimeSpan.FromSeconds(10), clock);
        var file = new InboxFile("a.xlsx", Write("a.xlsx", "x"), null, 1, Noon.AddYears(1));
        Assert.Equal(TimeSpan.FromSeconds(10), settling.WaitFor(file));
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(6), settling.WaitFor(file));
        Write("a.xlsx", "y");
        Assert.Equal(TimeSpan.FromSeconds(10), settling.WaitFor(file));
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.Zero, settling.WaitFor(file));
    }

    [Fact]
    public async Task Work_with_a_shared_key_runs_in_sequence_and_other_work_in_parallel()
    {
        var (first, other, order) = (new TaskCompletionSource(), new TaskCompletionSource(), new List<string>());
        var lanes = new Lanes(4);
        await lanes.RunAsync(["D01", "h1"], async () => { await first.Task; lock (order) order.Add("first"); });
        await lanes.RunAsync(["D02", "h2"], () => { lock (order) order.Add("other"); other.SetResult(); return Task.CompletedTask; });
        await other.Task;
        var same = lanes.RunAsync(["D03", "h1"], () => { lock (order) order.Add("same"); return Task.CompletedTask; });
        Assert.False(same.IsCompleted);
        first.SetResult();
        await same;
        await lanes.DisposeAsync();
        Assert.Equal(["other", "first", "same"], order);
    }

    [Fact]
    public async Task A_fault_of_one_piece_of_work_reaches_the_caller_that_waits_for_it()
    {
        var lanes = new Lanes(1);
        await lanes.RunAsync(["a"], () => throw new InvalidOperationException("told"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => lanes.RunAsync(["b"], () => Task.CompletedTask));
        await lanes.DisposeAsync();
    }
}
