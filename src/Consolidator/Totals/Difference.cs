using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Rules;
using Consolidator.Units;

namespace Consolidator.Totals;

/// <summary>Something that changed whose return counts, with the figures that counted before and after it.</summary>
/// <param name="Cause">first | correction | waiver | return | withdrawal | erratum</param>
/// <param name="File">The file of the version that counts from then on, or that ceased to.</param>
public sealed record StandingChange(
    string Cause, Unit Unit, string File, IReadOnlyDictionary<string, Observation> Before, IReadOnlyDictionary<string, Observation> After);

/// <summary>A part of the change of a total, and what caused it.</summary>
/// <param name="From">The whole total in the earlier run; null when nobody had filed a figure.</param>
/// <param name="Change">This cause's part. The parts of a total sum exactly to <paramref name="To"/> − <paramref name="From"/>,
/// nothing counting as 0.</param>
/// <param name="Cause">As <see cref="StandingChange.Cause"/>, or <c>registry</c> or <c>form</c> for what no return explains.</param>
public sealed record Difference(
    string Item, string Scope, decimal? From, decimal? To, decimal Change, string Cause, Unit? Unit, string? File, string? Cell)
{
    /// <summary>Why totals moved between two runs of a form and period.</summary>
    /// <param name="from">Totals as the earlier run stored them; empty when there was none.</param>
    /// <param name="to">Totals as the later run stored them.</param>
    /// <param name="standing">What stood in the earlier run.</param>
    /// <param name="changes">What happened between the two, in order.</param>
    /// <param name="declared"><c>form</c> when the form changed between the runs, else <c>registry</c>.</param>
    public static IReadOnlyList<Difference> Between(
        Form form, Period period, IReadOnlyList<Unit> roster, IReadOnlyList<Total> from, IReadOnlyList<Total> to,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, Observation>> standing,
        IReadOnlyList<StandingChange> changes, string declared)
    {
        var parts = new List<Difference>();
        var earlier = from.ToDictionary(total => (total.Item, total.Scope));
        var later = to.ToDictionary(total => (total.Item, total.Scope));
        var tally = new Tally(form, period, roster, standing);
        // What a new form or roster makes of the same returns comes first; then the returns, one after the other.
        foreach (var place in earlier.Keys.Union(later.Keys)) Add(place, tally.Value(place) - Was(place), declared, null);
        foreach (var change in changes)
            foreach (var (place, part) in tally.Apply(change)) Add(place, part, change.Cause, change);
        // The later run may have been made under a form that is no longer the present one.
        foreach (var place in earlier.Keys.Union(later.Keys))
            Add(place, (later.GetValueOrDefault(place)?.Value ?? 0) - tally.Value(place), declared, null);
        var position = form.Items.Select(item => item.Code)
            .Concat(form.Ratios.Select(ratio => ratio.Code))
            .Index()
            .ToDictionary(entry => entry.Item, entry => entry.Index);
        return [.. parts
            .OrderBy(part => position.GetValueOrDefault(part.Item, int.MaxValue))
            .ThenBy(part => part.Scope, StringComparer.Ordinal)];

        decimal Was((string, string) place) => earlier.GetValueOrDefault(place)?.Value ?? 0;

        void Add((string Item, string Scope) place, decimal part, string cause, StandingChange? change)
        {
            if (part == 0) return;
            var cell = change is null
                ? null
                : (change.After.GetValueOrDefault(place.Item) ?? change.Before.GetValueOrDefault(place.Item))?.Where;
            parts.Add(new(
                place.Item, place.Scope, earlier.GetValueOrDefault(place)?.Value, later.GetValueOrDefault(place)?.Value,
                part, cause, change?.Unit, change?.File, cell?.ToString()));
        }
    }

    /// <summary>Totals that follow the returns one change at a time.</summary>
    private sealed class Tally
    {
        private readonly Form _form;
        private readonly Period _period;
        private readonly HashSet<string> _roster;
        private readonly Dictionary<(string Item, string Scope), (decimal Sum, int Counted)> _sums = [];

        public Tally(
            Form form, Period period, IReadOnlyList<Unit> roster,
            IReadOnlyDictionary<string, IReadOnlyDictionary<string, Observation>> standing)
        {
            (_form, _period, _roster) = (form, period, [.. roster.Select(unit => unit.Code)]);
            foreach (var unit in roster)
                if (standing.TryGetValue(unit.Code, out var observations)) Count(unit, observations, 1);
        }

        public decimal Value((string Item, string Scope) place) => Figure(place) ?? 0;

        /// <summary>The totals that the change moves, and by how much.</summary>
        public IEnumerable<((string Item, string Scope) Place, decimal Part)> Apply(StandingChange change)
        {
            var ratios = _form.Ratios.SelectMany(ratio => Adding.Scopes.Select(scope => (ratio.Code, scope)))
                .ToDictionary(place => place, Value);
            var before = new Dictionary<(string, string), decimal>();
            foreach (var item in change.Before.Keys.Union(change.After.Keys))
                foreach (var scope in Adding.Scopes) before[(item, scope)] = Value((item, scope));
            Count(change.Unit, change.Before, -1);
            Count(change.Unit, change.After, 1);
            return before.Concat(ratios).Select(was => (was.Key, Value(was.Key) - was.Value)).Where(moved => moved.Item2 != 0);
        }

        private decimal? Figure((string Item, string Scope) place)
        {
            if (_form.Ratios.FirstOrDefault(ratio => ratio.Code == place.Item) is { } derived)
                return Adding.Rounded(Ratio.Evaluate(derived.Expression, item => Figure((item, place.Scope))));
            return _sums.TryGetValue(place, out var sum) && sum.Counted > 0 ? sum.Sum : null;
        }

        private void Count(Unit unit, IReadOnlyDictionary<string, Observation> observations, int sign)
        {
            if (!_roster.Contains(unit.Code)) return;
            foreach (var observation in observations.Values)
            {
                if (_form[observation.Item] is not { } item
                    || !item.IsOwedBy(unit, _period)
                    || Adding.Part(item, observation.Figure) is not { } part)
                    continue;
                foreach (var scope in Adding.ScopesOf(item, unit))
                {
                    var (sum, counted) = _sums.GetValueOrDefault((item.Code, scope));
                    _sums[(item.Code, scope)] = (sum + sign * part, counted + sign);
                }
            }
        }
    }
}
