using Consolidator.Codes;

namespace Consolidator.Rules.Language;

/// <summary>The names a form lends to its rules. Rules know forms by this alone.</summary>
/// <param name="Decimals">Declared decimals of each item that is an amount or ratio; counts are absent.</param>
public sealed record Vocabulary(FormCode Form, IReadOnlyList<VocabularyTable> Tables, IReadOnlyDictionary<ItemCode, int> Decimals)
{
    // Looked up by every rule of every form: made once.
    internal Names Names => field ??= new(Form, Tables, Decimals);
}
