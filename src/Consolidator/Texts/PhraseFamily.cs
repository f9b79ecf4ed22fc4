using System.Text.RegularExpressions;

namespace Consolidator.Texts;

/// <summary>The phrases of a closed set of values, one for each: <c>state-missing</c>, <c>state-returned</c> …</summary>
/// <remarks>A test looks every key of every family up in the resource files, so that none is found missing only when it is said.</remarks>
/// <param name="prefix">What the keys begin with; the rest is the value's name in kebab case.</param>
/// <param name="without">Values that nothing says.</param>
public sealed partial class PhraseFamily<T>(string prefix, params IReadOnlyList<T> without) : IPhraseFamily where T : struct, Enum
{
    private readonly IReadOnlyDictionary<T, string> _words =
        Enum.GetValues<T>().Except(without).ToDictionary(value => value, value => Kebab(value.ToString()));

    public IEnumerable<string> Keys => _words.Values.Select(word => $"{prefix}-{word}");

    public Sentence Of(T value, params IReadOnlyList<object> arguments) => new($"{prefix}-{_words[value]}", arguments);

    /// <summary>The value in kebab case, for the styles of a page.</summary>
    public string WordOf(T value) => _words[value];

    private static string Kebab(string name) => WithinName().Replace(name, "-$1").ToLowerInvariant();

    [GeneratedRegex("(?<=.)([A-Z])")]
    private static partial Regex WithinName();
}

/// <summary>A family of phrases, whatever its values are.</summary>
public interface IPhraseFamily
{
    IEnumerable<string> Keys { get; }
}
