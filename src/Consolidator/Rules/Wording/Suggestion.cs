using System.Globalization;
using Consolidator.Figures;
using Consolidator.Rules.Evaluation;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Wording;

/// <summary>Guesses the cause of a failure from its figures. The result is a question to the unit, never a correction.</summary>
public static class Suggestion
{
    private const decimal Yuan = 10_000;

    /// <param name="naming">All checks of the return by the figures they name. A figure is suspected only if one replacement makes
    /// all its failed checks hold and keeps the others.</param>
    /// <returns>Null when no single cause explains the failure.</returns>
    public static Sentence? For(Check check, ILookup<Reference, Check> naming)
    {
        if (check.Outcome != Outcome.Fails) return null;
        var instance = check.Of;
        var own = check.Operands.Where(named => !named.Reference.Elsewhere && named.Operand.Figure is Figure.Number).ToList();
        return Plain(own.Where(named => IsAmount(instance, named.Reference)),
            value => [value * Yuan, value / Yuan], (_, _) => "rule-suggest-measure")
            ?? Plain(own, Needed, (typed, meant) => IsTransposed(typed, meant) ? "rule-suggest-transposed" : null)
            ?? Plain(own, Needed, (typed, meant) => LacksDigit(typed, meant) ? "rule-suggest-missing-digit"
                : LacksDigit(meant, typed) ? "rule-suggest-extra-digit" : null)
            ?? Subtotal();

        // The finding already names the cell of its own figure. Another suspect needs its cell, because clerks do not know codes.
        object At(NamedOperand named) => named is { Operand.Where: { } where } && named.Reference != check.Subject
            ? new Sentence("rule-suggest-at", ItemName.Code(named.Reference), where.A1) : ItemName.Code(named.Reference);

        // The figure that would make the check hold: the typed one plus or minus the difference.
        IEnumerable<decimal> Needed(decimal value) => check.Difference is { } difference ? [value - difference, value + difference] : [];

        Sentence? Plain(IEnumerable<NamedOperand> suspects, Func<decimal, IEnumerable<decimal>> candidates,
            Func<decimal, decimal, string?> looksLike)
        {
            var causes = new List<Sentence>();
            foreach (var suspect in suspects)
                foreach (var meant in candidates(Value(suspect)))
                    if (meant >= 0 && looksLike(Value(suspect), meant) is { } key && Settles(check, suspect.Reference, meant)
                        && naming[suspect.Reference].All(other => Settles(other, suspect.Reference, meant)))
                        causes.Add(new(key, At(suspect),
                            Digits.Typed(suspect.Operand, Value(suspect)), Phrasebook.Format(meant)));
            return causes switch { [var only] => only, [var one, var other] => new("rule-suggest-or", one, other), _ => null };
        }

        // Looks for the only part whose removal makes the check hold.
        Sentence? Subtotal()
        {
            if (check.Difference is not { } difference) return null;
            // With fewer than three parts the unit more likely forgot a figure than counted a subtotal twice.
            var filled = own.Where(named => Value(named) != 0).ToList();
            if (filled.All(named => named.Reference != check.Subject) || filled.Count < 4) return null;
            var parts = own.Where(named => named.Reference != check.Subject && Value(named) == Math.Abs(difference) && Value(named) >= 10
                && Settles(check, named.Reference, 0)).ToList();
            return parts is [var part] ? new("rule-suggest-subtotal",
                At(part), Digits.Typed(part.Operand, Value(part))) : null;
        }
    }

    private static decimal Value(NamedOperand named) => ((Figure.Number)named.Operand.Figure).Value;

    private static bool IsAmount(RuleInstance instance, Reference reference) =>
        instance.Check.Items.Any(item => item.Reference == reference && item.HalfUnit > 0);

    // The unit's attributes are not known here, so the check must hold with and without them.
    private static bool Settles(Check check, Reference changed, decimal value)
    {
        return Holds(_ => true) && Holds(_ => false);

        bool Holds(Func<string, bool> unitHas)
        {
            try
            {
                return new RuleEvaluation(check.Rule, check.Of, new(Operand, unitHas, _ => true))
                    .TruthOf(check.Of.Check) is { Halt: null, True: true };
            }
            catch (OverflowException)
            {
                return false;
            }
        }

        Operand? Operand(Reference reference) =>
            check.Operands.FirstOrDefault(named => named.Reference == reference)?.Operand is not { } operand ? null
            : reference == changed ? operand with { Figure = new Figure.Number(value), Raw = "" } : operand;
    }

    internal static bool IsTransposed(decimal typed, decimal meant)
    {
        var (one, other) = (Places(typed, meant), Places(meant, typed));
        if (one.Length != other.Length) return false;
        for (var i = 0; i + 1 < one.Length; i++)
            if (one[i] != other[i])
                return one[i] == other[i + 1] && one[i + 1] == other[i] && one[(i + 2)..] == other[(i + 2)..];
        return false;
    }

    internal static bool LacksDigit(decimal typed, decimal meant)
    {
        var (one, other) = (Places(typed, meant), Places(meant, typed));
        if (one.Length < 2 || other.Length != one.Length + 1) return false;
        var same = 0;
        while (same < one.Length && one[same] == other[same]) same++;
        return one[same..] == other[(same + 1)..];
    }

    // Both figures get the same number of decimals, so that 1.5 and 1.50 are equal.
    private static string Places(decimal figure, decimal beside)
    {
        var places = Math.Max(figure.Scale, beside.Scale);
        return figure.ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal);
    }
}
