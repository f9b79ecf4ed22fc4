namespace Consolidator.Templates;

/// <summary>The reasons why something cannot be decided, as conditions over cells; the names are those of the rules' evaluation.</summary>
/// <param name="Blocked">A figure is unreadable.</param>
/// <param name="BlankFails">A figure is blank under <c>missing: fail</c>.</param>
/// <param name="BlankSkips">A figure is blank under <c>missing: skip</c>.</param>
internal sealed record Halts(Logic Blocked, Logic BlankFails, Logic BlankSkips, Logic NoBase, Logic NothingFilled)
{
    public static readonly Halts None = new(Logic.No, Logic.No, Logic.No, Logic.No, Logic.No);

    public Logic Any => Logic.Or(Blocked, BlankFails, BlankSkips, NoBase, NothingFilled);

    public Halts And(Halts other) => new(
        Logic.Or(Blocked, other.Blocked), Logic.Or(BlankFails, other.BlankFails), Logic.Or(BlankSkips, other.BlankSkips),
        Logic.Or(NoBase, other.NoBase), Logic.Or(NothingFilled, other.NothingFilled));

    public static Halts If(Logic condition, Halts then, Halts otherwise) => new(
        Logic.If(condition, then.Blocked, otherwise.Blocked), Logic.If(condition, then.BlankFails, otherwise.BlankFails),
        Logic.If(condition, then.BlankSkips, otherwise.BlankSkips), Logic.If(condition, then.NoBase, otherwise.NoBase),
        Logic.If(condition, then.NothingFilled, otherwise.NothingFilled));
}

/// <summary>A figure as an Excel expression.</summary>
/// <param name="Bound">The largest difference from the exact figure, caused by rounding.</param>
/// <param name="Places">The most decimal places of the figure. Excel calculates in binary, so comparisons are rounded to them.</param>
internal sealed record Amount(string Number, string Bound, Logic Filled, Halts Halts, int Places)
{
    public const string Exact = "0";
}

/// <summary>A condition as an Excel expression; <paramref name="True"/> is only valid when nothing halts it.</summary>
internal sealed record Condition(Logic True, Halts Halts)
{
    public Logic Holds => Logic.And(!Halts.Any, True);
    public Logic Fails => Logic.And(!Halts.Any, !True);
}
