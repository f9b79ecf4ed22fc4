using Consolidator.Findings;
using Consolidator.Returns;

namespace Consolidator.Storing;

/// <summary>What the warehouse remembers of inbox files, so that each file is taken exactly once.</summary>
public sealed class DropTableTests : IAsyncLifetime
{
    private const string Path = "D01-水务局/年报.xlsx";
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private DropTable Drops => _fresh.Tables.Drops;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private async Task<bool> IsOpenAsync(string schemas) => (await Drops.LatestByPathAsync(schemas, Cancellation)).Values.Single().Open;

    [Fact]
    public async Task The_latest_file_of_a_path_is_remembered()
    {
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", sha256: "first"));
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", sha256: "second"));
        await _fresh.StoreAsync(_fresh.Drop("D01-水务局/另.xlsx", "D01", sha256: "first"));
        var seen = await Drops.LatestByPathAsync("s1", Cancellation);
        Assert.Equal((2, "second"), (seen[Path].Drop, seen[Path].Sha256));
        Assert.Equal(2, seen.Count);
    }

    [Theory]
    [InlineData(DropOutcome.Refused, "s1", false)]
    [InlineData(DropOutcome.Refused, "s2", true)]
    [InlineData(DropOutcome.Operator, "s1", false)]
    [InlineData(DropOutcome.Operator, "s2", true)]
    [InlineData(DropOutcome.Duplicate, "s2", false)]
    public async Task Only_a_refused_or_unassigned_file_is_judged_again_under_new_schemas(DropOutcome outcome, string schemas, bool open)
    {
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", outcome));
        Assert.Equal(open, await IsOpenAsync(schemas));
    }

    [Theory]
    [InlineData(SubmissionState.Returned, true)]
    [InlineData(SubmissionState.Accepted, false)]
    [InlineData(SubmissionState.Explain, false)]
    [InlineData(SubmissionState.Withdrawn, false)]
    public async Task Only_a_returned_version_is_judged_again(SubmissionState state, bool open)
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D01"), 1, state: state);
        Assert.Equal(open, await IsOpenAsync("s2"));
        Assert.False(await IsOpenAsync("s1"));
    }

    [Fact]
    public async Task A_return_that_the_office_sent_back_is_not_judged_again()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D01"), 1, state: SubmissionState.Returned,
            change: filing => filing with { Findings = [FreshWarehouse.Found(FindingKinds.ReturnedByOffice)] });
        Assert.False(await IsOpenAsync("s2"));
    }

    [Fact]
    public async Task A_return_with_a_later_version_is_not_judged_again()
    {
        await _fresh.FileAsync(FreshWarehouse.Id("D01"), 1, state: SubmissionState.Returned);
        await _fresh.FileAsync(FreshWarehouse.Id("D01"), 2);
        Assert.All((await Drops.LatestByPathAsync("s2", Cancellation)).Values, seen => Assert.False(seen.Open));
    }

    [Fact]
    public async Task A_second_judgement_with_the_same_result_is_not_repeated_under_the_same_schemas()
    {
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", DropOutcome.Refused));
        await Drops.RenewSchemasAsync(1, "s2", Cancellation);
        Assert.False(await IsOpenAsync("s2"));
        Assert.True(await IsOpenAsync("s1"));
    }

    [Fact]
    public async Task The_inbox_counts_as_used_only_after_a_unit_has_dropped_a_file()
    {
        Assert.False(await Drops.HasAnyAsync(Cancellation));
        await _fresh.StoreAsync(_fresh.Drop("无主.xlsx", null, DropOutcome.Operator));
        Assert.False(await Drops.HasAnyAsync(Cancellation));
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", DropOutcome.Refused));
        Assert.True(await Drops.HasAnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_is_known_by_path_size_and_last_write_to_the_millisecond()
    {
        var written = new DateTimeOffset(2014, 1, 10, 8, 0, 0, 123, TimeSpan.FromHours(8)).AddTicks(4567);
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", DropOutcome.Refused) with { LastWrite = written, Size = 5_000_000_000 });
        Assert.Equal(
            [(Path, 5_000_000_000, new DateTime(2014, 1, 10, 0, 0, 0, 123, DateTimeKind.Utc))], await Drops.SeenAsync(Cancellation));
    }

    [Fact]
    public async Task Drops_of_the_same_bytes_are_listed_in_order_with_their_outcome()
    {
        await _fresh.StoreAsync(_fresh.Drop("D02-教育局/年报.xlsx", "D02", DropOutcome.Refused, "same", "s0"));
        var version = await _fresh.FileAsync(
            FreshWarehouse.Id("D01"), 1, change: filing => filing with { Drop = filing.Drop with { Sha256 = "same" } });
        await _fresh.StoreAsync(_fresh.Drop("D01-水务局/副本.xlsx", "D01", DropOutcome.Duplicate, "same") with { DuplicateOf = version });
        await _fresh.StoreAsync(_fresh.Drop("无主.xlsx", null, DropOutcome.Operator, "same"));
        await _fresh.StoreAsync(_fresh.Drop("D01-水务局/另.xlsx", "D01", DropOutcome.Refused, "other"));
        Assert.Equal(
            ["D02 Refused s0 ", "D01 Submission s1 1", "D01 Duplicate s1 1", " Operator s1 "],
            (await Drops.FindByHashAsync("same", Cancellation))
                .Select(drop => $"{drop.Unit} {drop.Outcome} {drop.Schemas} {drop.Submission}"));
        Assert.Empty(await Drops.FindByHashAsync("SAME", Cancellation));
    }

    [Fact]
    public async Task Only_a_refused_drop_has_a_reason_of_refusal()
    {
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", DropOutcome.Refused) with { Code = "encrypted" });
        await _fresh.StoreAsync(_fresh.Drop("无主.xlsx", null, DropOutcome.Operator) with { Code = "inbox-root" });
        await _fresh.FileAsync(FreshWarehouse.Id("D01"), 1);
        Assert.Equal("encrypted", await Drops.RefusalOfAsync(1, Cancellation));
        Assert.Null(await Drops.RefusalOfAsync(2, Cancellation));
        Assert.Null(await Drops.RefusalOfAsync(3, Cancellation));
        Assert.Null(await Drops.RefusalOfAsync(99, Cancellation));
    }

    [Fact]
    public async Task Files_that_did_not_become_returns_are_listed_newest_first_until_they_are_replaced()
    {
        await _fresh.StoreAsync(_fresh.Drop(Path, "D01", DropOutcome.Refused) with { Code = "encrypted" });
        await _fresh.StoreAsync(_fresh.Drop("D77-查无此局/年报.xlsx", null, DropOutcome.Operator) with { Code = "unknown-folder" });
        await _fresh.StoreAsync(_fresh.Drop("D02-教育局/年报.xlsx", "D02", DropOutcome.Refused) with { Code = "empty-file" });
        await _fresh.FileAsync(FreshWarehouse.Id("D01"), 1, change: filing => filing with { Drop = filing.Drop with { Path = Path } });
        var aside = await Drops.AsideAsync(Cancellation);
        Assert.Equal(["D02 empty-file", " unknown-folder"], aside.Select(file => $"{file.Unit} {file.Code}"));
        Assert.Equal(FreshWarehouse.Noon.AddMinutes(2), aside[0].At);
    }

    [Fact]
    public async Task An_ignored_file_keeps_its_first_day_and_is_forgotten_once_it_is_gone()
    {
        var later = FreshWarehouse.Noon.AddDays(1);
        await Drops.PassOverAsync([("a/~$x.xlsx", PassedOver.LockFile), ("a/旧", PassedOver.Directory)], FreshWarehouse.Noon, Cancellation);
        await Drops.PassOverAsync([("a/旧", PassedOver.Directory), ("b", PassedOver.ClosedFolder)], later, Cancellation);
        Assert.Equal(
            ["a/旧|directory|2014-01-10T12:00:00.000Z", "b|closed-folder|2014-01-11T12:00:00.000Z"],
            _fresh.Query("select path, reason, first_seen from passed_over order by path"));
        await Drops.PassOverAsync([], later, Cancellation);
        Assert.Equal("", _fresh.Rows());
    }

    [Fact]
    public async Task A_drop_of_an_undeclared_unit_is_not_stored()
    {
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => _fresh.StoreAsync(_fresh.Drop(Path, "D99", DropOutcome.Refused)));
        Assert.Equal("", _fresh.Rows());
    }
}
