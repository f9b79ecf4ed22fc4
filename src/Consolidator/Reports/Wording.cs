using Consolidator.Documents;
using Consolidator.Texts;

namespace Consolidator.Reports;

/// <summary>Writes totals in the words of a report.</summary>
public static class Wording
{
    /// <summary>The total with its measure; a ratio as a percentage.</summary>
    public static string Value(CitedFigure figure, decimal value) =>
        figure.Places is { } places ? Typography.Percent(value, places) : Typography.Plain(value) + figure.Measure;

    /// <summary><c>40余次</c> for 43: rounded down to the full step. A full step or a smaller number is printed exactly.</summary>
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
