using System.Text.RegularExpressions;

namespace Consolidator.Texts;

/// <summary>The phrases of an enum, one per value: <c>state-missing</c>, <c>state-returned</c> …</summary>
/// <remarks>A test looks up every key of every family in the resource files, so that a missing phrase fails the build.</remarks>
/// <param name="prefix">The beginning of the keys; the rest is the value's name in kebab case.</param>
/// <param name="without">Values without a phrase.</param>
public sealed partial class PhraseFamily<T>(string prefix, params IReadOnlyList<T> without) : IPhraseFamily where T : struct, Enum
{
    private readonly IReadOnlyDictionary<T, string> _words =
        Enum.GetValues<T>().Except(without).ToDictionary(value => value, value => Kebab(value.ToString()));

    public IEnumerable<string> Keys => _words.Values.Select(word => $"{prefix}-{word}");

    public Sentence Of(T value, params IReadOnlyList<object> arguments) => new($"{prefix}-{_words[value]}", arguments);

    /// <summary>The value in kebab case, for CSS classes.</summary>
    public string WordOf(T value) => _words[value];

    private static string Kebab(string name) => WithinName().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<=.)([A-Z])")]
    private static partial Regex WithinName();
}

/// <summary>A family of phrases, independent of the type of its values.</summary>
public interface IPhraseFamily
{
    IEnumerable<string> Keys { get; }
}
