using Dapper;

namespace Consolidator.Storing;

/// <summary>The passes of the worker: the table <c>pass</c>.</summary>
public sealed class PassTable(Warehouse warehouse)
{
    public Task EndedAsync(DateTimeOffset started, DateTimeOffset ended, string summary, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "insert into pass (started_at, ended_at, summary) values (@started, @ended, @summary)",
            new { started = Instant.Write(started), ended = Instant.Write(ended), summary }, transaction), cancellation);

    /// <summary>When the last pass ended, and its summary; null before the first pass.</summary>
    public async Task<(DateTimeOffset At, string Summary)?> LastAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var (at, summary) = await connection.QuerySingleOrDefaultAsync<(string? At, string Summary)>(
            "select ended_at, summary from pass order by id desc limit 1");
        return at is null ? null : (Instant.Read(at), summary);
    }
}
