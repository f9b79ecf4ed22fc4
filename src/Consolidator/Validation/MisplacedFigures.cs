using Consolidator.Forms;
using Consolidator.Rules.Evaluation;
using Consolidator.Texts;

namespace Consolidator.Validation;

/// <summary>Finds a figure in the wrong column: one rule fails in two columns with opposite differences.</summary>
internal static class MisplacedFigures
{
    /// <summary>Suggestions for the failed checks of such a rule; other checks are not included.</summary>
    public static IReadOnlyDictionary<Check, Sentence> In(Form form, IReadOnlyList<Check> checks)
    {
        var suggestions = new Dictionary<Check, Sentence>(ReferenceEqualityComparer.Instance);
        foreach (var rule in checks
            .Where(check => check is { Outcome: Outcome.Fails, Instance: not null, Difference: not null })
            .GroupBy(check => check.Rule))
            if (rule.ToList() is [{ Difference: { } one } first, { Difference: { } other } second] && one == -other)
            {
                var sentence = new Sentence("rule-suggest-column", Named(form, first), Named(form, second), Math.Abs(one));
                suggestions[first] = sentence;
                suggestions[second] = sentence;
            }
        return suggestions;
    }

    private static string Named(Form form, Check check) => form.Tables.SelectMany(table => table.AllColumns.Concat(table.AllRows))
        .FirstOrDefault(line => line.Code == check.Instance)?.Label ?? check.Instance ?? "";
}
