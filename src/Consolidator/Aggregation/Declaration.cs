using Consolidator.Codes;
using Consolidator.Forms;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Aggregation;

/// <summary>The basis of totals: the form, and the units that owe it and are not included in the return of a parent unit.</summary>
public sealed record Declaration(Form Form, IReadOnlyList<Unit> Roster)
{
    public Unit? UnitOf(UnitCode code) => Roster.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The declaration in the current schemas.</summary>
    public static Declaration Of(FormCatalog catalog, Form form, Period period) =>
        new(form, [.. catalog.Counted(form.Code, period)]);

    /// <summary>Hash of everything in the registry that can change a total: the units that owe the form and the items they owe.</summary>
    public string RosterHash(Period period)
    {
        var owed = Form.Items.SelectMany(item => item.Owed).Distinct().Order(StringComparer.Ordinal).ToList();
        return Digest.Of(string.Join('\n', Roster.Select(unit =>
            $"{unit.Code} {Stored(unit.Kind)} {string.Join(' ', owed.Where(attribute => unit.Has(attribute, period.LastDay)))}")));
    }

    /// <summary>The roster as a run stores it: one line per unit, with its kind and its attributes in the period.</summary>
    public string RosterText(Period period) => string.Join('\n', Roster.Select(unit =>
    {
        var held = unit.Attributes.Select(attribute => attribute.Name).Where(name => unit.Has(name, period.LastDay)).Distinct();
        return string.Join(' ', held.Prepend(Stored(unit.Kind)).Prepend(unit.Code.Value));
    }));

    /// <param name="text">The result of <see cref="RosterText"/>.</param>
    /// <param name="registry">Gives the current names of the units.</param>
    public static IReadOnlyList<Unit> RosterOf(string text, Registry registry) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')).Select(words => new Unit(
            new UnitCode(words[0]), registry[new UnitCode(words[0])]?.Name ?? words[0], words[1] == Stored(UnitKind.District)
                ? UnitKind.District : UnitKind.Department, [], null, null,
            [.. words.Skip(2).Select(name => new UnitAttribute(name, null, null))], null))];

    // Stored rosters and their hashes contain these words, so they must not change.
    private static string Stored(UnitKind kind) => kind == UnitKind.District ? "District" : "Department";
}
