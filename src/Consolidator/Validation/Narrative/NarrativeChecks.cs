using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Findings;
using Consolidator.Forms;
using Consolidator.Periods;

namespace Consolidator.Validation.Narrative;

/// <summary>Compares the texts of a return with its tables and with last year's return. The findings are warnings, because a person
/// must decide.</summary>
internal static class NarrativeChecks
{
    // A longer text is not a report, and matching words in it would take too long.
    private const int Longest = 20_000;

    public static IEnumerable<Finding> In(
        Form form, Period period, IReadOnlyList<Observation> observations, IReadOnlyDictionary<ItemCode, Observation>? lastYear)
    {
        var figures = new FiguresOfReturn(form, observations.ToDictionary(observation => observation.Item));
        var before = lastYear is null ? null : new FiguresOfReturn(form, lastYear);
        foreach (var observation in observations)
        {
            if (observation.Figure is not Figure.Words(var words) || form[observation.Item] is not { Kind: ItemKind.Text } item) continue;
            var text = new TextOfReturn(
                form, period, item, Prose.Folded(words.Length <= Longest ? words : words[..Longest]), observation.Where, figures, before);
            var former = lastYear?.GetValueOrDefault(item.Code)?.Figure is Figure.Words(var then) ? then : null;
            foreach (var finding in TextClaims.In(text).Concat(TextParts.In(text)).Concat(TextPercentages.In(text))
                .Concat(TextConclusions.In(text)).Concat(TextOrigins.In(text, former)))
                yield return finding;
        }
    }
}
