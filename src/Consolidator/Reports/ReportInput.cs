using Consolidator.Aggregation;
using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Screening;
using Consolidator.Units;

namespace Consolidator.Reports;

/// <summary>The complete input of a report or bulletin. The documents depend on nothing else.</summary>
/// <param name="Period">The year of a report, the quarter of a bulletin.</param>
/// <param name="Run">The run that made the totals; with several forms, the latest run.</param>
/// <param name="Registry">Units with their dated attributes; the report counts them (9, 48, 12, 13, 22).</param>
/// <param name="Forms">The forms of the period. They define the codes, the names and the layout of the tables.</param>
/// <param name="Totals">Totals of all scopes; for a bulletin also of the previous quarter, the other quarters of the year, and the year
/// itself.</param>
/// <param name="Figures">Figures of single units for the same periods. A figure without value was filed blank.</param>
/// <param name="Texts">Texts of the units, in the order of the registry.</param>
/// <param name="Missing">Units that owe a return and have no standing one.</param>
public sealed record ReportInput(
    Period Period, int Run, Registry Registry, IReadOnlyList<Form> Forms, IReadOnlyList<Total> Totals,
    IReadOnlyList<UnitFigure> Figures, IReadOnlyList<UnitText> Texts, IReadOnlyList<MissingReturn> Missing)
{
    public string City => Registry.City.Name;

    /// <summary>The period of the form that contains the document's period: a bulletin of 2013Q3 uses the year 2013 of a yearly
    /// form.</summary>
    public Period PeriodOf(Form form) => form.PeriodKind == Period.Kind ? Period : Period.OfYear(Period.Year);

    /// <summary>Units that had the attribute on any day of the period (<c>pilot</c>, <c>district</c> …).</summary>
    public IReadOnlyList<Unit> UnitsWith(string attribute) => [.. Units.Where(unit => Carried(unit, attribute))];

    /// <summary>Units that existed on the last day of the period, in the registry's order.</summary>
    public IEnumerable<Unit> Units => Registry.Units.Where(unit => unit.ExistsOn(Period.LastDay));

    // Some attributes last only a month (an inspection); such units count for the whole year.
    private bool Carried(Unit unit, string attribute) => unit.Has(attribute, Period.LastDay) || unit.Attributes.Any(held =>
        held.Name == attribute && (held.Since is null || held.Since <= Period.LastDay)
            && (held.Until is null || held.Until >= Period.FirstDay));
}

/// <param name="Value">Null when the unit filed the item blank.</param>
public sealed record UnitFigure(Unit Unit, Period Period, FormCode Form, ItemCode Item, decimal? Value);

/// <param name="Sha256">Hash of the text in UTF-8. The office releases a held text by it.</param>
/// <param name="Held">True when <see cref="TextScreening"/> found something and the office has not released it.</param>
public sealed record UnitText(Unit Unit, FormCode Form, ItemCode Item, string Text, string Sha256, bool Held);

public sealed record MissingReturn(Unit Unit, FormCode Form, Period Period);
