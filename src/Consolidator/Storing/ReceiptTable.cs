using Consolidator.Journal;
using Consolidator.Returns;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Answers to units (stored before they are delivered) and reminders: the tables <c>receipt</c> and <c>reminder</c>.</summary>
public sealed class ReceiptTable(Warehouse warehouse)
{
    /// <summary>True when another file, with other bytes, already has an answer of that name.</summary>
    public async Task<bool> IsTakenAsync(string folder, string name, string sha256, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from receipt r join "drop" d on d.id = r.drop_id
            where r.folder = @folder and r.name = @name and d.sha256 <> @sha256
            """, new { folder, name, sha256 }) > 0;
    }

    /// <summary>Answers that are stored but not yet delivered to their folder, oldest first.</summary>
    public async Task<IReadOnlyList<(long Id, Answer Answer)>> UndeliveredAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(long Id, string Folder, string Name, byte[] Content)>(
            "select id, folder, name, content from receipt where delivered_at is null order by id");
        return [.. rows.Select(row => (row.Id, new Answer(row.Folder, row.Name, row.Content)))];
    }

    public Task DeliveredAsync(IReadOnlyList<long> receipts, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            "update receipt set delivered_at = @at where id in @receipts",
            new { receipts, at = Instant.Write(at) }, transaction), cancellation);

    /// <summary>When each unit last received something about a return: an answer in its folder, or a reminder.</summary>
    public async Task<IReadOnlyDictionary<ReturnId, DateTimeOffset>> ContactsAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Unit, string Form, string Period, string At)>("""
            select unit, form, period, max(at) from (
              select s.unit, s.form, s.period, r.delivered_at as at from receipt r join submission s on s.drop_id = r.drop_id
              where r.delivered_at is not null
              union all select unit, form, period, at from reminder)
            group by unit, form, period
            """);
        return rows.ToDictionary(
            row => new ReturnId(new(row.Unit), new(row.Form), StoredPeriod.Read(row.Period)), row => Instant.Read(row.At));
    }

    /// <summary>Records that the office received reminder letters for these returns.</summary>
    public Task RemindedAsync(IReadOnlyList<ReturnId> reminded, Decision decision, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            foreach (var (unit, form, period) in reminded)
                await transaction.Connection!.ExecuteAsync(
                    "insert into reminder (unit, form, period, at) values (@unit, @form, @period, @at)",
                    new { unit, form, period, at = Instant.Write(decision.At) }, transaction);
            await JournalTable.AppendAsync(transaction, decision);
        }, cancellation);
}
