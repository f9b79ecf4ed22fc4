using System.Data.Common;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Periods;
using Consolidator.Returns;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A finding of the latest version of a return, worded as the unit received it.</summary>
public sealed record ListedFinding(
    ReturnId Return, int Version, Severity Severity, string Code, string? Sheet, string? Cell, string? Value, string Message);

/// <summary>Versions of returns: the tables <c>submission</c>, <c>observation</c>, <c>finding</c> and <c>reply</c>.</summary>
public sealed class SubmissionTable(Warehouse warehouse)
{
    private sealed record StatusRow : VersionRow
    {
        public long Errors { get; init; }
        public long Warnings { get; init; }
        public long? StandingNumber { get; init; }
        public string? FirstCounted { get; init; }
        public long Versions { get; init; }
        public long TimesReturned { get; init; }
        public long Corrections { get; init; }
        public long Waived { get; init; }
        public long Undelivered { get; init; }
    }

    public async Task<ReturnVersion?> FindAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<VersionRow>(
            VersionRow.Select + " where s.id = @submission", new { submission });
        return row?.Version;
    }

    /// <summary>All versions of a return, by number.</summary>
    public async Task<IReadOnlyList<ReturnVersion>> VersionsAsync(ReturnId id, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await VersionsAsync(connection, id);
    }

    internal static async Task<IReadOnlyList<ReturnVersion>> VersionsAsync(DbConnection connection, ReturnId id) =>
        [.. (await connection.QueryAsync<VersionRow>(
            VersionRow.Select + " where s.unit = @Unit and s.form = @Form and s.period = @Period order by s.version", id))
            .Select(row => row.Version)];

    /// <summary>The unit's returns whose latest version was returned because of errors and whose figures were read; without those that
    /// the office returned.</summary>
    public async Task<IReadOnlyList<ReturnVersion>> ReturnedForErrorsAsync(UnitCode unit, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<VersionRow>($"""
            {VersionRow.Select} where s.unit = @unit and s.state = 'returned'
              and s.version = (select max(l.version) from submission l where l.unit = s.unit and l.form = s.form and l.period = s.period)
              and exists (select 1 from observation o where o.submission = s.id)
              and not exists (select 1 from finding f where f.submission = s.id and f.code = @byOffice)
            order by s.id
            """, new { unit, byOffice = FindingKinds.ReturnedByOffice.Code });
        return [.. rows.Select(row => row.Version)];
    }

    public async Task<IReadOnlyList<Observation>> ObservationsAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return [.. (await ObservationsAsync(connection, [submission]))[submission]];
    }

    /// <returns>Observations by submission; figures have as many decimals as were typed, because sentences quote them.</returns>
    internal static async Task<ILookup<long, Observation>> ObservationsAsync(DbConnection connection, IReadOnlyList<long> submissions)
    {
        var rows = await connection.QueryAsync<ObservationRow>(
            $"select {ObservationRow.Columns} from observation o where o.submission in @submissions", new { submissions });
        return rows.ToLookup(row => row.Submission, FigureColumns.ReadAsTyped);
    }

    /// <summary>The findings of a version, worded as the unit received them.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<FindingRow>(
            FindingRow.Select + " where f.submission = @submission order by f.position", new { submission });
        return [.. rows.Select(row => row.Finding)];
    }

    /// <summary>All explanations and waivers of a return, oldest first.</summary>
    internal static async Task<IReadOnlyList<Reply>> RepliesAsync(DbConnection connection, ReturnId id)
    {
        var rows = await connection.QueryAsync<(
            string Kind, string Code, string Instance, string Binding, string Words, string At, string? Actor)>("""
            select kind, code, instance, binding, words, at, actor from reply
            where unit = @Unit and form = @Form and period = @Period order by id
            """, id);
        return [.. rows.Select(row => new Reply(
            StoredWords.Read<ReplyKind>(row.Kind), row.Code, row.Instance, row.Binding, row.Words, Instant.Read(row.At))
        {
            By = row.Actor,
        })];
    }

    /// <summary>The status of every return that has a version.</summary>
    /// <param name="period">Null for all periods.</param>
    public async Task<IReadOnlyList<ReturnStatus>> StatusesAsync(Period? period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<StatusRow>($"""
            select {VersionRow.Columns},
              s.errors as Errors, s.warnings as Warnings, (select c.version from submission c where c.id = t.submission) as StandingNumber,
              a.first_counted as FirstCounted, a.versions as Versions, a.times_returned as TimesReturned,
              (select count(*) from standing_event e
                 where e.unit = s.unit and e.form = s.form and e.period = s.period and e.cause = 'correction') as Corrections,
              (select count(distinct f.id) from finding f
                 join reply r on r.unit = s.unit and r.form = s.form and r.period = s.period and r.code = f.code
                   and r.instance = coalesce(f.instance, '') and r.binding = f.binding and r.kind = 'waiver'
                 where f.submission = s.id) as Waived,
              (select count(*) from receipt r where r.drop_id = d.id and r.delivered_at is null) as Undelivered
            from submission s
            join (select unit, form, period, max(version) as version, count(*) as versions,
                    sum(case when state = 'returned' then 1 else 0 end) as times_returned,
                    min(case when state in ('accepted', 'explain') then received_at end) as first_counted
                  from submission group by unit, form, period) a
              on a.unit = s.unit and a.form = s.form and a.period = s.period and a.version = s.version
            join "drop" d on d.id = s.drop_id
            left join standing t on t.unit = s.unit and t.form = s.form and t.period = s.period
            where @period is null or s.period = @period
            """, new { period });
        return [.. rows.Select(row => new ReturnStatus(
            row.Version,
            (int?)row.StandingNumber, (int)row.Errors, (int)row.Warnings, row.FirstCounted is null ? null : Instant.Read(row.FirstCounted),
            (int)row.Versions, (int)row.TimesReturned, (int)row.Corrections, (int)row.Waived, row.Undelivered > 0))];
    }

    /// <summary>Findings of the latest version of each return, by period, form and unit.</summary>
    public async Task<IReadOnlyList<ListedFinding>> ListFindingsAsync(Period? period, UnitCode? unit, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            string Period, string Form, string Unit, long Version, string Severity, string Code,
            string? Sheet, string? Cell, string? Value, string Message, string? Suggestion)>("""
            select s.period, s.form, s.unit, s.version, f.severity, f.code, f.sheet, f.cell, f.value, f.message, f.suggestion
            from finding f join submission s on s.id = f.submission
            where s.version = (select max(l.version) from submission l where l.unit = s.unit and l.form = s.form and l.period = s.period)
              and (@period is null or s.period = @period) and (@unit is null or s.unit = @unit)
            order by s.period, s.form, s.unit, f.position
            """, new { period, unit });
        return [.. rows.Select(row => new ListedFinding(
            new(new(row.Unit), new(row.Form), StoredPeriod.Read(row.Period)), (int)row.Version,
            StoredWords.Read<Severity>(row.Severity), row.Code, row.Sheet, row.Cell, row.Value,
            row.Suggestion is null ? row.Message : $"{row.Message} {row.Suggestion}"))];
    }

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
}
