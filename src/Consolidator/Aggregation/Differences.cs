using Consolidator.Codes;
using Consolidator.Periods;

namespace Consolidator.Aggregation;

/// <summary>Names the causes of every change of a total between two runs.</summary>
public static class Differences
{
    /// <summary>Why totals moved between two runs of a form and period: what a new form makes of the same returns, then a new
    /// roster, then the returns, one after the other.</summary>
    /// <param name="from">Totals as the earlier run stored them; empty when there was none.</param>
    /// <param name="to">Totals as the later run stored them.</param>
    /// <param name="before">What the earlier run was added up under.</param>
    /// <param name="after">What the later run was.</param>
    /// <param name="standing">What stood in the earlier run, by unit.</param>
    /// <param name="changes">What happened between the two, in order.</param>
    public static IReadOnlyList<Difference> Between(
        Period period, IReadOnlyList<Total> from, IReadOnlyList<Total> to, Declaration before, Declaration after,
        IReadOnlyDictionary<UnitCode, StandingFigures> standing, IReadOnlyList<StandingChange> changes)
    {
        var telling = new DifferenceCollector(from, to);
        var old = new RunningTotals(before, period, standing);
        var reformed = new RunningTotals(new(after.Form, before.Roster), period, standing);
        var tally = new RunningTotals(after, period, standing);
        // The schemas of a run made before they were kept are taken to be those of now; what they don't explain is the form's.
        foreach (var place in telling.Places) telling.Add(place, telling.Was(place), old.Figure(place), ChangeCause.Form, null);
        Declared(old, reformed, ChangeCause.Form);
        Declared(reformed, tally, ChangeCause.Registry);
        foreach (var change in changes)
            foreach (var (place, was, now) in tally.Apply(change))
                telling.Add(place, was, now, change.Cause, new(change.Unit, change.File, change.After, change.Before));
        foreach (var place in telling.Places) telling.Add(place, tally.Figure(place), telling.Is(place), ChangeCause.Form, null);
        return telling.InOrderOf(after.Form);

        void Declared(RunningTotals one, RunningTotals other, ChangeCause cause)
        {
            foreach (var (place, unit, was, now) in one.PartsAgainst(other))
                telling.Add(place, was, now, cause, standing.TryGetValue(unit.Code, out var counting)
                    ? new(unit, counting.File, counting.Observations, counting.Observations) : null);
            foreach (var place in telling.Places.Where(place => one.IsRatio(place) || other.IsRatio(place)))
                telling.Add(place, one.Figure(place), other.Figure(place), cause, null);
        }
    }
}
