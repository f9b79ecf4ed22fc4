using System.Globalization;
using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Texts;
using Consolidator.Units;

namespace Consolidator.Forms.Files;

/// <summary>Reads <c>schemas/collections.yaml</c>.</summary>
internal static class CollectionsFile
{
    internal static readonly string[] FileKeys = ["collections"];
    internal static readonly string[] Keys = ["form", "periods", "of", "units", "holders", "due"];
    internal static readonly string[] Askings = ["of", "units", "holders"];

    public static IReadOnlyList<Collection> Parse(SchemaFile source, Registry registry, IReadOnlyList<Form> forms)
    {
        var file = YamlMap.Parse(source).Only(FileKeys);
        var collections = new List<Collection>();
        foreach (var map in file.Maps("collections"))
        {
            map.Only(Keys);
            var code = map.Text("form");
            var form = forms.FirstOrDefault(form => form.Code.Value == code)
                ?? throw map.Refuse("form",
                    $"there is no form '{code}'.{SpellingHint.Find(code, forms.Select(known => known.Code.Value))}");
            if (Askings.Count(map.Has) != 1)
                throw map.Refuse("a collection says whom it asks by one of 'of' (kinds), 'units' (codes) or 'holders' (an attribute).");
            var due = map.Has("due") ? map.Map("due").Only(RegistryFile.Kinds) : null;
            var periods = Periods(map);
            if (due is not null && periods.Count > 1) throw map.Refuse("due", "days are due for one period; list the periods one by one.");
            foreach (var period in periods)
            {
                if (!form.ValidFor(period)) throw map.Refuse("periods", $"form '{code}' is not valid for {period}.");
                if (collections.Any(other => other.Form.Value == code && other.Period == period))
                    throw map.Refuse("periods", $"form '{code}' is asked for {period} twice.");
                var collection = new Collection(
                    new FormCode(code), period, [.. map.Texts("of").Select(kind => Kind(kind, map))], Named(map, registry, period),
                        Due(due));
                if (!collection.Roster(registry).Any()) throw map.Refuse($"form '{code}' is asked of nobody for {period}.");
                foreach (var kind in collection.Due.Keys.Where(kind => collection.Roster(registry).All(unit => unit.Kind != kind)))
                {
                    var kinds = kind == UnitKind.District ? "districts" : "departments";
                    throw map.Refuse("due", $"a day is due for {kinds}, and the form is asked of none.");
                }
                collections.Add(collection);
            }
        }
        return collections;
    }

    private static IReadOnlyList<Period> Periods(YamlMap map)
    {
        var periods = new List<Period>();
        foreach (var written in map.Texts("periods"))
        {
            var ends = written.Split("..");
            if (ends.Length > 2
                || !Period.TryParse(ends[0], out var first)
                || !Period.TryParse(ends[^1], out var last)
                || first.Kind != last.Kind
                || last < first)
                throw map.Refuse("periods", $"'{written}' is no period; write 2013, 2013Q1, 2013-07 or 2014..2018.");
            for (var period = first; period <= last; period = period.Next) periods.Add(period);
        }
        return periods.Count > 0 ? periods : throw map.Refuse("'periods' is missing.");
    }

    private static IReadOnlyList<UnitCode> Named(YamlMap map, Registry registry, Period period)
    {
        foreach (var code in map.Texts("units"))
            if (registry[new UnitCode(code)] is null)
                throw map.Refuse("units",
                    $"there is no unit '{code}'.{SpellingHint.Find(code, registry.Units.Select(unit => unit.Code.Value))}");
        if (!map.Has("holders")) return [.. map.Texts("units").Select(code => new UnitCode(code))];
        var attribute = map.Text("holders");
        if (!registry.HasAttribute(attribute))
            throw map.Refuse(
                "holders",
                    $"attribute '{attribute}' is not declared in units.yaml.{SpellingHint.Find(attribute, registry.Attributes.Keys)}");
        var holders = registry.Units.Where(unit => unit.Has(attribute, period.LastDay)).Select(unit => unit.Code).ToList();
        return holders.Count > 0
            ? holders
            : throw map.Refuse("holders", string.Create(
                CultureInfo.InvariantCulture, $"no unit has the attribute '{attribute}' on {period.LastDay:yyyy-MM-dd}."));
    }

    private static UnitKind Kind(string kind, YamlMap map) => kind switch
    {
        "district" => UnitKind.District,
        "department" => UnitKind.Department,
        _ => throw map.Refuse("of", $"'{kind}' is neither district nor department."),
    };

    private static Dictionary<UnitKind, DateOnly> Due(YamlMap? due)
    {
        var days = new Dictionary<UnitKind, DateOnly>();
        if (due?.Day("district") is { } district) days[UnitKind.District] = district;
        if (due?.Day("department") is { } department) days[UnitKind.Department] = department;
        return days;
    }
}
