using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Reports;
using Consolidator.Runs;
using Consolidator.Screening;
using Consolidator.Storing;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Office;

/// <summary>Reads from the warehouse everything that a report or a bulletin needs.</summary>
public sealed class ReportInputReader(FormCatalog catalog, WarehouseTables tables, RunDeclarations declarations)
{
    /// <param name="period">The year of a report or the quarter of a bulletin.</param>
    /// <returns>Null when nothing was ever added up for the period.</returns>
    public async Task<ReportInput?> ReadAsync(Period period, CancellationToken cancellation)
    {
        var periods = Periods(period);
        var asked = catalog.Collections.Where(collection => periods.Contains(collection.Period)).ToList();
        var forms = asked.Select(collection => catalog[collection.Form]).OfType<Form>().Distinct().ToList();
        var totals = new List<Total>();
        foreach (var one in periods) totals.AddRange(await tables.Runs.TotalsAsync(one, null, null, null, cancellation));
        if (totals.All(total => total.Period != period)) return null;
        var released = await tables.Seals.ReleasedAsync(cancellation);
        var figures = new List<UnitFigure>();
        var texts = new List<UnitText>();
        var missing = new List<MissingReturn>();
        var rosters = new List<IReadOnlyList<Unit>>();
        foreach (var collection in asked)
        {
            if (catalog[collection.Form] is not { } now) continue;
            var seen = await tables.Runs.SeenAsync(now.Code, collection.Period, int.MaxValue, cancellation);
            // The totals are those of a run, so the form and the units must be the ones that the run used.
            var (form, roster) = await declarations.ReadAsync(now, collection.Period, seen, cancellation);
            var standing = seen is null ? null
                : await tables.Standings.ObservationsAsync(form.Code, collection.Period, seen.UptoEvent, cancellation);
            if (collection.Period == period) rosters.Add(roster);
            foreach (var unit in roster)
            {
                if (standing?.GetValueOrDefault(unit.Code) is not { } filed)
                {
                    missing.Add(new(unit, form.Code, collection.Period));
                    continue;
                }
                figures.AddRange(
                    from item in form.Items
                    where item.Kind is not ItemKind.Text && item.IsOwedBy(unit, collection.Period)
                    let value = Value(item, filed.GetValueOrDefault(item.Code)?.Figure)
                    select new UnitFigure(unit, collection.Period, form.Code, item.Code, value));
                if (collection.Period == period) texts.AddRange(TextsOf(unit, form, filed, released));
            }
        }
        var run = totals.Where(total => total.Period == period).Max(total => total.Run);
        return new(period, run, await RegistryAsync(period, rosters, cancellation), forms, totals, figures, texts,
            [.. missing.Where(one => one.Period == period)]);
    }

    /// <summary>The registry; for a sealed period, the units of the published rosters.</summary>
    private async Task<Registry> RegistryAsync(Period period, IReadOnlyList<IReadOnlyList<Unit>> rosters, CancellationToken cancellation)
    {
        var position = catalog.Registry.Units.Index().ToDictionary(unit => unit.Item.Code, unit => unit.Index);
        foreach (var seal in await tables.Seals.OfAsync(period, cancellation))
            if (await tables.Seals.IsClosedAsync(seal.Form, period, cancellation))
            {
                var units = rosters.SelectMany(roster => roster).DistinctBy(unit => unit.Code)
                    .OrderBy(unit => position.GetValueOrDefault(unit.Code, int.MaxValue));
                return new(catalog.Registry.City, [.. units], catalog.Registry.Attributes);
            }
        // A unit whose figures are part of another unit's return does not appear in the report on its own.
        return catalog.Registry with { Units = [.. catalog.Registry.Units.Where(unit => !IsContained(unit, period))] };
    }

    private bool IsContained(Unit unit, Period period)
    {
        var owed = catalog.Collections.Where(collection => collection.Period == period && collection.Owes(unit)).ToList();
        return owed.Count > 0 && owed.All(collection => catalog.Container(unit, collection.Form, period) is not null);
    }

    /// <summary>A yearly report needs its year; a bulletin needs its quarter, the quarter before, and its year with all quarters.</summary>
    private static IReadOnlyList<Period> Periods(Period period)
    {
        if (period.Kind != PeriodKind.Quarter) return [period];
        var quarters = Enumerable.Range(1, 4).Select(quarter => Period.OfQuarter(period.Year, quarter));
        return [.. new[] { period, period.Previous, Period.OfYear(period.Year) }.Concat(quarters).Distinct()];
    }

    private static decimal? Value(Item item, Figure? figure) => figure is null ? null : Aggregator.Part(item, figure);

    private static IEnumerable<UnitText> TextsOf(
        Unit unit, Form form, IReadOnlyDictionary<ItemCode, Observation> filed, IReadOnlySet<(UnitCode Unit, string Sha256)> released)
    {
        foreach (var item in form.Items.Where(item => item.Kind == ItemKind.Text))
            if (filed.GetValueOrDefault(item.Code)?.Figure is Figure.Words(var words))
            {
                var sha256 = Digest.Of(words);
                yield return new(
                    unit, form.Code, item.Code, words, sha256, TextScreening.Find(words).Count > 0
                        && !released.Contains((unit.Code, sha256)));
            }
    }
}
