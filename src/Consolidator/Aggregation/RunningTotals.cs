using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>Totals that are updated change by change.</summary>
internal sealed class RunningTotals
{
    private readonly Declaration _declared;
    private readonly Period _period;
    private readonly Dictionary<(ItemCode Item, Scope Scope), (decimal Sum, int Counted)> _sums = [];
    private readonly Dictionary<(ItemCode Item, Scope Scope, UnitCode Unit), decimal> _parts = [];

    public RunningTotals(Declaration declared, Period period, IReadOnlyDictionary<UnitCode, StandingFigures> standing)
    {
        (_declared, _period) = (declared, period);
        foreach (var unit in declared.Roster)
            if (standing.TryGetValue(unit.Code, out var counting)) Count(unit.Code, counting.Observations, 1);
    }

    public bool IsRatio((ItemCode Item, Scope Scope) place) => _declared.Form.Ratios.Any(ratio => ratio.Code == place.Item);

    /// <summary>The total; null when no unit has filed a figure.</summary>
    public decimal? Figure((ItemCode Item, Scope Scope) place)
    {
        if (_declared.Form.Ratios.FirstOrDefault(ratio => ratio.Code == place.Item) is { } derived)
            return Sum.Rounded(Ratio.Evaluate(derived.Expression, item => Figure((item, place.Scope))));
        return _sums.TryGetValue(place, out var sum) && sum.Counted > 0 && IsAdded(place.Item) ? sum.Sum : null;
    }

    /// <summary>The parts of units that differ between these totals and the other ones.</summary>
    public IEnumerable<((ItemCode Item, Scope Scope) Place, Unit Unit, decimal? Was, decimal? Now)> PartsAgainst(RunningTotals other)
    {
        foreach (var key in _parts.Keys.Union(other._parts.Keys))
        {
            decimal? was = _parts.TryGetValue(key, out var mine) && IsAdded(key.Item) ? mine : null;
            decimal? now = other._parts.TryGetValue(key, out var theirs) && other.IsAdded(key.Item) ? theirs : null;
            if (was != now && (_declared.UnitOf(key.Unit) ?? other._declared.UnitOf(key.Unit)) is { } unit)
                yield return ((key.Item, key.Scope), unit, was, now);
        }
    }

    /// <summary>Applies a change and returns the totals that it changed, with their old and new values.</summary>
    public IReadOnlyList<((ItemCode Item, Scope Scope) Place, decimal? Was, decimal? Now)> Apply(StandingChange change)
    {
        var places = change.Before.Keys.Union(change.After.Keys).Concat(_declared.Form.Ratios.Select(ratio => ratio.Code))
            .SelectMany(item => Scopes.All.Select(scope => (item, scope))).ToList();
        var before = places.Select(Figure).ToList();
        Count(change.Unit.Code, change.Before, -1);
        Count(change.Unit.Code, change.After, 1);
        return [.. places.Zip(before, (place, was) => (place, was, Figure(place))).Where(moved => moved.was != moved.Item3)];
    }

    private bool IsAdded(ItemCode item) => _declared.Form[item] is { Aggregation: not Forms.AggregationKind.Collected };

    private void Count(UnitCode code, IReadOnlyDictionary<ItemCode, Observation> observations, int sign)
    {
        if (_declared.UnitOf(code) is not { } unit) return;
        foreach (var observation in observations.Values)
        {
            if (_declared.Form[observation.Item] is not { } item || !item.IsOwedBy(unit, _period)
                || Aggregator.Part(item, observation.Figure) is not { } part) continue;
            foreach (var scope in Aggregator.ScopesOf(item, unit))
            {
                var (sum, counted) = _sums.GetValueOrDefault((item.Code, scope));
                _sums[(item.Code, scope)] = (sum + sign * part, counted + sign);
                if (sign > 0) _parts[(item.Code, scope, code)] = part;
                else _parts.Remove((item.Code, scope, code));
            }
        }
    }
}
