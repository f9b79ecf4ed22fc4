using Consolidator.Codes;
using Consolidator.Figures;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Returns;
using Consolidator.Rules.Language;
using Consolidator.Validation;

namespace Consolidator.Templates;

/// <summary>Finds figures of other returns that a template can check or fill in.</summary>
public static class KnownFigures
{
    /// <param name="past">The standing returns of the unit.</param>
    /// <returns>The figures by reference, as in rules: <c>N4.np@last_year</c>.</returns>
    public static IReadOnlyDictionary<string, decimal> Find(Form form, Period period, IReadOnlyList<StandingReturn> past)
    {
        var known = new Dictionary<string, decimal>();
        foreach (var reference in form.Rules.SelectMany(rule => rule.Instances).SelectMany(instance => instance.References)
            .Where(reference => reference.Elsewhere))
            if (CrossReferences.Find(form, period, reference,
                past)?.Observation.Figure is Figure.Number(var value)) known[reference.ToString()] = value;
        return known;
    }

    /// <summary>Items that an error rule equates with figures of other returns: last year's closing figures are this year's opening
    /// figures.</summary>
    internal static IReadOnlyDictionary<ItemCode, decimal> FindCarried(Form form, IReadOnlyDictionary<string, decimal> known)
    {
        var carried = new Dictionary<ItemCode, decimal>();
        foreach (var instance in form.Rules.Where(rule => rule.Level == Level.Error).SelectMany(rule => rule.Instances))
            if (instance is { When: null, Check: Expression.Comparison(Comparator.Equal, Expression.Item({ Elsewhere: false } own, _, _),
                var other) }
                && Value(other, known) is { } value) carried.TryAdd(own.Item, value);
        return carried;
    }

    private static decimal? Value(Expression expression, IReadOnlyDictionary<string, decimal> known) => expression switch
    {
        Expression.Item({ Elsewhere: true } reference, _, _) => known.TryGetValue(reference.ToString(), out var value) ? value : null,
        Expression.Sum(var terms) => terms.Aggregate((decimal?)0, (sum, term) =>
            term.Minus ? sum - Value(term.Of, known) : sum + Value(term.Of, known)),
        _ => null,
    };
}
