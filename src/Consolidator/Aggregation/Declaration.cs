using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>What totals are added up under: the form, and the units that owe it and are not contained in another's return.</summary>
public sealed record Declaration(Form Form, IReadOnlyList<Unit> Roster)
{
    public Unit? UnitOf(UnitCode code) => Roster.FirstOrDefault(unit => unit.Code == code);

    /// <summary>What the schemas declare now.</summary>
    public static Declaration Of(FormCatalog catalog, Form form, Period period) =>
        new(form, [.. catalog.Counted(form.Code, period)]);

    /// <summary>Who owes the form and which of its items: what of the registry can move a total.</summary>
    public string RosterHash(Period period)
    {
        var owed = Form.Items.SelectMany(item => item.Owed).Distinct().Order(StringComparer.Ordinal).ToList();
        return Digest.Of(string.Join('\n', Roster.Select(unit =>
            $"{unit.Code} {Stored(unit.Kind)} {string.Join(' ', owed.Where(attribute => unit.Has(attribute, period.LastDay)))}")));
    }

    /// <summary>The roster as a run keeps it: a line a unit, with its kind and all it held in the period.</summary>
    public string RosterText(Period period) => string.Join('\n', Roster.Select(unit =>
    {
        var held = unit.Attributes.Select(attribute => attribute.Name).Where(name => unit.Has(name, period.LastDay)).Distinct();
        return string.Join(' ', held.Prepend(Stored(unit.Kind)).Prepend(unit.Code.Value));
    }));

    /// <param name="text">Of <see cref="RosterText"/>.</param>
    /// <param name="registry">Knows the units' names of now.</param>
    public static IReadOnlyList<Unit> RosterOf(string text, Registry registry) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(words => new Unit(
            new UnitCode(words[0]), registry[new UnitCode(words[0])]?.Name ?? words[0], words[1] == Stored(UnitKind.District)
                ? UnitKind.District : UnitKind.Department, [], null, null,
            [.. words.Skip(2).Select(name => new UnitAttribute(name, null, null))], null))];

    // Runs keep rosters and their hashes with these words.
    private static string Stored(UnitKind kind) => kind == UnitKind.District ? "District" : "Department";
}
