using System.Globalization;
using Consolidator.Rules.Language;
using static Consolidator.Rules.Language.Expression;

namespace Consolidator.Templates;

/// <summary>Converts a rule to conditions for Excel, true where the rule fails, with the same treatment of
/// missing figures.</summary>
/// <remarks>A formula marks nothing when it cannot be sure; the receipt decides.</remarks>
public static class ExcelFormula
{
    // Excel's limit for a formula.
    private const int Longest = 8_000;

    // Counts are whole numbers, and amounts have at most six decimals.
    private const int LeastPlaces = 6;

    /// <returns>The cells to mark; empty when the rule never fails for the unit; null when Excel cannot express the rule.</returns>
    public static IReadOnlyList<FailureMark>? Build(Rule rule, RuleInstance instance, FormulaCells cells)
    {
        var subject = instance.References.FirstOrDefault(reference => !reference.Elsewhere);
        if (subject is null || cells.Operand(subject) is FormulaOperand.NotOwed) return [];
        if (!RuleSupport.IsSupported(instance.Check, cells) || instance.When is not null
            && !RuleSupport.IsSupported(instance.When, cells)) return null;
        var guard = instance.When is null ? Logic.Yes
            : new ConditionFormula(cells, Missing.Zero, new Tolerance.Exact()).Convert(instance.When).Holds;
        var judgement = new ConditionFormula(cells, rule.Missing, rule.Tolerance);
        var whole = judgement.Convert(instance.Check);
        var places = new FailureCells(subject, judgement.Convert, cells);
        List<FailureMark> marks = [.. places.Find(instance.Check, Logic.And(guard, whole.Fails))];
        if (rule.Missing == Missing.Fail)
            marks.AddRange(places.FindBlanks(instance.Check, Logic.And(guard, !whole.Halts.Blocked, whole.Halts.BlankFails)));
        marks = [.. marks.Where(mark => mark.Formula != Logic.No.Text)];
        return marks.Any(mark => mark.Formula.Length > Longest) ? null : marks;
    }

    /// <summary>Converts conditions under a rule's settings for blanks and tolerance.</summary>
    private sealed class ConditionFormula
    {
        private readonly FormulaCells _cells;
        private readonly Missing _missing;
        private readonly Tolerance _tolerance;
        private readonly AmountFormula _amounts;

        public ConditionFormula(FormulaCells cells, Missing missing, Tolerance tolerance)
        {
            (_cells, _missing, _tolerance) = (cells, missing, tolerance);
            _amounts = new(cells, missing, Convert);
        }

        public Condition Convert(Expression expression) => expression switch
        {
            Comparison(var comparator and (Comparator.Equal or Comparator.NotEqual), Item item, Text(var text)) =>
                Same(item, text, comparator),
            Comparison(var comparator and (Comparator.Equal or Comparator.NotEqual), Text(var text), Item item) =>
                Same(item, text, comparator),
            Comparison(var comparator, var left, var right) => Compare(comparator, _amounts.Convert(left), _amounts.Convert(right)),
            Every(var parts) => Join(parts, decisive: false),
            Any(var parts) => Join(parts, decisive: true),
            Not(var inner) => Convert(inner) is var condition ? condition with { True = !condition.True } : condition,
            UnitHas(var attribute) => new(Logic.Of(_cells.UnitHas(attribute)), Halts.None),
            Call(Function.If, [var condition, var then, var otherwise], _) => Choose(Convert(condition), Convert(then), Convert(otherwise)),
            Call(Function.Filled or Function.Blank, [Item item], _) call => Filled(item, call.Function == Function.Filled),
            Call(Function.In, [Item item, ..], _) call => In(item, call.Arguments.Skip(1)),
            _ => throw new InvalidOperationException($"{expression} is no condition."),
        };

        private Condition Compare(Comparator comparator, Amount left, Amount right)
        {
            var bound = _tolerance switch
            {
                Tolerance.Rounding => left.Bound == Amount.Exact ? right.Bound : right.Bound == Amount.Exact ? left.Bound
                    : $"({left.Bound}+{right.Bound})",
                Tolerance.Absolute(var allowed) => AmountFormula.Plain(allowed),
                Tolerance.Relative(var fraction) => $"{AmountFormula.Plain(fraction)}*ABS({right.Number})",
                _ => Amount.Exact,
            };
            var places = Math.Clamp(Math.Max(left.Places, right.Places) + 1, LeastPlaces, AmountFormula.MostPlaces)
                .ToString(CultureInfo.InvariantCulture);
            var less = bound == Amount.Exact ? "" : "-" + bound;
            var (difference, reverse) = ($"{left.Number}-{right.Number}", $"{right.Number}-{left.Number}");
            var truth = comparator switch
            {
                Comparator.Equal => $"ROUND(ABS({difference}){less},{places})<=0",
                Comparator.NotEqual => $"ROUND(ABS({difference}){less},{places})>0",
                Comparator.Less => $"ROUND({difference},{places})<0",
                Comparator.LessOrEqual => $"ROUND({difference}{less},{places})<=0",
                Comparator.Greater => $"ROUND({difference},{places})>0",
                _ => $"ROUND({reverse}{less},{places})<=0",
            };
            return new(new(truth), left.Halts.And(right.Halts)
                .And(Halts.None with { NothingFilled = !Logic.Or(left.Filled, right.Filled) }));
        }

        // One decisive part decides even when others are missing; but an unreadable figure blocks the whole.
        private Condition Join(IReadOnlyList<Expression> expressions, bool decisive)
        {
            var parts = expressions.Select(Convert).ToList();
            var all = parts.Aggregate(Halts.None, (combined, part) => combined.And(part.Halts));
            var decided = Logic.Or(parts.Select(part => decisive ? part.Holds : part.Fails));
            var known = Logic.Or(parts.Select(part => !part.Halts.Any));
            return new(decisive ? decided : !decided, all with
            {
                NoBase = Logic.And(!decided, all.NoBase), NothingFilled = Logic.And(!known, all.NothingFilled),
            });
        }

        private static Condition Choose(Condition condition, Condition then, Condition otherwise) => new(
            Logic.If(condition.True, then.True, otherwise.True), condition.Halts
                .And(Halts.If(condition.True, then.Halts, otherwise.Halts)));

        private Condition Filled(Item item, bool filled)
        {
            if (_cells.Operand(item.Reference) is not FormulaOperand.Cell(var address, var words))
                return new(Logic.Of(filled && _cells.Operand(item.Reference) is FormulaOperand.Known), Halts.None);
            var cell = CellReferences.Absolute(address);
            var blank = CellReferences.IsBlank(address);
            return new(filled ? Logic.And(!blank, !CellReferences.IsNotApplicable(cell)) : blank,
                Halts.None with { Blocked = words ? Logic.No : new CellReferences([address]).Unreadable });
        }

        private Condition Same(Item item, string text, Comparator comparator)
        {
            var same = Same(item, text);
            return comparator == Comparator.Equal ? same : same with { True = !same.True };
        }

        // A date or an address may follow the answer of a flag: 是 2013-05-20.
        private Condition Same(Item item, string text)
        {
            if (_cells.Operand(item.Reference) is not FormulaOperand.Cell(var address, _))
                return new(Logic.Of(text == "不适用"), Halts.None with { NothingFilled = Logic.Of(text != "不适用") });
            var cell = CellReferences.Absolute(address);
            var (notApplicable, blank) = (CellReferences.IsNotApplicable(cell), CellReferences.IsBlank(address));
            // The rule defines the meaning of a blank; that comes before any comparison.
            var missing = Halts.None with
            {
                BlankFails = _missing == Missing.Fail ? blank : Logic.No, BlankSkips = _missing == Missing.Skip ? blank : Logic.No,
            };
            var begins = new Logic($"LEFT(TRIM({cell}),{text.Length.ToString(CultureInfo.InvariantCulture)})={Quoted(text)}");
            return text == "不适用" ? new(Logic.Or(begins, notApplicable), missing with { NothingFilled = blank })
                : new(begins, missing with { NothingFilled = Logic.And(!begins, Logic.Or(blank, notApplicable)) });
        }

        private Condition In(Item item, IEnumerable<Expression> others)
        {
            var same = others.Select(other => other is Text(var text) ? Same(item, text)
                : Compare(Comparator.Equal, _amounts.Convert(item), _amounts.Convert(other))).ToList();
            var found = Logic.Or(same.Select(one => one.Holds));
            var halts = same.Aggregate(Halts.None, (combined, one) => combined.And(one.Halts));
            return new(found, halts with { NothingFilled = Logic.And(!found, halts.NothingFilled) });
        }

        private static string Quoted(string text) => "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
