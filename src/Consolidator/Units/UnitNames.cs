using System.Text.RegularExpressions;
using Consolidator.Codes;
using Consolidator.Labels;

namespace Consolidator.Units;

/// <summary>Finds units by their names in texts of workbooks, files and folders.</summary>
public sealed partial class UnitNames
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
            foreach (var name in unit.OtherNames.Append(unit.Name).Append(unit.Code.Value))
                _byName.TryAdd(Key(name), unit);
        _longestFirst = [.. _byName.Where(pair => pair.Key.Length >= 3).OrderByDescending(pair => pair.Key.Length)];
    }

    // Names of at least three characters: shorter ones are often ordinary words.
    private readonly IReadOnlyList<KeyValuePair<string, Unit>> _longestFirst;

    /// <summary>The unit with this name, with or without the city before it and 人民政府 after it; null when there is none.</summary>
    public Unit? Find(string text)
    {
        var name = Key(text);
        if (_byName.TryGetValue(name, out var unit)) return unit;
        // Ignore the place of a stamp, brackets and a year after the name.
        name = YearAfter().Replace(Stamped().Replace(name, "").Trim('(', ')'), "");
        if (_byName.TryGetValue(name, out unit)) return unit;
        foreach (var prefix in _prefixes.Prepend(""))
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal)) continue;
            var rest = name[prefix.Length..];
            if (_byName.TryGetValue(rest, out unit) || _byName.TryGetValue("市" + rest, out unit)) return unit;
            foreach (var suffix in _suffixes)
                if (rest.EndsWith(suffix, StringComparison.Ordinal)
                    && (_byName.TryGetValue(rest[..^suffix.Length], out unit)
                        || _byName.TryGetValue("市" + rest[..^suffix.Length], out unit)))
                    return unit;
        }
        return null;
    }

    /// <summary>True when a text names this unit and no other body: 新城区人民政府办公室 is 新城区, but 新城区财政局 and 赤峰市新城区 are not.</summary>
    public bool IsNameOf(string text, Unit unit)
    {
        var key = Key(text);
        foreach (var name in _byName.Where(pair => pair.Value == unit).Select(pair => pair.Key))
            for (var at = key.IndexOf(name, StringComparison.Ordinal); at >= 0; at = key.IndexOf(name, at + 1, StringComparison.Ordinal))
                if ((IsBefore(key[..at], unit) || name[0] == '市' && IsBefore(key[..(at + 1)], unit))
                    && IsAfter(name, key[(at + name.Length)..], unit)) return true;
        return false;
    }

    /// <summary>True when the text before a unit's name is only the city, the unit's code or punctuation.</summary>
    private bool IsBefore(string before, Unit unit)
    {
        before = Unmarked(Stamped().Replace(before, ""), unit);
        foreach (var prefix in _prefixes.Append("市").Append("人民政府").Append("政府"))
            if (before.StartsWith(prefix, StringComparison.Ordinal)) before = Unmarked(before[prefix.Length..], unit);
        return before.Length == 0;
    }

    /// <summary>True when the text after a unit's name is only an office of the unit, not another body.</summary>
    private bool IsAfter(string name, string after, Unit unit)
    {
        after = Unmarked(Stamped().Replace(after, ""), unit);
        // The last character may be repeated: 新城区区政府办公室.
        if (after.Length > 2 && after[0] == name[^1] && after[1..].StartsWith("政府", StringComparison.Ordinal)) after = after[1..];
        foreach (var suffix in _suffixes)
            if (after.StartsWith(suffix, StringComparison.Ordinal)) after = Unmarked(after[suffix.Length..], unit);
        return !OtherBody().IsMatch(after);
    }

    private static string Unmarked(string text, Unit unit) =>
        Marks().Replace(text.Replace(Key(unit.Code.Value), "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"[-_/\\|,.:;()*]", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\((?:单位)?(?:加?盖公?章|公章|签章|印章|章|本级|机关)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Stamped();

    [GeneratedRegex("(?:报送|上报|呈送|呈报|发送|发|致|给|交)[至给到]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    [GeneratedRegex(@"20[0-9]{2}.*\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearAfter();

    // The code of a district, with or without trailing zeros, or a code assigned by the office.
    [GeneratedRegex("^(?:[0-9]{6}|[A-Z][0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // Names of other bodies. Offices and sections (室, 科, 处) belong to the unit itself.
    [GeneratedRegex("局|委员会|委$|厅|院|中心|公司|学校|大学|小学|中学|镇|乡|街道|办事处|苏木|县|旗|市|区|盟|州|省|支队|总队|大队|银行|集团|馆"
        + "|人大|政协|残联|妇联|联合会|协会|工会|疾控|财政所|[0-9]{6}", RegexOptions.CultureInvariant)]
    private static partial Regex OtherBody();

    /// <summary>The units that a longer text mentions, those with the longest names first: 市教育局 in <c>市教育局2013年报</c>.</summary>
    /// <remarks>A name inside the longer name of another unit does not count; 新城区教育局 mentions both 新城区 and 教育局.</remarks>
    public IReadOnlyList<Unit> FindMentioned(string text)
    {
        var rest = Key(text);
        var found = new List<Unit>();
        foreach (var (name, unit) in _longestFirst)
        {
            var at = IndexOf(rest, name);
            if (at < 0) continue;
            // 报送市政府办公室: the addressee does not count.
            if (Addressed().IsMatch(rest[..at]))
            {
                rest = $"{rest[..at]}\n{rest[(at + name.Length)..]}";
                continue;
            }
            for (; at >= 0; at = IndexOf(rest, name)) rest = $"{rest[..at]}\n{rest[(at + name.Length)..]}";
            if (!found.Contains(unit)) found.Add(unit);
        }
        return found;
    }

    /// <summary>The position of a name. A code must be separate: 20150121 is a day, and upload2021 does not contain D20.</summary>
    private static int IndexOf(string text, string name)
    {
        var isCode = name.All(char.IsAsciiLetterOrDigit);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
            if (!isCode || (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]))
                && (at + name.Length == text.Length || !char.IsAsciiLetterOrDigit(text[at + name.Length]))) return at;
        return -1;
    }

    /// <summary>The unit whose name differs in one character (沐阳 for 沭阳); null when there is none.</summary>
    public Unit? FindNearest(string text)
    {
        var name = Key(text);
        foreach (var prefix in _prefixes) if (name.StartsWith(prefix, StringComparison.Ordinal)) name = name[prefix.Length..];
        foreach (var suffix in _suffixes) if (name.EndsWith(suffix, StringComparison.Ordinal)) name = name[..^suffix.Length];
        return _byName.Where(pair => pair.Key.Length >= 3 && OneApart(pair.Key, name)).Select(pair => pair.Value).FirstOrDefault();
    }

    /// <summary>The unit of a code on a cover.</summary>
    public Unit? FindByCode(string text) =>
        Code().Match(Key(text).ToUpperInvariant()) is { Success: true } code ? _registry[new UnitCode(code.Value)] : null;

    /// <summary>The unit of a folder: <c>150102-新城区</c>, <c>150102</c> or <c>新城区</c>; null when the folder is no unit's.</summary>
    public Unit? FindByFolder(string folder)
    {
        var dash = folder.IndexOfAny(['-', '_', '－', '—', ' ']);
        if (dash > 0 && _registry[new UnitCode(folder[..dash].Trim().ToUpperInvariant())] is { } unit) return unit;
        return _registry[new UnitCode(folder.Trim().ToUpperInvariant())] ?? Find(folder);
    }

    private static string Key(string name) => Label.Of(name).Whole;

    private static bool OneApart(string one, string other) =>
        // A different last character (教育厅, 教育局) means another body.
        one.Length == other.Length && one[^1] == other[^1] && one.Zip(other).Count(pair => pair.First != pair.Second) == 1;
}
