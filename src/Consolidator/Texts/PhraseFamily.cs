namespace Consolidator.Texts;

/// <summary>The phrases of a closed set of values, one for each: <c>state-missing</c>, <c>state-returned</c> …</summary>
/// <remarks>A test looks every key of every family up in the resource files, so that none is missing only when it is said.</remarks>
public sealed class PhraseFamily<T>(string prefix, Func<T, string> word) : IPhraseFamily where T : struct, Enum
{
    public IEnumerable<string> Keys => Enum.GetValues<T>().Select(KeyOf);

    public Sentence Of(T value, params object[] arguments) => new(KeyOf(value), arguments);

    private string KeyOf(T value) => $"{prefix}-{word(value)}";
}

public interface IPhraseFamily
{
    IEnumerable<string> Keys { get; }
}
