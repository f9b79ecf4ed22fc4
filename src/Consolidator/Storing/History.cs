using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Language;
using Consolidator.Units;
using Consolidator.Validation;
using Dapper;

namespace Consolidator.Storing;

/// <summary>An earlier drop of the same bytes.</summary>
public sealed record EarlierDrop(string Path, UnitCode? Unit, DropOutcome Outcome, string Schemas, long? Submission);

/// <summary>What was last seen at a path.</summary>
/// <param name="Open">True when it was turned away under other schemas than those that hold now: it is judged again.</param>
public sealed record LastSeen(long Drop, string Sha256, bool Open);

/// <summary>What intake asks before it judges a drop.</summary>
public sealed class History(Warehouse warehouse)
{
    private const string Versions = $"""
        select {VersionRow.Columns}
        from submission s join "drop" d on d.id = s.drop_id left join standing t on t.submission = s.id
        """;

    /// <summary>What was last seen at each path of the inbox.</summary>
    /// <param name="schemas">Hash of the schemas that hold now. What was refused or returned under others may be accepted under these:
    /// it is open again, unless the office itself sent it back or a later version came.</param>
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

    /// <summary>True once any unit has dropped anything.</summary>
    public async Task<bool> HasFiledAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""select exists (select 1 from "drop" where unit is not null)""") == 1;
    }

    /// <summary>Path, size and last write of what was last seen at each path; enough to tell what still waits.
    /// Instants are to the millisecond.</summary>
    public async Task<IReadOnlySet<(string Path, long Size, DateTime LastWrite)>> SeenAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Path, long Size, string LastWrite)>(
            """select path, size, last_write from "drop" where id in (select max(id) from "drop" group by path)""");
        return rows.Select(row => (row.Path, row.Size, Instant.Read(row.LastWrite).UtcDateTime)).ToHashSet();
    }

    public async Task<IReadOnlyList<EarlierDrop>> DropsOfAsync(string sha256, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            string Path, string? Unit, string Outcome, string Schemas, long? Submission)>("""
            select d.path, d.unit, d.outcome, d.schemas, coalesce(s.id, d.duplicate_of)
            from "drop" d left join submission s on s.drop_id = d.id where d.sha256 = @sha256 order by d.id
            """, new { sha256 });
        return [.. rows.Select(row =>
            new EarlierDrop(row.Path, UnitCode.OrNull(row.Unit), Ledger.Of<DropOutcome>(row.Outcome), row.Schemas, row.Submission))];
    }

    /// <summary>Why a drop was refused; null when it was not.</summary>
    public async Task<string?> RefusedAsync(long drop, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<string?>(
            """select code from "drop" where id = @drop and outcome = 'refused'""", new { drop });
    }

    /// <summary>All versions of a unit's return, the first first.</summary>
    public async Task<IReadOnlyList<ReturnVersion>> VersionsAsync(UnitCode unit, FormCode form, Period period,
        CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<VersionRow>(
            Versions + " where s.unit = @unit and s.form = @form and s.period = @period order by s.version",
            new { unit, form, period = period.ToString() });
        return [.. rows.Select(row => row.Version)];
    }

    public async Task<ReturnVersion?> VersionAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<VersionRow>(Versions + " where s.id = @submission", new { submission });
        return row?.Version;
    }

    /// <summary>A standing return of another unit with the very same figures; null without one.</summary>
    public async Task<(UnitCode Unit, long Submission)?> AlikeAsync(
        string likeness, UnitCode unit, FormCode form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var (other, submission) = await connection.QueryFirstOrDefaultAsync<(string? Unit, long Submission)>("""
            select s.unit, s.id from submission s join standing t on t.submission = s.id
            where s.likeness = @likeness and s.form = @form and s.period = @period and s.unit <> @unit order by s.id
            """, new { likeness, form, period = period.ToString(), unit });
        return other is null ? null : (new UnitCode(other), submission);
    }

    /// <summary>The standing returns that a return is judged beside, a sealed one in place of what came after the seal.</summary>
    public async Task<OtherReturns> OthersAsync(
        Unit unit, Form form, Period period, FormCatalog catalog, CancellationToken cancellation)
    {
        var own = await StandingAsync(unit.Code, Validator.PeriodsAsked(form, period), catalog, cancellation);
        var periods = Validator.PeriodsAskedOfChildren(form, period);
        var conceded = await ConcededAsync(unit.Code, form.Code, period, cancellation);
        if (periods.Count == 0) return new(own, []) { Conceded = conceded };
        var children = catalog.Children(unit, form.Code, period).ToList();
        var standing = own.ToList();
        foreach (var child in children)
            foreach (var theirs in await StandingAsync(child.Code, periods, catalog, cancellation))
                standing.Add(theirs with { Of = child.Code });
        return new(standing, [.. children.Select(child => new SubUnit(child.Code, child.Name))]) { Conceded = conceded };
    }

    private async Task<IReadOnlySet<string>> ConcededAsync(UnitCode unit, FormCode form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return (await connection.QueryAsync<string>("""
            select f.binding from standing t join finding f on f.submission = t.submission
            where t.unit = @unit and t.form = @form and t.period = @period and f.binding is not null and f.severity = 'warning'
            """, new { unit, form, period = period.ToString() })).ToHashSet();
    }

    private async Task<IReadOnlyList<StandingReturn>> StandingAsync(
        UnitCode unit, IReadOnlyList<Period> periods, FormCatalog catalog, CancellationToken cancellation)
    {
        if (periods.Count == 0) return [];
        await using var connection = await warehouse.OpenAsync(cancellation);
        var names = periods.Select(period => period.ToString()).ToList();
        var standing = (await connection.QueryAsync<(string Form, string Period, long Submission)>(
            "select form, period, submission from standing where unit = @unit and period in @names", new { unit, names })).ToList();
        var frozen = (await connection.QueryAsync<(string Form, string Period, long? Submission)>("""
            select e.form, e.period, e.after_submission from standing_event e
            join (select form, period, max(id) as id from seal group by form, period) l on l.form = e.form and l.period = e.period
            join seal z on z.id = l.id
            where e.unit = @unit and e.period in @names
              and e.id = (
                select max(x.id) from standing_event x
                where x.unit = e.unit and x.form = e.form and x.period = e.period and x.id <= z.upto_event)
            """, new { unit, names })).ToDictionary(row => (row.Form, row.Period), row => row.Submission);
        var chosen = standing.Select(row => (row.Form, row.Period, Id: frozen.GetValueOrDefault((row.Form, row.Period)) ?? row.Submission,
            Sealed: frozen.GetValueOrDefault((row.Form, row.Period)) is not null)).ToList();
        var observations = await ObservationsAsync(chosen.Select(row => row.Id).ToList(), cancellation);
        return [.. chosen.Select(row => new StandingReturn(
            new FormCode(row.Form), catalog[new FormCode(row.Form)]?.Family, StoredPeriod.Read(row.Period), row.Sealed,
            observations[row.Id].ToDictionary(seen => seen.Item)))];
    }

    /// <summary>The standing returns of a unit, each with the change since which it counts.</summary>
    public async Task<IReadOnlyList<(ReturnVersion Version, long Since)>> StandingOfAsync(UnitCode unit, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var since = (await connection.QueryAsync<(long Submission, long Event)>(
                "select submission, event from standing where unit = @unit", new { unit }))
            .ToDictionary(row => row.Submission, row => row.Event);
        var rows = await connection.QueryAsync<VersionRow>(
            Versions + " where s.unit = @unit and t.submission is not null order by s.id", new { unit });
        return [.. rows.Select(row => (row.Version, since[row.Id]))];
    }

    /// <summary>What a unit filed last for a form and period and got back, not by the office's own hand, with its figures read.</summary>
    public async Task<IReadOnlyList<ReturnVersion>> SentBackAsync(UnitCode unit, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<VersionRow>($"""
            {Versions} where s.unit = @unit and s.state = 'returned'
              and s.version = (select max(l.version) from submission l where l.unit = s.unit and l.form = s.form and l.period = s.period)
              and exists (select 1 from observation o where o.submission = s.id)
              and not exists (select 1 from finding f where f.submission = s.id and f.code = @byOffice)
            order by s.id
            """, new { unit, byOffice = FindingKinds.ReturnedByOffice.Code });
        return [.. rows.Select(row => row.Version)];
    }

    /// <summary>The version that counted before this one began to; null when none did, or this one never counted.</summary>
    public async Task<ReturnVersion?> BeforeAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<VersionRow>($"""
            {Versions} where s.id = (
              select before_submission from standing_event where after_submission = @submission order by id limit 1)
            """, new { submission });
        return rows.SingleOrDefault()?.Version;
    }

    public async Task<ILookup<long, Observation>> ObservationsAsync(IReadOnlyList<long> submissions, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<ObservationRow>(
            $"select {ObservationRow.Columns} from observation o where o.submission in @submissions", new { submissions });
        return rows.ToLookup(row => row.Submission, FigureColumns.ReadAsTyped);
    }

    /// <summary>The findings of a submission as they were told.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<FindingRow>(
            FindingRow.Select + " where f.submission = @submission order by f.position", new { submission });
        return [.. rows.Select(row => row.Finding)];
    }

    /// <summary>All that was ever said to findings of a unit's return for a form and period, the latest last.</summary>
    public async Task<IReadOnlyList<Reply>> RepliesAsync(UnitCode unit, FormCode form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(string Kind, string Code, string Instance, string Binding, string Words, string At)>("""
            select kind, code, instance, binding, words, at from reply
            where unit = @unit and form = @form and period = @period order by id
            """, new { unit, form, period = period.ToString() });
        return [.. rows.Select(row => new Reply(
            Ledger.Of<ReplyKind>(row.Kind), row.Code, row.Instance, row.Binding, row.Words, Instant.Read(row.At)))];
    }

    /// <summary>True when an answer of that name was given for other bytes.</summary>
    public async Task<bool> IsTakenAsync(string folder, string name, string sha256, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from receipt r join "drop" d on d.id = r.drop_id
            where r.folder = @folder and r.name = @name and d.sha256 <> @sha256
            """, new { folder, name, sha256 }) > 0;
    }

    /// <summary>Answers that are stored and not yet in their folder.</summary>
    public async Task<IReadOnlyList<(long Id, Answer Answer)>> UndeliveredAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(long Id, string Folder, string Name, byte[] Content)>(
            "select id, folder, name, content from receipt where delivered_at is null order by id");
        return [.. rows.Select(row => (row.Id, new Answer(row.Folder, row.Name, row.Content)))];
    }
}
