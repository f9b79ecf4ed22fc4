
namespace Consolidator.Rules.Evaluation;

/// <summary>The value of an expression, with its rounding bound and its state.</summary>
/// <param name="Number">0 when no operand is filled.</param>
/// <param name="Bound">Largest distance to the true figure, from the declared decimals of the operands.</param>
/// <param name="Filled">True when at least one operand is filled.</param>
/// <param name="Text">The words when the value is a text; null for a number.</param>
/// <param name="Halt">Why there is no value; null when there is one.</param>
internal readonly record struct Value(
    decimal Number, decimal Bound = 0, bool Filled = false, string? Text = null, bool NotApplicable = false, Halt? Halt = null)
{
    public Value Plus(Value other, bool minus) => new(
        minus ? Number - other.Number : Number + other.Number, Bound + other.Bound, Filled || other.Filled, Halt: Stop(other));

    public Value Times(Value other) => new(
        Number * other.Number, Math.Abs(Number) * other.Bound + Math.Abs(other.Number) * Bound + Bound * other.Bound,
        Filled || other.Filled, Halt: Stop(other));

    /// <summary>The quotient. There is none when the divisor is 0 or cannot be told from 0 within its own rounding.</summary>
    public Value Over(Value under)
    {
        var halt = Stop(under);
        var size = Math.Abs(under.Number);
        if (halt is null && size <= under.Bound) halt = new(HaltCause.NoBase, null);
        return halt is not null ? new(0, Filled: Filled || under.Filled, Halt: halt)
            : new(Number / under.Number, (Math.Abs(Number) * under.Bound + size * Bound) / (size * (size - under.Bound)),
                Filled || under.Filled);
    }

    /// <summary>The rounded value. Its bound is 0 when every possible true figure rounds to the same number.</summary>
    public Value Rounded(int places) => this with
    {
        Number = Round(Number, places),
        Bound = Bound == 0 ? 0 : Math.Max(
            Round(Number + Bound, places) - Round(Number, places), Round(Number, places) - Round(Number - Bound, places)),
        Halt = Text is null ? Halt : Halt.Worse(Halt, new(HaltCause.NoNumber, null)),
    };

    private static decimal Round(decimal number, int places) => decimal.Round(number, places, MidpointRounding.AwayFromZero);

    private Halt? Stop(Value other)
    {
        var halt = Halt.Worse(Halt, other.Halt);
        return Text is null && other.Text is null ? halt : Halt.Worse(halt, new(HaltCause.NoNumber, null));
    }
}

/// <param name="True">Undefined when there is a halt.</param>
internal readonly record struct Truth(bool True, Halt? Halt = null);

