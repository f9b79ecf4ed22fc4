using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Consolidator.House;

/// <summary>Both languages say the same things, and every sentence the program makes can be said.</summary>
public sealed partial class PhrasesTests
{
    private static readonly IReadOnlyList<(string Key, string Phrase)> Chinese = Read("Phrases.resx"), English = Read("Phrases.en.resx");

    [Fact]
    public void A_key_stands_once_in_each_language()
    {
        Assert.Equal(Chinese.Count, Chinese.DistinctBy(phrase => phrase.Key).Count());
        Assert.Equal(English.Count, English.DistinctBy(phrase => phrase.Key).Count());
        Assert.Equal(Chinese.Select(phrase => phrase.Key).Order(StringComparer.Ordinal), English.Select(phrase => phrase.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_phrase_has_the_same_holes_in_both()
    {
        var english = English.ToDictionary(phrase => phrase.Key, phrase => phrase.Phrase);
        Assert.DoesNotContain(Chinese, phrase => Holes(phrase.Phrase) != Holes(english[phrase.Key]));
    }

    [Fact]
    public void Every_key_in_the_code_has_its_phrase()
    {
        var known = Chinese.Select(phrase => phrase.Key).ToHashSet();
        var asked = Sources.All.SelectMany(file => Key().Matches(file.Text).Select(match => match.Groups["key"].Value)).Distinct().ToList();
        Assert.True(asked.Count > 150, "the pattern no longer finds the keys");
        Assert.DoesNotContain(asked, key => !known.Contains(key));
    }

    private static string Holes(string phrase) => string.Join(' ', Hole().Matches(phrase).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static IReadOnlyList<(string, string)> Read(string file) =>
        [.. XDocument.Load(Path.Combine(Sources.Root, "src", "Consolidator", "Texts", file)).Descendants("data")
            .Select(data => (data.Attribute("name")?.Value ?? "", data.Element("value")?.Value ?? ""))];

    // new Sentence("key"), Say("key"), and new("a-key") where the type is plain from the place: of those only with a dash, as codes and sentences have it.
    [GeneratedRegex("""(?:new Sentence\(|\.Say\()\s*"(?<key>[a-z][a-zA-Z0-9-]*)"(?! \+)|new\(\s*"(?<key>[a-z]+(-[a-z0-9]+)+)"(?! \+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Hole();
}
