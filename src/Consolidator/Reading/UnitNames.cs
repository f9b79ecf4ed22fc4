using Consolidator.Units;

namespace Consolidator.Reading;

/// <summary>The names units go by, for telling whose a workbook says it is.</summary>
public sealed class UnitNames
{
    private readonly Registry _registry;
    private readonly Dictionary<string, Unit> _byName = [];
    private readonly IReadOnlyList<string> _prefixes;
    private readonly IReadOnlyList<string> _suffixes;

    public UnitNames(Registry registry)
    {
        _registry = registry;
        _prefixes = [.. registry.City.Prefixes.Append(registry.City.Name).Select(Key).OrderByDescending(prefix => prefix.Length)];
        _suffixes = [.. registry.City.Suffixes.Select(Key).OrderByDescending(suffix => suffix.Length)];
        foreach (var unit in registry.Units)
            foreach (var name in unit.OtherNames.Append(unit.Name).Append(unit.Code))
                _byName.TryAdd(Key(name), unit);
        _longestFirst = [.. _byName.Where(pair => pair.Key.Length >= 3).OrderByDescending(pair => pair.Key.Length)];
    }

    // Two characters are as often a word as a name.
    private readonly IReadOnlyList<KeyValuePair<string, Unit>> _longestFirst;

    /// <summary>The unit a text is the name of, with or without the city before it and 人民政府 after it; null when it is none.</summary>
    public Unit? Named(string text)
    {
        var name = Key(text);
        if (_byName.TryGetValue(name, out var unit)) return unit;
        foreach (var prefix in _prefixes.Prepend(""))
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = name[prefix.Length..];
            if (_byName.TryGetValue(rest, out unit) || _byName.TryGetValue("市" + rest, out unit)) return unit;
            foreach (var suffix in _suffixes)
                if (rest.EndsWith(suffix, StringComparison.Ordinal)
                    && (_byName.TryGetValue(rest[..^suffix.Length], out unit) || _byName.TryGetValue("市" + rest[..^suffix.Length], out unit)))
                    return unit;
        }
        return null;
    }

    /// <summary>The units that a longer text mentions, the longest names first: 市教育局 in <c>市教育局2013年报</c>.</summary>
    /// <remarks>A name within a longer name of another unit is no mention: 教育局 in 新城区教育局 is, 新城区 too, and then both are told.</remarks>
    public IReadOnlyList<Unit> Mentioned(string text)
    {
        var left = Key(text);
        var found = new List<Unit>();
        foreach (var (name, unit) in _longestFirst)
        {
            if (!left.Contains(name, StringComparison.Ordinal)) continue;
            left = left.Replace(name, "\n", StringComparison.Ordinal);
            if (!found.Contains(unit)) found.Add(unit);
        }
        return found;
    }

    /// <summary>The unit whose name differs by one character (沐阳 for 沭阳); null without one.</summary>
    public Unit? Nearest(string text)
    {
        var name = Key(text);
        foreach (var prefix in _prefixes) if (name.StartsWith(prefix, StringComparison.Ordinal)) name = name[prefix.Length..];
        foreach (var suffix in _suffixes) if (name.EndsWith(suffix, StringComparison.Ordinal)) name = name[..^suffix.Length];
        return _byName.Where(pair => pair.Key.Length >= 3 && OneApart(pair.Key, name)).Select(pair => pair.Value).FirstOrDefault();
    }

    /// <summary>The unit of a folder: <c>150102-新城区</c>, <c>150102</c> or <c>新城区</c>; null for a folder of nobody.</summary>
    public Unit? OfFolder(string folder)
    {
        var dash = folder.IndexOfAny(['-', '_', '－', '—', ' ']);
        if (dash > 0 && _registry[folder[..dash].Trim().ToUpperInvariant()] is { } unit) return unit;
        return _registry[folder.Trim().ToUpperInvariant()] ?? Named(folder);
    }

    private static string Key(string name) => Label.Of(name).Whole;

    private static bool OneApart(string one, string other) =>
        one.Length == other.Length && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
}
