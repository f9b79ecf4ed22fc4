using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>The names of a form that rules can use. The rule language knows nothing else about forms.</summary>
/// <param name="Decimals">Declared decimals of each item that is an amount or ratio; counts are not included.</param>
public sealed record Vocabulary(FormCode Form, IReadOnlyList<VocabularyTable> Tables, IReadOnlyDictionary<ItemCode, int> Decimals)
{
    // Built once, because every rule of every form uses it.
    internal Names Names => field ??= new(Form, Tables, Decimals);
}
