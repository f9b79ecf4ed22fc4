using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Aggregation;

/// <summary>Finds the causes of every change of a total between two runs.</summary>
public static class Differences
{
    /// <summary>The causes of the changes between two runs of a form and period: first the new form applied to the same returns, then
    /// the new roster, then each changed return in order.</summary>
    /// <param name="from">Totals of the earlier run; empty when there was no earlier run.</param>
    /// <param name="to">Totals of the later run.</param>
    /// <param name="before">Form and roster of the earlier run.</param>
    /// <param name="after">Form and roster of the later run.</param>
    /// <param name="standing">The standing returns of the earlier run, by unit.</param>
    /// <param name="changes">The changes between the two runs, in order.</param>
    public static IReadOnlyList<Difference> Between(
        Period period, IReadOnlyList<Total> from, IReadOnlyList<Total> to, Declaration before, Declaration after,
        IReadOnlyDictionary<UnitCode, StandingFigures> standing, IReadOnlyList<StandingChange> changes)
    {
        var collector = new DifferenceCollector(from, to);
        var old = new RunningTotals(before, period, standing);
        var reformed = new RunningTotals(new(after.Form, before.Roster), period, standing);
        var tally = new RunningTotals(after, period, standing);
        // Old runs did not store their schemas. For them the current schemas are used, and the rest of a change goes to the form.
        foreach (var place in collector.Places) collector.Add(place, collector.Was(place), old.Figure(place), ChangeCause.Form, null);
        Declared(old, reformed, ChangeCause.Form);
        Declared(reformed, tally, ChangeCause.Registry);
        foreach (var change in changes)
            foreach (var (place, was, now) in tally.Apply(change))
                collector.Add(place, was, now, change.Cause, new(change.Unit, change.File, change.After, change.Before));
        foreach (var place in collector.Places) collector.Add(place, tally.Figure(place), collector.Is(place), ChangeCause.Form, null);
        return collector.InOrderOf(after.Form);

        void Declared(RunningTotals one, RunningTotals other, ChangeCause cause)
        {
            foreach (var (place, unit, was, now) in one.PartsAgainst(other))
                collector.Add(place, was, now, cause, standing.TryGetValue(unit.Code, out var counting)
                    ? new(unit, counting.File, counting.Observations, counting.Observations) : null);
            foreach (var place in collector.Places.Where(place => one.IsRatio(place) || other.IsRatio(place)))
                collector.Add(place, one.Figure(place), other.Figure(place), cause, null);
        }
    }
}
