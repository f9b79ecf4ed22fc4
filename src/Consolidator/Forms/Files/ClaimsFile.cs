using Consolidator.Codes;
using Consolidator.Rules.Language;

namespace Consolidator.Forms.Files;

/// <summary>Reads the part <c>claims</c> of a form file: the figures that the sentences of a text are compared with.</summary>
internal sealed class ClaimsFile(Vocabulary vocabulary, IReadOnlyList<Item> items)
{
    internal static readonly string[] Keys = ["claim", "equals", "conclusion", "zero"];

    private static readonly string[] Money = ["元", "万元"];

    private readonly Dictionary<ItemCode, Item> _items = items.ToDictionary(item => item.Code);
    private readonly Dictionary<string, int> _lineOfWord = [];
    private readonly List<TextClaim> _claims = [];
    private readonly List<TextConclusion> _conclusions = [];

    public IReadOnlyList<TextClaim> Claims => _claims;

    public IReadOnlyList<TextConclusion> Conclusions => _conclusions;

    /// <exception cref="SchemaException">An entry is wrong; one sentence with file and line.</exception>
    /// <exception cref="RuleException">An entry names an unknown item, or is not a sum of items.</exception>
    public void Read(YamlMap file)
    {
        if (file.Has("claims") && _items.Values.All(item => item.Kind != ItemKind.Text))
            throw file.Refuse("claims", "'claims' says what texts are compared with, and the form has no text.");
        foreach (var entry in file.Maps("claims")) Add(entry.Only(Keys));
    }

    private void Add(YamlMap entry)
    {
        if (entry.Has("claim") == entry.Has("conclusion"))
            throw entry.Refuse("an entry has either a 'claim' and what it 'equals', or a 'conclusion' and what is then 'zero'.");
        if (entry.Has("claim"))
        {
            if (entry.Has("zero")) throw entry.Refuse("zero", "'zero' belongs to a conclusion; a claim has 'equals'.");
            var kind = Word(entry, "claim", TextWords.Claims);
            _claims.Add(new(kind, Sums(entry, "claim", "equals", kind == ClaimKind.Fees)));
        }
        else
        {
            if (entry.Has("equals")) throw entry.Refuse("equals", "'equals' belongs to a claim; a conclusion has 'zero'.");
            var kind = Word(entry, "conclusion", TextWords.Conclusions);
            _conclusions.Add(new(kind, [.. Sums(entry, "conclusion", "zero", ofMoney: false).SelectMany(sum => sum).Distinct()]));
        }
    }

    private T Word<T>(YamlMap entry, string key, IReadOnlyDictionary<string, T> words)
    {
        var word = entry.Word(key, [.. words.Keys]);
        return _lineOfWord.TryAdd(word, entry.Line) ? words[word]
            : throw entry.Refuse(key, $"{key} '{word}' stands twice in the form, first on line {_lineOfWord[word]}.");
    }

    private IReadOnlyList<IReadOnlyList<ItemCode>> Sums(YamlMap entry, string subject, string key, bool ofMoney)
    {
        var name = $"{subject} {entry.Text(subject)}";
        var written = entry.PlacedTexts(key);
        if (written.Count == 0) throw entry.Refuse($"{name} names no item: '{key}' is missing.");
        var sums = new List<IReadOnlyList<ItemCode>>();
        foreach (var (text, line, column) in written)
        {
            var sum = RuleCompiler.CompileSum(name, text, vocabulary, entry.File, line, column);
            if (sums.Any(other => other.Order().SequenceEqual(sum.Order())))
                throw SchemaException.At(entry.File, line, $"{name} has '{text}' twice.");
            foreach (var item in sum) Check(_items[item], ofMoney, why => SchemaException.At(entry.File, line, $"{name} {why}"));
            sums.Add(sum);
        }
        return sums;
    }

    // Catches a code copied from another form, where it counts requests instead of fees.
    private static void Check(Item item, bool ofMoney, Func<string, SchemaException> refuse)
    {
        if (item.Kind is not (ItemKind.Count or ItemKind.Amount))
            throw refuse($"names '{item.Code}' ({item.Name}), which is no number.");
        if (Money.Contains(item.Measure) != ofMoney)
            throw refuse(ofMoney ? $"is about money; '{item.Code}' ({item.Name}) is measured in {item.Measure}."
                : $"counts things; '{item.Code}' ({item.Name}) is measured in {item.Measure}.");
    }
}
