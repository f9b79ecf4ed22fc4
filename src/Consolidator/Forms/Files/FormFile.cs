using Consolidator.Codes;
using Consolidator.Periods;
using Consolidator.Rules.Language;

namespace Consolidator.Forms.Files;

/// <summary>The YAML file of one form, read and checked. Its rules are compiled later, when the names of all forms are known.</summary>
internal sealed class FormFile
{
    // A test compares these keys with schemas/form.schema.json, which editors use.
    internal static readonly string[] FormKeys =
    [
        "form", "version", "title", "also", "family", "period", "since", "until", "source", "tables", "claims", "ratios", "rules",
    ];
    internal static readonly string[] RatioKeys = ["code", "name", "formula", "places"];
    internal static readonly string[] PeriodKinds = ["year", "quarter", "month"];

    private readonly YamlMap _file;
    private readonly SchemaFile _source;
    private readonly IReadOnlyList<Table> _tables;
    private readonly IReadOnlyList<Item> _items;

    private FormFile(SchemaFile source)
    {
        var file = YamlMap.Parse(source);
        (_file, _source) = (file, source);
        file.Only(FormKeys);
        Code = new FormCode(file.Text("form"));
        if (!CodeRules.IsForm(Code.Value))
            throw file.Refuse("form", $"'{Code}' is no code of a form: letters, digits and '_', parts joined by '-', a letter first.");
        var tables = new TableFile(file.Has("source") && file.Word("source", ["single"]) == "single");
        _tables = [.. file.Maps("tables").Select(tables.Read)];
        _items = tables.Items;
        Attributes = tables.Owed;
        if (_tables.Count == 0) throw file.Refuse("'tables' is missing: a form asks for something.");
        var decimals = _items
            .Where(item => item.Kind is ItemKind.Amount or ItemKind.Ratio)
            .ToDictionary(item => item.Code, item => item.Decimals);
        Vocabulary = new(Code, [.. tables.Names], decimals);
    }

    public FormCode Code { get; }
    public Vocabulary Vocabulary { get; }

    /// <summary>Attributes of units that decide who owes an item, with their line in the file.</summary>
    public IReadOnlyList<(string Attribute, int Line)> Attributes { get; }

    /// <exception cref="SchemaException">The file is wrong; one sentence with file and line.</exception>
    public static FormFile Parse(SchemaFile source) => new(source);

    /// <summary>Reads the form of an earlier run, with items and ratios only. Its rules may name forms that no longer exist.</summary>
    public static Form WithoutRules(string text) => new FormFile(new("a form of an earlier run", text)).Form([]);

    /// <param name="all">The names of all forms, by form code.</param>
    /// <param name="attributes">The attributes of units that rules may use.</param>
    /// <exception cref="RuleException">A rule cannot be parsed or uses an unknown name.</exception>
    public Form Form(IReadOnlyDictionary<FormCode, Vocabulary> all, IReadOnlyCollection<string> attributes)
    {
        var claims = new ClaimsFile(Vocabulary, _items);
        claims.Read(_file);
        var rules = new RulesFile(Vocabulary, all, attributes);
        return Form([.. _file.Maps("rules").Select(rules.Read)]) with { Claims = claims.Claims, Conclusions = claims.Conclusions };
    }

    private Form Form(IReadOnlyList<Rule> rules)
    {
        var (since, until) = (Year("since"), _file.Has("until") ? Year("until") : (int?)null);
        if (until < since) throw _file.Refuse("until", $"'until' {until} is before 'since' {since}.");
        var ratios = new Dictionary<string, int>();
        return new(
            Code, _file.Whole("version", 1), _file.Text("title"), _file.Texts("also"), _file.TextOrNull("family"),
            _file.Word("period", PeriodKinds) switch { "year" => PeriodKind.Year, "quarter" => PeriodKind.Quarter, _ => PeriodKind.Month },
            since, until, _tables, _items, rules, [.. _file.Maps("ratios").Select(ratio => Ratio(ratio, ratios))])
        {
            Hash = _source.Hash,
            Text = _source.Text,
        };
    }

    private int Year(string key)
    {
        var year = _file.Whole(key);
        return year is >= 1900 and <= 2099 ? year : throw _file.Refuse(key, $"'{key}' must be a year, not {year}.");
    }

    private DerivedRatio Ratio(YamlMap ratio, Dictionary<string, int> lineOfRatio)
    {
        ratio.Only(RatioKeys);
        var code = ratio.Text("code");
        if (_items.Any(item => item.Code.Value == code))
            throw ratio.Refuse("code", $"'{code}' is an item already; a ratio is worked out from totals and is no item.");
        if (!lineOfRatio.TryAdd(code, ratio.Line))
            throw ratio.Refuse("code", $"ratio '{code}' stands twice in the form, first on line {lineOfRatio[code]}.");
        var places = ratio.Whole("places", 1);
        if (places is < 0 or > 6) throw ratio.Refuse("places", $"'{code}' has {places} places; 0 to 6 can be printed.");
        var (line, column) = ratio.Place("formula");
        return new(new ItemCode(code), ratio.Text("name"),
            RuleCompiler.CompileRatio(ratio.Text("formula"), Vocabulary, ratio.File, line, column), places);
    }
}
