using System.Data.Common;
using Consolidator.Codes;
using Consolidator.Journal;
using Consolidator.Periods;
using Consolidator.Returns;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A form and period that was published and must not change.</summary>
/// <param name="Seen">What was published: a run, its last standing event, the form and the roster (its hash is in the column
/// registry_hash).</param>
public sealed record Seal(long Id, Period Period, FormCode Form, Seen Seen, DateTimeOffset At, string? Reason)
{
    public int Run => Seen.Run;
}

/// <summary>What was sealed, and what the office opened again: the tables <c>seal</c>, <c>seal_file</c>, <c>erratum</c> and
/// <c>release</c>.</summary>
public sealed class SealTable(Warehouse warehouse)
{
    /// <summary>True when a new version of the return is stored but can't become the standing one: the period is sealed, and no erratum
    /// has been opened since.</summary>
    public async Task<bool> IsFrozenAsync(ReturnId id, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await IsFrozenAsync(connection, id);
    }

    internal static async Task<bool> IsFrozenAsync(DbConnection connection, ReturnId id) =>
        await connection.ExecuteScalarAsync<long>("""
            select count(*) from seal z where z.form = @Form and z.period = @Period
              and z.id = (select max(l.id) from seal l where l.form = z.form and l.period = z.period)
              and not exists (
                select 1 from erratum e
                where e.form = z.form and e.period = z.period and e.seal = z.id and (e.unit is null or e.unit = @Unit))
            """, id) > 0;

    /// <summary>True when a form and period is sealed and no erratum is open for any unit.</summary>
    public async Task<bool> IsClosedAsync(FormCode form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from seal z where z.form = @form and z.period = @period
              and z.id = (select max(l.id) from seal l where l.form = z.form and l.period = z.period)
              and not exists (select 1 from erratum e where e.seal = z.id)
            """, new { form, period }) > 0;
    }

    /// <summary>The latest seal of each form of a period.</summary>
    public async Task<IReadOnlyList<Seal>> OfAsync(Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            long Id, string Form, long Run, long UptoEvent, string At, string? Reason, string RosterHash, string FormHash)>("""
            select id, form, run, upto_event, at, reason, registry_hash, form_hash from seal
            where id in (select max(id) from seal where period = @period group by form) order by form
            """, new { period });
        return [.. rows.Select(row => new Seal(
            row.Id, period, new FormCode(row.Form), new((int)row.Run, row.UptoEvent, row.FormHash, row.RosterHash),
            Instant.Read(row.At), row.Reason))];
    }

    /// <summary>Names of the documents that were published for a period.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<string>(
            "select distinct f.name from seal_file f join seal z on z.id = f.seal where z.period = @period order by f.name",
            new { period })];
    }

    /// <summary>Seals runs as published and records the decision.</summary>
    /// <param name="files">The published documents: name and SHA-256.</param>
    public Task SealAsync(
        IReadOnlyList<Seal> seals, IReadOnlyList<(string Name, string Sha256)> files, Decision decision, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            foreach (var seal in seals)
            {
                var id = await connection.ExecuteScalarAsync<long>("""
                    insert into seal (period, form, run, upto_event, at, reason, registry_hash, form_hash)
                    values (@Period, @Form, @Run, @UptoEvent, @at, @Reason, @RosterHash, @FormHash) returning id
                    """, new
                {
                    seal.Period, seal.Form, seal.Run, seal.Seen.UptoEvent, at = Instant.Write(seal.At),
                    seal.Reason, seal.Seen.RosterHash, seal.Seen.FormHash,
                }, transaction);
                foreach (var (name, sha256) in files)
                    await connection.ExecuteAsync(
                        "insert into seal_file (seal, name, sha256) values (@id, @name, @sha256)", new { id, name, sha256 }, transaction);
                await JournalTable.AppendAsync(transaction, decision with { Form = seal.Form });
            }
        }, cancellation);

    /// <summary>Opens an erratum for sealed forms of a period: the latest accepted version of each return becomes standing.</summary>
    /// <param name="unit">The only unit concerned; null for all units.</param>
    /// <returns>For each seal, how many returns got a new standing version.</returns>
    public Task<IReadOnlyList<int>> OpenAsync(
        IReadOnlyList<Seal> seals, UnitCode? unit, Decision decision, CancellationToken cancellation) =>
        warehouse.WriteAsync<IReadOnlyList<int>>(async transaction =>
        {
            var counted = new List<int>();
            foreach (var seal in seals)
            {
                counted.Add(await OpenAsync(transaction, seal, unit, decision));
                await JournalTable.AppendAsync(transaction, decision with { Form = seal.Form });
            }
            return counted;
        }, cancellation);

    private static async Task<int> OpenAsync(DbTransaction transaction, Seal seal, UnitCode? unit, Decision decision)
    {
        var (connection, at, reason) = (transaction.Connection!, Instant.Write(decision.At), decision.Reason);
        await connection.ExecuteAsync(
            "insert into erratum (seal, period, form, unit, reason, at) values (@Id, @Period, @Form, @unit, @reason, @at)",
            new { seal.Id, seal.Period, seal.Form, unit, reason, at }, transaction);
        // Only a version that never counted, because of the seal, becomes standing; one that was replaced or withdrawn does not come back.
        return await connection.ExecuteAsync("""
            insert into standing_event (at, unit, form, period, cause, before_submission, after_submission, reason)
            select @at, s.unit, s.form, s.period, 'erratum', t.submission, s.id, @reason
            from submission s left join standing t on t.unit = s.unit and t.form = s.form and t.period = s.period
            where s.form = @Form and s.period = @Period and (@unit is null or s.unit = @unit) and s.state in ('accepted', 'explain')
              and s.version = (
                select max(l.version) from submission l
                where l.unit = s.unit and l.form = s.form and l.period = s.period and l.state in ('accepted', 'explain'))
              and not exists (select 1 from standing_event e where e.after_submission = s.id)
            order by s.unit
            """, new { at, seal.Form, seal.Period, unit, reason }, transaction);
    }

    /// <summary>Releases a text that was held back because it seems to contain something confidential.</summary>
    public Task ReleaseAsync(UnitCode unit, string sha256, Decision decision, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("""
                insert into release (unit, sha256, reason, at) values (@unit, @sha256, @Reason, @at)
                on conflict (unit, sha256) do nothing
                """, new { unit, sha256, decision.Reason, at = Instant.Write(decision.At) }, transaction);
            await JournalTable.AppendAsync(transaction, decision);
        }, cancellation);

    /// <summary>Hashes of the released texts, each with its unit.</summary>
    public async Task<IReadOnlySet<(UnitCode Unit, string Sha256)>> ReleasedAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return (await connection.QueryAsync<(string, string)>("select unit, sha256 from release"))
            .Select(row => (new UnitCode(row.Item1), row.Item2)).ToHashSet();
    }
}
