using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Screening;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>All that a report or a bulletin is written from. The documents are pure functions of it.</summary>
/// <param name="Period">The year of a report, the quarter of a bulletin.</param>
/// <param name="Run">The consolidation whose totals these are; with several forms, the latest.</param>
/// <param name="Registry">Units with their dated attributes; the report counts them (9, 48, 12, 13, 22).</param>
/// <param name="Forms">The forms of the period. They say which codes exist, what they are called and how their tables are printed.</param>
/// <param name="Totals">Totals of all scopes. For a bulletin also those of the previous quarter, the year's other quarters and the year
/// itself.</param>
/// <param name="Figures">Units' own figures, of the same periods. A figure without value: filed, and left blank.</param>
/// <param name="Texts">Units' own words, in the registry's order.</param>
/// <param name="Missing">Who owes a return and has none that counts.</param>
public sealed record ReportInput(
    Period Period, int Run, Registry Registry, IReadOnlyList<Form> Forms, IReadOnlyList<Total> Totals,
    IReadOnlyList<UnitFigure> Figures, IReadOnlyList<UnitText> Texts, IReadOnlyList<MissingReturn> Missing)
{
    public string City => Registry.City.Name;

    /// <summary>The form's own kind of period that the document stands in: a bulletin of 2013Q3 looks a yearly form up under
    /// 2013.</summary>
    public Period PeriodOf(Form form) => form.PeriodKind == Period.Kind ? Period : Period.OfYear(Period.Year);

    /// <summary>Units that carried the attribute on any day of the period (<c>pilot</c>, <c>district</c> …).</summary>
    public IReadOnlyList<Unit> UnitsWith(string attribute) => [.. Units.Where(unit => Carried(unit, attribute))];

    /// <summary>Units that existed on the last day of the period, in the registry's order.</summary>
    public IEnumerable<Unit> Units => Registry.Units.Where(unit => unit.ExistsOn(Period.LastDay));

    // An inspection lasts a month: whoever was inspected at any time of the year counts.
    private bool Carried(Unit unit, string attribute) => unit.Has(attribute, Period.LastDay) || unit.Attributes.Any(held =>
        held.Name == attribute && (held.Since is null || held.Since <= Period.LastDay)
            && (held.Until is null || held.Until >= Period.FirstDay));
}

/// <param name="Value">Null when the unit filed and left it blank.</param>
public sealed record UnitFigure(Unit Unit, Period Period, FormCode Form, ItemCode Item, decimal? Value);

/// <param name="Sha256">Of the text, in UTF-8; the office releases a held text by it.</param>
/// <param name="Held">True when <see cref="TextScreening"/> found something and the office has not released it.</param>
public sealed record UnitText(Unit Unit, FormCode Form, ItemCode Item, string Text, string Sha256, bool Held);

public sealed record MissingReturn(Unit Unit, FormCode Form, Period Period);
