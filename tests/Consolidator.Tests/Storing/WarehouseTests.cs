using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Consolidator.Storing;

/// <summary>One writer, complete transactions, and consistent reads.</summary>
public sealed class WarehouseTests : IAsyncLifetime
{
    private FreshWarehouse _fresh = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _fresh = await FreshWarehouse.OpenAsync(declared: false);

    public ValueTask DisposeAsync() => _fresh.DisposeAsync();

    private static Task<int> AddAsync(DbTransaction transaction, string key) =>
        transaction.Connection!.ExecuteAsync("insert into setting (key, value) values (@key, '1')", new { key }, transaction);

    private static Task<long> CountAsync(DbConnection connection) =>
        connection.ExecuteScalarAsync<long>("select count(*) from setting");

    [Fact]
    public async Task Work_that_fails_half_way_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _fresh.Warehouse.WriteAsync(async transaction =>
        {
            await AddAsync(transaction, "a");
            throw new InvalidOperationException();
        }, Cancellation));
        Assert.Empty(_fresh.Query("select key from setting"));
        // The failed writer must not block the next one.
        await _fresh.Warehouse.WriteAsync(transaction => AddAsync(transaction, "b"), Cancellation);
        Assert.Equal(["b"], _fresh.Query("select key from setting"));
    }

    [Fact]
    public async Task Cancelled_work_leaves_nothing()
    {
        using var cutOff = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _fresh.Warehouse.WriteAsync(async transaction =>
        {
            await AddAsync(transaction, "a");
            await cutOff.CancelAsync();
        }, cutOff.Token));
        Assert.Empty(_fresh.Query("select key from setting"));
    }

    [Fact]
    public async Task When_the_database_is_busy_the_work_is_repeated_from_the_start_and_committed_once()
    {
        var tries = 0;
        await _fresh.Warehouse.WriteAsync(async transaction =>
        {
            await AddAsync(transaction, "a");
            if (++tries < 3) throw new SqliteException("busy", 5);
        }, Cancellation);
        Assert.Equal((3, "a"), (tries, Assert.Single(_fresh.Query("select key from setting"))));
    }

    [Fact]
    public async Task A_violated_constraint_is_not_retried()
    {
        var tries = 0;
        await Assert.ThrowsAsync<SqliteException>(() => _fresh.Warehouse.WriteAsync(async transaction =>
        {
            tries++;
            await AddAsync(transaction, "a");
            await AddAsync(transaction, "a");
        }, Cancellation));
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Writers_take_turns_and_none_is_lost()
    {
        await _fresh.Warehouse.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync("insert into setting (key, value) values ('n', '0')", null, transaction),
            Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _fresh.Warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var before = await connection.ExecuteScalarAsync<int>("select value from setting", null, transaction);
            await Task.Yield();
            await connection.ExecuteAsync("update setting set value = @now", new { now = $"{before + 1}" }, transaction);
        }, Cancellation), Cancellation)));
        Assert.Equal(["20"], _fresh.Query("select value from setting"));
    }

    [Fact]
    public async Task A_reader_sees_one_state_whatever_is_written_meanwhile()
    {
        var seen = await _fresh.Warehouse.ReadAsync(async connection =>
        {
            var before = await CountAsync(connection);
            await _fresh.Warehouse.WriteAsync(transaction => AddAsync(transaction, "a"), Cancellation);
            return (before, await CountAsync(connection));
        }, Cancellation);
        Assert.Equal((0, 0), seen);
        Assert.Equal(1, await _fresh.Warehouse.ReadAsync(CountAsync, Cancellation));
    }

    [Fact]
    public async Task After_a_failed_read_the_next_one_works()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => _fresh.Warehouse.ReadAsync<int>(_ => throw new InvalidOperationException(), Cancellation));
        Assert.Equal(0, await _fresh.Warehouse.ReadAsync(CountAsync, Cancellation));
    }

    [Fact]
    public async Task The_database_refuses_a_dangling_reference() =>
        await Assert.ThrowsAsync<SqliteException>(() => _fresh.Warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "insert into item values ('nosuch', 'W01', 0, '件数', 'count', '件', 0, 'sum')", null, transaction), Cancellation));

    [Fact]
    public async Task A_warehouse_that_is_up_to_date_is_opened_while_another_writes()
    {
        await _fresh.Warehouse.WriteAsync(async transaction =>
        {
            await AddAsync(transaction, "a");
            await using var second = await Warehouse.OpenAsync(Warehouse.InFile(_fresh.File), TimeProvider.System, Cancellation);
            Assert.Equal(0, await second.ReadAsync(CountAsync, Cancellation));
        }, Cancellation);
    }

    [Fact]
    public async Task A_warehouse_of_a_later_program_is_refused_and_not_changed()
    {
        await _fresh.Warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "insert into migration values (999, 'x')", null, transaction), Cancellation);
        var refused = await Assert.ThrowsAsync<WarehouseException>(
            () => Warehouse.OpenAsync(Warehouse.InFile(_fresh.File), TimeProvider.System, Cancellation));
        Assert.Contains("later version", refused.Message, StringComparison.Ordinal);
        Assert.Contains("999", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_a_database_is_refused_and_not_changed()
    {
        var file = Path.Combine(Path.GetDirectoryName(_fresh.File)!, "other.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Cancellation);
        var refused = await Assert.ThrowsAsync<WarehouseException>(
            () => Warehouse.OpenAsync(Warehouse.InFile(file), TimeProvider.System, Cancellation));
        Assert.Contains("other.db is not a database", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file, Cancellation));
    }

    [Fact]
    public async Task Migrations_are_applied_once_each_in_the_order_of_their_numbers()
    {
        var migrations = _fresh.Query("select number from migration order by rowid");
        Assert.Equal(Enumerable.Range(1, migrations.Count).Select(number => $"{number}"), migrations);
        var applied = _fresh.Query("select * from migration");
        await using var again = await Warehouse.OpenAsync(Warehouse.InFile(_fresh.File), TimeProvider.System, Cancellation);
        Assert.Equal(applied, _fresh.Query("select * from migration"));
    }
}
