using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Units;

namespace Consolidator.Samples;

/// <summary>The year 2013 of all units: it adds up to what the city published and satisfies every rule of the form.</summary>
internal sealed class Year2013(FormCatalog catalog)
{
    private static readonly Period Year = Period.OfYear(2013);
    private readonly IReadOnlyList<Unit> _units = catalog.Registry.Units;

    public IReadOnlyList<Filing> Annual()
    {
        var form = Form("annual-2013");
        var items = Split(Published.NewItems, Weights.Items);
        var gazette = Split(Published.InGazette, Weights.Gazette);
        var site = Split(Published.OnDisclosureSite, Weighted("site", 14, 31));
        var earlier = Split(Published.Stock - Published.NewItems, Weighted("stock", 60, 140));
        var press = Split(Published.PressConferences, Weights.PressConferences);
        var requests = Split(Published.Requests, Weights.Requests);
        var consultations = Split(Published.Consultations, Weights.Consultations);
        var complaints = Split(Published.Complaints, Weights.Complaints);
        return [.. _units.Select((unit, at) =>
        {
            var figures = new Dictionary<string, decimal>
            {
                ["A01"] = items[at], ["A0101"] = gazette[at], ["A0102"] = site[at], ["A02"] = earlier[at] + items[at], ["A03"] = press[at],
                ["B0100"] = 0, ["B01"] = requests[at], ["B02"] = requests[at], ["B03"] = 0, ["C01"] = 0,
                ["D01"] = consultations[at], ["D0101"] = consultations[at], ["D02"] = complaints[at], ["D0201"] = complaints[at],
            };
            Channels(figures, unit);
            Cases(figures, unit);
            Deliveries(figures, unit);
            Training(figures, unit);
            return new Filing(unit, form, Year, figures, Answers.Of(unit, Year));
        })];
    }

    public IReadOnlyList<Filing> Quarter(int quarter, IReadOnlyList<Filing> annual) =>
        [.. annual.Select(filing => Quarters.Of(filing, Form("quarterly-2013"), quarter))];

    public Filing Hotlines() => SingleSource("hotline-2013", "service_centre", Published.Hotlines);

    public Filing Budgets() => SingleSource("budget-2013", "finance", Published.Budgets);

    private Filing SingleSource(string form, string attribute, IReadOnlyDictionary<string, decimal> figures) =>
        new(_units.Single(unit => unit.Has(attribute, Year.LastDay)), Form(form), Year, figures, new Dictionary<string, string>());

    private Form Form(string code) =>
        catalog[new FormCode(code)] ?? throw new InvalidOperationException($"schemas/forms has no form {code}.");

    private IReadOnlyList<long> Split(long whole, IReadOnlyDictionary<string, long> weights) =>
        Splitting.Split(whole, [.. _units.Select(unit => weights.GetValueOrDefault(unit.Code.Value))]);

    /// <summary>Weights by size of the unit, varied by a percentage between the two limits.</summary>
    private Dictionary<string, long> Weighted(string what, int least, int most) => _units.ToDictionary(
        unit => unit.Code.Value, unit =>
            Weights.Items.GetValueOrDefault(unit.Code.Value) * (least + Lot.Of(most - least + 1, unit.Code, what)));

    /// <summary>Items outside the gazette and the disclosure site are on the unit's own site or elsewhere, some in both.</summary>
    private static void Channels(Dictionary<string, decimal> figures, Unit unit)
    {
        var left = figures["A01"] - figures["A0101"] - figures["A0102"];
        // The smallest offices have no website.
        var own = Weights.Items.GetValueOrDefault(unit.Code.Value) < 14 ? 0
            : decimal.Floor(left * (62 + Lot.Of(30, unit.Code, "own")) / 100);
        var twice = decimal.Floor(left * Lot.Of(6, unit.Code, "twice") / 100);
        (figures["A0103"], figures["A0104"]) = (own, left - own + twice);
    }

    private static void Cases(Dictionary<string, decimal> figures, Unit unit)
    {
        var (upheld, corrected, other, pending) = Weights.Reconsiderations.GetValueOrDefault(unit.Code.Value)
            is [var a, var b, var c, var d] ? (a, b, c, d) : default;
        (figures["E0201"], figures["E0202"], figures["E0203"], figures["E04"]) = (upheld, corrected, other, pending);
        figures["E02"] = upheld + corrected + other;
        figures["E01"] = figures["E02"] + pending;
        var (withdrawn, open) = Weights.Lawsuits.GetValueOrDefault(unit.Code.Value) is [var e, var f] ? (e, f) : default;
        (figures["F0201"], figures["F0202"], figures["F0203"], figures["F0204"], figures["F04"]) = (0, 0, withdrawn, 0, open);
        figures["F02"] = withdrawn;
        figures["F01"] = withdrawn + open;
    }

    /// <summary>Copies for the public reading room: a small part of what was published, few in February.</summary>
    private static void Deliveries(Dictionary<string, decimal> figures, Unit unit)
    {
        var copies = (long)figures["A01"] * (4 + Lot.Of(9, unit.Code, "copies")) / 100;
        var months = Splitting.Split(copies,
            [.. Enumerable.Range(1, 12).Select(month => (month == 2 ? 30L : 70L) + Lot.Of(60, unit.Code, $"month {month}"))]);
        for (var month = 1; month <= 12; month++) figures[$"M{month:00}"] = months[month - 1];
    }

    private static void Training(Dictionary<string, decimal> figures, Unit unit)
    {
        var courses = (unit.Kind == UnitKind.District ? 3 : 1) + Lot.Of(3, unit.Code, "courses");
        figures["N1"] = courses;
        figures["N2"] = courses * ((unit.Kind == UnitKind.District ? 45 : 18) + Lot.Of(25, unit.Code, "people"));
    }
}
