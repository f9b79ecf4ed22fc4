using System.Globalization;
using System.Resources;

namespace Consolidator.Texts;

/// <summary>Renders sentences in one language. Simplified Chinese is the neutral language; English is available on request.</summary>
public sealed class Phrasebook(CultureInfo language)
{
    private static readonly ResourceManager Resources = new("Consolidator.Texts.Phrases", typeof(Phrasebook).Assembly);

    public static Phrasebook Chinese { get; } = new(CultureInfo.GetCultureInfo("zh-CN"));

    public static Phrasebook English { get; } = new(CultureInfo.GetCultureInfo("en"));

    /// <summary>One phrasebook per supported language.</summary>
    public static IReadOnlyList<Phrasebook> All { get; } = [Chinese, English];

    public string Say(Sentence sentence) => Say(sentence.Key, [.. sentence.Arguments]);

    /// <summary>The phrase of a key with its arguments filled in. Numbers get thousands separators and are never rounded.</summary>
    /// <exception cref="MissingManifestResourceException">The resource files do not have the key: a fault of the program.</exception>
    public string Say(string key, params object[] arguments)
    {
        var phrase = Resources.GetString(key, language)
            ?? throw new MissingManifestResourceException($"Texts/Phrases.resx has no '{key}'.");
        return arguments.Length == 0 ? phrase : string.Format(CultureInfo.InvariantCulture, phrase, [.. arguments.Select(Format)]);
    }

    /// <summary>A figure as displayed: <c>48,386</c>, <c>0.50</c>; with the decimals that were typed.</summary>
    public static string Format(decimal figure)
    {
        var places = figure.Scale;
        return figure.ToString("N" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private object Format(object argument) => argument switch
    {
        decimal figure => Format(figure),
        Sentence inner => Say(inner),
        NameList several => string.Join(Say("several"), several.Names),
        _ => argument,
    };
}
