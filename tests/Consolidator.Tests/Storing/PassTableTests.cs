namespace Consolidator.Storing;

public sealed class PassTableTests
{
    [Fact]
    public async Task There_is_no_last_pass_before_the_first_one_has_ended()
    {
        await using var fresh = await FreshWarehouse.OpenAsync(declared: false);
        var (passes, cancellation) = (fresh.Tables.Passes, TestContext.Current.CancellationToken);
        Assert.Null(await passes.LastAsync(cancellation));
        await passes.EndedAsync(FreshWarehouse.Noon, FreshWarehouse.Noon.AddSeconds(9), "seen=1", cancellation);
        await passes.EndedAsync(FreshWarehouse.Noon.AddDays(1), FreshWarehouse.Noon.AddDays(1).AddSeconds(9), "seen=2", cancellation);
        Assert.Equal((FreshWarehouse.Noon.AddDays(1).AddSeconds(9), "seen=2"), await passes.LastAsync(cancellation));
        Assert.Equal(
            ["2014-01-10T12:00:00.000Z|2014-01-10T12:00:09.000Z"], fresh.Query("select started_at, ended_at from pass where id = 1"));
    }
}
