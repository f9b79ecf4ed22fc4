using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Figures of the totals as a report words them.</summary>
public static class Wording
{
    /// <summary>The total itself with its measure; a ratio as a percentage.</summary>
    public static string Value(CitedFigure figure, decimal value) =>
        figure.Places is { } places ? Typography.Percent(value, places) : Typography.Plain(value) + figure.Measure;

    /// <summary><c>40余次</c> of 43: down to the full step; the number itself when it is one or is smaller.</summary>
    public static string About(decimal figure, string measure, decimal step, Phrasebook phrases)
    {
        var floor = step > 0 ? Math.Floor(figure / step) * step : figure;
        return floor == 0 || floor == figure ? Typography.Plain(figure) + measure
            : phrases.Say("report-about", Typography.Plain(floor), measure);
    }

    public static string CoverageRow(CitedFigure figure, Phrasebook phrases) => figure.Total is { } total
        ? phrases.Say("report-coverage-row", total.Due, total.Counted, total.Blank, total.Missing)
        : phrases.Say("report-coverage-registry");
}
