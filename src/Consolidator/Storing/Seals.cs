using Consolidator.Periods;
using Dapper;

namespace Consolidator.Storing;

/// <summary>What is sealed as published, and where the office has opened it again.</summary>
public sealed class Seals(Warehouse warehouse)
{
    /// <summary>True when a new version of the unit's return is kept but doesn't count: sealed, and no erratum opened since.</summary>
    public async Task<bool> IsFrozenAsync(string unit, string form, Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return await connection.ExecuteScalarAsync<long>("""
            select count(*) from seal z where z.form = @form and z.period = @period
              and z.id = (select max(l.id) from seal l where l.form = z.form and l.period = z.period)
              and not exists (select 1 from erratum e where e.form = z.form and e.period = z.period and e.at >= z.at and (e.unit is null or e.unit = @unit))
            """, new { unit, form, period = period.ToString() }) > 0;
    }
}
