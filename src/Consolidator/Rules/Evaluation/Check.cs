using System.Globalization;
using Consolidator.Figures;
using Consolidator.Rules.Language;
using Consolidator.Texts;

namespace Consolidator.Rules.Evaluation;

/// <summary>The result of one rule for one column or row.</summary>
/// <param name="Of">The instance that was evaluated, with its sub-units resolved.</param>
/// <param name="Operands">Every figure that the evaluation used. An explanation is bound to them.</param>
/// <param name="Subject">The item that the finding is about. The finding points at its cell.</param>
/// <param name="Left">Left side of the comparison that decided. Like both values below, null when there is no comparison to show.</param>
/// <param name="Right">Right side of that comparison.</param>
/// <param name="Difference">Left minus right.</param>
public sealed record Check(
    Rule Rule, RuleInstance Of, Ending Ending, IReadOnlyList<NamedOperand> Operands, Reference? Subject,
    decimal? Left, decimal? Right, decimal? Difference)
{
    public Outcome Outcome => Ending.Outcome;

    /// <summary>The reason for the outcome; for a failure, the rule's own sentence and then the arithmetic. Null when the check
    /// holds, and until <c>Explainer</c> fills it in.</summary>
    public Sentence? Why { get; init; }

    /// <summary>Code of the column or row; null when the rule applies once.</summary>
    public string? Instance => Of.Key;

    /// <summary>Digest of rule id, rule version, column or row, and figures. An explanation or a waiver is bound to it, so it
    /// expires when one of them changes.</summary>
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

    // 5 and 5.0 are the same number. These words are stored with every explanation, so they must not change.
    private static string Bound(Figure figure) => figure switch
    {
        Figure.Number(var value) => PowersOfTen.TrimZeros(value).ToString(CultureInfo.InvariantCulture),
        Figure.Words(var words) => $"\"{words}\"",
        Figure.Blank => "Blank",
        Figure.NotApplicable => "NotApplicable",
        _ => "Unreadable",
    };
}

