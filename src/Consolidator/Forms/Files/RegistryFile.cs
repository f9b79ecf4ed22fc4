using Consolidator.Codes;
using Consolidator.Labels;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Forms.Files;

/// <summary>Reads <c>schemas/units.yaml</c>.</summary>
internal static class RegistryFile
{
    internal static readonly string[] FileKeys = ["city", "attributes", "units"];
    internal static readonly string[] CityKeys = ["code", "name", "prefixes", "suffixes"];
    internal static readonly string[] UnitKeys = ["code", "name", "kind", "names", "parent", "since", "until", "attributes", "contact"];
    internal static readonly string[] AttributeKeys = ["name", "since", "until"];
    internal static readonly string[] Kinds = ["district", "department"];
    internal static readonly string[] ContactKeys = ["person", "telephone", "mobile", "mail"];

    public static Registry Parse(SchemaFile source)
    {
        var file = YamlMap.Parse(source).Only(FileKeys);
        var city = file.Map("city").Only(CityKeys);
        var declared = file.Has("attributes") ? file.Map("attributes").Pairs().ToDictionary(pair => pair.Key, pair => pair.Value) : [];
        foreach (var kind in Kinds.Where(declared.ContainsKey))
            throw file.Map("attributes")
                .Refuse(kind, $"'{kind}' is a kind of unit; every unit of the kind carries it, and no attribute is called so.");
        var codes = new Dictionary<string, int>();
        var names = new Dictionary<string, string>();
        var units = file.Maps("units").Select(map => Unit(map, declared, codes, names)).ToList();
        foreach (var (map, unit) in file.Maps("units").Zip(units)) Ascend(map, unit, units);
        if (units.Count == 0) throw file.Refuse("'units' is missing: nobody would file anything.");
        return new(new(city.Text("code"), city.Text("name"), city.Texts("prefixes"), city.Texts("suffixes")), units, declared);
    }

    private static Unit Unit(
        YamlMap map, Dictionary<string, string> declared, Dictionary<string, int> codes, Dictionary<string, string> names)
    {
        map.Only(UnitKeys);
        var code = map.Text("code");
        if (!codes.TryAdd(code, map.Line)) throw map.Refuse("code", $"unit '{code}' stands twice, first on line {codes[code]}.");
        var (since, until) = (map.Day("since"), map.Day("until"));
        if (until < since) throw map.Refuse("until", "the unit would end before it begins.");
        foreach (var name in map.Texts("names").Append(map.Text("name")).DistinctBy(Key))
            if (!names.TryAdd(Key(name), code))
                throw map.Refuse(
                    $"'{name}' is a name of unit '{names[Key(name)]}' too; a folder or cover with it could not be told apart.");
        var contact = map.Has("contact") ? map.Map("contact").Only(ContactKeys) : null;
        return new(
            new UnitCode(code), map.Text("name"), map.Word("kind", Kinds) == "district" ? UnitKind.District : UnitKind.Department,
            map.Texts("names"), since, until,
            [.. map.Entries("attributes").Select(entry => Attribute(entry, declared, map))],
            contact is null
                ? null
                : new(
                    contact.TextOrNull("person"), contact.TextOrNull("telephone"),
                    contact.TextOrNull("mobile"), contact.TextOrNull("mail")))
        { Parent = UnitCode.OrNull(map.TextOrNull("parent")) };
    }

    // Every chain of parents must end at a unit without parent; a cycle is refused.
    private static void Ascend(YamlMap map, Unit unit, List<Unit> units)
    {
        var passed = new List<string> { unit.Code.Value };
        for (var above = unit.Parent; above is not null; above = units.First(one => one.Code == above).Parent)
        {
            if (units.All(one => one.Code != above))
                throw map.Refuse("parent",
                    $"there is no unit '{above}'.{SpellingHint.Find(above.Value.Value, units.Select(one => one.Code.Value))}");
            if (passed.Contains(above.Value.Value)) throw map.Refuse("parent", $"unit '{above}' would be above itself.");
            passed.Add(above.Value.Value);
        }
    }

    private static UnitAttribute Attribute((string? Word, YamlMap? Map, int Line) entry, Dictionary<string, string> declared, YamlMap unit)
    {
        if (entry.Map is { } map && map.Day("until") < map.Day("since"))
            throw map.Refuse("until", "the attribute would end before it begins.");
        var attribute = entry.Map is { } dated
            ? new UnitAttribute(dated.Only(AttributeKeys).Text("name"), dated.Day("since"), dated.Day("until"))
            : new(entry.Word!, null, null);
        return declared.ContainsKey(attribute.Name)
            ? attribute
            : throw SchemaException.At(unit.File, entry.Line, $"attribute '{attribute.Name}' is not declared under 'attributes'."
                + SpellingHint.Find(attribute.Name, declared.Keys));
    }

    // Covers and folders are compared the same way: 市教育局 and 市 教育局 are one name.
    private static string Key(string name) => Label.Of(name).Whole;
}
