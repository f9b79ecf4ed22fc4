using System.Data.Common;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Language;
using Consolidator.Units;
using Consolidator.Validation;
using Dapper;

namespace Consolidator.Storing;

/// <summary>Reads everything in the warehouse that the judgement of a return needs, on one connection and in one snapshot.</summary>
public sealed class ReturnContexts(Warehouse warehouse, FormCatalog catalog)
{
    /// <param name="sha256">Hash of a new file, to find another unit that dropped the same file; null for a stored version.</param>
    /// <param name="likeness">Hash of the figures, to find another unit that filed the same figures; null when there are too few.</param>
    public Task<ReturnContext> ReadAsync(
        Unit unit, Form form, Period period, string? sha256, string? likeness, CancellationToken cancellation) =>
        warehouse.ReadAsync(async connection =>
        {
            var id = new ReturnId(unit.Code, form.Code, period);
            var versions = await SubmissionTable.VersionsAsync(connection, id);
            var standing = versions.LastOrDefault(version => version.Standing);
            return new ReturnContext(
                versions, await OthersAsync(connection, unit, form, period), await SubmissionTable.RepliesAsync(connection, id),
                await SealTable.IsFrozenAsync(connection, id))
            {
                StandingObservations = standing is null ? []
                    : [.. (await SubmissionTable.ObservationsAsync(connection, [standing.Id]))[standing.Id]],
                SameFile = sha256 is null ? null : await SameFileAsync(connection, sha256, unit.Code),
                SameFigures = likeness is null ? null : await SameFiguresAsync(connection, likeness, id),
            };
        }, cancellation);

    /// <summary>Standing versions of other returns that the rules of the form refer to.</summary>
    public Task<OtherReturns> OthersAsync(Unit unit, Form form, Period period, CancellationToken cancellation) =>
        warehouse.ReadAsync(connection => OthersAsync(connection, unit, form, period), cancellation);

    /// <summary>Another unit that dropped the same file; null when none did.</summary>
    public Task<SameContent?> SameFileAsync(Unit unit, string sha256, CancellationToken cancellation) =>
        warehouse.ReadAsync(connection => SameFileAsync(connection, sha256, unit.Code), cancellation);

    private async Task<OtherReturns> OthersAsync(DbConnection connection, Unit unit, Form form, Period period)
    {
        var standing = new List<StandingReturn>(await StandingAsync(connection, unit.Code, CrossReferences.Periods(form, period)));
        var periods = CrossReferences.PeriodsOfChildren(form, period);
        var children = periods.Count == 0 ? [] : catalog.Children(unit, form.Code, period).ToList();
        foreach (var child in children)
            standing.AddRange((await StandingAsync(connection, child.Code, periods)).Select(theirs => theirs with { Of = child.Code }));
        return new(standing, [.. children.Select(child => new SubUnit(child.Code, child.Name))])
        {
            Conceded = await ConcededAsync(connection, new(unit.Code, form.Code, period)),
        };
    }

    private static async Task<IReadOnlySet<string>> ConcededAsync(DbConnection connection, ReturnId id) =>
        (await connection.QueryAsync<string>("""
            select f.binding from standing t join finding f on f.submission = t.submission
            where t.unit = @Unit and t.form = @Form and t.period = @Period and f.binding is not null and f.severity = 'warning'
            """, id)).ToHashSet();

    private async Task<IReadOnlyList<StandingReturn>> StandingAsync(
        DbConnection connection, UnitCode unit, IReadOnlyList<Period> periods)
    {
        if (periods.Count == 0) return [];
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
        var observations = await SubmissionTable.ObservationsAsync(connection, [.. chosen.Select(row => row.Id)]);
        return [.. chosen.Select(row => new StandingReturn(
            new(row.Form), catalog[new FormCode(row.Form)]?.Family, StoredPeriod.Read(row.Period), row.Sealed,
            observations[row.Id].ToDictionary(observation => observation.Item)))];
    }

    /// <summary>The last drop of the same bytes by another unit; null when there is none.</summary>
    private static async Task<SameContent?> SameFileAsync(DbConnection connection, string sha256, UnitCode unit)
    {
        var (other, submission) = await connection.QueryFirstOrDefaultAsync<(string? Unit, long? Submission)>("""
            select d.unit, coalesce(s.id, d.duplicate_of) from "drop" d left join submission s on s.drop_id = d.id
            where d.sha256 = @sha256 and d.unit is not null and d.unit <> @unit order by d.id desc
            """, new { sha256, unit });
        return other is null ? null : new(new(other), submission);
    }

    private static async Task<SameContent?> SameFiguresAsync(DbConnection connection, string likeness, ReturnId id)
    {
        var (other, submission) = await connection.QueryFirstOrDefaultAsync<(string? Unit, long Submission)>("""
            select s.unit, s.id from submission s join standing t on t.submission = s.id
            where s.likeness = @likeness and s.form = @Form and s.period = @Period and s.unit <> @Unit order by s.id
            """, new { likeness, id.Form, id.Period, id.Unit });
        return other is null ? null : new(new(other), submission);
    }
}
