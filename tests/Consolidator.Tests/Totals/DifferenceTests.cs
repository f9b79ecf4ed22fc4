using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.House;
using Consolidator.Periods;
using Consolidator.Units;
using CsCheck;

namespace Consolidator.Totals;

/// <summary>Totals and their changes over random histories: first returns, corrections, returns by the office, withdrawals, in any order.</summary>
public sealed class DifferenceTests
{
    private static readonly FormCatalog Catalog = FormCatalog.Load(Path.Combine(Sources.Root, "schemas"));
    private static readonly Form Form = Catalog["annual-2013"]!;
    private static readonly Period Year = Period.OfYear(2013);
    private static readonly IReadOnlyList<Unit> Roster = [.. Catalog.Registry.Units.Take(12)];
    private static readonly string[] Items = ["A01", "C01", "E01", "E0202", "F01", "F0202", "L1", "X01"];

    private static readonly Gen<Figure> AnyFigure = Gen.OneOf<Figure>(
        Gen.Int[0, 1000].Select(number => (Figure)new Figure.Number(number)), Gen.Const<Figure>(new Figure.Blank()), Gen.Const<Figure>(new Figure.NotApplicable()));

    private static readonly Gen<IReadOnlyDictionary<string, Observation>> AnyReturn = AnyFigure.Array[Items.Length].Select(figures =>
        (IReadOnlyDictionary<string, Observation>)Items.Zip(figures).ToDictionary(pair => pair.First, pair => new Observation(pair.First, pair.First switch
        {
            "L1" => pair.Second is Figure.Number(var number) ? new Figure.Words(number > 500 ? "是" : "否") : pair.Second,
            "X01" => pair.Second is Figure.Number ? new Figure.Words("问题") : pair.Second,
            _ => pair.Second,
        }, "", null)));

    private static readonly Gen<(int Unit, bool TakenOut, IReadOnlyDictionary<string, Observation> Filed)[]> AnyHistory =
        Gen.Select(Gen.Int[0, 11], Gen.Int[0, 4].Select(chance => chance == 0), AnyReturn).Array[1, 40];

    [Fact]
    public void The_causes_of_a_change_sum_exactly_to_it() => Gen.Select(AnyHistory, Gen.Int[0, 40]).Sample((history, seen) =>
    {
        var standing = new Dictionary<string, IReadOnlyDictionary<string, Observation>>();
        var nothing = new Dictionary<string, Observation>();
        var (changes, from, before) = (new List<StandingChange>(), new List<Total>(), new Dictionary<string, IReadOnlyDictionary<string, Observation>>());
        foreach (var (step, (unit, takenOut, filed)) in history.Index())
        {
            if (step == Math.Min(seen, history.Length - 1)) (from, before, changes) = (Totals(1, standing), new(standing), []);
            var code = Roster[unit].Code;
            var was = standing.GetValueOrDefault(code, nothing);
            if (takenOut) standing.Remove(code);
            else standing[code] = filed;
            changes.Add(new(takenOut ? "withdrawal" : was.Count == 0 ? "first" : "correction", Roster[unit], "file", was, takenOut ? nothing : filed));
        }
        var to = Totals(2, standing);
        var parts = Difference.Between(Form, Year, Roster, from, to, before, changes, "form");
        foreach (var total in to)
        {
            var was = from.SingleOrDefault(earlier => earlier.Item == total.Item && earlier.Scope == total.Scope)?.Value ?? 0;
            Assert.Equal((total.Value ?? 0) - was, parts.Where(part => part.Item == total.Item && part.Scope == total.Scope).Sum(part => part.Change));
        }
        // Nothing is put down to a form or registry that did not change, but the first sight of a form.
        Assert.DoesNotContain(parts, part => part.Cause == "form" && from.Count > 0);
    });

    [Fact]
    public void The_order_of_arrival_and_what_was_replaced_leave_no_trace_in_a_total() => AnyHistory.Sample(history =>
    {
        var last = history.Index().GroupBy(step => step.Item.Unit).Select(steps => steps.Last().Item).Where(step => !step.TakenOut)
            .ToDictionary(step => Roster[step.Unit].Code, step => step.Filed);
        var backwards = last.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(Totals(1, last), Totals(1, backwards));
        var sum = last.Values.Select(filed => filed["A01"].Figure).OfType<Figure.Number>().ToList();
        var total = Totals(1, last).Single(total => total is { Item: "A01", Scope: "city" });
        Assert.Equal(sum.Count == 0 ? null : sum.Sum(number => number.Value), total.Value);
        Assert.Equal((Roster.Count, sum.Count, last.Count - sum.Count, Roster.Count - last.Count), (total.Due, total.Counted, total.Blank, total.Missing));
    });

    private static List<Total> Totals(int run, Dictionary<string, IReadOnlyDictionary<string, Observation>> standing) =>
        [.. Adding.Up(Form, Year, Roster, standing).Select(sum => new Total(run, "2013", Form.Code, sum.Item, sum.Name, sum.Scope, sum.Figure, sum.Measure, sum.Due, sum.Counted, sum.Blank, sum.Missing))];
}
