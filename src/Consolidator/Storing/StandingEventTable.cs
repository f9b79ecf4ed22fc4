using System.Globalization;
using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Returns;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A change of which return counts.</summary>
/// <param name="Submission">What counts from then on; null: nothing.</param>
/// <param name="Reason">What the office gave for it.</param>
public sealed record StandingEvent(long Event, UnitCode Unit, FormCode Form, Period Period, StandingCause Cause, long? Submission,
    string? Reason);

/// <summary>Changes of what counts that other returns have not been looked at for.</summary>
public sealed class StandingEventTable(Warehouse warehouse)
{
    /// <summary>Changes of what counts after which no pass has come to its end, the first first:
    /// other returns may not have been looked at again.</summary>
    public async Task<IReadOnlyList<StandingEvent>> UnsettledAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            long Event, string Unit, string Form, string Period, string Cause, long? Submission, string? Reason)>("""
            select id, unit, form, period, cause, after_submission, reason from standing_event
            where id > coalesce((select cast(value as integer) from setting where key = 'settled-event'), 0) order by id
            """);
        return [.. rows.Select(row => new StandingEvent(
            row.Event, new UnitCode(row.Unit), new FormCode(row.Form), StoredPeriod.Read(row.Period),
            Ledger.Of<StandingCause>(row.Cause), row.Submission, row.Reason))];
    }

    /// <summary>Returns that were published anew by a later seal, since the last time that was looked at: whoever was judged beside the
    /// sealed figures was judged beside those of the seal before.</summary>
    public async Task<IReadOnlyList<(long Seal, StandingEvent Change)>> SealedAgainAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(long Seal, string Unit, string Form, string Period)>("""
            select z.id, e.unit, e.form, e.period
            from seal z
            join seal b on b.id = (select max(p.id) from seal p where p.form = z.form and p.period = z.period and p.id < z.id)
            join standing_event e on e.form = z.form and e.period = z.period and e.id > b.upto_event and e.id <= z.upto_event
            where z.id > coalesce((select cast(value as integer) from setting where key = 'settled-seal'), 0) order by z.id, e.id
            """);
        // Later than whatever was judged, for none of it saw what is published now.
        return [.. rows.Select(row => (row.Seal, new StandingEvent(
            long.MaxValue, new UnitCode(row.Unit), new FormCode(row.Form), StoredPeriod.Read(row.Period), StandingCause.Correction, null,
                null)))];
    }

    /// <summary>Every return that names what has changed so far was looked at again.</summary>
    public Task SettledAsync(long lastEvent, CancellationToken cancellation) => RememberAsync("settled-event", lastEvent, cancellation);

    /// <summary>All returns that look at what was sealed up to this seal have been looked at again.</summary>
    public Task SealSettledAsync(long lastSeal, CancellationToken cancellation) => RememberAsync("settled-seal", lastSeal, cancellation);

    private Task RememberAsync(string key, long number, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync("delete from setting where key = @key", new { key }, transaction);
            await connection.ExecuteAsync("insert into setting (key, value) values (@key, @value)",
                new { key, value = number.ToString(CultureInfo.InvariantCulture) }, transaction);
        }, cancellation);
}
