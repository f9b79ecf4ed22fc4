using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Forms.Files;
using Consolidator.Periods;
using Consolidator.Units;
using Consolidator.Walk;
using CsCheck;

namespace Consolidator.Runs;

/// <summary>For any history between two runs: the parts of a change, also of a ratio, add up to it exactly, and every change is
/// reported.</summary>
public sealed class DifferenceProperties : IDisposable
{
    private static readonly ChangeCause[] Causes =
    [
        ChangeCause.First, ChangeCause.Correction, ChangeCause.Waiver, ChangeCause.Return, ChangeCause.Withdrawal, ChangeCause.Erratum,
    ];
    private static readonly Period Year = Period.OfYear(2013);

    private readonly Town _town = new();
    private readonly FormCatalog _catalog;

    public DifferenceProperties() => _catalog = SchemaFolder.Read(Path.Combine(_town.Folder, "schemas"));

    public void Dispose() => _town.Dispose();

    private Form Form => _catalog[new FormCode("water")] ?? throw new InvalidOperationException();

    private List<Unit> Roster => [.. _catalog.Registry.Units];

    // The figures of a return; none when it was withdrawn.
    private static readonly Gen<Dictionary<ItemCode, Observation>> Return = Gen.Select(
        Gen.Bool, Gen.Int[-1, 30], Gen.Int[-1, 30], Gen.Int[-1, 9999], Gen.Int[0, 3], (filed, all, settled, fen, answer) =>
    {
        var figures = new Dictionary<ItemCode, Observation>();
        if (!filed) return figures;
        void Add(string item, Figure figure) => figures[new ItemCode(item)] = new(new ItemCode(item), figure, "", null, false);
        // A blank is not 0.
        Figure Whole(int number) => number < 0 ? new Figure.Blank() : new Figure.Number(number);
        Add("W01", Whole(all));
        Add("W0101", Whole(settled));
        Add("W02", fen < 0 ? new Figure.NotApplicable() : new Figure.Number(fen / 100m));
        Add("L1", answer switch
        {
            0 => new Figure.Words("是"),
            1 => new Figure.Words("否"),
            2 => new Figure.Unreadable(),
            _ => new Figure.Blank(),
        });
        return figures;
    });

    private static readonly Gen<(int Unit, int Cause, Dictionary<ItemCode, Observation> After)[]> History =
        Gen.Select(Gen.Int[0, 4], Gen.Int[0, 5], Return, (unit, cause, after) => (unit, cause, after)).Array[0, 14];

    [Fact]
    public void The_parts_of_a_change_add_up_to_it_exactly() => Gen.Select(History, Gen.Int[0, 14]).Sample((history, seen) =>
    {
        var standing = new Dictionary<UnitCode, IReadOnlyDictionary<ItemCode, Observation>>();
        var (earlier, changes) = (new Dictionary<UnitCode, IReadOnlyDictionary<ItemCode, Observation>>(), new List<StandingChange>());
        foreach (var (step, index) in history.Select((step, index) => (step, index)))
        {
            if (index == seen) earlier = new(standing);
            var unit = Roster[step.Unit];
            var before = standing.GetValueOrDefault(unit.Code) ?? new Dictionary<ItemCode, Observation>();
            if (index >= seen) changes.Add(new(Causes[step.Cause], unit, "file", before, step.After));
            if (step.After.Count > 0) standing[unit.Code] = step.After;
            else standing.Remove(unit.Code);
        }
        if (seen >= history.Length) earlier = new(standing);
        var (from, to) = (Totals(1, earlier), Totals(2, standing));
        var parts = Differences.Between(Year, from, to, new(Form, Roster), new(Form, Roster),
            earlier.ToDictionary(unit => unit.Key, unit => new StandingFigures("file", unit.Value)), changes);
        foreach (var total in to)
        {
            var was = from.Single(one => (one.Item, one.Scope) == (total.Item, total.Scope)).Value;
            var told = parts.Where(part => (part.Item, part.Scope) == (total.Item, total.Scope)).ToList();
            Assert.Equal((total.Value ?? 0) - (was ?? 0), told.Sum(part => part.Change));
            Assert.All(told, part => Assert.Equal((was, total.Value), (part.From, part.To)));
        }
        // Form and roster did not change, so every part must have a return as its cause.
        Assert.All(parts, part => Assert.NotNull(part.Unit));
    }, iter: 1000);

    [Fact]
    public void A_change_of_roster_is_attributed_to_the_units_concerned_only() =>
        Gen.Select(Return.Array[5], Gen.Bool.Array[5], Gen.Bool.Array[5]).Sample((returns, stood, stands) =>
        {
            var standing = Roster.Zip(returns).Where(pair => pair.Second.Count > 0)
                .ToDictionary(pair => pair.First.Code, pair => (IReadOnlyDictionary<ItemCode, Observation>)pair.Second);
            var (before, after) = (Of(stood), Of(stands));
            var (from, to) = (Totals(1, standing, before), Totals(2, standing, after));
            var parts = Differences.Between(Year, from, to, new(Form, before), new(Form, after),
                standing.ToDictionary(unit => unit.Key, unit => new StandingFigures("file", unit.Value)), []);
            foreach (var place in from.Concat(to).Select(total => (total.Item, total.Scope)).Distinct())
                Assert.Equal(
                    Value(to, place) - Value(from, place),
                    parts.Where(part => (part.Item, part.Scope) == place).Sum(part => part.Change));
            var moved = before.Except(after).Concat(after.Except(before)).Select(unit => unit.Code).ToHashSet();
            Assert.All(parts, part => Assert.Equal(ChangeCause.Registry, part.Cause));
            Assert.All(parts.Where(part => part.Unit is not null), part => Assert.Contains(part.Unit!.Code, moved));
            Assert.All(parts.Where(part => part.Unit is null), part => Assert.Equal("W01R", part.Item.Value));

            List<Unit> Of(bool[] within) => [.. Roster.Zip(within).Where(pair => pair.Second).Select(pair => pair.First)];
            static decimal Value(List<Total> totals, (ItemCode Item, Scope Scope) place) =>
                totals.FirstOrDefault(total => (total.Item, total.Scope) == place)?.Value ?? 0;
        }, iter: 1000);

    [Fact]
    public void A_total_is_the_sum_of_what_was_filed_and_its_coverage_counts_everybody_once() => Return.Array[5].Sample(returns =>
    {
        var standing = Roster.Zip(returns)
            .Where(pair => pair.Second.Count > 0)
            .ToDictionary(pair => pair.First.Code, pair => (IReadOnlyDictionary<ItemCode, Observation>)pair.Second);
        foreach (var total in Totals(1, standing)) Assert.Equal(total.Due, total.Counted + total.Blank + total.Missing);
        var numbers = standing.Values.Select(figures => figures[new("W02")].Figure)
            .OfType<Figure.Number>()
            .Select(number => number.Value)
            .ToList();
        var amount = Totals(1, standing).Single(total => (total.Item, total.Scope) == (new ItemCode("W02"), Scope.City));
        Assert.Equal((numbers.Count == 0 ? null : numbers.Sum(), numbers.Count), (amount.Value, amount.Counted));
    }, iter: 1000);

    private List<Total> Totals(
        int run, IReadOnlyDictionary<UnitCode, IReadOnlyDictionary<ItemCode, Observation>> standing, IReadOnlyList<Unit>? roster = null) =>
        [.. Aggregator.Up(Form, Year, roster ?? Roster, standing).Select(sum => new Total(
            run, Year, new FormCode("water"), sum.Item, sum.Name, sum.Scope, sum.Figure, sum.Measure, sum.Due, sum.Counted, sum.Blank,
                sum.Missing))];
}
