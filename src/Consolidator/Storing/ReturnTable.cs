using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Returns;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A finding of the latest version of a return, as it was told.</summary>
public sealed record ListedFinding(
    Period Period, FormCode Form, UnitCode Unit, int Version,
    string Severity, string Code, string? Sheet, string? Cell, string? Value, string Message);

/// <summary>What the office asks about returns.</summary>
public sealed class ReturnTable(Warehouse warehouse)
{
    private sealed record Row : VersionRow
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

    /// <summary>Every unit's return for every form and period there is one of; null: of all periods.</summary>
    public async Task<IReadOnlyList<ReturnStatus>> FiledAsync(Period? period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<Row>($"""
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
            """, new { period = period?.ToString() });
        return [.. rows.Select(row => new ReturnStatus(
            row.Version,
            (int?)row.StandingNumber, (int)row.Errors, (int)row.Warnings, row.FirstCounted is null ? null : Instant.Read(row.FirstCounted),
            (int)row.Versions, (int)row.TimesReturned, (int)row.Corrections, (int)row.Waived, row.Undelivered > 0))];
    }

    /// <summary>When each unit last heard of a return it owes: an answer in its folder, or a reminder.</summary>
    public async Task<IReadOnlyDictionary<(UnitCode Unit, FormCode Form, Period Period), DateTimeOffset>> ContactsAsync(
        CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Unit, string Form, string Period, string At)>("""
            select unit, form, period, max(at) from (
              select s.unit, s.form, s.period, r.delivered_at as at from receipt r join submission s on s.drop_id = r.drop_id
              where r.delivered_at is not null
              union all select unit, form, period, at from reminder)
            group by unit, form, period
            """);
        return rows.ToDictionary(row => (new UnitCode(row.Unit), new FormCode(row.Form), StoredPeriod.Read(row.Period)), row =>
            Instant.Read(row.At));
    }

    /// <summary>Findings of the latest version of each return, in order of period, form, unit.</summary>
    public async Task<IReadOnlyList<ListedFinding>> FindingsAsync(Period? period, UnitCode? unit, CancellationToken cancellation)
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
            """, new { period = period?.ToString(), unit });
        return [.. rows.Select(row => new ListedFinding(
            StoredPeriod.Read(row.Period), new FormCode(row.Form), new UnitCode(row.Unit), (int)row.Version,
            row.Severity, row.Code, row.Sheet, row.Cell, row.Value,
            row.Suggestion is null ? row.Message : $"{row.Message} {row.Suggestion}"))];
    }

    /// <summary>Files that no return came of, newest first: refused ones, and those of nobody;
    /// only while they are the last seen at their path.</summary>
    public async Task<IReadOnlyList<(UnitCode? Unit, string Path, string Code,
        DateTimeOffset At)>> AsideAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string? Unit, string Path, string Code, string At)>("""
            select unit, path, coalesce(code, outcome), received_at from "drop"
            where outcome in ('refused', 'operator') and id in (select max(id) from "drop" group by path) order by id desc
            """);
        return [.. rows.Select(row => (UnitCode.OrNull(row.Unit), row.Path, row.Code, Instant.Read(row.At)))];
    }

    /// <summary>The files of the returns that count for a period.</summary>
    public async Task<IReadOnlyList<(UnitCode Unit, string Path, string Sha256)>> StandingFilesAsync(
        Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return [.. (await connection.QueryAsync<(string Unit, string Path, string Sha256)>("""
            select t.unit, d.path, d.sha256 from standing t join submission s on s.id = t.submission join "drop" d on d.id = s.drop_id
            where t.period = @period order by t.unit, t.form
            """, new { period = period.ToString() })).Select(row => (new UnitCode(row.Unit), row.Path, row.Sha256))];
    }

    public async Task<(DateTimeOffset At, string Summary)?> LastPassAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var (at, summary) = await connection.QuerySingleOrDefaultAsync<(string? At, string Summary)>(
            "select ended_at, summary from pass order by id desc limit 1");
        return at is null ? null : (Instant.Read(at), summary);
    }

    /// <summary>Who stands in a total: unit, its value and the cell it came from, as of a run.</summary>
    public async Task<IReadOnlyList<Contribution>> ContributionsAsync(
        FormCode form, Period period, IReadOnlyList<ItemCode> items, int run, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            string Unit, string Item, string Kind, long? Value, long Decimals, string? Words,
            long Version, string Path, string Sha256, string? Sheet, string? Cell)>("""
            select s.unit, o.item, o.kind, o.value, o.decimals, o.words, s.version, d.path, d.sha256, o.sheet, o.cell
            from run_form r
            join standing_event e on e.form = r.form and e.period = r.period and e.id = (
              select max(l.id) from standing_event l
              where l.form = e.form and l.period = e.period and l.unit = e.unit and l.id <= r.upto_event)
            join submission s on s.id = e.after_submission
            join "drop" d on d.id = s.drop_id
            join observation o on o.submission = s.id and o.kind in ('number', 'words')
            where r.run = @run and r.form = @form and r.period = @period and o.item in @items
            order by s.unit
            """, new { run, form, period = period.ToString(), items = items.Select(item => item.Value) });
        return [.. rows.Select(row => new Contribution(new UnitCode(row.Unit), new ItemCode(row.Item),
            row.Kind == "number" ? Figures.PowersOfTen.Unscale(row.Value ?? 0, (int)row.Decimals) : null, row.Words,
            (int)row.Version, row.Path, row.Sha256, row.Sheet, row.Cell))];
    }
}

/// <summary>One cell within a total.</summary>
/// <param name="Value">Null for a flag's answer, which is in <paramref name="Words"/>.</param>
/// <param name="File">Path within the inbox.</param>
public sealed record Contribution(
    UnitCode Unit, ItemCode Item, decimal? Value, string? Words, int Version, string File, string Sha256, string? Sheet, string? Cell);
