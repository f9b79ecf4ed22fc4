using System.Globalization;
using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Units;
using Dapper;

namespace Consolidator.Storing;

/// <summary>A form and period that has, or once had, standing returns, and what its latest run included.</summary>
/// <param name="LatestEvent">The last standing event of the form and period.</param>
/// <param name="SeenEvent">The last standing event that a run included; null when there is no run yet.</param>
public sealed record CollectedForm(FormCode Form, Period Period, long LatestEvent, long? SeenEvent, string? FormHash, string? RosterHash);

/// <summary>One form and period of a run: what the run included, the declarations it used, and the totals.</summary>
public sealed record AddedUp(CollectedForm Of, Declaration Declared, string RosterHash, IReadOnlyList<Sum> Sums);

/// <summary>What a run included of a form and period: all returns up to a standing event, with a form and a roster.</summary>
public sealed record Seen(int Run, long UptoEvent, string FormHash, string RosterHash);

/// <summary>Runs and their totals: the tables <c>run</c>, <c>run_form</c>, <c>total</c>, <c>form_text</c> and <c>roster_text</c>.</summary>
public sealed class RunTable(Warehouse warehouse)
{
    public async Task<IReadOnlyList<CollectedForm>> AllAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            string Form, string Period, long Latest, long? Seen, string? FormHash, string? RosterHash)>("""
            select e.form, e.period, max(e.id), r.upto_event, r.form_hash, r.roster_hash from standing_event e
            left join latest_run l on l.form = e.form and l.period = e.period
            left join run_form r on r.form = e.form and r.period = e.period and r.run = l.run
            group by e.form, e.period, r.upto_event, r.form_hash, r.roster_hash order by e.form, e.period
            """);
        return [.. rows.Select(row =>
            new CollectedForm(new FormCode(row.Form), StoredPeriod.Read(row.Period), row.Latest, row.Seen, row.FormHash, row.RosterHash))];
    }

    /// <summary>Stores one run over all the given forms and periods.</summary>
    /// <returns>The number of the run.</returns>
    public Task<int> StoreAsync(IReadOnlyList<AddedUp> added, DateTimeOffset at, CancellationToken cancellation) =>
        warehouse.WriteAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var run = await connection.ExecuteScalarAsync<int>(
                "insert into run (at) values (@at) returning id", new { at = Instant.Write(at) }, transaction);
            foreach (var (of, declared, rosterHash, _) in added)
            {
                var (formHash, form, roster) = (declared.Form.Hash, declared.Form.Text, declared.RosterText(of.Period));
                await connection.ExecuteAsync("insert into run_form values (@run, @Form, @Period, @LatestEvent, @formHash, @rosterHash)",
                    new { run, of.Form, of.Period, of.LatestEvent, formHash, rosterHash }, transaction);
                await connection.ExecuteAsync(
                    "insert into form_text (hash, content) values (@formHash, @form) on conflict (hash) do nothing",
                    new { formHash, form }, transaction);
                await connection.ExecuteAsync(
                    "insert into roster_text (hash, content) values (@rosterHash, @roster) on conflict (hash) do nothing",
                    new { rosterHash, roster }, transaction);
            }
            await using var insert = new BulkInsert(transaction, "total",
                "run", "form", "period", "item", "scope", "position", "name", "measure",
                "value", "decimals", "numerator", "denominator", "figure", "due", "counted", "blank", "missing");
            foreach (var (of, _, _, sums) in added)
                foreach (var (position, sum) in sums.Index())
                    await insert.AddAsync(cancellation,
                        run, of.Form, of.Period, sum.Item, sum.Scope.Word, position, sum.Name, sum.Measure,
                        sum.Value is { } value ? PowersOfTen.Scale(value, sum.Decimals) : null, sum.Decimals,
                        sum.Ratio?.Numerator.ToString(CultureInfo.InvariantCulture),
                        sum.Ratio?.Denominator.ToString(CultureInfo.InvariantCulture),
                        sum.Figure?.ToString(CultureInfo.InvariantCulture), sum.Due, sum.Counted, sum.Blank, sum.Missing);
            return run;
        }, cancellation);

    public async Task<int?> LatestAsync(CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        return (int?)await connection.ExecuteScalarAsync<long?>("select max(id) from run");
    }

    /// <summary>Totals of one run, or of the latest run of each form and period; by period, form and item.</summary>
    public async Task<IReadOnlyList<Total>> TotalsAsync(
        Period? period, FormCode? form, Scope? scope, int? run, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(
            long Run, string Period, string Form, string Item, string Name, string Scope,
            string? Figure, string Measure, long Due, long Counted, long Blank, long Missing)>("""
            select t.run, t.period, t.form, t.item, t.name, t.scope, t.figure, t.measure, t.due, t.counted, t.blank, t.missing
            from total t join latest_run l on l.form = t.form and l.period = t.period
            where t.run = coalesce(@run, l.run)
              and (@period is null or t.period = @period) and (@form is null or t.form = @form) and (@scope is null or t.scope = @scope)
            order by t.period, t.form, t.position
            """, new { run, period, form, scope = scope?.Word });
        return [.. rows.Select(row =>
            new Total((int)row.Run, StoredPeriod.Read(row.Period), new FormCode(row.Form), new ItemCode(row.Item), row.Name,
                StoredWords.Read<Scope>(row.Scope),
            row.Figure is null
                ? null
                : decimal.Parse(row.Figure, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            row.Measure, (int)row.Due, (int)row.Counted, (int)row.Blank, (int)row.Missing))];
    }

    /// <summary>What the latest run up to and including <paramref name="run"/> included of a form and period;
    /// null when there is no such run.</summary>
    public async Task<Seen?> SeenAsync(FormCode form, Period period, int run, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<(long Run, long UptoEvent, string? FormHash, string? RosterHash)>("""
            select run, upto_event, form_hash, roster_hash from run_form
            where form = @form and period = @period and run <= @run order by run desc limit 1
            """, new { form, period, run });
        return row.FormHash is null ? null : new((int)row.Run, row.UptoEvent, row.FormHash, row.RosterHash!);
    }

    /// <summary>The text of the form and of the roster that a run used; null for runs older than the tables that keep them.</summary>
    public async Task<(string? Form, string? Roster)> DeclaredAsync(Seen seen, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var form = await connection.ExecuteScalarAsync<string?>("select content from form_text where hash = @FormHash", seen);
        return (form, await connection.ExecuteScalarAsync<string?>("select content from roster_text where hash = @RosterHash", seen));
    }

    /// <summary>Runs that added up at least one form of the period, by number.</summary>
    public async Task<IReadOnlyList<(int Run, DateTimeOffset At)>> OfPeriodAsync(Period period, CancellationToken cancellation)
    {
        await using var connection = await warehouse.OpenAsync(cancellation);
        var rows = await connection.QueryAsync<(long Run, string At)>(
            "select id, at from run where id in (select run from run_form where period = @period) order by id",
            new { period });
        return [.. rows.Select(row => ((int)row.Run, Instant.Read(row.At)))];
    }
}
