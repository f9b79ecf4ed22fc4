using System.Globalization;
using Consolidator.Figures;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Evaluation;

/// <summary>How one rule ended for one column or row.</summary>
/// <param name="Of">The instance that was evaluated, with the sub-units it was evaluated over.</param>
/// <param name="Operands">Every figure that was used: an explanation is bound to these.</param>
/// <param name="Subject">The item the finding is about; its cell is the finding's.</param>
/// <param name="Left">Both sides of the (failing) comparison, and left less right; null when there is none to show.</param>
public sealed record Check(
    Rule Rule, RuleInstance Of, Ending Ending, IReadOnlyList<NamedOperand> Operands, Reference? Subject,
    decimal? Left, decimal? Right, decimal? Difference)
{
    public Outcome Outcome => Ending.Outcome;

    /// <summary>Why it ended so: of a failure the rule's sentence, then the arithmetic. Null when the check holds, or before
    /// <c>Explainer</c> has worded it.</summary>
    public Sentence? Why { get; init; }

    /// <summary>Code of the column or row; null when the rule holds once.</summary>
    public string? Instance => Of.Key;

    /// <summary>What an explanation or a waiver is bound to: rule id, rule version, column or row, and the figures;
    /// change a number, and it lapses.</summary>
    public string Binding
    {
        get
        {
            var figures = Operands
                .Select(named => $"{named.Reference.Of?.Code}{named.Reference.Form}:{named.Reference.Item}@{named.Reference.Shift}="
                    + Bound(named.Operand.Figure))
                .Order(StringComparer.Ordinal);
            var text = string.Join('\n', figures.Prepend(Instance ?? "").Prepend(Rule.Version).Prepend(Rule.Id));
            return Digest.Of(text)[..16];
        }
    }

    // The same number typed otherwise (5, 5.0) is the same number. These words are stored with every explanation: they must not change.
    private static string Bound(Figure figure) => figure switch
    {
        Figure.Number(var value) => PowersOfTen.TrimZeros(value).ToString(CultureInfo.InvariantCulture),
        Figure.Words(var words) => $"\"{words}\"",
        Figure.Blank => "Blank",
        Figure.NotApplicable => "NotApplicable",
        _ => "Unreadable",
    };
}

