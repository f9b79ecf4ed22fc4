using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Rules.Language;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>Adds standing observations up to totals. Every run computes its totals from the returns again and never adds differences
/// to earlier totals.</summary>
public static class Aggregator
{
    /// <summary>The totals of one form and period: all items in form order, then the ratios. Each item has one total per scope in
    /// which a unit owes it.</summary>
    /// <param name="roster">The units that owe the form.</param>
    /// <param name="standing">Observations of the standing returns, by unit code and item.</param>
    public static IReadOnlyList<Sum> Up(
        Form form, Period period, IReadOnlyList<Unit> roster,
        IReadOnlyDictionary<UnitCode, IReadOnlyDictionary<ItemCode, Observation>> standing)
    {
        var sums = new List<Sum>();
        foreach (var scope in Scopes.All)
        {
            var units = roster.Where(unit => scope.Includes(unit)).ToList();
            var ofScope = new Dictionary<ItemCode, Sum>();
            foreach (var item in form.Items)
            {
                var due = units.Where(unit => item.IsOwedBy(unit, period) && ScopesOf(item, unit).Contains(scope)).ToList();
                if (due.Count > 0) ofScope[item.Code] = Of(item, scope, due, standing);
            }
            sums.AddRange(ofScope.Values);
            foreach (var ratio in form.Ratios)
                if (OfRatio(ratio, scope, ofScope) is { } sum) sums.Add(sum);
        }
        return [.. sums.OrderBy(sum => form.Positions[sum.Item])];
    }

    /// <summary>The part of a total that comes from a unit's figure; null when the figure is not counted. A text is counted and
    /// adds 0.</summary>
    public static decimal? Part(Item item, Figure figure) => figure switch
    {
        Figure.Number(var number) => number,
        Figure.Words(var answer) => item.Aggregation == AggregationKind.CountOfYes && item.Yes.Contains(answer) ? 1 : 0,
        _ => null,
    };

    /// <summary>The scopes that a unit's figure belongs to. A single-source figure belongs only to the city, whatever the kind of
    /// its unit.</summary>
    public static IEnumerable<Scope> ScopesOf(Item item, Unit unit) =>
        item.Aggregation == AggregationKind.SingleSource ? [Scope.City] : Scopes.All.Where(scope => scope.Includes(unit));


    private static Sum Of(
        Item item, Scope scope, List<Unit> due, IReadOnlyDictionary<UnitCode, IReadOnlyDictionary<ItemCode, Observation>> standing)
    {
        var filed = due.Where(unit => standing.ContainsKey(unit.Code))
            .Select(unit => standing[unit.Code].GetValueOrDefault(item.Code)?.Figure)
            .ToList();
        var parts = filed.OfType<Figure>().Select(figure => Part(item, figure)).OfType<decimal>().ToList();
        decimal? value = item.Aggregation == AggregationKind.Collected || parts.Count == 0 ? null
            : parts.Sum() + new decimal(0, 0, 0, false, (byte)(item.Aggregation == AggregationKind.CountOfYes ? 0 : item.Decimals));
        return new(item.Code, item.Name, item.Measure, scope, value, item.Aggregation == AggregationKind.CountOfYes ? 0
            : item.Decimals, null,
            due.Count, parts.Count, filed.Count - parts.Count, due.Count - filed.Count);
    }

    private static Sum? OfRatio(DerivedRatio ratio, Scope scope, Dictionary<ItemCode, Sum> totals)
    {
        var operands = Ratio.Items(ratio.Expression).Select(item => totals.GetValueOrDefault(item)).OfType<Sum>().ToList();
        if (operands.Count == 0) return null;
        // The coverage of a ratio is that of its least covered operand.
        var least = operands.MinBy(sum => sum.Counted)!;
        return new(ratio.Code, ratio.Name, Sum.RatioMeasure, scope, null, Sum.RatioPlaces,
            Ratio.Evaluate(ratio.Expression, item => totals.GetValueOrDefault(item)?.Value),
            least.Due, least.Counted, least.Blank, least.Missing);
    }
}
