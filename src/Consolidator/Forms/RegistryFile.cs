using Consolidator.Units;

namespace Consolidator.Forms;

/// <summary><c>schemas/units.yaml</c>.</summary>
internal static class RegistryFile
{
    private static readonly string[] FileKeys = ["city", "attributes", "units"];
    private static readonly string[] CityKeys = ["code", "name", "prefixes", "suffixes"];
    private static readonly string[] UnitKeys = ["code", "name", "kind", "names", "since", "until", "attributes", "contact"];
    private static readonly string[] AttributeKeys = ["name", "since", "until"];
    private static readonly string[] ContactKeys = ["person", "telephone", "mobile", "mail"];

    public static Registry Read(string path)
    {
        var file = YamlMap.Read(path).Only(FileKeys);
        var city = file.Map("city").Only(CityKeys);
        var declared = file.Has("attributes") ? file.Map("attributes").Pairs().ToDictionary(pair => pair.Key, pair => pair.Value) : [];
        var codes = new Dictionary<string, int>();
        var names = new Dictionary<string, string>();
        var units = file.Maps("units").Select(map => Unit(map, declared, codes, names)).ToList();
        if (units.Count == 0) throw file.Refuse("'units' is missing: nobody would file anything.");
        return new(new(city.Text("code"), city.Text("name"), city.Texts("prefixes"), city.Texts("suffixes")), units, declared);
    }

    private static Unit Unit(YamlMap map, Dictionary<string, string> declared, Dictionary<string, int> codes, Dictionary<string, string> names)
    {
        map.Only(UnitKeys);
        var code = map.Text("code");
        if (!codes.TryAdd(code, map.Line)) throw map.Refuse("code", $"unit '{code}' stands twice, first on line {codes[code]}.");
        var (since, until) = (map.Day("since"), map.Day("until"));
        if (until < since) throw map.Refuse("until", "the unit would end before it begins.");
        foreach (var name in map.Texts("names").Append(map.Text("name")).Distinct())
            if (!names.TryAdd(name, code)) throw map.Refuse($"'{name}' is a name of unit '{names[name]}' too; a folder or cover with it could not be told apart.");
        var contact = map.Has("contact") ? map.Map("contact").Only(ContactKeys) : null;
        return new(code, map.Text("name"), map.Word("kind", ["district", "department"]) == "district" ? UnitKind.District : UnitKind.Department, map.Texts("names"), since, until,
            [.. map.Entries("attributes").Select(entry => Attribute(entry, declared, map))],
            contact is null ? null : new(contact.TextOrNull("person"), contact.TextOrNull("telephone"), contact.TextOrNull("mobile"), contact.TextOrNull("mail")));
    }

    private static UnitAttribute Attribute((string? Word, YamlMap? Map, int Line) entry, Dictionary<string, string> declared, YamlMap unit)
    {
        var attribute = entry.Map is { } dated ? new UnitAttribute(dated.Only(AttributeKeys).Text("name"), dated.Day("since"), dated.Day("until")) : new(entry.Word!, null, null);
        return declared.ContainsKey(attribute.Name) ? attribute
            : throw SchemaException.At(unit.File, entry.Line, $"attribute '{attribute.Name}' is not declared under 'attributes'.{Rules.Nearest.Hint(attribute.Name, declared.Keys)}");
    }
}
