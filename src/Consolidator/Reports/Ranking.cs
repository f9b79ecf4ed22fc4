using Consolidator.Units;

namespace Consolidator.Reports;

/// <param name="Rank">Null when the unit has no figure.</param>
public sealed record Ranked(Unit Unit, decimal? Value, int? Rank);

/// <summary>Sorts units by a figure, largest first. Equal figures share a rank (1, 2, 2, 4) and keep the order of the registry.</summary>
public static class Ranking
{
    public static IReadOnlyList<Ranked> Of(IEnumerable<Unit> units, Func<Unit, decimal?> figure)
    {
        var all = units.Select(unit => (Unit: unit, Value: figure(unit))).ToList();
        var sorted = all.Where(one => one.Value is not null).OrderByDescending(one => one.Value).ToList();
        var rank = 0;
        var ranked = new List<Ranked>(all.Count);
        for (var place = 0; place < sorted.Count; place++)
        {
            if (place == 0 || sorted[place].Value != sorted[place - 1].Value) rank = place + 1;
            ranked.Add(new(sorted[place].Unit, sorted[place].Value, rank));
        }
        return [.. ranked, .. all.Where(one => one.Value is null).Select(one => new Ranked(one.Unit, null, null))];
    }
}
