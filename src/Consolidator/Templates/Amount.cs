namespace Consolidator.Templates;

/// <summary>Why something cannot be decided, as conditions over cells; the words are those of the rules' evaluation.</summary>
/// <param name="Blocked">A figure cannot be read.</param>
/// <param name="BlankFails">A blank under <c>missing: fail</c>.</param>
/// <param name="BlankSkips">A blank under <c>missing: skip</c>.</param>
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

/// <summary>A figure as Excel works it out.</summary>
/// <param name="Bound">How far the true figure may be from it.</param>
/// <param name="Places">Decimal places it can have; Excel counts in binary, so that comparisons are rounded to them.</param>
internal sealed record Amount(string Number, string Bound, Logic Filled, Halts Halts, int Places)
{
    public const string Exact = "0";
}

/// <summary>A condition as Excel decides it; <paramref name="True"/> means nothing while it is halted.</summary>
internal sealed record Condition(Logic True, Halts Halts)
{
    public Logic Holds => Logic.And(!Halts.Any, True);
    public Logic Fails => Logic.And(!Halts.Any, !True);
}
