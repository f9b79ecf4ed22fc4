using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Consolidator.Texts;

namespace Consolidator.House;

/// <summary>Both languages have the same phrases, and the code uses all of them.</summary>
public sealed partial class PhrasesTests
{
    private static readonly string Folder = Path.Combine(Sources.Root, "src", "Consolidator", "Texts");
    private static readonly IReadOnlyList<(string Key, string Text)> Chinese = Read("Phrases.resx"), English = Read("Phrases.en.resx");

    [Fact]
    public void Both_languages_have_the_same_unique_keys()
    {
        Assert.Equal(Chinese.Count, Chinese.Select(phrase => phrase.Key).Distinct().Count());
        Assert.Equal(
            Chinese.Select(phrase => phrase.Key).Order(StringComparer.Ordinal),
            English.Select(phrase => phrase.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void English_has_no_placeholder_that_Chinese_lacks()
    {
        var chinese = Chinese.ToDictionary(phrase => phrase.Key, phrase => Holes(phrase.Text));
        Assert.DoesNotContain(English, phrase => Holes(phrase.Text).Except(chinese[phrase.Key]).Any());
    }

    [Fact]
    public void Every_phrase_in_the_code_exists()
    {
        var known = Chinese.Select(phrase => phrase.Key).ToHashSet();
        var said = Sources.Of("src").SelectMany(file => Said().Matches(file.Text).Select(match => match.Groups["key"].Value))
            .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.liquid", SearchOption.AllDirectories)
                .SelectMany(file => InTemplate().Matches(File.ReadAllText(file)).Select(match => match.Groups["key"].Value)))
            .Distinct().ToList();
        Assert.True(said.Count > 100, "the pattern no longer finds the phrases");
        Assert.DoesNotContain(said, key => !known.Contains(key) && !key.EndsWith('-'));
    }

    [Fact]
    public void Every_value_of_a_closed_set_has_its_phrase() =>
        Assert.Empty(Families.SelectMany(family => family.Keys).Except(Chinese.Select(phrase => phrase.Key)));

    [Fact]
    public void Every_column_has_a_head() =>
        Assert.Empty(Columns.Select(column => ColumnHeading.Of(column).Key).Except(Chinese.Select(phrase => phrase.Key)));

    /// <summary>A key is a literal in the code or a template, or it belongs to a family, a column or a kind of finding. Keys are never
    /// composed at run time.</summary>
    [Fact]
    public void Every_phrase_is_used()
    {
        var said = Sources.Of("src").Select(file => file.Text)
            .Concat(Directory.EnumerateFiles(Path.Combine(Sources.Root, "src"), "*.liquid", SearchOption.AllDirectories)
                .Select(File.ReadAllText))
            .SelectMany(text => Literal().Matches(text).Select(match => match.Groups["words"].Value))
            .Concat(Families.SelectMany(family => family.Keys))
            .Concat(Columns.Select(column => ColumnHeading.Of(column).Key)).ToHashSet();
        Assert.DoesNotContain(Chinese.Select(phrase => phrase.Key), key => !said.Contains(key));
    }

    private static readonly IReadOnlyList<FieldInfo> Statics =
        [.. typeof(Phrasebook).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))];

    private static readonly IReadOnlyList<IPhraseFamily> Families =
        [.. Statics.Where(field => field.FieldType.IsAssignableTo(typeof(IPhraseFamily)))
            .Select(field => (IPhraseFamily)field.GetValue(null)!)];

    private static readonly IReadOnlyList<string> Columns =
        [.. Statics.Where(field => field.Name == "Columns" && field.FieldType.IsAssignableTo(typeof(IReadOnlyList<string>)))
            .SelectMany(field => (IEnumerable<string>)field.GetValue(null)!)
            .Append("contacted").Distinct()];

    [Fact]
    public void A_phrase_with_arguments_has_placeholders()
    {
        var chinese = Chinese.ToDictionary(phrase => phrase.Key, phrase => Holes(phrase.Text).Count);
        var told = Sources.Of("src")
            .SelectMany(file => Told().Matches(file.Text).Select(match => match.Groups["key"].Value))
            .Where(chinese.ContainsKey)
            .Distinct()
            .ToList();
        Assert.True(told.Count > 60, "the pattern no longer finds the sentences");
        Assert.DoesNotContain(told, key => chinese[key] == 0);
    }

    private static IReadOnlyList<(string, string)> Read(string file) =>
        [.. XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
            .Select(entry => (entry.Attribute("name")!.Value, entry.Element("value")!.Value))];

    private static IReadOnlyCollection<int> Holes(string text) =>
        [.. Hole().Matches(text)
            .Select(match => int.Parse(match.Groups["hole"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Distinct()];

    [GeneratedRegex(@"\{(?<hole>[0-9]+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Hole();

    [GeneratedRegex("""(?:new Sentence|\.Say)\("(?<key>[a-z][a-zA-Z-]*)"[,)]""", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    // A severity after the key means that the key is the code of a finding and not a phrase.
    [GeneratedRegex(
        """(?:new|new Sentence|\.Say)\("(?<key>[a-z][a-zA-Z-]*)",(?>\s*)(?!Severity|Error|Warning|Info)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Told();

    [GeneratedRegex("""
        "(?<words>[a-zA-Z][a-zA-Z0-9_-]*)"
        """, RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex("""\{\{ "(?<key>[a-z-]+)" \| say""", RegexOptions.ExplicitCapture)]
    private static partial Regex InTemplate();
}
