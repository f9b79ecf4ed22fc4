using Consolidator.Codes;
using Consolidator.Journal;
using Consolidator.Periods;

namespace Consolidator.Storing;

/// <summary>The journal is read back with an unbroken chain of hashes.</summary>
public sealed class JournalTableTests : IAsyncLifetime
{
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync();

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private static Decision Decided(string reason) => new(
        DecisionKind.Return, new("王科长"), new(2014, 1, 10, 8, 0, 0, 123, TimeSpan.FromHours(8)), Period.OfQuarter(2013, 3),
        new FormCode("small"), new UnitCode("D01"), reason);

    [Fact]
    public async Task An_entry_is_read_back_unchanged_and_continues_the_previous_one()
    {
        await _fresh.Tables.Journal.AppendAsync(Decided("口径有误"), Cancellation);
        await _fresh.Tables.Journal.AppendAsync(
            new(DecisionKind.Export, new(""), DateTimeOffset.UnixEpoch.AddTicks(12345), null, null, null, ""), Cancellation);
        var entries = await _fresh.Tables.Journal.AllAsync(Cancellation);
        Assert.Equal(
            (1, new DateTimeOffset(2014, 1, 10, 0, 0, 0, 123, TimeSpan.Zero), "王科长", "return", "2013Q3", "small", "D01", "口径有误", ""),
            (entries[0].Number, entries[0].At, entries[0].Who, entries[0].What, entries[0].Period, entries[0].Form, entries[0].Unit,
                entries[0].Reason, entries[0].Previous));
        Assert.Equal((2, "export", null, null, null, entries[0].Hash),
            (entries[1].Number, entries[1].What, entries[1].Period, entries[1].Form, entries[1].Unit, entries[1].Previous));
        Assert.Null(JournalEntry.FindBreak(entries));
    }

    [Fact]
    public async Task Entries_made_in_parallel_form_one_chain_without_gaps()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(one =>
            Task.Run(() => _fresh.Tables.Journal.AppendAsync(Decided($"{one}"), Cancellation), Cancellation)));
        var entries = await _fresh.Tables.Journal.AllAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.Equal(20, entries.Select(entry => entry.Reason).Distinct().Count());
        Assert.Null(JournalEntry.FindBreak(entries));
    }
}
