using Consolidator.Codes;
using Consolidator.Findings;
using Consolidator.Returns;
using Dapper;

namespace Consolidator.Storing;

/// <summary>The last drop at a path.</summary>
/// <param name="Open">True when the file was refused or returned under older schemas, so it must be judged again.</param>
public sealed record LastSeen(long Drop, string Sha256, bool Open);

/// <summary>An earlier drop of the same bytes.</summary>
/// <param name="Submission">The version that this drop created or repeated.</param>
public sealed record EarlierDrop(string Path, UnitCode? Unit, DropOutcome Outcome, string Schemas, long? Submission);

/// <summary>A file that did not become a return.</summary>
public sealed record FileAside(UnitCode? Unit, string Path, string Code, DateTimeOffset At);

/// <summary>Files that were seen in the inbox: the tables <c>drop</c> and <c>passed_over</c>.</summary>
public sealed class DropTable(Warehouse warehouse)
{
    /// <summary>The last drop at each path of the inbox.</summary>
    /// <param name="schemas">Hash of the current schemas. A file that was refused or returned under other schemas may be accepted under
    /// these, unless the office returned it or a later version exists.</param>
    public async Task<IReadOnlyDictionary<string, LastSeen>> LatestByPathAsync(string schemas, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Path, long Id, string Sha256, long Open)>("""
            select d.path, d.id, d.sha256, case
              when d.schemas = @schemas then 0
              when d.outcome in ('refused', 'operator') then 1
              when s.state = 'returned'
                and not exists (select 1 from finding f where f.submission = s.id and f.code = @byOffice)
                and not exists (
                  select 1 from submission l
                  where l.unit = s.unit and l.form = s.form and l.period = s.period and l.version > s.version) then 1
              else 0 end
            from "drop" d left join submission s on s.drop_id = d.id
            where d.id in (select max(id) from "drop" group by path)
            """, new { schemas, byOffice = FindingKinds.ReturnedByOffice.Code });
        return rows.ToDictionary(row => row.Path, row => new LastSeen(row.Id, row.Sha256, row.Open == 1));
    }

    /// <summary>True when any unit has ever dropped a file.</summary>
    public async Task<bool> HasAnyAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""select exists (select 1 from "drop" where unit is not null)""") == 1;
    }

    /// <summary>Path, size and last write of the last drop at each path: enough to find files that are not processed yet.
    /// Instants have a precision of one millisecond.</summary>
    public async Task<IReadOnlySet<(string Path, long Size, DateTime LastWrite)>> SeenAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Path, long Size, string LastWrite)>(
            """select path, size, last_write from "drop" where id in (select max(id) from "drop" group by path)""");
        return rows.Select(row => (row.Path, row.Size, Instant.Read(row.LastWrite).UtcDateTime)).ToHashSet();
    }

    /// <summary>All drops of the same bytes, in order.</summary>
    public async Task<IReadOnlyList<EarlierDrop>> FindByHashAsync(string sha256, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            string Path, string? Unit, string Outcome, string Schemas, long? Submission)>("""
            select d.path, d.unit, d.outcome, d.schemas, coalesce(s.id, d.duplicate_of)
            from "drop" d left join submission s on s.drop_id = d.id where d.sha256 = @sha256 order by d.id
            """, new { sha256 });
        return [.. rows.Select(row => new EarlierDrop(
            row.Path, UnitCode.OrNull(row.Unit), StoredWords.Read<DropOutcome>(row.Outcome), row.Schemas, row.Submission))];
    }

    /// <summary>The code of the reason why a drop was refused; null when it was not refused.</summary>
    public async Task<string?> RefusalOfAsync(long drop, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(
            """select code from "drop" where id = @drop and outcome = 'refused'""", new { drop });
    }

    /// <summary>Files that did not become a return, newest first: refused files and files in folders of no unit.
    /// Only the last drop at each path counts.</summary>
    public async Task<IReadOnlyList<FileAside>> AsideAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string? Unit, string Path, string Code, string At)>("""
            select unit, path, coalesce(code, outcome), received_at from "drop"
            where outcome in ('refused', 'operator') and id in (select max(id) from "drop" group by path) order by id desc
            """);
        return [.. rows.Select(row => new FileAside(UnitCode.OrNull(row.Unit), row.Path, row.Code, Instant.Read(row.At)))];
    }

    /// <summary>Records that a drop was judged again under new schemas with the same result.</summary>
    public Task RenewSchemasAsync(long drop, string schemas, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync(
            """update "drop" set schemas = @schemas where id = @drop""", new { drop, schemas }, transaction), cancellation);

    /// <summary>Replaces the list of files that are in the inbox but not processed, with the reason for each.</summary>
    public Task PassOverAsync(IReadOnlyList<(string Path, PassedOver Reason)> passedOver, DateTimeOffset at,
        CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var known = (await connection.QueryAsync<string>("select path from passed_over", null, transaction)).ToHashSet();
            foreach (var (path, reason) in passedOver)
                if (!known.Remove(path))
                    await connection.ExecuteAsync("insert into passed_over (path, reason, first_seen) values (@path, @reason, @at)",
                        new { path, reason = StoredWords.Write(reason), at = Instant.Write(at) }, transaction);
            foreach (var path in known)
                await connection.ExecuteAsync("delete from passed_over where path = @path", new { path }, transaction);
        }, cancellation);
}
