using System.Data.Common;
using System.Globalization;
using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Units;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A change of the standing version of a return.</summary>
/// <param name="Submission">The version that counts after the event; null when none does.</param>
/// <param name="Reason">The reason the office gave, when the office decided it.</param>
public sealed record StandingEvent(long Number, ReturnId Return, StandingCause Cause, long? Submission, string? Reason);

/// <summary>One cell that a total includes.</summary>
/// <param name="Value">Null for a yes/no item; its answer is in <paramref name="Words"/>.</param>
/// <param name="File">Path relative to the inbox.</param>
public sealed record Contribution(
    UnitCode Unit, ItemCode Item, decimal? Value, string? Words, int Version, string File, string Sha256, string? Sheet, string? Cell);

/// <summary>Which version of each return is standing, now and at any earlier event: the table <c>standing_event</c>.</summary>
public sealed class StandingTable(Warehouse warehouse)
{
    // The last event of a return up to a given event: it decides which version counted then.
    private const string AsOf = """
        e.id = (select max(l.id) from standing_event l
          where l.form = e.form and l.period = e.period and l.unit = e.unit and l.id <= @upto)
        """;

    /// <summary>The standing returns of a unit, each with the event that made it standing.</summary>
    public async Task<IReadOnlyList<(ReturnVersion Version, long Since)>> OfUnitAsync(UnitCode unit, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var since = (await connection.QueryAsync<(long Submission, long Event)>(
                "select submission, event from standing where unit = @unit", new { unit }))
            .ToDictionary(row => row.Submission, row => row.Event);
        var rows = await connection.QueryAsync<VersionRow>(
            VersionRow.Select + " where s.unit = @unit and t.submission is not null order by s.id", new { unit });
        return [.. rows.Select(row => (row.Version, since[row.Id]))];
    }

    /// <summary>The version that was standing before this one; null when there was none, or when this one never counted.</summary>
    public async Task<ReturnVersion?> BeforeAsync(long submission, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<VersionRow>($"""
            {VersionRow.Select} where s.id = (
              select before_submission from standing_event where after_submission = @submission order by id limit 1)
            """, new { submission });
        return rows.SingleOrDefault()?.Version;
    }

    /// <summary>Events that no completed pass has handled, oldest first: returns that depend on them may need a new judgement.</summary>
    public async Task<IReadOnlyList<StandingEvent>> UnsettledAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            long Event, string Unit, string Form, string Period, string Cause, long? Submission, string? Reason)>("""
            select id, unit, form, period, cause, after_submission, reason from standing_event
            where id > coalesce((select cast(value as integer) from setting where key = 'settled-event'), 0) order by id
            """);
        return [.. rows.Select(row => new StandingEvent(
            row.Event, new(new(row.Unit), new(row.Form), StoredPeriod.Read(row.Period)),
            StoredWords.Read<StandingCause>(row.Cause), row.Submission, row.Reason))];
    }

    /// <summary>Returns that changed between one seal and the next, for seals that have not been settled yet. Rules use sealed figures,
    /// so returns that were judged with the earlier figures must be judged again.</summary>
    public async Task<IReadOnlyList<(long Seal, ReturnId Return)>> SealedAgainAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(long Seal, string Unit, string Form, string Period)>("""
            select z.id, e.unit, e.form, e.period
            from seal z
            join seal b on b.id = (select max(p.id) from seal p where p.form = z.form and p.period = z.period and p.id < z.id)
            join standing_event e on e.form = z.form and e.period = z.period and e.id > b.upto_event and e.id <= z.upto_event
            where z.id > coalesce((select cast(value as integer) from setting where key = 'settled-seal'), 0) order by z.id, e.id
            """);
        return [.. rows.Select(row => (row.Seal, new ReturnId(new(row.Unit), new(row.Form), StoredPeriod.Read(row.Period))))];
    }

    /// <summary>Records that all returns affected by events up to this one were judged again.</summary>
    public Task SettledAsync(long lastEvent, CancellationToken cancellation) => RememberAsync("settled-event", lastEvent, cancellation);

    /// <summary>Records that all returns affected by seals up to this one were judged again.</summary>
    public Task SealSettledAsync(long lastSeal, CancellationToken cancellation) => RememberAsync("settled-seal", lastSeal, cancellation);

    private Task RememberAsync(string key, long number, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("delete from setting where key = @key", new { key }, transaction);
            await connection.ExecuteAsync("insert into setting (key, value) values (@key, @value)",
                new { key, value = number.ToString(CultureInfo.InvariantCulture) }, transaction);
        }, cancellation);

    /// <summary>Observations of the returns that were standing after an event, by unit and item.</summary>
    public async Task<IReadOnlyDictionary<UnitCode, IReadOnlyDictionary<ItemCode, Observation>>> ObservationsAsync(
        FormCode form, Period period, long upto, CancellationToken cancellation) =>
        (await FiguresAsync(form, period, upto, cancellation)).ToDictionary(unit => unit.Key, unit => unit.Value.Observations);

    /// <summary>The returns that were standing after an event, by unit, with their files.</summary>
    public async Task<IReadOnlyDictionary<UnitCode, StandingFigures>> FiguresAsync(
        FormCode form, Period period, long upto, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var standing = (await connection.QueryAsync<(string Unit, long Submission, string File)>($"""
            select e.unit, e.after_submission, d.path
            from standing_event e join submission s on s.id = e.after_submission join "drop" d on d.id = s.drop_id
            where e.form = @form and e.period = @period and {AsOf}
            """, new { form, period, upto })).ToList();
        var observations = await FiguresOfAsync(connection, [.. standing.Select(row => row.Submission)]);
        return standing.ToDictionary(
            row => new UnitCode(row.Unit), row => new StandingFigures(row.File, observations.GetValueOrDefault(row.Submission, Nothing)));
    }

    /// <summary>Changes of standing returns between two events, with the figures before and after each change.</summary>
    public async Task<IReadOnlyList<StandingChange>> ChangesAsync(
        FormCode form, Period period, long after, long upto, Registry registry, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var events = (await connection.QueryAsync<(string Cause, string Unit, long? Before, long? After, string File)>("""
            select e.cause, e.unit, e.before_submission, e.after_submission, d.path
            from standing_event e
            join submission s on s.id = coalesce(e.after_submission, e.before_submission)
            join "drop" d on d.id = s.drop_id
            where e.form = @form and e.period = @period and e.id > @after and e.id <= @upto order by e.id
            """, new { form, period, after, upto })).ToList();
        var submissions = events.SelectMany(change => new[] { change.Before, change.After }).OfType<long>().Distinct().ToList();
        var observations = await FiguresOfAsync(connection, submissions);
        return [.. from change in events
                   let unit = registry[new UnitCode(change.Unit)]
                   where unit is not null
                   select new StandingChange(
                       StoredWords.Read<ChangeCause>(change.Cause), unit, change.File,
                       change.Before is { } before ? observations.GetValueOrDefault(before, Nothing) : Nothing,
                       change.After is { } now ? observations.GetValueOrDefault(now, Nothing) : Nothing)];
    }

    /// <summary>The cells that a run added up for the given items: unit, value and position.</summary>
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
            """, new { run, form, period, items = items.Select(item => item.Value) });
        return [.. rows.Select(row => new Contribution(new(row.Unit), new(row.Item),
            row.Kind == "number" ? PowersOfTen.Unscale(row.Value ?? 0, (int)row.Decimals) : null, row.Words,
            (int)row.Version, row.Path, row.Sha256, row.Sheet, row.Cell))];
    }

    /// <summary>The files of the standing returns of a period.</summary>
    public async Task<IReadOnlyList<(UnitCode Unit, string Path, string Sha256)>> FilesAsync(
        Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return [.. (await connection.QueryAsync<(string Unit, string Path, string Sha256)>("""
            select t.unit, d.path, d.sha256 from standing t join submission s on s.id = t.submission join "drop" d on d.id = s.drop_id
            where t.period = @period order by t.unit, t.form
            """, new { period })).Select(row => (new UnitCode(row.Unit), row.Path, row.Sha256))];
    }

    private static readonly Dictionary<ItemCode, Observation> Nothing = [];

    private static async Task<Dictionary<long, IReadOnlyDictionary<ItemCode, Observation>>> FiguresOfAsync(
        DbConnection connection, IReadOnlyList<long> submissions)
    {
        var rows = await connection.QueryAsync<ObservationRow>(
            $"select {ObservationRow.Columns} from observation o where o.submission in @submissions", new { submissions });
        return rows.GroupBy(row => row.Submission).ToDictionary(
            one => one.Key,
            one => (IReadOnlyDictionary<ItemCode, Observation>)one.ToDictionary(row => new ItemCode(row.Item), FigureColumns.Read));
    }
}
