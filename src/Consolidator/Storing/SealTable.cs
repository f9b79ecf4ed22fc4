using Consolidator.Codes;
using Consolidator.Periods;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A form and period frozen as published.</summary>
/// <param name="Run">The run whose totals were published.</param>
/// <param name="UptoEvent">The last standing change in them.</param>
/// <param name="RosterHash">Of the roster that the run saw; in the column registry_hash.</param>
public sealed record Seal(
    long Id, Period Period, FormCode Form, int Run, long UptoEvent, DateTimeOffset At, string? Reason, string RosterHash, string FormHash);

/// <summary>What is sealed as published, and where the office has opened it again.</summary>
public sealed class SealTable(Warehouse warehouse)
{
    /// <summary>True when a new version of the unit's return is kept but doesn't count: sealed, and no erratum opened since.</summary>
    public async Task<bool> IsFrozenAsync(UnitCode unit, FormCode form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from seal z where z.form = @form and z.period = @period
              and z.id = (select max(l.id) from seal l where l.form = z.form and l.period = z.period)
              and not exists (
                select 1 from erratum e
                where e.form = z.form and e.period = z.period and e.seal = z.id and (e.unit is null or e.unit = @unit))
            """, new { unit, form, period = period.ToString() }) > 0;
    }

    /// <summary>True when a form and period is sealed and no erratum is open, for whatever unit.</summary>
    public async Task<bool> IsClosedAsync(FormCode form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from seal z where z.form = @form and z.period = @period
              and z.id = (select max(l.id) from seal l where l.form = z.form and l.period = z.period)
              and not exists (select 1 from erratum e where e.seal = z.id)
            """, new { form, period = period.ToString() }) > 0;
    }

    /// <summary>The latest seal of each form of a period.</summary>
    public async Task<IReadOnlyList<Seal>> OfAsync(Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            long Id, string Form, long Run, long UptoEvent, string At, string? Reason, string RosterHash, string FormHash)>("""
            select id, form, run, upto_event, at, reason, registry_hash, form_hash from seal
            where id in (select max(id) from seal where period = @period group by form) order by form
            """, new { period = period.ToString() });
        return [.. rows.Select(row => new Seal(
            row.Id, period, new FormCode(row.Form), (int)row.Run, row.UptoEvent, Instant.Read(row.At),
            row.Reason, row.RosterHash, row.FormHash))];
    }

    /// <summary>The names of the documents that were published for a period.</summary>
    public async Task<IReadOnlyList<string>> FilesAsync(Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return [.. await connection.QueryAsync<string>(
            "select distinct f.name from seal_file f join seal z on z.id = f.seal where z.period = @period order by f.name",
            new { period = period.ToString() })];
    }

    /// <param name="files">Documents that were published with it: name and SHA-256.</param>
    public Task SealAsync(IReadOnlyList<Seal> seals, IReadOnlyList<(string Name, string Sha256)> files, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            foreach (var seal in seals)
            {
                var id = await connection.ExecuteScalarAsync<long>("""
                    insert into seal (period, form, run, upto_event, at, reason, registry_hash, form_hash)
                    values (@period, @Form, @Run, @UptoEvent, @at, @Reason, @RosterHash, @FormHash) returning id
                    """, new
                    {
                        period = seal.Period.ToString(), seal.Form, seal.Run, seal.UptoEvent, at = Instant.Write(seal.At),
                        seal.Reason, seal.RosterHash, seal.FormHash,
                    }, transaction);
                foreach (var (name, sha256) in files)
                    await connection.ExecuteAsync(
                        "insert into seal_file (seal, name, sha256) values (@id, @name, @sha256)", new { id, name, sha256 }, transaction);
            }
        }, cancellation);

    /// <summary>Opens a sealed period: the latest accepted versions that waited count from now on.</summary>
    /// <param name="unit">Null: all units.</param>
    /// <returns>How many returns were let in.</returns>
    public Task<int> OpenAsync(Seal seal, UnitCode? unit, string reason, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var period = seal.Period.ToString();
            await connection.ExecuteAsync(
                "insert into erratum (seal, period, form, unit, reason, at) values (@Id, @period, @Form, @unit, @reason, @at)",
                new { seal.Id, period, seal.Form, unit, reason, at = Instant.Write(at) }, transaction);
            // What counted once and was replaced or taken out does not come back by it: only what never counted, because of the seal.
            return await connection.ExecuteAsync("""
                insert into standing_event (at, unit, form, period, cause, before_submission, after_submission, reason)
                select @at, s.unit, s.form, s.period, 'erratum', t.submission, s.id, @reason
                from submission s left join standing t on t.unit = s.unit and t.form = s.form and t.period = s.period
                where s.form = @Form and s.period = @period and (@unit is null or s.unit = @unit) and s.state in ('accepted', 'explain')
                  and s.version = (
                    select max(l.version) from submission l
                    where l.unit = s.unit and l.form = s.form and l.period = s.period and l.state in ('accepted', 'explain'))
                  and not exists (select 1 from standing_event e where e.after_submission = s.id)
                order by s.unit
                """, new { at = Instant.Write(at), seal.Form, period, unit, reason }, transaction);
        }, cancellation);

    /// <summary>True when the unit filed a file or a text with that hash.</summary>
    public async Task<bool> HasFiledAsync(UnitCode unit, string sha256, Func<string, string> digest, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var files = await connection.ExecuteScalarAsync<long>(
            """select count(*) from "drop" where unit = @unit and sha256 = @sha256""", new { unit, sha256 });
        if (files > 0) return true;
        var texts = await connection.QueryAsync<string>("""
            select o.words from observation o join submission s on s.id = o.submission where s.unit = @unit and o.words is not null
            """, new { unit });
        return texts.Any(text => digest(text) == sha256);
    }

    /// <summary>Lets a text go out that was held for what it seems to say.</summary>
    public Task ReleaseAsync(UnitCode unit, string sha256, string? reason, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("""
            insert into release (unit, sha256, reason, at) values (@unit, @sha256, @reason, @at)
            on conflict (unit, sha256) do nothing
            """, new { unit, sha256, reason, at = Instant.Write(at) }, transaction), cancellation);

    /// <summary>Hashes of the texts that were let go, with the unit.</summary>
    public async Task<IReadOnlySet<(UnitCode Unit, string Sha256)>> ReleasedAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return (await connection.QueryAsync<(string, string)>("select unit, sha256 from release"))
            .Select(row => (new UnitCode(row.Item1), row.Item2)).ToHashSet();
    }
}
