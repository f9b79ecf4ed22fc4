using System.Globalization;
using Consolidator.Texts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Consolidator.Forms.Files;

/// <summary>A mapping in a YAML file, with its position. It is strict: an unknown key, a value of the wrong kind or a repeated key is
/// refused with file and line.</summary>
/// <remarks>Only this file uses YamlDotNet.</remarks>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly Dictionary<string, YamlScalarNode> _keys = [];
    private readonly YamlNode _node;

    private YamlMap(string file, YamlNode node, string what)
    {
        File = file;
        _node = node;
        if (node is not YamlMappingNode map) throw Refuse(node, $"{what} must be a mapping of keys and values.");
        foreach (var (key, value) in map.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } scalar) throw Refuse(key, "a key must be a word.");
            (_keys[name], _values[name]) = (scalar, value);
        }
    }

    public string File { get; }
    public int Line => (int)_node.Start.Line;

    /// <exception cref="SchemaException">The text is not a YAML mapping.</exception>
    public static YamlMap Parse(SchemaFile file)
    {
        var (path, text) = file;
        try
        {
            using var reader = new StringReader(text);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents.Count == 1 ? new(path, stream.Documents[0].RootNode, "the file")
                : throw SchemaException.At(path, 1, $"the file must hold one YAML document, not {stream.Documents.Count}.");
        }
        catch (YamlException wrong)
        {
            throw SchemaException.At(path, wrong.Start.Line, $"this is not valid YAML: {wrong.Message.Split(": ", 2)[^1]}");
        }
        catch (Exception lost) when (lost is InvalidOperationException or ArgumentException)
        {
            // YamlDotNet throws these without a position when a bracket is not closed.
            throw SchemaException.At(path, 1 + text.TrimEnd('\n').Count(c => c == '\n'),
                "this is not valid YAML: a bracket or quotation mark is never closed.");
        }
    }

    /// <summary>Refuses every key that is not listed.</summary>
    public YamlMap Only(IReadOnlyList<string> known)
    {
        foreach (var (name, key) in _keys)
            if (!known.Contains(name))
                throw Refuse(key, $"unknown key '{name}'; known here are {string.Join(", ", known)}.{SpellingHint.Find(name, known)}");
        return this;
    }

    public bool Has(string key) =>
        _values.TryGetValue(key, out var value) && value is not YamlScalarNode { Value: null or "", Style: ScalarStyle.Plain };

    public string Text(string key) => Has(key) ? Scalar(key) : throw Refuse(_node, $"'{key}' is missing.");

    public string? TextOrNull(string key) => Has(key) ? Scalar(key) : null;

    public int Whole(string key, int? otherwise = null) => !Has(key) && otherwise is { } given ? given
        : int.TryParse(Text(key), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Refuse(key, $"'{key}' must be a whole number, not '{Scalar(key)}'.");

    public int? WholeOrNull(string key) => Has(key) ? Whole(key) : null;

    public bool Truth(string key, bool otherwise) => !Has(key) ? otherwise : Scalar(key) switch
    {
        "true" => true,
        "false" => false,
        var other => throw Refuse(key, $"'{key}' must be true or false, not '{other}'."),
    };

    public DateOnly? Day(string key) => !Has(key) ? null
        : DateOnly.TryParseExact(Scalar(key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Refuse(key, $"'{key}' must be a day like 2014-01-31, not '{Scalar(key)}'.");

    /// <summary>The value, which must be one of the listed words.</summary>
    public string Word(string key, IReadOnlyList<string> known, string? otherwise = null)
    {
        if (!Has(key) && otherwise is not null) return otherwise;
        var word = Text(key);
        return known.Contains(word)
            ? word
            : throw Refuse(key, $"'{key}' is none of {string.Join(", ", known)}: '{word}'.{SpellingHint.Find(word, known)}");
    }

    /// <summary>A list of words; empty when absent. A single word is read as a list of one.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. PlacedTexts(key).Select(text => text.Word)];

    /// <summary>The same words, each with its position.</summary>
    public IReadOnlyList<(string Word, int Line, int Column)> PlacedTexts(string key) => !Has(key) ? [] : _values[key] switch
    {
        YamlScalarNode { Value: { } only } scalar => [(only, Place(scalar).Line, Place(scalar).Column)],
        YamlSequenceNode list =>
        [
            .. list.Select(entry => entry is YamlScalarNode { Value: { } word } ? (word, Place(entry).Line, Place(entry).Column)
                : throw Refuse(entry, $"'{key}' must be a list of words.")),
        ],
        var other => throw Refuse(other, $"'{key}' must be a list of words."),
    };

    public YamlMap Map(string key) => Has(key) ? new(File, _values[key], $"'{key}'") : throw Refuse(_node, $"'{key}' is missing.");

    /// <summary>A list of mappings; empty when absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key) =>
        [.. Entries(key).Select(entry =>
            entry.Map ?? throw SchemaException.At(File, entry.Line, $"an entry of '{key}' must be a mapping."))];

    /// <summary>A list whose entries are words or mappings.</summary>
    public IReadOnlyList<(string? Word, YamlMap? Map, int Line)> Entries(string key) => !Has(key) ? []
        : _values[key] is YamlSequenceNode list
            ? [.. list.Select(entry => entry is YamlScalarNode { Value: { } word }
                ? (word, (YamlMap?)null, (int)entry.Start.Line)
                : (null, new YamlMap(File, entry, $"an entry of '{key}'"), (int)entry.Start.Line))]
            : throw Refuse(_values[key], $"'{key}' must be a list.");

    /// <summary>All keys with their values.</summary>
    public IEnumerable<(string Key, string Value, int Line)> Pairs() =>
        _keys.Select(key => (key.Key, Has(key.Key) ? Scalar(key.Key) : "", (int)key.Value.Start.Line));

    /// <summary>The position where a value begins, so that an error in a rule can point into it. The column is right only for a
    /// one-line value.</summary>
    public (int Line, int Column) Place(string key) => _values.TryGetValue(key, out var value) ? Place(value) : (Line, 1);

    private static (int Line, int Column) Place(YamlNode value)
    {
        var quote = value is YamlScalarNode { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } ? 1 : 0;
        return ((int)value.Start.Line, (int)value.Start.Column + quote);
    }

    public SchemaException Refuse(string key, string sentence) => Refuse(_values.TryGetValue(key, out var value) ? value : _node, sentence);

    public SchemaException Refuse(string sentence) => Refuse(_node, sentence);

    private string Scalar(string key) =>
        _values[key] is YamlScalarNode { Value: { } word } ? word.Trim() : throw Refuse(_values[key], $"'{key}' must be a single value.");

    private SchemaException Refuse(YamlNode node, string sentence) => SchemaException.At(File, node.Start.Line, sentence);
}
